import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Centres and heights. */
const peaks = [
  [-3, 2.5, 1],
  [0, -3, 1],
  [3.2, 2.8, 1],
  [0, 1, -1],
  [3, -2, -1],
] as const;

/** Real labels on a uniform square: three Gaussian hills and two valleys of height 1. */
export const hills: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "hills",
  name: "Hills",
  summary: "Three hills and two valleys over the square, for regression.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "regression"),
};

function point(random: (slot: number) => number): readonly [number, number, number] {
  const [x, y] = [10 * random(0) - 5, 10 * random(1) - 5];
  const height = peaks.reduce((sum, [cx, cy, h]) => sum + h * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 3), 0);
  return [x, y, height];
}
