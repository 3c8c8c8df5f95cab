import { type Algorithm, exact, type Period, type Schedule } from "../algebra/algebra";

/** Step, then mix models by a schedule: the shape that most of the founding papers' systems share. */
export const stepThenMix = (when: Schedule): Algorithm => ({
  stages: [{ kind: "gradient" }, { kind: "descend" }, { kind: "mix", what: "model", when, through: exact }],
});

/** Local SGD under all its names: nothing, and every period the average over everyone. */
export const localSteps = (every: Period): Algorithm => stepThenMix({ every, use: "global", otherwise: "none" });
