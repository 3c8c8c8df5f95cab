import { normal, type Purpose, streamKey, uniform } from "../math/random";
import { integer, number } from "../registry";
import type { Dataset, Samples, Task } from "./data";

/** The parameters that every set in the plane has. */
export const planeParameters = {
  samples: integer({
    label: "Samples",
    help: "How many points all nodes share out.",
    default: 1000,
    min: 1,
    max: 20_000,
    scale: "log",
  }),
  noise: number({
    label: "Noise",
    help: "How far points stray: 0.1 moves each by a normal of standard deviation 0.2 (a regression label by 0.1).",
    default: 0.1,
    min: 0,
    max: 1,
  }),
};

/** One clean point: coordinates in about [−5, 5]² and its label. `random(slot)` is uniform in [0, 1), `i` the sample's number. */
export type Point = (random: (slot: number) => number, i: number) => readonly [x: number, y: number, label: number];

/**
 * Two classes ±1 (or real labels) in the plane, with half as many held-out points of the same distribution where there
 * are classes. Sample i draws from its own stream, so that more samples extend the set instead of changing it.
 */
export function plane(point: Point, values: { samples: number; noise: number }, seed: number, task: Task): Dataset {
  const drawn = (purpose: Purpose, count: number) => drawPoints(point, count, values.noise, seed, purpose, task);
  const heldOut = task === "regression" ? undefined : drawn("holdout", Math.ceil(values.samples / 2));
  return { ...drawn("data", values.samples), task, extent: 6, ...(heldOut && { heldOut }) };
}

/** Slots 0–7 of a sample's stream belong to its point, the noise comes after. */
function drawPoints(point: Point, count: number, noise: number, seed: number, purpose: Purpose, task: Task): Samples {
  const features = new Float64Array(count * 2);
  const labels = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const key = streamKey(seed, purpose, i);
    const [x, y, label] = point((slot) => uniform(key, slot), i);
    const shift = task === "regression" ? 0 : 2 * noise;
    features[2 * i] = x + shift * normal(key, 4);
    features[2 * i + 1] = y + shift * normal(key, 5);
    labels[i] = task === "regression" ? label + noise * normal(key, 6) : label;
  }
  return { count, p: 2, features, labels };
}
