import { kept } from "../compute/kept";
import type { Averaging, Compressor } from "./algebra";

/** The kinds of exchange that are priced apart. `gather`: compressed codes that cannot be summed on the way. */
export const exchanges = ["neighbors", "cluster", "gather", "reduce", "global"] as const;
export type ExchangeKind = (typeof exchanges)[number];

/** Bits sent in the present iteration, by kind of exchange. Messages of one kind in one iteration travel together. */
export type Traffic = Record<ExchangeKind, number>;
export const noTraffic = (): Traffic => ({ neighbors: 0, cluster: 0, gather: 0, reduce: 0, global: 0 });

/** Bits of one message about D numbers. */
export function messageBits(compressor: Compressor, D: number): number {
  switch (compressor.kind) {
    case "identity":
      return 32 * D;
    case "top-k":
    case "gaussian-k":
      return 64 * kept(compressor.ratio, D);
    case "qsgd":
      return 32 + D * (1 + Math.ceil(Math.log2(compressor.levels + 1)));
    case "sign":
      return D + 32;
    case "two-means":
      return 64;
  }
}

/** Whether codes can be added up on their way (all-reduce) or must be collected whole (all-gather). */
export const isLinear = (compressor: Compressor): boolean => compressor.kind === "identity" || compressor.kind === "two-means";

/** Under which kind an exchange is priced. */
export function exchangeKind(averaging: Exclude<Averaging, "none">, compressor: Compressor): ExchangeKind {
  if (averaging !== "global") return averaging;
  if (compressor.kind === "identity") return "global";
  return isLinear(compressor) ? "reduce" : "gather";
}
