import type { Frame } from "../engine/frame";

const columns: readonly [name: string, value: (frame: Frame) => string | number | undefined][] = [
  ["iteration", (frame) => frame.iteration],
  ["loss", (frame) => frame.loss],
  ["accuracy", (frame) => frame.accuracy],
  ["suboptimality", (frame) => frame.suboptimality],
  ["consensusDistance", (frame) => frame.consensusDistance],
  ["averaging", (frame) => frame.averaging],
  ["bytesPerNode", (frame) => frame.bytesPerNode],
  ["payloadBits", (frame) => frame.payloadBits],
  ["seconds", (frame) => frame.seconds],
  ["nodeLossMin", (frame) => frame.nodeLoss.min],
  ["nodeLossMean", (frame) => frame.nodeLoss.mean],
  ["nodeLossMax", (frame) => frame.nodeLoss.max],
];

const known = (value: string | number | undefined) => value !== undefined && !Number.isNaN(value);

/**
 * A run's history, one line per recorded iteration under the names of the experiment format. Columns that no frame
 * knows (accuracy, suboptimality) are left out; a value that one frame does not know stays empty.
 */
export function toCsv(frames: readonly Frame[]): string {
  const shown = columns.filter(([, value]) => frames.length === 0 || frames.some((frame) => known(value(frame))));
  const lines = frames.map((frame) => shown.map(([, value]) => (known(value(frame)) ? value(frame) : "")).join(","));
  return `${[shown.map(([name]) => name).join(","), ...lines].join("\n")}\n`;
}
