import { choice } from "../registry";
import { inits } from "./initial";

/** The parameter `init` that every model has. */
export const init = (fallback: (typeof inits)[number], help?: string) =>
  choice({
    label: "Start",
    help: help ?? "Where the nodes start: all at zero, all at the same random point, or each at its own.",
    symbol: "x₀",
    default: fallback,
    options: inits,
  });
