import type { NetworkModel } from "../models/model";

/**
 * Raw outputs as one byte each: 0 = certainly the first class (or −1), 255 = certainly the second (or 1), through the
 * logistic function, or clamped for regression. Three outputs and more: the likeliest class itself.
 */
export function squash(
  bytes: Uint8ClampedArray,
  offset: number,
  outputs: ArrayLike<number>,
  { layers, loss }: NetworkModel,
): void {
  const width = layers.at(-1)!;
  const count = outputs.length / width;
  for (let s = 0; s < count; s++) {
    const z = outputs[s * width]!;
    if (width > 2) bytes[offset + s] = likeliest(outputs, s * width, width);
    else if (width === 2) bytes[offset + s] = 255 / (1 + Math.exp(z - outputs[s * 2 + 1]!));
    else bytes[offset + s] = loss === "squared" ? 127.5 * (1 + z) : 255 / (1 + Math.exp(-z));
  }
}

function likeliest(outputs: ArrayLike<number>, start: number, width: number): number {
  let best = 0;
  for (let c = 1; c < width; c++) if (outputs[start + c]! > outputs[start + best]!) best = c;
  return best;
}
