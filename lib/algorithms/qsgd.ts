import { integer } from "../registry";
import { compressedParallel } from "./compressed";
import { algorithm } from "./context";

/** Gradients rounded at random to a few levels, right on average; no memory. */
export const qsgd = algorithm({
  id: "qsgd",
  name: "QSGD",
  summary: "Gradients are rounded at random to a few levels, without bias.",
  equation: "Q_s(g)_j = \\lVert g \\rVert\\, \\mathrm{sign}(g_j)\\, \\xi_j / s, \\quad \\mathbb E[Q_s(g)] = g",
  source: {
    authors: "Dan Alistarh, Demjan Grubic, Jerry Li, Ryota Tomioka, Milan Vojnović",
    title: "QSGD: Communication-Efficient SGD via Gradient Quantization and Encoding",
    venue: "NeurIPS",
    year: 2017,
    arxiv: "1610.02132",
  },
  parameters: {
    levels: integer({
      label: "Levels",
      symbol: "s",
      min: 1,
      max: 65536,
      default: 4,
      scale: "log",
      help: "How many steps a magnitude is rounded to.",
    }),
  },
  make: ({ levels }) => compressedParallel({ compressor: { kind: "qsgd", levels }, memory: "none", base: "sent", gamma: 1 }),
});
