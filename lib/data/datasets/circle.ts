import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** A disc of radius 2.5 (label +1) inside a ring from 3.5 to 5 (label −1), both uniform in radius. */
export const circle: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "circle",
  name: "Circle",
  summary: "A disc inside a ring; no straight line tells them apart.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "binary"),
};

function point(random: (slot: number) => number, i: number): readonly [number, number, number] {
  const inside = i % 2 === 0;
  const radius = inside ? 2.5 * random(0) : 3.5 + 1.5 * random(0);
  const angle = 2 * Math.PI * random(1);
  return [radius * Math.cos(angle), radius * Math.sin(angle), inside ? 1 : -1];
}
