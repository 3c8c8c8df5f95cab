import { learn } from "./en";

/** What the facts about a mixing matrix are called, for the sentences below. */
interface Meaning {
  readonly sentence: string;
  readonly nodes: number;
  readonly parts: number;
  readonly oneWay: boolean;
  readonly phases: number;
  readonly balanced: boolean;
  readonly beta: number;
}

/** Looking inside, taking an iteration apart, travelling in time and breaking things. */
export const inspectText = {
  node: (i: number) => `Node ${i}`,
  link: (i: number, j: number) => `Link ${i} – ${j}`,
  linkTo: (i: number, j: number) => `Link ${i} → ${j}`,
  back: "The whole network",
  several: (nodes: number, links: number) =>
    [nodes > 0 && `${nodes} ${nodes === 1 ? "node" : "nodes"}`, links > 0 && `${links} ${links === 1 ? "link" : "links"}`]
      .filter(Boolean)
      .join(" and "),
  severalHint: "Select one node or one link to look inside it.",
  waiting: "Starting",

  whose: "Whose model is shown",
  own: (i: number) => `node ${i}’s own model`,
  average: "average of all nodes",
  pictureOf: (whose: string) => `Decision boundary: ${whose}, with this node’s own data`,
  barsOf: (whose: string) => `Parameters: ${whose}`,
  loss: "Loss on its own data",
  distance: "Distance from the average",
  samples: "Samples",
  classes: "Its data by class",
  classCount: (name: string, count: number) => `class ${name}: ${count}`,
  parameters: "Parameters",
  shownOf: (shown: number, all: number) => `the first ${shown} of ${all}`,
  neighbours: "Whom it hears",
  neighbour: "node",
  weight: "weight",
  disagreement: "disagreement",
  itself: "itself",
  noNeighbours: "It hears nobody at the moment.",
  isDead: "This node is out of order: it neither trains nor talks.",
  isSlow: (factor: number) => `Computes ${factor} times as slowly as the others.`,

  weightOf: (i: number, j: number) => `Weight node ${j} gives to node ${i}`,
  across: "Disagreement across it",
  acrossHelp: "distance between the two models",
  perMessage: "One message",
  messages: "Messages so far, each way",
  messagesHelp: "counted from the recorded curve, which leaves out points in fast runs",
  traffic: "Carried so far",
  isCut: "This link is cut.",
  approximately: (what: string) => `about ${what}`,
  toNode: (i: number) => `Look at node ${i}`,

  matrix: "Mixing matrix W",
  matrixAlt: (n: number) => `Mixing matrix of ${n} nodes as a picture; use the arrow keys to read single weights`,
  matrixHint: "Row i: what node i makes of what it hears. Point at a cell; click to look at that link.",
  tooLarge: (n: number) => `With ${n} nodes the matrix is too large to draw; its numbers are below.`,
  gives: (i: number, j: number, w: string) => `node ${j} gives ${w} to node ${i}`,
  keeps: (i: number, w: string) => `node ${i} keeps ${w} of its own model`,
  nothing: (i: number, j: number) => `node ${j} gives nothing to node ${i}`,
  phase: (phase: number, phases: number) => `links of turn ${phase + 1} of ${phases}`,
  spectrum: "Its eigenvalues",
  spectrumAlt: (beta: string) =>
    `Eigenvalues of W between −1 and 1; the largest modulus besides the 1 of the average is β = ${beta}`,
  beta: "what one gossip step leaves of the disagreement, at most",
  gap: "spectral gap: the larger, the faster gossip agrees",
  C: (H: number | string) => `how much drift H = ${H} iterations of gossip can pile up`,
  D: "how many iterations a disagreement lasts: H, or 1/(1−β) if shorter",
  noH: "This algorithm has no period H, so C and D are those of gossip alone.",
  meaning: (facts: Meaning): string => facts.sentence,
  transient: "When it catches up with Parallel SGD",
  transientIntro:
    "How long the number of nodes does not pay off yet. These are orders of magnitude from theory, with all constants left out: compare them with each other, never with the iteration counter.",
  equalData: "equal data",
  unequalData: "unequal data",
  never: "never",

  explain: {
    title: (k: number) => `Iteration ${k.toLocaleString("en")}, in slow motion`,
    next: "Next",
    back: "Back",
    auto: "Go on by itself",
    stop: "Stop going on",
    finish: "Take this step",
    close: "Close",
    focus: "Node in focus",
    phases: { start: "start", compute: "compute", send: "send", mix: "mix" },
    start: (i: number) => `Every node holds a model. Of each, the first number is shown: node ${i} has`,
    stage: {
      gradient: "Every node computes the gradient of its own loss on a few of its own samples.",
      momentum: "The gradient is added to a fading sum of earlier ones.",
      descend: "Every node takes a step down its own slope, alone.",
      track: "Nodes exchange their gradients, to follow everyone’s average slope instead of their own.",
      correct: "The step is corrected by what the last one was, which removes gossip’s bias.",
      "slow-momentum": "The round as a whole counts as one slow, heavy step.",
      mix: "Every node replaces its model by the weighted average of what it heard and its own.",
    } as Readonly<Record<string, string>>,
    quiet: "No averaging this time: everyone keeps their own model.",
    send: {
      neighbors: (bytes: string) => `Every node sends its numbers to its neighbours: ${bytes} leave a node.`,
      cluster: (bytes: string) => `Every cluster gathers its models: ${bytes} leave a node.`,
      global: (bytes: string) => `Everybody sends to everybody, as one all-reduce: ${bytes} leave a node.`,
      gradients: (bytes: string) => `Everybody sends its squeezed gradient to everybody: ${bytes} leave a node.`,
    } as Readonly<Record<string, (bytes: string) => string>>,
    mix: {
      neighbors: "Each node takes the weighted average of itself and its neighbours.",
      cluster: "Each node takes the plain average of its cluster.",
      global: "Everyone takes the average of everyone.",
      gradients: "Everyone takes the average of all gradients.",
    } as Readonly<Record<string, string>>,
    through: "what really arrives, after squeezing and remembered errors",
    stepOf: (at: number, all: number) => `Step ${at} of ${all}`,
    models: "model",
    updates: "update",
  },
};
export type InspectText = typeof inspectText;

learn({ inspect: inspectText });
