import type { State } from "@/lib/gestures";
import type { Ready } from "@/lib/worker/protocol";
import type { Contents } from "./contents";
import type { Drawing } from "./drawing";
import type { Motion } from "./motion";
import type { Palette } from "./palette";
import type { Annotations, Place } from "./props";
import type { View } from "./view";

/** Everything a frame of the picture is painted from. Written by React's effects and the gestures, read by painters. */
export interface Stage {
  ready: Ready;
  drawing: Drawing;
  contents: Contents;
  palette: Palette;
  /** Where each node is drawn now, drags and transitions included. */
  places: readonly Place[];
  bows: Float32Array;
  /** Of a disc, in unit squares. */
  radius: number;
  view: View;
  width: number;
  height: number;
  motion: Motion;
  gesture: State;
  /** ‖x_i − x̄‖ of each node, and the largest seen in this run. */
  distance: Float32Array;
  farthest: number;
  selectedNodes: ReadonlySet<number>;
  selectedLinks: ReadonlySet<number>;
  hovered: number | null;
  focused: number | null;
  focusedLink: number | null;
  labels: boolean;
  annotations: Annotations | null;
  reducedMotion: boolean;
}

/** Three decades below the farthest node ever seen count as no distance at all. */
export function farness(stage: Stage, node: number): number {
  const distance = stage.distance[node] ?? 0;
  if (!(distance > 0) || stage.farthest <= 0) return 0;
  return Math.max(0, Math.min(1, 1 + Math.log10(distance / stage.farthest) / 3));
}

/** Radius of a disc in CSS pixels. */
export const discPixels = (stage: Stage): number => Math.max(2.4, stage.radius * stage.view.scale);
