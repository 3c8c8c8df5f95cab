import type { Ready } from "@/lib/worker/protocol";
import type { BoundaryImages, ParameterRows } from "./props";

/** The newest known model of each node as something to draw; index n is the average. `version` counts changes. */
export interface Contents {
  readonly images: (Uint8ClampedArray | null)[];
  readonly rows: (Float64Array | null)[];
  resolution: number;
  /** Range of `values` seen in this run, so that colours keep their meaning while the nodes agree. */
  low: number;
  high: number;
  version: number;
}

export const noContents = (n: number): Contents => ({
  images: new Array(n + 1).fill(null),
  rows: new Array(n + 1).fill(null),
  resolution: 0,
  low: Infinity,
  high: -Infinity,
  version: 0,
});

/** What stays to be seen until the first answers of another run or structure: pictures of the same kind, same models. */
export function inheritContents(before: Contents, was: Ready, now: Ready, keep: readonly number[] | null): Contents {
  const next = noContents(now.n);
  next.version = before.version + 1;
  if (!keep && was.n !== now.n) return next;
  const [pictures, rows] = [was.points !== null && now.points !== null && was.task === now.task, was.d === now.d];
  const slots = keep ? [...keep, -1] : Array.from({ length: now.n + 1 }, (_, i) => (i === now.n ? -1 : i));
  slots.forEach((node, i) => {
    const old = i === now.n ? was.n : node;
    next.images[i] = (pictures && before.images[old]) || null;
    next.rows[i] = (rows && before.rows[old]) || null;
  });
  if (keep) Object.assign(next, { low: before.low, high: before.high });
  next.resolution = before.resolution;
  return next;
}

const slotOf = (node: number, n: number): number => (node < 0 ? n : node);

export function takeImages(contents: Contents, n: number, answer: BoundaryImages): void {
  const size = answer.resolution ** 2;
  answer.nodes.forEach((node, k) => {
    if (node < n) contents.images[slotOf(node, n)] = answer.images.subarray(k * size, (k + 1) * size);
  });
  contents.resolution = answer.resolution;
  contents.version++;
}

export function takeRows(contents: Contents, n: number, answer: ParameterRows): void {
  answer.nodes.forEach((node, k) => {
    if (node >= n) return;
    contents.rows[slotOf(node, n)] = answer.rows[k];
    contents.low = Math.min(contents.low, answer.rows[k][0]);
    contents.high = Math.max(contents.high, answer.rows[k][0]);
  });
  contents.version++;
}

/** The weights into one output (of the first layer) as an image: of the class that the node has most of, else the first. */
export function weightImage(ready: Ready, row: Float64Array, node: number): Float64Array | null {
  if (!ready.image) return null;
  const size = ready.image[0] * ready.image[1];
  const outputs = firstWidth(ready);
  if (row.length < size * outputs) return null;
  const share = ready.shares?.[node];
  const column = share && outputs === ready.classes ? share.indexOf(Math.max(...share)) : Math.max(0, node) % outputs;
  return Float64Array.from({ length: size }, (_, a) => row[a * outputs + column]);
}

/** Outputs of the first layer, as the experiment says. */
function firstWidth({ experiment: { model }, classes }: Ready): number {
  if (model.kind === "softmax") return Math.max(1, classes);
  const hidden = (model as { hidden?: unknown }).hidden;
  return Array.isArray(hidden) && hidden.length > 0 ? Number(hidden[0]) : 1;
}

/** A number short enough for a disc: three significant digits. */
export function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace("-", "−");
}
