import type { Citation } from "../registry";

export const chen2021: Citation = {
  authors: "Yiming Chen, Kun Yuan, Yingya Zhang, Pan Pan, Yinghui Xu, Wotao Yin",
  title: "Accelerating Gossip SGD with Periodic Global Averaging",
  venue: "ICML",
  year: 2021,
  arxiv: "2105.09080",
};
export const haddadpour2019: Citation = {
  authors: "Farzin Haddadpour, Mohammad Mahdi Kamani, Mehrdad Mahdavi, Viveck Cadambe",
  title: "Local SGD with Periodic Averaging: Tighter Analysis and Adaptive Synchronization",
  venue: "NeurIPS",
  year: 2019,
  arxiv: "1910.13598",
};
export const zhou2018: Citation = {
  authors: "Fan Zhou, Guojing Cong",
  title: "On the Convergence Properties of a K-step Averaging Stochastic Gradient Descent Algorithm for Nonconvex Optimization",
  venue: "IJCAI",
  year: 2018,
  arxiv: "1708.01012",
};
export const zhou2019: Citation = {
  authors: "Fan Zhou, Guojing Cong",
  title: "A Distributed Hierarchical SGD Algorithm with Sparse Global Reduction",
  venue: "arXiv",
  year: 2019,
  arxiv: "1903.05133",
};
export const bhattacharya2020: Citation = {
  authors: "Subhadeep Bhattacharya, Weikuan Yu, Fahim Tahmid Chowdhury",
  title: "O(1) Communication for Distributed SGD through Two-Level Gradient Averaging",
  venue: "arXiv",
  year: 2020,
  arxiv: "2006.07405",
};
