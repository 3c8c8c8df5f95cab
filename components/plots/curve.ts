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

/** Calls `visit` for every pixel column that points fall into: its left edge, and its points from `start` to before `end`. */
function eachColumn(
  { x, length }: Omit<Series, "y">,
  toX: Scale,
  pixel: number,
  visit: (left: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < length; ) {
    const column = Math.floor(toX(x[start]!) / pixel);
    let end = start + 1;
    while (end < length && Math.floor(toX(x[end]!) / pixel) === column) end++;
    visit(column * pixel, start, end);
    start = end;
  }
}

/** Whether a series has so many points that it is drawn column by column: a path of as many corners takes 30 times longer. */
const dense = ({ x, length }: Omit<Series, "y">, toX: Scale, pixel: number): boolean =>
  length > 2 && length > (toX(x[length - 1]!) - toX(x[0]!)) / pixel / 2;

/** A column that spans more than this many CSS pixels shows its ends, and lightly what is between. */
const TALL = 8;

/** Draws a series with the context's stroke style; `pixel` is the size of a device pixel, `dash` counts along x. */
export function drawCurve(
  context: CanvasRenderingContext2D,
  series: Series,
  toX: Scale,
  toY: Scale,
  pixel: number,
  dash: readonly number[] = [],
): void {
  if (!dense(series, toX, pixel)) {
    context.lineJoin = "round";
    context.setLineDash(dash as number[]);
    trace(context, series, toX, toY);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  const { y } = series;
  const width = context.lineWidth;
  const shows = dashed(dash);
  context.fillStyle = context.strokeStyle;
  const bar = (left: number, low: number, high: number) => {
    if (!shows(left)) return;
    if (high - low < TALL) return context.fillRect(left, low - width / 2, pixel, high - low + width);
    context.globalAlpha = 0.4;
    context.fillRect(left, low, pixel, high - low);
    context.globalAlpha = 1;
    context.fillRect(left, low - width / 2, pixel, width);
    context.fillRect(left, high - width / 2, pixel, width);
  };
  let [lastLeft, lastY] = [Number.NaN, Number.NaN];
  eachColumn(series, toX, pixel, (left, start, end) => {
    let [low, high, last, placed] = [Infinity, -Infinity, Number.NaN, true];
    for (let i = start; i < end; i++) {
      const at = toY(y[i]!);
      if (!Number.isFinite(at)) placed = false;
      else {
        low = Math.min(low, at);
        high = Math.max(high, at);
        last = at;
      }
    }
    if (high >= low) {
      // From where the curve was to where it is: straight across empty columns, then within this one.
      if (placed && !Number.isNaN(lastY)) {
        const apart = Math.round((left - lastLeft) / pixel);
        const y0 = lastY;
        const slope = (last - y0) / apart;
        for (let k = 1; k < apart; k++) {
          const [a, b] = [y0 + slope * (k - 1), y0 + slope * k];
          bar(lastLeft + k * pixel, Math.min(a, b), Math.max(a, b));
        }
        const near = apart > 1 ? y0 + slope * (apart - 1) : y0;
        low = Math.min(low, near);
        high = Math.max(high, near);
      }
      bar(left, low, high);
    }
    [lastLeft, lastY] = [left, placed ? last : Number.NaN];
  });
}

/** Fills a band of two columns over the same x, as {@link drawCurve} draws curves. */
export function drawBand(
  context: CanvasRenderingContext2D,
  series: Omit<Series, "y">,
  low: Float64Array,
  high: Float64Array,
  toX: Scale,
  toY: Scale,
  pixel: number,
): void {
  if (!dense(series, toX, pixel)) return fillBetween(context, series, low, high, toX, toY);
  let right = Number.NaN;
  eachColumn(series, toX, pixel, (left, start, end) => {
    let [top, bottom] = [Infinity, -Infinity];
    for (let i = start; i < end; i++) {
      top = Math.min(top, toY(high[i]!));
      bottom = Math.max(bottom, toY(low[i]!));
    }
    const from = Number.isNaN(right) ? left : right;
    right = left + pixel;
    if (bottom > top) context.fillRect(from, top, right - from, bottom - top);
  });
}

/** Whether a dash pattern is on at this x. */
function dashed(dash: readonly number[]): (x: number) => boolean {
  const ends = dash.map((_, k) => dash.slice(0, k + 1).reduce((sum, each) => sum + each, 0));
  const length = ends.at(-1) ?? 0;
  return length === 0 ? () => true : (x) => ends.findIndex((end) => x % length < end) % 2 === 0;
}
