import { type Algorithm, exact } from "../algebra/algebra";

/** Step, repair with the last step, mix: X⁺ = W(2X − X_prev − γ(G − G_prev)). */
export const correctedDiffusion: Algorithm = {
  stages: [
    { kind: "gradient" },
    { kind: "descend" },
    { kind: "correct", rule: "d2" },
    { kind: "mix", what: "model", when: "neighbors", through: exact },
  ],
};
