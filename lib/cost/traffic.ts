import type { Exchange } from "./exchange";
import type { NetworkCost } from "./networks";

/** The network as the clock sees it; what changes only with the topology is worked out once. */
export interface Senders {
  /** Nodes taking part. */
  readonly n: number;
  /** Out-degree of each node, for each phase of the topology. */
  readonly outDegrees: readonly Int32Array[];
  /** Cluster sizes, and the size S that the clock uses. */
  readonly clusterSizes: readonly number[];
  readonly S: number;
  /** Compute time of the slowest node, in multiples of `computeSeconds`. */
  readonly slowest: number;
}

/** What one iteration cost. */
export interface Cost {
  /** Mean bytes that left a node. */
  bytesPerNode: number;
  /** Bits one worker contributed. */
  payloadBits: number;
  seconds: number;
  averaging: Exchange;
}

/** Bits of this iteration's messages by how they travel (see the algebra's Traffic). */
interface Bits {
  readonly neighbors: number;
  readonly cluster: number;
  readonly gather: number;
  readonly reduce: number;
  readonly global: number;
}

/**
 * A function that prices one iteration into `out`, by the table of the experiment format. `exactBits` = 32·D, what the
 * measured times of a network stand for.
 */
export function createPricing(cost: NetworkCost, senders: Senders, exactBits: number) {
  const { n, clusterSizes, S, slowest } = senders;
  const { latency, secondsPerFloat, localLatency, localSecondsPerFloat, measured } = cost;
  const means = senders.outDegrees.map((degrees) => degrees.reduce((sum, degree) => sum + degree, 0) / n);
  const maxima = senders.outDegrees.map((degrees) => degrees.reduce((most, degree) => Math.max(most, degree), 0));
  const clusterFactor = clusterSizes.reduce((sum, size) => sum + 2 * (size - 1), 0) / n;

  return (out: Cost, bits: Bits, phase: number): void => {
    let bytes = 0;
    let seconds = cost.computeSeconds * slowest;
    out.averaging = "none";
    if (bits.neighbors > 0) {
      bytes += (means[phase] * bits.neighbors) / 8;
      seconds += measured
        ? (maxima[phase] * measured.neighbors * bits.neighbors) / exactBits
        : latency + (maxima[phase] * secondsPerFloat * bits.neighbors) / 32;
      out.averaging = "neighbors";
    }
    if (bits.cluster > 0) {
      bytes += (clusterFactor * bits.cluster) / 8;
      seconds += (2 * localSecondsPerFloat * bits.cluster) / 32 + S * localLatency;
      out.averaging = "cluster";
    }
    if (bits.gather > 0) {
      bytes += ((n - 1) * bits.gather) / 8;
      seconds += measured
        ? ((measured.global / 2) * (n - 1) * bits.gather) / exactBits
        : ((n - 1) * secondsPerFloat * bits.gather) / 32 + n * latency;
      out.averaging = "gradients";
    }
    if (bits.reduce > 0) {
      bytes += allReduceBytes(bits.reduce);
      seconds += allReduceSeconds(bits.reduce);
      out.averaging = "gradients";
    }
    if (bits.global > 0) {
      bytes += allReduceBytes(bits.global);
      seconds += allReduceSeconds(bits.global);
      out.averaging = "global";
    }
    out.bytesPerNode = bytes;
    out.payloadBits = bits.neighbors + bits.cluster + bits.gather + bits.reduce + bits.global;
    out.seconds = seconds;
  };

  function allReduceBytes(m: number): number {
    return (((2 * (n - 1)) / n) * m) / 8;
  }
  function allReduceSeconds(m: number): number {
    return measured ? (measured.global * m) / exactBits : (2 * secondsPerFloat * m) / 32 + n * latency;
  }
}
