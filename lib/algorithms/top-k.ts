import { compressedParallel } from "./compressed";
import { algorithm } from "./context";
import { keptRatio } from "./parameters";

/** Only the largest entries travel; the rest waits in an error memory. */
export const topK = algorithm({
  id: "top-k",
  name: "Top-K",
  summary: "Each node sends only the largest entries of its gradient and remembers the rest.",
  equation:
    "a = g + e, \\quad s = \\mathrm{top}_k(a), \\quad e \\leftarrow a - s, \\quad x^{+} = x - \\gamma\\, \\tfrac1n \\textstyle\\sum_j s_j",
  source: {
    authors: "Sebastian U. Stich, Jean-Baptiste Cordonnier, Martin Jaggi",
    title: "Sparsified SGD with Memory",
    venue: "NeurIPS",
    year: 2018,
    arxiv: "1809.07599",
  },
  parameters: { ratio: keptRatio(0.1) },
  make: ({ ratio }) => compressedParallel({ compressor: { kind: "top-k", ratio }, memory: "residual", base: "sent", gamma: 1 }),
});
