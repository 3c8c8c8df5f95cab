import { algorithm } from "./context";
import { stepThenMix } from "./periodic";

/**
 * Stochastic gradient push: Gossip SGD's stages. With column-stochastic weights (`push`) a scalar mass travels with
 * each model and the model is x/mass; with doubly stochastic weights the mass stays 1 and this is Gossip SGD.
 */
export const pushSum = algorithm({
  id: "push-sum",
  name: "Push-sum (SGP)",
  summary: "Gossip for one-way links: a scalar mass travels with each model and undoes the imbalance.",
  equation: "X^{+} = W (X - \\gamma G(Z)), \\quad w^{+} = W w, \\quad z_i = x_i / w_i",
  source: {
    authors: "Mahmoud Assran, Nicolas Loizou, Nicolas Ballas, Michael Rabbat",
    title: "Stochastic Gradient Push for Distributed Deep Learning",
    venue: "ICML",
    year: 2019,
    arxiv: "1811.10792",
  },
  parameters: {},
  make: () => stepThenMix("neighbors"),
});
