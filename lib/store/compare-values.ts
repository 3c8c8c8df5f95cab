import type { NumberParameter, Parameter } from "../registry";

/** Values that the literature tries, by the parameter's name. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  batchSize: [1, 4, 16, 64, "full"],
  momentum: [0, 0.5, 0.8, 0.9, 0.95],
  weightDecay: [0, 0.0001, 0.001, 0.01],
  alpha: [0.05, 0.2, 1, 5, 50],
  ratio: [0.01, 0.05, 0.1, 0.3, 1],
  labelsPerNode: [1, 2, 3, 5],
  modelSize: [1000, 100_000, 10_000_000],
};
/** Averaging periods, whatever letter they have in their paper. */
const periods = ["H", "H0", "K", "K1", "K2", "tau", "tau0"];
const round = (x: number) => Number(x.toPrecision(2));

/** About five values of a parameter that are worth comparing: around the present one where the range is wide. */
export function usualValues(name: string, parameter: Parameter, now: unknown): readonly unknown[] {
  if (parameter.type === "choice") return parameter.options;
  if (parameter.type === "boolean") return [false, true];
  const fits = (value: unknown) => {
    try {
      parameter.parse(value, name);
      return true;
    } catch {
      return false;
    }
  };
  const values = periods.includes(name) ? [1, 2, 4, 8, 16, 32] : (known[name] ?? around(parameter as NumberParameter, now));
  return values.filter(fits);
}

/** Thirds of decades, doublings, or even steps around the present value. */
function around({ type, scale, min, max, default: usual }: NumberParameter, now: unknown): readonly number[] {
  const centre = Number(now ?? usual ?? min) || 1;
  if (type === "integer") {
    const values = [1 / 4, 1 / 2, 1, 2, 4].map((factor) => Math.round(centre * factor));
    return [...new Set(values)].filter((value) => value >= min && value <= max);
  }
  if (scale === "log") return [0.1, 0.3, 1, 3, 10].map((factor) => round(centre * factor));
  if (max - min <= 10) return [0, 1, 2, 3, 4].map((i) => round(min + ((max - min) * i) / 4));
  return [0, 0.5, 1, 2, 4].map((factor) => round(centre * factor));
}
