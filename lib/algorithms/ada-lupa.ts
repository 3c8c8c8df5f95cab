import { choice, number } from "../registry";
import { haddadpour2019 } from "./citations";
import { algorithm } from "./context";
import { averagingPeriod } from "./parameters";
import { localSteps } from "./periodic";

/**
 * Local SGD whose rounds grow. Round i lasts τ_i = round((1 + iα)τ₀) iterations (`linear`, the authors' runs; halves
 * go up) or max(1, ⌈(f(x̄_0)/f(x̄_i))^⅓ τ₀⌉) (`loss`, f just after the i-th averaging).
 */
export const adaLupa = algorithm({
  id: "ada-lupa",
  name: "ADA-LUPA",
  summary: "Local SGD whose rounds grow longer, by plan or as the loss falls.",
  equation:
    "\\tau_i = (1 + i\\alpha)\\,\\tau_0 \\quad\\text{or}\\quad \\tau_i = \\left\\lceil \\left( f(\\bar x_0) / f(\\bar x_i) \\right)^{1/3} \\tau_0 \\right\\rceil",
  source: haddadpour2019,
  parameters: {
    rule: choice({
      label: "Rule",
      options: ["linear", "loss"],
      default: "linear",
      help: "Whether rounds grow by plan or with the falling loss.",
    }),
    tau0: averagingPeriod("τ₀", 8, "Length of the first round."),
    alpha: number({
      label: "Growth",
      symbol: "α",
      min: 0,
      max: 100,
      default: 0.5,
      help: "Round i is (1 + iα) times as long as the first; used by the linear rule (the authors ran α = 1.09, τ₀ = 91).",
    }),
  },
  make: ({ rule, tau0, alpha }) =>
    localSteps(
      rule === "loss" ? { rule: "mean-loss-ratio", start: tau0, exponent: 1 / 3 } : { rule: "linear-growth", start: tau0, alpha },
    ),
});
