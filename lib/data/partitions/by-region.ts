import type { Entry } from "../../registry";
import type { Dataset } from "../data";
import { dealing, type Given } from "./dealing";

/**
 * Contiguous regions of feature space, equally many samples each: sectors by angle around the mean in the plane, slices
 * along the first principal component elsewhere. Node i and node i+1 are neighbours in space.
 */
export const byRegion: Entry<Record<string, never>, [Given], Int32Array> = {
  id: "by-region",
  name: "By region",
  summary: "Every node sees only its own region of the input space.",
  parameters: {},
  make: (_, given) =>
    dealing(given, ({ dataset, n }) => {
      const position = dataset.p === 2 ? angles(dataset) : principalCoordinates(dataset);
      const order = Int32Array.from({ length: dataset.count }, (_, row) => row).sort(
        (a, b) => position[a] - position[b] || a - b,
      );
      const owners = new Int32Array(dataset.count);
      order.forEach((row, rank) => {
        owners[row] = Math.floor((rank * n) / dataset.count);
      });
      return owners;
    }),
};

function mean({ count, p, features }: Dataset): Float64Array {
  const sum = new Float64Array(p);
  for (let j = 0; j < count * p; j++) sum[j % p] += features[j];
  return sum.map((x) => x / count);
}

function angles(dataset: Dataset): Float64Array {
  const [cx, cy] = mean(dataset);
  return Float64Array.from({ length: dataset.count }, (_, row) =>
    Math.atan2(dataset.features[2 * row + 1] - cy, dataset.features[2 * row] - cx),
  );
}

/** Coordinates along the direction of largest variance, found by power iteration on at most 2000 samples. */
function principalCoordinates(dataset: Dataset): Float64Array {
  const { count, p, features } = dataset;
  const centre = mean(dataset);
  let direction: Float64Array = Float64Array.from({ length: p }, (_, j) => 1 + j / p);
  const along = (row: number) => {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += direction[j] * (features[row * p + j] - centre[j]);
    return sum;
  };
  for (let iteration = 0; iteration < 30; iteration++) {
    const next = new Float64Array(p);
    for (let row = 0; row < Math.min(count, 2000); row++) {
      const weight = along(row);
      for (let j = 0; j < p; j++) next[j] += weight * (features[row * p + j] - centre[j]);
    }
    const length = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
    if (length === 0) break;
    direction = next.map((x) => x / length);
  }
  return Float64Array.from({ length: count }, (_, row) => along(row));
}
