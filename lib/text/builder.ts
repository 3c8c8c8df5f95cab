import { learn } from "./en";

/** Putting an experiment into somebody else's page. */
export const builderText = {
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
};
export type BuilderText = typeof builderText;

learn({ builder: builderText });
