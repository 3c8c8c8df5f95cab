import { integer, number } from "../../registry";

/**
 * Prices of one iteration's parts, in seconds: the α–θ model (α latency, θ seconds per float), or times measured on a
 * real cluster.
 */
export interface NetworkCost {
  /** α: seconds before the first byte of a message arrives. */
  readonly latency: number;
  /** θ: seconds per 32-bit float. */
  readonly secondsPerFloat: number;
  /** One gradient, every iteration. */
  readonly computeSeconds: number;
  /** D: prices the run as if the model had this many parameters. */
  readonly modelSize?: number;
  /** α inside a cluster. */
  readonly localLatency: number;
  /** θ inside a cluster. */
  readonly localSecondsPerFloat: number;
  /**
   * Seconds of an exact exchange of 32·D bits, in place of α–θ: `global` for one all-reduce, `neighbors` for each
   * out-neighbour. A message of m bits takes m/(32·D) of that.
   */
  readonly measured?: { readonly global: number; readonly neighbors: number };
}

interface Prices {
  latency: number;
  secondsPerFloat: number;
  computeSeconds: number;
  modelSize?: number;
  localLatency?: number;
  localSecondsPerFloat?: number;
}

/** The parameters that every network has, with one network's own defaults. */
export function priceParameters(prices: Prices) {
  return {
    latency: number({
      label: "Latency",
      help: "Seconds before the first byte of a message arrives.",
      symbol: "α",
      unit: "s",
      default: prices.latency,
      min: 0,
      max: 100,
      scale: "log",
    }),
    secondsPerFloat: number({
      label: "Time per float",
      help: "Seconds to send one 32-bit number: 32 divided by the bandwidth in bits per second.",
      symbol: "θ",
      unit: "s",
      default: prices.secondsPerFloat,
      min: 0,
      max: 10,
      scale: "log",
    }),
    computeSeconds: number({
      label: "Time per gradient",
      help: "Seconds that every node computes in each iteration.",
      unit: "s",
      default: prices.computeSeconds,
      min: 0,
      max: 10_000,
      scale: "log",
    }),
    modelSize: integer({
      label: "Priced model size",
      help: "Prices the run as if the model had this many parameters; left out, the model's own number is used.",
      symbol: "D",
      unit: "floats",
      default: prices.modelSize,
      min: 1,
      max: 1e13,
      scale: "log",
    }),
    localLatency: number({
      label: "Latency inside a cluster",
      help: "As latency, between nodes of one cluster; left out, the same as everywhere.",
      symbol: "α_l",
      unit: "s",
      default: prices.localLatency,
      min: 0,
      max: 100,
      scale: "log",
    }),
    localSecondsPerFloat: number({
      label: "Time per float inside a cluster",
      help: "As time per float, between nodes of one cluster; left out, the same as everywhere.",
      symbol: "θ_l",
      unit: "s",
      default: prices.localSecondsPerFloat,
      min: 0,
      max: 10,
      scale: "log",
    }),
  };
}

/** The α–θ network of these prices; what is local defaults to what is global. */
export function priced(values: Prices): NetworkCost {
  return {
    latency: values.latency,
    secondsPerFloat: values.secondsPerFloat,
    computeSeconds: values.computeSeconds,
    ...(values.modelSize === undefined ? {} : { modelSize: values.modelSize }),
    localLatency: values.localLatency ?? values.latency,
    localSecondsPerFloat: values.localSecondsPerFloat ?? values.secondsPerFloat,
  };
}
