import type { Edit, Experiment } from "../experiment/experiment";

const partial = new Set(["optimizer", "faults"]);

/** Both changes in one, the later one winning; `optimizer` and `faults` are merged member by member. */
function together(first: Edit, second: Edit): Edit {
  const set: Record<string, unknown> = { ...first.set };
  for (const [field, value] of Object.entries(second.set))
    set[field] = partial.has(field) ? { ...(set[field] as object), ...(value as object) } : value;
  const keep =
    second.keep && first.keep ? second.keep.map((j) => (j < 0 ? -1 : (first.keep![j] ?? -1))) : (second.keep ?? first.keep);
  return { at: first.at, set, ...(keep ? { keep } : {}) };
}

/** The experiment with one more edit, not yet judged. What was edited after it belongs to another future and is dropped. */
export function append(experiment: Experiment, edit: Edit): Experiment {
  const earlier = experiment.edits.filter(({ at }) => at <= edit.at);
  const last = earlier.at(-1);
  const edits = last?.at === edit.at ? [...earlier.slice(0, -1), together(last, edit)] : [...earlier, edit];
  return { ...experiment, edits };
}
