import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Two round clouds N(±(2, 2), I); the best boundary is a straight line through the origin. */
export const gaussians: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "gaussians",
  name: "Two Gaussians",
  summary: "Two round clouds that a straight line tells apart.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "binary"),
};

function point(random: (slot: number) => number, i: number): readonly [number, number, number] {
  const label = i % 2 === 0 ? 1 : -1;
  const radius = Math.sqrt(-2 * Math.log(1 - random(0)));
  const angle = 2 * Math.PI * random(1);
  return [2 * label + radius * Math.cos(angle), 2 * label + radius * Math.sin(angle), label];
}
