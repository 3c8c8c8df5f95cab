import type { Activation, LossKind } from "../../../models/model";

/** Activations of z, and their slopes written in the value a. */
export const activate: Readonly<Record<Activation, string>> = {
  // The built-in overflows for large arguments on some drivers.
  tanh: "tanh(clamp(z, -15.0, 15.0))",
  relu: "(z > 0.0 ? z : 0.0)",
  sigmoid: "(1.0 / (1.0 + exp(-z)))",
  linear: "z",
};
export const slope: Readonly<Record<Activation, string>> = {
  tanh: "(1.0 - a * a)",
  relu: "(a > 0.0 ? 1.0 : 0.0)",
  sigmoid: "(a * (1.0 - a))",
  linear: "1.0",
};

/** Statements that set `loss` and `slope` from the single output z and the label y; stable without an ε. */
export const singleLoss: Readonly<Record<Exclude<LossKind, "softmax">, string>> = {
  squared: "float slope = z - y; float loss = 0.5 * slope * slope;",
  logistic: `
    float u = -y * z;
    float e = exp(-abs(u));
    float loss = max(u, 0.0) + (e < 1e-3 ? e * (1.0 - 0.5 * e) : log(1.0 + e));
    float slope = -y * (u >= 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e));`,
};

/** A sum as a loop: `term` may use the index `name`. */
export const sum = (into: string, name: string, count: number | string, term: string): string =>
  `for (int ${name} = 0; ${name} < ${count}; ${name}++) ${into} += ${term};`;
