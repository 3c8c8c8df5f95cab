import type { Experiment } from "./experiment";
import { parseExperiment } from "./schema";

/** The first thing a visitor sees: what every field is when left out. */
export const defaultExperiment: Experiment = parseExperiment({});
