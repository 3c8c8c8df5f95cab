/** lib/math/random.ts in Python, for integers and for uint64 arrays alike. */
export const random = `# ---------------------------------------------------------------------------------------------------------------------
# Randomness. Every draw is a function of (seed, purpose, node, iteration, slot): a node draws the same minibatches
# wherever it runs and however many processes there are.

MASK = 0xFFFFFFFF
BATCH, COMPRESSOR, DROP = 5, 7, 8


def scramble(x):
    """A bijection of 32-bit integers; takes a Python integer or a uint64 array."""
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & MASK
    x = ((x ^ (x >> 15)) * 0x846CA68B) & MASK
    return x ^ (x >> 16)


def stream(purpose, node, iteration):
    """The key of one stream of draws; 'node' may be a uint64 array."""
    key = scramble((SEED & MASK) ^ 0x9E3779B9)
    key = scramble(key ^ ((purpose * 0x85EBCA6B) & MASK))
    key = scramble(key ^ (((node + 1) * 0xC2B2AE35) & MASK))
    return scramble(key ^ (((iteration + 1) * 0x27D4EB2F) & MASK))


def draws(key, slots):
    """32 random bits for each slot (a uint64 array) of a stream, or of one stream per slot."""
    return scramble((key + (((slots + 1) * 0x9E3779B9) & MASK)) & MASK)


def uniforms(key, slots):
    """Uniform in [0, 1)."""
    return draws(key, slots) / 4294967296.0


def minibatch(node, k, count, size):
    """'count' draws with replacement from 'size' samples."""
    slots = np.arange(count, dtype=np.uint64)
    return torch.from_numpy(((draws(stream(BATCH, node, k), slots) * size) >> 32).astype(np.int64))`;
