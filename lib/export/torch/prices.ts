import { type ExchangeKind, exchanges } from "../../algebra/traffic";
import { type Cost, createPricing } from "../../cost/traffic";
import type { makeSetting } from "../../engine/setting";

type Setting = ReturnType<typeof makeSetting>;

/** What an exchange of one kind costs: a latency once per iteration, and the rest per bit of the message. */
export interface Price {
  /** As the iteration is reported when nothing that ranks higher happens. */
  readonly averaging: string;
  /** Mean bytes that leave a node per bit, for each phase of the topology. */
  readonly bytesPerBit: readonly number[];
  readonly latency: number;
  readonly secondsPerBit: readonly number[];
}

/** The price list of a setting, lowest rank first: the engine's own pricing, which is affine in the bits, taken apart. */
export function prices({ cost, senders, d, matrices }: Setting): { compute: number; exchanges: Record<ExchangeKind, Price> } {
  const exactBits = 32 * (cost.modelSize ?? d);
  const nothing = { neighbors: 0, cluster: 0, gather: 0, reduce: 0, global: 0 };
  const price = (changed: Partial<typeof cost>, kind: string | null, phase: number): Cost => {
    const out: Cost = { bytesPerNode: 0, payloadBits: 0, seconds: 0, averaging: "none" };
    createPricing({ ...cost, ...changed }, senders, exactBits)(out, kind ? { ...nothing, [kind]: 1 } : nothing, phase);
    return out;
  };
  const noLatency = { latency: 0, localLatency: 0, computeSeconds: 0 };
  const noSize = {
    secondsPerFloat: 0,
    localSecondsPerFloat: 0,
    computeSeconds: 0,
    ...(cost.measured ? { measured: { global: 0, neighbors: 0 } } : {}),
  };
  const phases = matrices.map((_, phase) => phase);
  const list = exchanges.map((kind): [string, Price] => [
    kind,
    {
      averaging: price({}, kind, 0).averaging,
      bytesPerBit: phases.map((phase) => price(noLatency, kind, phase).bytesPerNode),
      latency: price(noSize, kind, 0).seconds,
      secondsPerBit: phases.map((phase) => price(noLatency, kind, phase).seconds),
    },
  ]);
  return { compute: price({}, null, 0).seconds, exchanges: Object.fromEntries(list) as Record<ExchangeKind, Price> };
}
