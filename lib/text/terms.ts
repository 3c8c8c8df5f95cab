/** One word of the field, explained so that a student can go on reading. */
export interface Term {
  readonly name: string;
  /** The papers' letter, where there is one. */
  readonly symbol?: string;
  /** One or two plain sentences. */
  readonly definition: string;
  /** A page that says more, below `/reference/`; absent: its place in the list of terms is all there is. */
  readonly see?: string;
}

/** The field's terms, from what everybody needs to what only some papers use. */
export const terms = {
  node: {
    name: "Node",
    symbol: "i",
    definition: "One learner: a machine with its own data and its own copy of the model. There are n of them.",
  },
  neighbour: { name: "Neighbour", definition: "A node at the other end of a link: one that this node can hear directly." },
  iteration: {
    name: "Iteration",
    symbol: "t",
    definition:
      "Every node computes one gradient at its own model, then the algorithm's stages run. t counts finished iterations.",
  },
  model: {
    name: "Model",
    symbol: "x_i",
    definition: "The d numbers that a node learns. Every node has its own; stacked in rows they are the matrix X.",
  },
  "average-model": {
    name: "Average model",
    symbol: "x̄",
    definition: "The mean of all nodes' models. No node holds it, except just after a global averaging.",
  },
  "loss-of-average": {
    name: "Loss of the average model",
    symbol: "f(x̄)",
    definition: "How badly the average model fits everybody's data together. This is what training is meant to bring down.",
  },
  suboptimality: {
    name: "Suboptimality",
    symbol: "f(x̄) − f*",
    definition: "How far the loss of the average model still is above the smallest possible loss f*, where that can be computed.",
  },
  accuracy: {
    name: "Accuracy",
    definition: "The share of samples nobody trained on that the average model assigns to the right class.",
  },
  gradient: {
    name: "Gradient",
    symbol: "g_i",
    definition:
      "The direction in which a node's loss grows fastest, estimated on a few of its own samples. Stepping against it is learning.",
  },
  "learning-rate": {
    name: "Learning rate",
    symbol: "γ",
    definition: "How far a step goes along the gradient. Too small wastes time, too large diverges.",
  },
  "batch-size": {
    name: "Batch size",
    symbol: "B",
    definition: "How many of its samples a node uses for one gradient. Fewer are cheaper and noisier.",
  },
  consensus: { name: "Consensus", definition: "The state in which all nodes hold the same model." },
  "consensus-distance": {
    name: "Consensus distance",
    definition: "The mean squared distance of the nodes' models from their average. Zero means that all agree.",
  },
  gossip: {
    name: "Gossip",
    definition:
      "Each node replaces its model by a weighted mean of its own and its neighbours'. Repeated often enough, everybody ends up with the same.",
    see: "algorithm/gossip-sgd",
  },
  "all-reduce": {
    name: "All-reduce",
    definition:
      "An exchange after which every node holds the exact sum, or mean, of what all of them had. It takes part of everyone and waits for the slowest.",
    see: "algorithm/parallel-sgd",
  },
  "all-gather": {
    name: "All-gather",
    definition:
      "An exchange after which every node holds everybody's message. Needed for compressed messages that cannot be added up on the way.",
  },
  "global-averaging": {
    name: "Global averaging",
    symbol: "J",
    definition: "Every model is replaced by the exact average of all. J is the n×n matrix whose entries are all 1/n.",
  },
  "averaging-period": {
    name: "Averaging period",
    symbol: "H",
    definition:
      "A global averaging happens every H iterations. A small H costs communication, a large one lets the models drift apart.",
    see: "algorithm/gossip-pga",
  },
  cluster: {
    name: "Cluster",
    symbol: "S",
    definition:
      "A group of S nodes close to one another, such as the machines of one rack, that can average among themselves cheaply.",
    see: "algorithm/hier-avg",
  },
  topology: {
    name: "Topology",
    definition: "Which nodes are linked. It decides how fast news spreads and what an exchange costs.",
  },
  "mixing-matrix": {
    name: "Mixing matrix",
    symbol: "W",
    definition: "Row i holds the weights that node i gives to what it hears, itself included. One gossip step is X⁺ = W X.",
    see: "weights/metropolis",
  },
  "doubly-stochastic": {
    name: "Doubly stochastic",
    definition: "Rows and columns of W sum to one, so that mixing keeps the average of all nodes where it is.",
  },
  beta: {
    name: "Second largest singular value",
    symbol: "β",
    definition:
      "The largest factor by which disagreement can survive one gossip step, ‖W − 11ᵀ/n‖₂. Near 0 news spreads at once, near 1 hardly at all.",
  },
  "spectral-gap": {
    name: "Spectral gap",
    symbol: "1 − β",
    definition: "How much disagreement one gossip step removes at least. The larger the gap, the faster the network agrees.",
  },
  "c-beta": {
    name: "Effective length of a period",
    symbol: "C_β",
    definition:
      "Σ βᵏ over one averaging period: how many iterations' worth of noise gossip lets pile up between two global averagings. At most H and at most 1/(1 − β).",
  },
  "d-beta": {
    name: "Shorter of two waits",
    symbol: "D_β",
    definition: "min{H, 1/(1 − β)}: whichever comes first, the global averaging or the network agreeing by itself.",
  },
  "transient-stage": {
    name: "Transient stage",
    definition:
      "The first iterations, in which a decentralized method lags behind Parallel SGD. After them both improve at the same rate.",
    see: "algorithm/gossip-pga",
  },
  heterogeneity: {
    name: "Heterogeneity",
    symbol: "ζ²",
    definition: "How much the nodes' data differ. It makes each node pull its model towards an optimum of its own.",
  },
  "non-iid": {
    name: "Non-i.i.d.",
    definition: "The nodes' data do not come from one distribution: one has mostly cats, another mostly dogs.",
    see: "partition/dirichlet",
  },
  drift: { name: "Drift", definition: "Models moving apart between averagings, because each follows its own data." },
  "gradient-noise": {
    name: "Gradient noise",
    symbol: "σ²",
    definition:
      "How much a gradient from a few samples scatters around the one from all. Averaging over n nodes divides its variance by n.",
  },
  compressor: {
    name: "Compressor",
    symbol: "Q",
    definition: "Turns a long vector into a short message, losing something: a few entries, fewer digits, only the signs.",
    see: "algorithm/top-k",
  },
  "error-feedback": {
    name: "Error feedback",
    symbol: "e",
    definition: "What the compressor left out is remembered and added to the next message, so that nothing is lost for good.",
    see: "algorithm/top-k",
  },
  unbiased: { name: "Unbiased", definition: "Wrong in each single case, but right on average.", see: "algorithm/qsgd" },
  "gradient-tracking": {
    name: "Gradient tracking",
    symbol: "y_i",
    definition:
      "Nodes gossip a running estimate of everyone's mean gradient and follow that instead of their own, which removes the bias of unequal data.",
    see: "algorithm/gradient-tracking",
  },
  momentum: {
    name: "Momentum",
    definition: "A step that remembers the ones before: it smooths the path and speeds up along gentle slopes.",
  },
  latency: {
    name: "Latency",
    symbol: "α",
    definition: "The time before the first byte of a message arrives, however short the message is.",
  },
  bandwidth: {
    name: "Bandwidth",
    symbol: "1/θ",
    definition: "How many numbers a link carries per second, once a message is on its way. θ is the time for one 32-bit number.",
  },
  straggler: { name: "Straggler", definition: "A node slower than the rest. Whoever waits for everyone waits for it." },
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof terms;
export type Terms = Readonly<Record<TermId, Term>>;
