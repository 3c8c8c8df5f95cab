/**
 * Remembers the last `capacity` outcomes, refusals included, of a pure function of JSON values, so that judging an
 * experiment again at every keystroke only costs what changed.
 */
export function recent<Given extends readonly unknown[], Made>(capacity: number, make: (...given: Given) => Made) {
  const kept = new Map<string, { made: Made } | { thrown: unknown }>();
  return (...given: Given): Made => {
    const key = JSON.stringify(given);
    let outcome = kept.get(key);
    kept.delete(key);
    if (!outcome) {
      try {
        outcome = { made: make(...given) };
      } catch (thrown) {
        outcome = { thrown };
      }
    }
    kept.set(key, outcome);
    if (kept.size > capacity) kept.delete(kept.keys().next().value as string);
    if ("thrown" in outcome) throw outcome.thrown;
    return outcome.made;
  };
}
