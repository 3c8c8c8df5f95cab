const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/** A mixing weight: 1/3, 0.42. */
export function fraction(weight: number): string {
  const parts = Math.round(1 / weight);
  if (parts >= 1 && Math.abs(weight * parts - 1) < 1e-6) return parts === 1 ? "1" : `1/${parts}`;
  return Number(weight.toPrecision(2)).toString();
}

/** A number with as many decimals as tell `among` apart, two to four. */
export function decimals(among: readonly number[]): (x: number) => string {
  const low = Math.min(...among);
  const spread = Math.max(...among) - low;
  const size = Math.max(Math.abs(low), Math.abs(low + spread));
  if (spread < 1e-9 * size) return (x) => Number(x.toPrecision(2)).toString().replace("-", "−");
  const wanted = Math.ceil(-Math.log10(Math.max(spread, 1e-9) / 20));
  const digits = size >= 100 ? 0 : Math.max(2, Math.min(4, Number.isFinite(wanted) ? wanted : 2));
  return (x) => (Object.is(Number(x.toFixed(digits)), -0) ? (0).toFixed(digits) : x.toFixed(digits).replace("-", "−"));
}

/** A node's number as a subscript. */
export const sub = (i: number): string => [...String(i)].map((digit) => subscripts[Number(digit)]).join("");
