import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Two interleaved Archimedean spirals of one and three quarter turns, out to radius 5. */
export const spiral: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "spiral",
  name: "Spiral",
  summary: "Two arms wound around each other; the hardest of the plane.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "binary"),
};

function point(random: (slot: number) => number, i: number): readonly [number, number, number] {
  const label = i % 2 === 0 ? 1 : -1;
  const along = 0.05 + 0.95 * random(0);
  const angle = 1.75 * 2 * Math.PI * along + (label === 1 ? 0 : Math.PI);
  return [5 * along * Math.sin(angle), 5 * along * Math.cos(angle), label];
}
