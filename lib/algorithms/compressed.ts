import { type Algorithm, type Channel, exact, type Stage } from "../algebra/algebra";

/** Everyone exchanges compressed gradients with everyone every iteration, then steps. */
export const compressedParallel = (through: Channel, then: readonly Stage[] = []): Algorithm => ({
  stages: [{ kind: "gradient" }, { kind: "mix", what: "update", when: "global", through }, { kind: "descend" }, ...then],
});

/** The averaging of models that mends what a lossy exchange lets drift apart. */
export const mending = (H: number): readonly Stage[] =>
  H === 0 ? [] : [{ kind: "mix", what: "model", when: { every: H, use: "global", otherwise: "none" }, through: exact }];

/** Step, then mix models with the neighbours through top-k messages, each model staying at home uncompressed. */
export const sparseGossip = (memory: "replica" | "residual", ratio: number, gamma: number): Algorithm => ({
  stages: [
    { kind: "gradient" },
    { kind: "descend" },
    {
      kind: "mix",
      what: "model",
      when: "neighbors",
      through: { compressor: { kind: "top-k", ratio }, memory, base: "held", gamma },
    },
  ],
});
