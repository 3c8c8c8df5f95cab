import { kernels } from "./kernels.generated";

/** The exports of ./kernels. Addresses and pitches are in bytes; every argument is a number. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  configure(
    nodes: number,
    layers: number,
    layerCount: number,
    activation: number,
    loss: number,
    samples: number,
    sampleBytes: number,
    features: number,
    shards: number,
    picked: number,
  ): void;
  combine(out: number, alpha: number, a: number, beta: number, b: number, bytes: number): void;
  copy(out: number, a: number, bytes: number): void;
  fill(out: number, value: number, rows: number, d: number): void;
  divide(out: number, a: number, s: number, sPitch: number, rows: number, pitch: number): void;
  multiply(out: number, a: number, s: number, sPitch: number, rows: number, pitch: number): void;
  copyRows(out: number, a: number, mask: number, rows: number, pitch: number): void;
  mix(
    out: number,
    x: number,
    offsets: number,
    columns: number,
    weights: number,
    own: number,
    rows: number,
    pitch: number,
    steps: number,
  ): void;
  average(x: number, groups: number, starts: number, members: number, pitch: number): void;
  gradient(
    out: number,
    losses: number,
    x: number,
    pitch: number,
    lossPitch: number,
    stream: number,
    k: number,
    batchSize: number,
  ): void;
  losses(out: number, x: number, pitch: number): void;
  topK(out: number, a: number, rows: number, pitch: number, keep: number): void;
  gaussianK(out: number, a: number, rows: number, d: number, pitch: number, k: number, z: number): void;
  quantize(out: number, a: number, rows: number, pitch: number, levels: number, stream: number, k: number): void;
  sign(out: number, a: number, rows: number, d: number, pitch: number): void;
  twoMeans(code: number, codePitch: number, a: number, rows: number, d: number, pitch: number): void;
  paint(out: number, code: number, codePitch: number, a: number, rows: number, d: number, pitch: number): void;
  meanRow(mean: number, rounded: number, x: number, alive: number, rows: number, pitch: number): void;
  distances(out: number, x: number, centre: number, rows: number, pitch: number): void;
  consensusLosses(
    losses: number,
    lossPitch: number,
    x: number,
    centre: number,
    spread: number,
    rows: number,
    pitch: number,
  ): void;
}

let compiled: WebAssembly.Module | null = null;

function compile(): WebAssembly.Module {
  try {
    return new WebAssembly.Module(Uint8Array.from(kernels.match(/../g)!, (byte) => Number.parseInt(byte, 16)));
  } catch (cause) {
    throw new Error("WebAssembly with SIMD cannot run here. Choose another device.", { cause });
  }
}

/** A fresh instance with its own memory; the module is compiled once. Throws where there is no WebAssembly SIMD. */
export function instantiate(): Kernels {
  compiled ??= compile();
  return new WebAssembly.Instance(compiled).exports as unknown as Kernels;
}
