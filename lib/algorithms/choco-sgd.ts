import { sparseGossip } from "./compressed";
import { algorithm } from "./context";
import { consensusStep, keptRatio } from "./parameters";

/** Gossip on public replicas that are updated by compressed differences. */
export const chocoSgd = algorithm({
  id: "choco-sgd",
  name: "CHOCO-SGD",
  summary: "Neighbours keep replicas of each other and send only compressed differences to them.",
  equation:
    "\\hat x_i \\leftarrow \\hat x_i + \\mathrm{top}_k(x_i - \\hat x_i), \\quad x_i^{+} = x_i + \\gamma \\textstyle\\sum_j w_{ij} (\\hat x_j - \\hat x_i)",
  source: {
    authors: "Anastasia Koloskova, Sebastian U. Stich, Martin Jaggi",
    title: "Decentralized Stochastic Optimization and Gossip Algorithms with Compressed Communication",
    venue: "ICML",
    year: 2019,
    arxiv: "1902.00340",
  },
  parameters: { ratio: keptRatio(0.2), gamma: consensusStep(0.3) },
  make: ({ ratio, gamma }) => sparseGossip("replica", ratio, gamma),
});
