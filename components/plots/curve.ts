/** A value column against an x column, as plain arrays of which the first `length` entries count. */
export interface Series {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly length: number;
}
export type Scale = (value: number) => number;

/**
 * Traces a series on a canvas with at most four points per pixel column (first, lowest, highest, last), which looks
 * the same as all of them. Values the scale cannot place (NaN, ≤ 0 on a log scale) interrupt the curve.
 */
export function trace(context: CanvasRenderingContext2D, { x, y, length }: Series, toX: Scale, toY: Scale): void {
  context.beginPath();
  let pen = false;
  let column = Number.NaN;
  let low = 0;
  let high = 0;
  let lastY = 0;
  const flush = () => {
    if (Number.isNaN(column)) return;
    if (low !== high) {
      context.lineTo(column, low);
      context.lineTo(column, high);
    }
    context.lineTo(column, lastY);
  };
  for (let i = 0; i < length; i++) {
    const py = toY(y[i]!);
    if (!Number.isFinite(py)) {
      flush();
      [pen, column] = [false, Number.NaN];
      continue;
    }
    const px = Math.round(toX(x[i]!) * 2) / 2;
    if (px === column) {
      low = Math.min(low, py);
      high = Math.max(high, py);
      lastY = py;
      continue;
    }
    flush();
    if (pen) context.lineTo(px, py);
    else context.moveTo(px, py);
    pen = true;
    [column, low, high, lastY] = [px, py, py, py];
  }
  flush();
}

/** Fills what lies between two columns over the same x. */
export function fillBetween(
  context: CanvasRenderingContext2D,
  { x, length }: Omit<Series, "y">,
  low: Float64Array,
  high: Float64Array,
  toX: Scale,
  toY: Scale,
): void {
  context.beginPath();
  const stride = Math.max(1, Math.floor(length / 800));
  for (let i = 0; i < length; i += stride) context.lineTo(toX(x[i]!), toY(high[i]!));
  for (let i = Math.floor((length - 1) / stride) * stride; i >= 0; i -= stride) context.lineTo(toX(x[i]!), toY(low[i]!));
  context.closePath();
  context.fill();
}
