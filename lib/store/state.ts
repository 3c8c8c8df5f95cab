import type { DeviceName } from "../compute/device";
import type { Experiment } from "../experiment/experiment";
import type { Tool } from "../gestures";
import type { FrameMessage, Ready, Speed } from "../worker/protocol";
import type { Ghost } from "./compare-ghosts";
import { History } from "./history";
import { noStopRules, type StopRules } from "./stop-rules";

export type Status = "loading" | "ready" | "playing" | "paused" | "finished" | "diverged";
export type XAxis = "iteration" | "bytesPerNode" | "seconds";
/** What the right-hand side shows. */
export const panels = ["curves", "inspect", "compare"] as const;
export type Panel = (typeof panels)[number];
export interface Complaint {
  readonly field: string;
  readonly sentence: string;
}
/** An experiment to come back to, and the iteration at which it was left. */
export interface Moment {
  readonly experiment: Experiment;
  readonly t: number;
}
export interface Selection {
  readonly nodes: readonly number[];
  readonly links: readonly (readonly [number, number])[];
}
/** Numbers written on the network while an iteration is being explained. */
export interface Annotations {
  /** One per node; null: nothing. */
  readonly nodes: readonly (string | null)[];
  /** Links in use, by their ends as the graph lists them, with what is written on them. */
  readonly links: readonly { readonly ends: readonly [number, number]; readonly label: string | null }[];
  readonly focus: number | null;
}
export type Place = readonly [number, number];
/** The window in front of the page, and the file it was opened with. */
export interface Dialog {
  readonly name: "share" | "embed" | "examples" | "data" | "paint";
  readonly file?: { readonly name: string; readonly text: string };
}

/** Everything the page shows. Replaced, never mutated, except for `history`, whose `points` counts its changes. */
export interface State {
  /** Canonical, edits included: what the address bar holds. */
  readonly experiment: Experiment;
  readonly status: Status;
  readonly ready: Ready | null;
  readonly latest: FrameMessage | null;
  readonly t: number;
  readonly history: History;
  readonly points: number;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** Why the last wish could not be granted. */
  readonly refusal: Complaint | null;
  /** Why the run stopped by itself. */
  readonly stopped: string | null;
  /** Things worth knowing that are nobody's mistake. */
  readonly notice: string | null;
  /** Fields that took another value to fit the last change. */
  readonly gaveWay: readonly string[];
  /** The address bar still holds a link that could not be read; it stays until the reader changes something. */
  readonly badLink: boolean;
  readonly device: DeviceName | "auto";
  readonly speed: Speed;
  readonly stop: StopRules;
  readonly xAxis: XAxis;
  readonly panel: Panel;
  readonly tool: Tool;
  readonly selection: Selection;
  readonly layout: readonly Place[] | null;
  /** The place on the x-axis under the pointer, shared by all plots. */
  readonly cursor: number | null;
  /** One iteration is being shown in slow motion. */
  readonly explaining: boolean;
  readonly annotations: Annotations | null;
  readonly dialog: Dialog | null;
  /** Large type and one key for everything, for a projector. */
  readonly presenting: boolean;
  /** Counts whole experiments opened in place of the one before: links, examples, files. */
  readonly opened: number;
  /** Other runs, drawn beside this one in every plot. */
  readonly ghosts: readonly Ghost[];
}

export const initialState = (experiment: Experiment): State => ({
  experiment,
  status: "loading",
  ready: null,
  latest: null,
  t: 0,
  history: new History(),
  points: 0,
  past: [],
  future: [],
  refusal: null,
  stopped: null,
  notice: null,
  gaveWay: [],
  badLink: false,
  device: "auto",
  speed: 30,
  stop: noStopRules,
  xAxis: "iteration",
  panel: "curves",
  tool: "select",
  selection: { nodes: [], links: [] },
  layout: null,
  cursor: null,
  explaining: false,
  annotations: null,
  dialog: null,
  presenting: false,
  opened: 0,
  ghosts: [],
});
