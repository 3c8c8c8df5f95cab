import type { Faults } from "@/lib/experiment/experiment";
import type { Tool } from "@/lib/gestures/gesture";
import type { DrawnGraph } from "@/lib/gestures/graph-change";
import type { FrameMessage, Ready } from "@/lib/worker/protocol";
import type { NetworkWords } from "./words";

/** A place in the unit square, y down. */
export type Place = readonly [number, number];

/** What is selected: nodes by number, links by their ends [i, j] as the graph lists them. */
export interface Selection {
  readonly nodes: readonly number[];
  readonly links: readonly (readonly [number, number])[];
}

/** The answer to a `boundaries` question; −1 among `nodes` stands for the average of all nodes. */
export interface BoundaryImages {
  readonly nodes: readonly number[];
  readonly resolution: number;
  /**
   * nodes.length × resolution² bytes, row-major, first row at the top (y = +extent), first column at x = −extent.
   * 0 = certainly the first class (orange), 128 = undecided, 255 = certainly the second (blue); for `multiclass` the
   * winning class itself, 0…classes−1.
   */
  readonly images: Uint8ClampedArray;
}

/** The answer to a `parameters` question; −1 among `nodes` stands for the average of all nodes. */
export interface ParameterRows {
  readonly nodes: readonly number[];
  readonly rows: readonly Float64Array[];
}

/** Numbers written over the picture while an iteration is being explained. */
export interface Annotations {
  /** One per node; null: nothing. */
  readonly nodes: readonly (string | null)[];
  /** Links that are lit, by their ends as the graph lists them, and what is written on them. */
  readonly links: readonly { readonly ends: readonly [number, number]; readonly label: string | null }[];
  /** The node that stands out. */
  readonly focus: number | null;
}

/** Props of the network picture. It fills its container, which must have a size. Only `ready` is required. */
export interface NetworkViewProps {
  /**
   * What is being trained. `phases` are taken as the topology drawn by the reader, faults not applied; links of
   * `faults.cut` that are missing from it are added back, dashed.
   */
  readonly ready: Ready;
  /** The newest message of the run; its arrival starts the motion. */
  readonly latest?: FrameMessage | null;
  /** 2-D data: the nodes' pictures. */
  readonly images?: BoundaryImages | null;
  /** Other data: the rows that thumbnails are drawn from (values, bars, weight pictures). */
  readonly parameters?: ParameterRows | null;
  /** Default: those of `ready.experiment`. */
  readonly faults?: Faults;

  readonly tool?: Tool;
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /**
   * The reader changed the structure. Make it `{ kind: "custom", ...graph }`; while training, an edit with `keep`
   * (keep[j] = old number of new node j, −1 for a new one).
   */
  readonly onChange?: (graph: DrawnGraph, keep: readonly number[]) => void;
  /** The reader only moved nodes: all n places. Not a change of the experiment unless its topology is `custom`. */
  readonly onLayout?: (positions: readonly Place[]) => void;
  /** The cut tool (or X) crossed these links. Absent: they are removed from the graph through `onChange`. */
  readonly onCut?: (links: readonly (readonly [number, number])[]) => void;
  /** The cluster brush passed over these nodes; `cluster` may be one more than the largest in use. */
  readonly onCluster?: (nodes: readonly number[], cluster: number) => void;
  /** Right click, long press or the menu key on a node, in pixels from the picture's top left corner. */
  readonly onNodeMenu?: (node: number, point: readonly [number, number]) => void;

  /** Where nodes are drawn, n places; overrides `ready.positions`. Absent or of another length: that, or a layout by forces. */
  readonly layout?: readonly Place[] | null;
  /** Cluster the brush paints; null: the cluster of the node where the stroke began, a new one when it began beside nodes. */
  readonly brush?: number | null;

  readonly annotations?: Annotations | null;

  /** Any value that changes with the theme: colours are read again from the custom properties. */
  readonly theme?: string;
  /** Default: what the system says. */
  readonly reducedMotion?: boolean;
  readonly running?: boolean;
  /** Node numbers. Default true; where discs are tiny only the hovered and the focused one are shown. */
  readonly showLabels?: boolean;
  /** Draws the average's picture in a corner, labelled; needs −1 among the nodes of `images` or `parameters`. */
  readonly showMean?: boolean;
  /** False: nothing can be edited, panned or zoomed (embeds). Default true. */
  readonly interactive?: boolean;
  /** Texts, for translations. Default English. */
  readonly words?: NetworkWords;
}
