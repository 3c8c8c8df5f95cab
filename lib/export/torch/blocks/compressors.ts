/** Bytes on the wire: shared by every compressor. */
const bytes = `def to_bytes(*parts):
    """Rows of different types side by side, as rows of bytes."""
    return torch.cat([part.contiguous().view(torch.uint8) for part in parts], dim=1)


def from_bytes(code, *types_and_lengths):
    """The parts that 'to_bytes' put together."""
    parts, at = [], 0
    for dtype, length in types_and_lengths:
        size = length * torch.empty(0, dtype=dtype).element_size()
        parts.append(code[:, at : at + size].clone(memory_format=torch.contiguous_format).view(dtype))
        at += size
    return parts`;

const identity = `class Identity:
    """Everything, as it is."""

    def encode(self, a, nodes, k):
        return a

    def decode(self, code):
        return code`;

const topK = `class TopK:
    """The 'keep' entries largest in magnitude (ties: lowest index). A message: their values and indices."""

    def __init__(self, keep, width):
        self.keep, self.width = keep, width

    def encode(self, a, nodes, k):
        order = torch.sort(a.abs(), dim=1, descending=True, stable=True).indices[:, : self.keep]
        return to_bytes(a.gather(1, order), order.to(torch.int32))

    def decode(self, code):
        values, order = from_bytes(code, (torch.get_default_dtype(), self.keep), (torch.int32, self.keep))
        return values.new_zeros((len(code), self.width)).scatter_(1, order.long(), values)`;

const gaussianK = `class GaussianK:
    """Entries above a Gaussian quantile of the magnitudes, 'keep' of them or so. A message: values and indices.

    Messages differ in length, so everyone first agrees on the longest (one number more on the wire).
    """

    def __init__(self, keep, quantile, width):
        self.keep, self.quantile, self.width = keep, quantile, width

    def encode(self, a, nodes, k):
        threshold = a.mean(dim=1, keepdim=True) + self.quantile * a.std(dim=1, unbiased=False, keepdim=True)
        for _ in range(3):
            passed = (a.abs() > threshold).sum(dim=1, keepdim=True)
            scale = torch.where(passed < 2 * self.keep / 3, 0.5, torch.where(passed > 4 * self.keep / 3, 1.5, 1.0))
            threshold = threshold * scale.to(a.dtype)
        kept = a.abs() > threshold
        longest = kept.sum(dim=1).max().reshape(1)
        dist.all_reduce(longest, op=dist.ReduceOp.MAX)
        order = torch.sort(kept.to(torch.uint8), dim=1, descending=True, stable=True).indices[:, : int(longest)]
        return to_bytes(torch.where(kept, a, torch.zeros_like(a)).gather(1, order), order.to(torch.int32))

    def decode(self, code):
        dtype = torch.get_default_dtype()
        length = code.shape[1] // (torch.empty(0, dtype=dtype).element_size() + 4)
        values, order = from_bytes(code, (dtype, length), (torch.int32, length))
        return values.new_zeros((len(code), self.width)).scatter_(1, order.long(), values)`;

const qsgd = `class QSGD:
    """Magnitudes rounded at random, without bias, to 'levels' levels of the norm. A message: the norm and signed levels."""

    def __init__(self, levels, width):
        self.levels, self.width = levels, width
        self.integers = torch.int8 if levels < 128 else torch.int16 if levels < 32768 else torch.int32

    def encode(self, a, nodes, k):
        norm = a.pow(2).sum(dim=1, keepdim=True).sqrt()
        scaled = torch.where(norm > 0, a.abs() / norm, torch.zeros_like(a)) * self.levels
        slots = np.arange(self.width, dtype=np.uint64)
        dice = np.stack([uniforms(stream(COMPRESSOR, node, k), slots) for node in nodes])
        up = torch.from_numpy(dice).to(a.device) < scaled - scaled.floor()
        return to_bytes(norm, (a.sign() * (scaled.floor() + up)).to(self.integers))

    def decode(self, code):
        norm, levels = from_bytes(code, (torch.get_default_dtype(), 1), (self.integers, self.width))
        return norm * levels / self.levels`;

const sign = `class Sign:
    """The signs times the mean magnitude. A message: the magnitude and one bit per entry."""

    def __init__(self, width):
        self.width = width
        self.packed = (width + 7) // 8

    def encode(self, a, nodes, k):
        bits = F.pad((a >= 0).to(torch.int32), (0, 8 * self.packed - self.width))
        powers = 2 ** torch.arange(8, dtype=torch.int32, device=a.device)
        packed = (bits.reshape(len(a), self.packed, 8) * powers).sum(dim=2)
        return to_bytes(a.abs().mean(dim=1, keepdim=True), packed.to(torch.uint8))

    def decode(self, code):
        magnitude, packed = from_bytes(code, (torch.get_default_dtype(), 1), (torch.uint8, self.packed))
        powers = 2 ** torch.arange(8, dtype=torch.int32, device=code.device)
        bits = packed.to(torch.int32)[:, :, None].bitwise_and(powers).ne(0)
        return torch.where(bits.reshape(len(code), 8 * self.packed)[:, : self.width], magnitude, -magnitude)`;

const twoMeans = `def two_means(a):
    """Each row's mean of its entries >= 0 and mean magnitude of those < 0 (0 where there are none): all that travels."""
    positive = a >= 0
    zero = torch.zeros_like(a)

    def mean(mask):
        return torch.where(mask, a.abs(), zero).sum(dim=1) / mask.sum(dim=1).clamp(min=1)

    return torch.stack([mean(positive), mean(~positive)], dim=1)


def paint(code, a):
    """The two means on a's own signs."""
    return torch.where(a >= 0, code[:, :1], -code[:, 1:])`;

/** Which block each compressor needs. */
export const compressorBlocks = {
  identity: [identity],
  "top-k": [bytes, topK],
  "gaussian-k": [bytes, gaussianK],
  qsgd: [bytes, qsgd],
  sign: [bytes, sign],
  "two-means": [twoMeans],
} as const;
