import type { Series } from "./curve";

const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round number at or above x, so that an axis grows in few, calm steps. */
export function roundUp(x: number): number {
  if (!(x > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(x));
  return decade * steps.find((step) => step * decade >= x * 0.9999)!;
}

/** [0, a round number above all values], or [a round number below, …] when values are negative; `floor` when there are none. */
export function linearDomain(all: readonly Series[], floor = 1): [number, number] {
  let [low, high] = [0, 0];
  for (const { y, length } of all)
    for (let i = 0; i < length; i++) {
      if (y[i]! > high) high = y[i]!;
      if (y[i]! < low) low = y[i]!;
    }
  return [low < 0 ? -roundUp(-low) : 0, high > 0 ? roundUp(high * 1.04) : floor];
}

/** Whole decades around all positive values; at most fourteen, the lowest ones cut off. */
export function logDomain(all: readonly Series[]): [number, number] {
  let [low, high] = [Infinity, 0];
  for (const { y, length } of all)
    for (let i = 0; i < length; i++) {
      if (!(y[i]! > 0) || y[i] === Infinity) continue;
      if (y[i]! < low) low = y[i]!;
      if (y[i]! > high) high = y[i]!;
    }
  if (high === 0) return [1e-3, 1];
  const top = 10 ** Math.ceil(Math.log10(high) + 1e-9);
  const bottom = 10 ** Math.floor(Math.log10(low));
  return [Math.max(Math.min(bottom, top / 10), top * 1e-14), top];
}
