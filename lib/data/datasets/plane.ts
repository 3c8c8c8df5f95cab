import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Real labels (2 x₁ + x₂)/15 on a uniform square: linear least squares finds them exactly. */
export const tilted: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "plane",
  name: "Plane",
  summary: "A tilted plane over the square, for regression.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "regression"),
};

function point(random: (slot: number) => number): readonly [number, number, number] {
  const [x, y] = [10 * random(0) - 5, 10 * random(1) - 5];
  return [x, y, (2 * x + y) / 15];
}
