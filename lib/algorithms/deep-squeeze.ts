import { sparseGossip } from "./compressed";
import { algorithm } from "./context";
import { consensusStep, keptRatio } from "./parameters";

/** Compressed models with an error memory, mixed into the uncompressed model at home. */
export const deepSqueeze = algorithm({
  id: "deep-squeeze",
  name: "DeepSqueeze",
  summary: "Neighbours exchange compressed models and each remembers its own compression error.",
  equation:
    "v_i = y_i + e_i, \\quad e_i \\leftarrow v_i - \\mathrm{top}_k(v_i), \\quad x_i^{+} = y_i + \\gamma \\textstyle\\sum_j w_{ij} (\\hat v_j - \\hat v_i)",
  source: {
    authors: "Hanlin Tang, Xiangru Lian, Shuang Qiu, Lei Yuan, Ce Zhang, Tong Zhang, Ji Liu",
    title: "DeepSqueeze: Decentralization Meets Error-Compensated Compression",
    venue: "arXiv",
    year: 2019,
    arxiv: "1907.07346",
  },
  parameters: { ratio: keptRatio(0.2), gamma: consensusStep(0.3) },
  make: ({ ratio, gamma }) => sparseGossip("residual", ratio, gamma),
});
