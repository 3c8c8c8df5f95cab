import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { plane, planeParameters } from "../plane";

/** Four squares with a gap of 0.6 between them; the label is the sign of the coordinates' product. */
export const xor: Entry<typeof planeParameters, [{ seed: number; n: number }], Dataset> = {
  id: "xor",
  name: "Exclusive or",
  summary: "Four squares like a chessboard; each class has two opposite ones.",
  parameters: planeParameters,
  make: (values, { seed }) => plane(point, values, seed, "binary"),
};

function point(random: (slot: number) => number): readonly [number, number, number] {
  const coordinate = (slot: number) => {
    const u = 2 * random(slot) - 1;
    return 4.7 * u + (u < 0 ? -0.3 : 0.3);
  };
  const [x, y] = [coordinate(0), coordinate(1)];
  return [x, y, x * y >= 0 ? 1 : -1];
}
