import type { Stage } from "../algebra/algebra";
import { exact } from "../algebra/algebra";
import { parseStages } from "../algebra/validate";
import { structured } from "../registry";
import { algorithm } from "./context";

const gossip: readonly Stage[] = [
  { kind: "gradient" },
  { kind: "descend" },
  { kind: "mix", what: "model", when: "neighbors", through: exact },
];

/** Without a channel that loses nothing: that is what a stage has when none is given. */
function brief(stage: Stage): object {
  if (!("through" in stage) || JSON.stringify(stage.through) !== JSON.stringify(exact)) return stage;
  const { through: _, ...rest } = stage;
  return rest;
}

/** Any list of stages, put together by hand. */
export const custom = algorithm({
  id: "custom",
  name: "Your own",
  summary: "Put the stages of an iteration together yourself.",
  equation: "X^{+} = \\text{your stages, in order}",
  parameters: {
    stages: structured<readonly Stage[]>({
      label: "Stages",
      help: "What happens in one iteration, in order.",
      default: gossip,
      parse: parseStages,
      encode: (stages) => JSON.stringify(stages.map(brief)),
    }),
  },
  make: ({ stages }) => ({ stages }),
});
