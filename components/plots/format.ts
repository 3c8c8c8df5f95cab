const units = ["", "k", "M", "G", "T"];

// Made once: a formatter takes longer to make than a plot to draw.
const whole = new Intl.NumberFormat("en");
const exact = new Intl.NumberFormat("en", { minimumSignificantDigits: 4, maximumSignificantDigits: 4, useGrouping: false });

/** A count, in groups of three digits. */
export const formatCount = (x: number): string => whole.format(x);

/** A short number for axes and rates: 1.2k, 35M. */
export function formatCompact(x: number): string {
  const magnitude = Math.abs(x);
  if (magnitude === 0 || !Number.isFinite(x)) return String(x);
  if (magnitude < 0.01) return x.toExponential(0);
  if (magnitude < 1) return String(Number(x.toPrecision(2)));
  let [value, unit] = [x, 0];
  while (Math.abs(value) >= 999.5 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${Number(value.toPrecision(3))}${units[unit]}`;
}

/** A measured value with four significant digits. */
export function formatExact(x: number): string {
  if (!Number.isFinite(x)) return "–";
  if (x === 0) return "0";
  const magnitude = Math.abs(x);
  if (magnitude < 1e-3 || magnitude >= 1e6) return x.toExponential(3).replace("e+", "e");
  return exact.format(x);
}

export const formatPercent = (x: number): string => (Number.isFinite(x) ? `${(100 * x).toFixed(1)} %` : "–");

export function formatBytes(x: number): string {
  if (x < 1000) return `${Math.round(x)} B`;
  const names = ["kB", "MB", "GB", "TB", "PB"];
  let [value, unit] = [x / 1000, 0];
  while (value >= 999.5 && unit < names.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value.toPrecision(3)} ${names[unit]}`;
}

/** As {@link formatBytes}, without trailing zeros. */
export const formatBytesShort = (x: number): string =>
  formatBytes(x)
    .replace(/(\.\d*?)0+ /, "$1 ")
    .replace(". ", " ");

export function formatSeconds(x: number): string {
  if (x >= 3600) return `${(x / 3600).toPrecision(3)} h`;
  if (x >= 60) return `${(x / 60).toPrecision(3)} min`;
  if (x >= 1 || x === 0) return `${x.toPrecision(3)} s`;
  return `${(1000 * x).toPrecision(3)} ms`;
}
