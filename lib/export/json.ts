import type { Frame } from "../engine/frame";
import type { Experiment } from "../experiment/experiment";

/** The experiment as a file: the page opens it, and so does the headless runner. */
export const toExperimentFile = (experiment: Experiment): string => `${JSON.stringify(experiment, null, 2)}\n`;

/** A run: its experiment and its history, one frame a line, so that it can be compared and shortened by hand. */
export function toRunFile(experiment: Experiment, frames: readonly Frame[]): string {
  const history = frames.map((frame) => `    ${JSON.stringify(frame)}`).join(",\n");
  return `{\n  "experiment": ${JSON.stringify(experiment)},\n  "history": [${history && `\n${history}\n  `}]\n}\n`;
}
