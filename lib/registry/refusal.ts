/**
 * What the product says instead of crashing: one sentence that names the field, what was given and what is allowed.
 * Every layer throws this for bad input; the page shows the sentence, the runner prints it and exits with code 2.
 */
export class Refusal extends Error {
  /** Dotted path of the field in the experiment, for example `optimizer.learningRate`. */
  readonly field: string;

  constructor(field: string, sentence: string) {
    super(field ? `${field}: ${sentence}` : sentence);
    this.name = "Refusal";
    this.field = field;
  }
}

/** Number of single-character edits between two words (Levenshtein), O(ab). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitute, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/** The name closest to `given`, or undefined when none is near enough to have been meant. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of names) {
    const distance = editDistance(given.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best !== undefined && bestDistance <= Math.max(2, best.length * 0.5) ? best : undefined;
}

/** “Did you mean “gossip-pga”? There are: …”, the tail of every sentence about an unknown name. */
export function suggestion(given: string, names: readonly string[]): string {
  const near = nearest(given, names);
  return `${near === undefined ? "" : `Did you mean “${near}”? `}There are: ${names.join(", ")}.`;
}

/** A value as a reader would recognise it in a sentence, cut to a readable length. */
export function quoted(value: unknown): string {
  const text =
    typeof value === "string"
      ? `“${value}”`
      : typeof value === "number"
        ? String(value)
        : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
