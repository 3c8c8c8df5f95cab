import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Two half circles of radius 3, each reaching into the other's opening. */
export const moons: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "moons",
  name: "Moons",
  summary: "Two crescents that reach into each other.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "binary"),
};

function point(random: (slot: number) => number, i: number): readonly [number, number, number] {
  const upper = i % 2 === 0;
  const angle = Math.PI * random(0);
  const [x, y] = [3 * Math.cos(angle), 3 * Math.sin(angle)];
  return upper ? [x - 1.5, y - 0.75, 1] : [1.5 - x, 0.75 - y, -1];
}
