"""Decentralized SGD as one vectorised NumPy program: all nodes at once, float64, on the same counter-based batches.

One JSON question per line on standard input, one JSON answer per line on standard output, as contenders/process.ts.
"""

import json
import sys
import time

import numpy as np

PURPOSE_BATCH = np.uint32(5)
MOST_DRAWS = 1 << 18  # random numbers drawn in one go, for several iterations ahead


def scramble(h):
    """lowbias32 on arrays of uint32."""
    h = (h ^ (h >> np.uint32(16))) * np.uint32(0x7FEB352D)
    h = (h ^ (h >> np.uint32(15))) * np.uint32(0x846CA68B)
    return h ^ (h >> np.uint32(16))


def stream_keys(seed, nodes, iterations):
    """Keys of the batch streams, iterations × nodes."""
    one = np.uint32(1)
    h = scramble(np.array([seed], np.uint32) ^ np.uint32(0x9E3779B9))
    h = scramble(h ^ (PURPOSE_BATCH * np.array([0x85EBCA6B], np.uint32)))
    h = scramble(h ^ ((nodes + one) * np.uint32(0xC2B2AE35)))
    return scramble(h[None, :] ^ ((iterations + one) * np.uint32(0x27D4EB2F))[:, None])


class Training:
    def __init__(self, plain):
        self.n = n = plain["n"]
        self.seed = plain["seed"]
        self.layers = plain["layers"]
        self.bias = plain["bias"]
        self.loss = plain["loss"]
        self.rate = plain["learningRate"]
        self.batch = plain["batchSize"]
        self.H = plain["H"]
        self.offsets = np.array(plain["offsets"])
        self.features = np.array(plain["features"]).reshape(-1, self.layers[0])
        self.labels = np.array(plain["labels"])
        self.x = np.array(plain["start"]).reshape(n, -1)
        matrix = plain["matrix"]
        degrees = np.diff(matrix["offsets"])
        # On a ring every row has equally many entries, so W x is one weighted gather.
        if (degrees != degrees[0]).any():
            raise SystemExit("This program mixes regular networks only.")
        self.columns = np.array(matrix["columns"]).reshape(n, -1)
        self.weights = np.array(matrix["weights"]).reshape(n, -1, 1)
        self.k = 0
        self.ahead = max(1, min(256, MOST_DRAWS // (n * self.batch)))
        self.drawn = None

    def batches(self):
        """Sample numbers of this iteration, nodes × batch."""
        within = self.k % self.ahead
        if within == 0 or self.drawn is None:
            first = self.k - within
            iterations = np.arange(first, first + self.ahead, dtype=np.uint32)
            keys = stream_keys(self.seed, np.arange(self.n, dtype=np.uint32), iterations)
            slots = np.arange(1, self.batch + 1, dtype=np.uint32) * np.uint32(0x9E3779B9)
            words = scramble(keys[:, :, None] + slots).astype(np.uint64)
            sizes = np.diff(self.offsets).astype(np.uint64)
            picked = (words * sizes[None, :, None]) >> np.uint64(32)
            self.drawn = picked.astype(np.int64) + self.offsets[None, :-1, None]
        return self.drawn[within]

    def gradient(self):
        n, x, layers = self.n, self.x, self.layers
        picked = self.batches()
        values = [self.features[picked]]
        labels = self.labels[picked]
        weights, at = [], 0
        for l in range(1, len(layers)):
            a, b = layers[l - 1], layers[l]
            w = x[:, at : at + a * b].reshape(n, a, b)
            at += a * b
            z = values[-1] @ w
            if self.bias:
                z += x[:, None, at : at + b]
                at += b
            weights.append(w)
            values.append(np.tanh(z) if l < len(layers) - 1 else z)
        delta = self.slope(values[-1], labels) / self.batch
        parts = []
        for l in range(len(layers) - 1, 0, -1):
            if self.bias:
                parts.append(delta.sum(1))
            parts.append((values[l - 1].transpose(0, 2, 1) @ delta).reshape(n, -1))
            if l > 1:
                delta = (delta @ weights[l - 1].transpose(0, 2, 1)) * (1 - values[l - 1] ** 2)
        gradient = np.concatenate(parts[::-1], axis=1)
        gradient[np.diff(self.offsets) == 0] = 0
        return gradient

    def slope(self, z, labels):
        if self.loss == "softmax":
            e = np.exp(z - z.max(-1, keepdims=True))
            e /= e.sum(-1, keepdims=True)
            np.put_along_axis(e, labels[..., None].astype(np.int64), np.take_along_axis(e, labels[..., None].astype(np.int64), -1) - 1, -1)
            return e
        y = labels[..., None]
        return -y / (1 + np.exp(y * z))

    def iterate(self, count):
        for _ in range(count):
            half = self.x - self.rate * self.gradient()
            self.k += 1
            if self.H and self.k % self.H == 0:
                self.x = np.repeat(half.mean(0, keepdims=True), self.n, axis=0)
            else:
                self.x = (self.weights * half[self.columns]).sum(1)


def slice_of(training, seconds):
    cpu, wall, iterations, count = time.process_time(), time.perf_counter(), 0, 1
    while True:
        training.iterate(count)
        iterations += count
        spent = time.process_time() - cpu
        if spent >= seconds:
            return {"iterations": iterations, "cpu": spent, "wall": time.perf_counter() - wall}
        count = max(1, min(4 * count, int(iterations / max(spent, 1e-6) * min(seconds / 10, seconds - spent))))


def main():
    training = None
    for line in sys.stdin:
        question = json.loads(line)
        answer = {}
        if question["ask"] == "prepare":
            training = Training(question["plain"])
        elif question["ask"] == "train":
            training.iterate(question["iterations"])
            answer = {"parameters": training.x.ravel().tolist()}
        else:
            answer = slice_of(training, question["seconds"])
        print(json.dumps(answer), flush=True)


np.seterr(over="ignore")
main()
