import { type Algorithm, type Channel, exact, type Stage } from "../algebra/algebra";

/** Everyone exchanges compressed gradients with everyone every iteration, then steps. */
export const compressedParallel = (through: Channel, then: readonly Stage[] = []): Algorithm => ({
  stages: [{ kind: "gradient" }, { kind: "mix", what: "update", when: "global", through }, { kind: "descend" }, ...then],
});

/** The averaging of models that mends what a lossy exchange lets drift apart. */
export const mending = (H: number): readonly Stage[] =>
  H === 0 ? [] : [{ kind: "mix", what: "model", when: { every: H, use: "global", otherwise: "none" }, through: exact }];
