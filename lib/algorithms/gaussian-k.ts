import { compressedParallel } from "./compressed";
import { algorithm } from "./context";
import { keptRatio } from "./parameters";

/** Top-K with the threshold guessed from a fitted normal distribution. */
export const gaussianK = algorithm({
  id: "gaussian-k",
  name: "Gaussian-K",
  summary: "Top-K whose threshold comes from a Gaussian fit instead of sorting.",
  equation: "s_j = a_j\\,[\\,|a_j| > \\mu + z\\sigma\\,], \\quad z = \\Phi^{-1}(1 - \\rho/2)",
  source: {
    authors: "Shaohuai Shi, Xiaowen Chu, Ka Chun Cheung, Simon See",
    title: "Understanding Top-k Sparsification in Distributed Deep Learning",
    venue: "arXiv",
    year: 2019,
    arxiv: "1911.08772",
  },
  parameters: { ratio: keptRatio(0.1) },
  make: ({ ratio }) =>
    compressedParallel({ compressor: { kind: "gaussian-k", ratio }, memory: "residual", base: "sent", gamma: 1 }),
});
