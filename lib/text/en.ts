import { compareText } from "./compare";
import { composerText } from "./composer";
import { inspectText } from "./inspect";
import { shareText } from "./share";

/** Every sentence of the interface that is not a registry entry's own. A translation is another file of this shape. */
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

  transport: {
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
    title: "Embed in a page",
    intro: "A live copy of this experiment for your article, lesson or slides. It rests whenever it is out of sight.",
    show: "Show",
    parts: {
      graph: "network",
      loss: "loss",
      consensus: "consensus distance",
      accuracy: "accuracy",
      bytes: "bytes sent",
      seconds: "simulated time",
      matrix: "mixing weights",
    },
    controls: "Readers may",
    knobs: {
      play: "play and pause",
      step: "step",
      timeline: "scrub",
      speed: "change the speed",
      draw: "draw the network",
      algorithm: "choose the algorithm",
      topology: "choose the network",
      dataset: "choose the data",
      partition: "choose who holds what",
      rate: "change the learning rate",
    },
    turn: (symbol: string) => `change ${symbol}`,
    autoplay: "Starts",
    autoplays: {
      no: "when the reader presses play",
      visible: "when it comes into sight",
      yes: "at once, and runs out of sight, too",
    },
    loop: "Loop from",
    to: "to",
    theme: "Colours",
    themes: { auto: "as the reader’s system", light: "light", dark: "dark" },
    height: "Height",
    preview: "Preview",
    frame: "As a frame",
    frameHelp: "Works everywhere HTML does; no script on your page.",
    link: "As a link with a script",
    linkHelp: "As high as it needs, stays a link where scripts are off, and can be driven from your page.",
    copy: "Copy",
    copied: "Copied",
    close: "Close",
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

  compare: compareText,
  composer: composerText,
  inspect: inspectText,
  share: shareText,
};
export type Text = typeof en;
