const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An order of magnitude: 0, 40, 7·10⁵, ∞. */
export function order(x: number): string {
  if (!Number.isFinite(x)) return "∞";
  if (x < 1) return x === 0 ? "0" : "< 1";
  if (x < 1000) return String(Number(x.toPrecision(1)));
  let exponent = Math.floor(Math.log10(x));
  let lead = Math.round(x / 10 ** exponent);
  if (lead === 10) [lead, exponent] = [1, exponent + 1];
  const power = [...String(exponent)].map((digit) => superscripts[Number(digit)]).join("");
  return lead === 1 ? `10${power}` : `${lead}·10${power}`;
}
