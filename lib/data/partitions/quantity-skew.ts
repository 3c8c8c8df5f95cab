import { permutation, streamKey } from "../../math/random";
import { type Entry, number } from "../../registry";
import { dealing, type Given } from "./dealing";
import { dirichletProportions } from "./proportions";

const parameters = {
  alpha: number({
    label: "Concentration",
    help: "Small: a few nodes own nearly everything. Large: all own equally much.",
    symbol: "α",
    default: 0.5,
    min: 0.001,
    max: 1000,
    scale: "log",
  }),
};

/** One sample each, and the rest in shares s ~ Dirichlet(α) over the nodes: same distribution, unequal amounts. */
export const quantitySkew: Entry<typeof parameters, [Given], Int32Array> = {
  id: "quantity-skew",
  name: "Unequal amounts",
  summary: "All nodes see the same distribution, but some own far more samples than others.",
  parameters,
  equation: "s \\sim \\mathrm{Dirichlet}(\\alpha, \\dots, \\alpha)",
  make: ({ alpha }, given) =>
    dealing(given, ({ dataset: { count }, n, seed }) => {
      const shares = dirichletProportions(alpha, n, (i) => streamKey(seed, "partition", i, 1));
      const order = permutation(streamKey(seed, "partition"), count);
      const owners = new Int32Array(count);
      let from = 0;
      let share = 0;
      for (let i = 0; i < n; i++) {
        share += shares[i];
        const to = i === n - 1 ? count : i + 1 + Math.round(share * (count - n));
        while (from < to) owners[order[from++]] = i;
      }
      return owners;
    }),
};
