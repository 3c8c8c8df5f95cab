import { optimizerParameters, runParameters } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import type { Choice, Parameter } from "../registry";
import { defaultWeights, weightings } from "../topology";
import { type ChoiceField, registries } from "./settle";

interface Told {
  /** What tells one value from another. */
  readonly key: string;
  readonly words: string;
}

const parameterWords = ({ symbol, label }: Parameter, value: unknown, say: (sentence: string) => string) =>
  symbol ? `${symbol} = ${value}` : `${say(label)} ${value}`;

/** Every setting of an experiment under its path, in words. Weights that merely follow from the graph are left out. */
function settings(experiment: Experiment, say: (sentence: string) => string): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const [field, registry] of Object.entries(registries) as [ChoiceField, (typeof registries)[ChoiceField]][]) {
    const choice: Choice = experiment[field];
    const entry = registry.get(choice.kind);
    const follows =
      field === "weights" && JSON.stringify(choice) === JSON.stringify(weightings.parse(defaultWeights(experiment.topology)));
    if (!follows) told.set(field, { key: choice.kind, words: say(entry.name) });
    for (const [name, parameter] of Object.entries(entry.parameters as Record<string, Parameter>)) {
      if (choice[name] === undefined || parameter.type === "structured") continue;
      told.set(`${field}.${name}`, { key: String(choice[name]), words: parameterWords(parameter, choice[name], say) });
    }
  }
  for (const [name, parameter] of Object.entries(optimizerParameters) as [keyof Experiment["optimizer"], Parameter][]) {
    const value = experiment.optimizer[name];
    told.set(`optimizer.${name}`, { key: String(value), words: parameterWords(parameter, value, say) });
  }
  told.set("seed", { key: String(experiment.seed), words: `${say(runParameters.seed.label)} ${experiment.seed}` });
  told.set("drop", { key: String(experiment.faults.drop), words: `p = ${experiment.faults.drop}` });
  return told;
}

/**
 * Names that tell runs apart: the algorithm with its letters, then whatever else differs between these runs.
 * `say` translates a registry's own words.
 */
export function runNames(
  experiments: readonly Experiment[],
  say: (sentence: string) => string,
): readonly { readonly name: string; readonly rest: string }[] {
  const all = experiments.map((experiment) => settings(experiment, say));
  const values = new Map<string, Set<string>>();
  for (const told of all) for (const [path, { key }] of told) values.set(path, (values.get(path) ?? new Set<string>()).add(key));
  const differs = (path: string) => values.get(path)!.size > 1;
  return all.map((told, i) => {
    const entry = registries.algorithm.get(experiments[i]!.algorithm.kind);
    const letters = Object.entries(entry.parameters as Record<string, Parameter>).flatMap(([name, { symbol }]) => {
      const found = told.get(`algorithm.${name}`);
      return symbol && found ? [found.words] : [];
    });
    const rest = [...told].filter(([path]) => !path.startsWith("algorithm") && differs(path)).map(([, { words }]) => words);
    return { name: [say(entry.name), ...letters].join(" "), rest: rest.join(", ") };
  });
}
