import type { Algorithm, Averaging, Channel, Period, Schedule, Stage } from "@/lib/algebra/algebra";
import type { StepsText } from "@/lib/text/steps";

/** One box of the strip that shows an iteration: what happens, as a formula, and how. */
export interface Step {
  readonly phase: keyof StepsText["phases"];
  readonly title: keyof StepsText["stages"];
  readonly formula: string;
  /** Which averaging it can end with, for its colour; the widest. */
  readonly reach?: Averaging;
  readonly note?: (text: StepsText) => string;
}

/** A period as it stands in “every … iterations”. */
function periodWords(period: Period, text: StepsText): string {
  if (typeof period === "number") return text.iterations(period);
  if (period.rule === "linear-growth") return text.growing(period.start);
  if (period.rule === "post") return text.afterSwitch(period.after, period.later);
  return text.followingLoss(period.start);
}

/** When a stage averages with whom, in words. */
export function scheduleWords(schedule: Schedule, text: StepsText): string {
  if (typeof schedule === "string") return text.always(text.averaging[schedule]);
  const { otherwise } = schedule;
  const rest = typeof otherwise === "string" ? text.averaging[otherwise] : scheduleWords(otherwise, text);
  return text.every(periodWords(schedule.every, text), text.averaging[schedule.use], rest);
}

const letters: Readonly<Record<Averaging, string>> = { none: "I", neighbors: "W", cluster: "C", global: "J" };

/** The matrices that a schedule uses, widest first: “J or W”. */
export function matricesOf(schedule: Schedule): Averaging[] {
  if (typeof schedule === "string") return [schedule];
  return [schedule.use, ...matricesOf(schedule.otherwise)];
}
const matrix = (schedule: Schedule) =>
  matricesOf(schedule)
    .map((averaging) => letters[averaging])
    .join(" | ");

function channelWords({ compressor, memory }: Channel, text: StepsText): string {
  if (compressor.kind === "identity") return text.exact;
  return [text.compressors[compressor.kind], text.memories[memory]].filter(Boolean).join("; ");
}

function exchange(
  title: "sendModel" | "sendUpdate" | "sendTracker",
  then: "mixModel" | "mixUpdate" | "track",
  { when, through }: { when: Schedule; through: Channel },
  formula: string,
): Step[] {
  const letter = { sendModel: "X", sendUpdate: "U", sendTracker: "Y" }[title];
  const sent = through.compressor.kind === "identity" ? letter : `Q(${letter}${through.memory === "none" ? "" : ", e"})`;
  return [
    { phase: "send", title, formula: sent, note: (text) => channelWords(through, text) },
    { phase: "mix", title: then, formula, reach: matricesOf(when)[0], note: (text) => scheduleWords(when, text) },
  ];
}

function stepsOfStage(stage: Stage): Step[] {
  switch (stage.kind) {
    case "gradient":
      return [{ phase: "compute", title: "gradient", formula: "U ← ∇f(X)" }];
    case "momentum":
      return [{ phase: "compute", title: "momentum", formula: `U ← ${stage.beta} U⁻ + U` }];
    case "descend":
      return [{ phase: "compute", title: "descend", formula: "X ← X − γU" }];
    case "mix": {
      const what = stage.what === "model" ? "X" : "U";
      const mixed = stage.through.base === "held" ? `${what} ← ${what} + γ(M − I)v̂` : `${what} ← M ${what}`;
      const formula = `${mixed},  M = ${matrix(stage.when)}`;
      return stage.what === "model"
        ? exchange("sendModel", "mixModel", stage, formula)
        : exchange("sendUpdate", "mixUpdate", stage, formula);
    }
    case "track":
      return exchange("sendTracker", "track", stage, `Y ← ${matrix(stage.when)} Y + U − U⁻,  U ← Y`);
    case "correct": {
      const formula = stage.rule === "d2" ? "X ← X + Xₖ − Xₖ₋₁ + γU⁻" : "X ← X + Xₖ − ½(I + W)Xₖ₋₁ + γU⁻";
      return [{ phase: "compute", title: "correct", formula }];
    }
    case "slow-momentum":
      return [
        {
          phase: "compute",
          title: "slow",
          formula: `u ← ${stage.beta}u + Δ/γ,  X ← X₀ − ${stage.alpha === 1 ? "" : stage.alpha}γu`,
          note: (text) => text.once(stage.every),
        },
      ];
  }
}

/** An iteration of the algorithm, in order: compute, send, mix. */
export const stepsOf = ({ stages }: Algorithm): Step[] => stages.flatMap(stepsOfStage);
