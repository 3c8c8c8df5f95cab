import type { Citation } from "../../registry";

/** Where both exponential graphs are analysed. */
export const exponentialPaper: Citation = {
  authors: "B. Ying, K. Yuan, Y. Chen, H. Hu, P. Pan, W. Yin",
  title: "Exponential Graph is Provably Efficient for Decentralized Deep Training",
  venue: "NeurIPS 2021",
  year: 2021,
  arxiv: "2110.13363",
};
