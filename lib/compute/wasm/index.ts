import { normalQuantile } from "../../math/gaussian";
import { purposes, scramble } from "../../math/random";
import type { Device, Measurement, Mixing, Problem, Rows } from "../device";
import { loadConsensus } from "./consensus";
import { GroupCache } from "./groups";
import { instantiate } from "./kernels";
import { Heap, pitchOf } from "./memory";
import { loadMixing, loadWeights, unloadMixing, type WasmMixing } from "./mixing";
import { loadNetwork } from "./problem";

interface WasmRows extends Rows {
  address: number;
  /** Bytes from one row to the next. */
  readonly pitch: number;
}
const at = (rows: Rows): number => (rows as WasmRows).address;
const pitch = (rows: Rows): number => (rows as WasmRows).pitch;

/** The (seed, purpose) part of `streamKey`; the kernels add node and iteration. */
const stream = (seed: number, purpose: "batch" | "compressor"): number =>
  scramble(scramble((seed >>> 0) ^ 0x9e3779b9) ^ Math.imul(purposes[purpose], 0x85ebca6b));

/**
 * The fast path for small models: float32 SIMD kernels on one linear memory that holds everything. No verb allocates
 * after construction but `rows`, `mixing`, `read`, `measure` and the first `average` over a new grouping. Throws where
 * WebAssembly SIMD is missing.
 */
export function createWasm(problem: Problem): Device {
  const { n, model, seed } = problem;
  const kernels = instantiate();
  const heap = new Heap(kernels.memory, kernels.heapBase());
  const groups = new GroupCache(heap);
  const consensus = model.family === "consensus" ? loadConsensus(heap, model, n) : null;
  if (model.family === "network") loadNetwork(kernels, heap, problem, model);
  const batchStream = stream(seed, "batch");
  const compressorStream = stream(seed, "compressor");
  const everyone = new Uint8Array(n).fill(1);
  // Scratch of `copyRows` and `measure`.
  const mask = heap.allocate(n);
  const mean = heap.allocate(pitchOf(model.d) * 2);
  const roundedMean = heap.allocate(pitchOf(model.d));
  const perNode = heap.allocate(n * 8);

  const doubles = (address: number, count: number) => heap.doubles.slice(address / 8, address / 8 + count);

  const read = (rows: Rows): Float64Array => {
    const width = pitch(rows) / 4;
    const from = at(rows) / 4;
    const values = new Float64Array(n * rows.d);
    for (let i = 0; i < n; i++) for (let c = 0; c < rows.d; c++) values[i * rows.d + c] = heap.floats[from + i * width + c];
    return values;
  };

  return {
    name: "wasm",
    label: "WASM SIMD",
    precision: "float32",
    problem,

    rows: (d) => ({ d, pitch: pitchOf(d), address: heap.allocate(n * pitchOf(d)) }) as WasmRows,
    free: (rows) => heap.free(at(rows)),
    write(rows, values) {
      const width = pitch(rows) / 4;
      const from = at(rows) / 4;
      for (let i = 0; i < n; i++) for (let c = 0; c < rows.d; c++) heap.floats[from + i * width + c] = values[i * rows.d + c];
    },
    read,
    readNow: read,

    copy: (out, a) => kernels.copy(at(out), at(a), n * pitch(a)),
    fill: (out, value) => kernels.fill(at(out), value, n, out.d),
    combine: (out, alpha, a, beta, b) => kernels.combine(at(out), alpha, at(a), beta, at(b), n * pitch(a)),
    divide: (out, a, s) => kernels.divide(at(out), at(a), at(s), pitch(s), n, pitch(a)),
    multiply: (out, a, s) => kernels.multiply(at(out), at(a), at(s), pitch(s), n, pitch(a)),
    copyRows(out, a, chosen) {
      heap.bytes.set(chosen, mask);
      kernels.copyRows(at(out), at(a), mask, n, pitch(a));
    },

    mixing: (matrix) => loadMixing(heap, matrix),
    freeMixing: (mixing) => unloadMixing(heap, mixing as WasmMixing),
    reweigh: (mixing: Mixing, weights) => loadWeights(heap, mixing as WasmMixing, weights),
    mix(out, mixing, x) {
      const { offsets, columns, weights, own, steps } = mixing as WasmMixing;
      kernels.mix(at(out), at(x), offsets, columns, weights, own, n, pitch(x), steps);
    },
    average(x, grouping) {
      const { count, starts, members } = groups.of(grouping);
      kernels.average(at(x), count, starts, members, pitch(x));
    },

    gradient(out, losses, x, k, batchSize) {
      if (consensus) {
        kernels.fill(at(out), 0, n, out.d);
        kernels.consensusLosses(at(losses), pitch(losses), at(x), consensus.centre, consensus.spread, n, pitch(x));
      } else kernels.gradient(at(out), at(losses), at(x), pitch(x), pitch(losses), batchStream, k, batchSize);
    },

    topK: (out, a, keep) => kernels.topK(at(out), at(a), n, pitch(a), keep),
    gaussianK(out, a, ratio) {
      const k = Math.max(1, Math.floor(ratio * a.d));
      kernels.gaussianK(at(out), at(a), n, a.d, pitch(a), k, normalQuantile(1 - ratio / 2));
    },
    quantize: (out, a, levels, k) => kernels.quantize(at(out), at(a), n, pitch(a), levels, compressorStream, k),
    sign: (out, a) => kernels.sign(at(out), at(a), n, a.d, pitch(a)),
    twoMeans: (code, a) => kernels.twoMeans(at(code), pitch(code), at(a), n, a.d, pitch(a)),
    paint: (out, code, a) => kernels.paint(at(out), at(code), pitch(code), at(a), n, a.d, pitch(a)),

    measure(x, alive): Measurement {
      heap.bytes.set(alive ?? everyone, mask);
      kernels.meanRow(mean, roundedMean, at(x), mask, n, pitch(x));
      const meanModel = doubles(mean, model.d);
      kernels.distances(perNode, at(x), mean, n, pitch(x));
      const distance = doubles(perNode, n);
      if (consensus) {
        const { centre, spread } = consensus;
        const ofMean = consensus.loss(meanModel);
        kernels.distances(perNode, at(x), centre, n, pitch(x));
        const lossOfNode = doubles(perNode, n).map((squared) => 0.5 * (squared + spread));
        return { mean: meanModel, lossOfMean: new Float64Array(n).fill(ofMean), lossOfNode, distance };
      }
      kernels.losses(perNode, roundedMean, 0);
      const lossOfMean = doubles(perNode, n);
      kernels.losses(perNode, at(x), pitch(x));
      return { mean: meanModel, lossOfMean, lossOfNode: doubles(perNode, n), distance };
    },
    endIteration() {},
    // The memory goes with the device itself.
    dispose() {},
  };
}
