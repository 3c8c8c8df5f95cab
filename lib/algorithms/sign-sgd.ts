import { compressedParallel } from "./compressed";
import { algorithm } from "./context";

/** One bit per entry and one magnitude per message, with error feedback. */
export const signSgd = algorithm({
  id: "sign-sgd",
  name: "Sign-SGD (error feedback)",
  summary: "One bit per entry travels; what the signs miss is remembered.",
  equation: "a = g + e, \\quad s = \\tfrac{\\lVert a \\rVert_1}{d}\\,\\mathrm{sign}(a), \\quad e \\leftarrow a - s",
  source: {
    authors: "Sai Praneeth Karimireddy, Quentin Rebjock, Sebastian U. Stich, Martin Jaggi",
    title: "Error Feedback Fixes SignSGD and other Gradient Compression Schemes",
    venue: "ICML",
    year: 2019,
    arxiv: "1901.09847",
  },
  parameters: {},
  make: () => compressedParallel({ compressor: { kind: "sign" }, memory: "residual", base: "sent", gamma: 1 }),
});
