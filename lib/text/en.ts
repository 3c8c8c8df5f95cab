import type { BuilderText } from "./builder";
import type { CompareText } from "./compare";
import type { ComposerText } from "./composer";
import type { InspectText } from "./inspect";
import type { ShareText } from "./share";

/** Every sentence of the page as it opens that is not a registry entry's own. A translation is another file of this shape. */
export const en = {
  title: "Gossip Playground",
  tagline: "Networks of learners, averaging with their neighbours",
  description:
    "Draw a network of nodes, choose a decentralized training algorithm, and watch one model per node learn together, live in your browser.",
  notFound: {
    code: "404",
    title: "Nothing is here",
    body: "This address leads to no page of the playground.",
    home: "Open the playground",
  },
  crash: {
    title: "The page could not be drawn",
    body: "Something went wrong that should not have. Your experiment is still in the address above: loading the page again brings it back.",
    again: "Load again",
  },

  transport: {
    explain: "Explain one iteration",
    label: "Run",
    play: "Play",
    pause: "Pause",
    step: "One iteration",
    reset: "Back to the start",
    iteration: "Iteration",
    speed: "Speed",
    perSecond: (speed: number) => `${speed.toLocaleString("en")} per second`,
    max: "As fast as it can",
    scrub: "Go to iteration",
    start: "Press play",
  },
  top: { share: "Copy link", copied: "Link copied", theme: "Light or dark", help: "Help and keys", undo: "Undo", redo: "Redo" },
  tools: {
    label: "Drawing tools",
    select: "Select and move",
    draw: "Draw nodes and links",
    cut: "Cut links",
    brush: "Paint clusters",
    tidy: "Tidy up",
    remove: "Delete the selection",
    clear: "Start from an empty network",
    hint: {
      select: "Drag nodes; drag across empty space to select several.",
      draw: "Click to add a node. Drag from a node to link it.",
      cut: "Drag across links to cut them.",
      brush: "Paint over nodes to make them a cluster.",
    },
  },

  panels: { label: "What came of it", curves: "Curves", inspect: "Look inside", compare: "Compare" },

  links: {
    title: "Links as text",
    help: "One pair of node numbers for each link: 0-1, 1-2 or a pair a line. Arrows, 0->1, make links one-way.",
    apply: "Use these links",
    count: (n: number, links: number) => `${n} ${n === 1 ? "node" : "nodes"}, ${links} ${links === 1 ? "link" : "links"}`,
  },

  controls: {
    label: "Experiment",
    algorithm: "Algorithm",
    topology: "Network",
    weights: "Mixing weights",
    data: "Data",
    partition: "Who holds what",
    unequal: "How unequal",
    unequalEnds: ["all alike", "one class each"],
    otherPartition: "Dealt",
    model: "Model",
    optimizer: "Optimizer",
    network: "Clock and cost",
    seed: "Seed",
    learningRate: "Learning rate",
    batchSize: "Batch size",
    fullBatch: "Full batch",
    momentum: "Momentum",
    weightDecay: "Weight decay",
    schedule: "Rate schedule",
    iterations: "Length of the run",
    newSeed: "Another seed",
    less: (name: string) => `Less ${name}`,
    more: (name: string) => `More ${name}`,
    drawn: "drawn by hand",
    unnamed: "Structured",
    nodeShare: (node: number) => `Node ${node}`,
  },

  plots: {
    decay: "β-decay",
    decayHelp: "at most this is left of the disagreement, by theory: β² of it after each gossip step",
    label: "Measurements",
    loss: "Loss",
    lossHelp: "of the average model, over everybody’s data; the band spans the nodes’ own models on their own data",
    consensus: "Consensus distance",
    consensusHelp: "mean squared distance of the nodes from their average; drops to zero at a global averaging",
    accuracy: "Accuracy",
    accuracyHelp: "of the average model, on data nobody has seen",
    bytes: "Sent per node",
    bytesHelp: "bytes that left a node, on average",
    seconds: "Simulated time",
    secondsHelp: "what this run would take on a real cluster with the chosen clock",
    xAxis: "Against",
    x: { iteration: "iterations", bytesPerNode: "bytes", seconds: "seconds" },
    averagedAt: "averaged with everyone",
    clusterAt: "averaged within clusters",
    none: "not measured here",
    reading: (x: string, y: string) => `${y} at ${x}`,
  },

  presenter: {
    label: "Presentation",
    start: "Present",
    leave: "Stop presenting",
    next: "Next",
    back: "Back",
    place: (at: number, of: number) => `${at} of ${of}`,
    own: "Your experiment",
    ask: "Before it runs: what will happen to the loss, and will the nodes agree?",
    toCome: { play: "Page Down plays", pause: "Page Down pauses", next: "Page Down goes on", end: "the last one" },
    showQuestion: "Show the question",
    hideQuestion: "Hide the question",
    showColumn: "Show the controls",
    hideColumn: "Hide the controls",
  },

  device: {
    label: "Computed by",
    names: { auto: "the fastest here", wasm: "WASM SIMD", tfjs: "TensorFlow.js", reference: "reference, float64" },
    measured: (what: string) => `measured here: ${what}`,
    each: (name: string, rate: string) => `${name} ${rate}/s`,
    unknown: (name: string, known: string) => `The link asks for a device called “${name}”. There are: ${known}.`,
  },

  status: {
    device: "Computed by",
    measuring: "Starting",
    rate: (rate: string) => `${rate} iterations/s`,
    beta: "β",
    gap: "spectral gap",
    words: (gap: number, steps: number) =>
      gap >= 1 - 1e-9
        ? "one round of gossip is a perfect average"
        : gap <= 1e-9
          ? "the network is in pieces: gossip alone never agrees"
          : `gossip alone needs about ${steps.toLocaleString("en")} ${steps === 1 ? "round" : "rounds"} to shrink disagreement tenfold`,
    finished: "The run has reached its length. Play goes on from here.",
    graphicsLost: "The graphics card forgot the run; it was taken up again from the last checkpoint, with nothing lost.",
    noWorker: "This browser forbids workers here, so training shares the page’s own thread.",
    workerFailed: "The training thread stopped unexpectedly. Reload the page to go on; the link keeps your experiment.",
    gaveWay: (fields: string) => `To fit this choice, these took another value: ${fields}.`,
    badLink:
      "This link could not be read, so here is the usual experiment. The link stays in the address bar until you change something.",
    badLinkLater:
      "This link could not be read, so everything stays as it was. The link stays in the address bar until you change something.",
    dismiss: "Dismiss",
  },

  caption: {
    nodes: (n: number) => (n === 1 ? "One learner" : `${n} learners`),
  },

  embed: {
    open: "Open in the playground",
    matrix: (n: number, beta: string) => `${n} by ${n} mixing weights, β = ${beta}`,
    still: "Sixteen learners on a ring, each with its own picture of the same data",
    unscripted: "This experiment runs in browsers that allow scripts. Open the Gossip Playground",
  },

  help: {
    title: "How to use the playground",
    intro:
      "Every disc is a learner with its own data and its own model; the picture inside is what that model believes. Links are who talks to whom. Learners take small training steps and then average their models with whom they hear.",
    keys: "Keys",
    list: [
      ["Space", "play or pause"],
      [".", "one iteration"],
      ["R", "back to the start"],
      ["P", "pin this run"],
      ["V · D · X · B", "select, draw, cut, paint clusters"],
      ["Ctrl Z · Ctrl Shift Z", "undo, redo"],
      ["K · S", "kill or revive, slow down what is selected"],
      ["E", "explain one iteration"],
      ["F", "present: large type for a projector"],
      ["Page Down · Page Up", "presenting: play, pause, next one; back"],
      ["C · Q", "presenting: controls, question"],
      ["?", "this help"],
    ],
    close: "Close",
  },

  broken: {
    title: "Break it",
    intact: "all in order",
    summary: (parts: readonly string[]) => parts.join(", "),
    deadCount: (count: number) => `${count} dead`,
    slowCount: (count: number) => `${count} slow`,
    cutCount: (count: number) => `${count} cut`,
    dropped: (percent: string) => `${percent} lost`,
    hint: "Select nodes or links in the picture, then break them. Everything can be mended.",
    kill: (nodes: string) => `Kill ${nodes}`,
    revive: (nodes: string) => `Revive ${nodes}`,
    slow: (nodes: string, factor: number) => `Make ${nodes} ${factor}× slower`,
    normal: (nodes: string) => `${nodes} at normal speed`,
    cut: (links: string) => `Cut ${links}`,
    restore: (links: string) => `Mend ${links}`,
    nodes: (list: readonly number[]) => (list.length === 1 ? `node ${list[0]}` : `${list.length} nodes`),
    links: (list: readonly (readonly [number, number])[]) =>
      list.length === 1 ? `link ${list[0]![0]}–${list[0]![1]}` : `${list.length} links`,
    anyNode: "A node picked by chance",
    anyLink: "A link picked by chance",
    mendAll: "Mend everything",
    menu: (i: number) => `Node ${i}`,
    look: "Look inside",
    lost: "Messages lost",
    lostHelp: "probability that one message is lost; its weight stays where it was",
  },

  time: {
    edits: "Changes",
    changed: (at: number, what: string) => `${what} changed at ${at.toLocaleString("en")}`,
    globalAt: (at: number) => `Everyone averaged at ${at.toLocaleString("en")}`,
    youAreAt: (t: number, end: number) =>
      `You are at ${t.toLocaleString("en")} of ${end.toLocaleString("en")} trained. Changing something here starts a fork.`,
    forward: "Back to the newest",
    fields: {
      topology: "network",
      weights: "weights",
      dataset: "data",
      partition: "who holds what",
      model: "model",
      algorithm: "algorithm",
      optimizer: "optimizer",
      network: "clock",
      faults: "faults",
    } as Readonly<Record<string, string>>,
    oldFuture: "before the fork",
    stopRules: "When to stop",
    stopWhen: "Stop when",
    atIteration: "the iteration reaches",
    atLoss: "the loss falls to",
    atConsensus: "the consensus distance falls to",
    never: "never",
    stoppedAtLoss: (t: number, x: string) => `Stopped at ${t.toLocaleString("en")}: the loss is down to ${x}.`,
    stoppedAtConsensus: (t: number, x: string) => `Stopped at ${t.toLocaleString("en")}: the consensus distance is down to ${x}.`,
    stoppedAtIteration: (t: number) => `Stopped at ${t.toLocaleString("en")}, as asked.`,
    halve: "Halve the learning rate and start again",
  },

  pins: {
    pin: "Pin this run",
    pinHelp: "Keep this run as a thin line behind the next ones (P)",
    noPin: (most: number) =>
      `There is nothing to pin yet, or there are already ${most} other runs: remove one on the tab “Compare” to make room.`,
  },
  sharing: {
    button: "Share",
    copyLink: "Copy link",
    copied: "Copied",
    notInAddress:
      "This experiment is too large for the address bar. To keep it, save the experiment file (under Share); everything else works as usual.",
    examples: "Examples",
    full: "There is no room left in this browser for the experiment. Save the experiment file instead.",
    dropHere: "Drop to open",
    table: "Your data…",
    paint: "Paint…",
  },
};

/** Texts of parts of the page that are loaded later. They come with those parts: whoever reads one imports its module. */
export interface LaterText {
  builder: BuilderText;
  compare: CompareText;
  composer: ComposerText;
  inspect: InspectText;
  share: ShareText;
}
/** Adds the English of a part that has come. */
export const learn = (part: Partial<LaterText>): void => void Object.assign(en, part);
export type Text = typeof en & LaterText;
