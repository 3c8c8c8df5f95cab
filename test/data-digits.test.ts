import { expect, test } from "vitest";
import { datasets } from "../lib/data";
import { below, streamKey } from "../lib/math/random";
import type { NetworkModel } from "../lib/models";
import { accuracy, createBackprop, defaultModel, initialParameters, models } from "../lib/models";

test("a small network trained centrally reads more than 90 % of held-out digits", () => {
  const dataset = datasets.make(datasets.parse({ kind: "digits" }), { seed: 1, n: 1 });
  const choice = models.parse(defaultModel({ kind: "digits" }));
  const spec = models.make(choice, dataset, 1) as NetworkModel;
  const backprop = createBackprop(spec);
  const x = initialParameters(spec, choice.init as string, 1, 1);
  const gradient = new Float64Array(spec.d);
  const batch = new Int32Array(16);
  for (let k = 0; k < 1500; k++) {
    const key = streamKey(1, "batch", 0, k);
    for (let b = 0; b < batch.length; b++) batch[b] = below(key, b, dataset.count);
    backprop(x, 0, dataset, batch, 0, batch.length, gradient, 0);
    for (let j = 0; j < spec.d; j++) x[j] -= 0.2 * gradient[j];
  }
  expect(dataset.image).toEqual([12, 12]);
  expect(accuracy(spec, x, dataset.heldOut ?? dataset)).toBeGreaterThan(0.9);
}, 20_000);
