import { type Entry, integer, number, registry } from "../registry";

/** The factor of the learning rate at iteration k = 0, 1, 2, …: γ_k = γ · factor(k). */
export type RateFactor = (k: number) => number;

const constant: Entry<Record<never, never>, [], RateFactor> = {
  id: "constant",
  name: "Constant",
  summary: "The same learning rate throughout.",
  equation: "\\gamma_k = \\gamma",
  parameters: {},
  make: () => () => 1,
};

const stepParameters = {
  every: integer({
    label: "Every",
    help: "Iterations between two cuts of the learning rate.",
    unit: "iterations",
    default: 500,
    min: 1,
    max: 10_000_000,
    scale: "log",
  }),
  factor: number({ label: "Factor", help: "What the learning rate is multiplied by.", default: 0.5, min: 0, max: 10 }),
};
const step: Entry<typeof stepParameters, [], RateFactor> = {
  id: "step",
  name: "Step decay",
  summary: "Multiplies the learning rate by a factor every so many iterations.",
  equation: "\\gamma_k = \\gamma\\,\\mathrm{factor}^{\\lfloor k/\\mathrm{every}\\rfloor}",
  parameters: stepParameters,
  make: (values) => (k) => values.factor ** Math.floor(k / values.every),
};

const inverseTimeParameters = {
  a: number({
    label: "Half-time",
    help: "The iteration at which the learning rate has halved.",
    symbol: "a",
    unit: "iterations",
    default: 1000,
    min: 1e-3,
    max: 1e9,
    scale: "log",
  }),
};
const inverseTime: Entry<typeof inverseTimeParameters, [], RateFactor> = {
  id: "inverse-time",
  name: "Inverse time",
  summary: "Shrinks the learning rate like 1/k, as the theory of strongly convex problems wants.",
  equation: "\\gamma_k = \\gamma\\,a/(a+k)",
  parameters: inverseTimeParameters,
  make: (values) => (k) => values.a / (values.a + k),
};

const duration = (help: string, fallback: number) =>
  integer({ label: "Iterations", help, unit: "iterations", default: fallback, min: 1, max: 10_000_000, scale: "log" });

const warmupParameters = { iterations: duration("How long the learning rate rises.", 100) };
const warmup: Entry<typeof warmupParameters, [], RateFactor> = {
  id: "warmup",
  name: "Warm-up",
  summary: "Raises the learning rate linearly, then keeps it.",
  equation: "\\gamma_k = \\gamma\\,\\min(1, (k+1)/\\mathrm{iterations})",
  parameters: warmupParameters,
  make: (values) => (k) => Math.min(1, (k + 1) / values.iterations),
};

const cosineParameters = { iterations: duration("When the learning rate reaches zero, where it stays.", 2000) };
const cosine: Entry<typeof cosineParameters, [], RateFactor> = {
  id: "cosine",
  name: "Cosine",
  summary: "Lowers the learning rate to zero along half a cosine.",
  equation: "\\gamma_k = \\tfrac{\\gamma}{2}\\bigl(1+\\cos(\\pi\\min(1,k/\\mathrm{iterations}))\\bigr)",
  parameters: cosineParameters,
  make: (values) => (k) => 0.5 * (1 + Math.cos(Math.PI * Math.min(1, k / values.iterations))),
};

/** How the learning rate changes over the iterations. */
export const schedules = registry<[], RateFactor>("schedule", [constant, step, inverseTime, warmup, cosine]);
