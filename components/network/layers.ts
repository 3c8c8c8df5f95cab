import type { Sprite } from "./disc";
import { moving } from "./motion";
import { paintAnnotations } from "./paint-annotations";
import { paintBeats, paintHulls } from "./paint-beats";
import { paintDiscs } from "./paint-discs";
import { paintLinks, paintVolleys } from "./paint-links";
import { paintGesture, paintIntent, paintLabels } from "./paint-marks";
import type { Stage } from "./stage";

/** From bottom to top: hulls and links; what travels; discs, labels and gestures. */
export const layers = ["links", "motion", "discs"] as const;
export type Layer = (typeof layers)[number];

/** Milliseconds between two repaintings of the discs for no other reason than news of their models. */
const newsEvery = 80;

/**
 * Three canvases of one size, each repainted only when it has to be: messages travel at every frame, while the discs,
 * which cost most, follow the training about twelve times a second.
 */
export class Layers {
  /** Pictures of the discs, one per node. */
  sprites: (Sprite | null)[] = [];
  private readonly contexts: readonly CanvasRenderingContext2D[];
  private readonly stale = new Set<Layer>();
  private news = false;
  private moved = false;
  private breathed = false;
  private discsPainted = -Infinity;
  private ratio = 1;

  constructor(private readonly canvases: readonly HTMLCanvasElement[]) {
    this.contexts = canvases.map((canvas) => canvas.getContext("2d") as CanvasRenderingContext2D);
  }

  /** CSS pixels. */
  resize(width: number, height: number): void {
    this.ratio = Math.min(2, window.devicePixelRatio || 1);
    for (const canvas of this.canvases) {
      canvas.width = Math.round(width * this.ratio);
      canvas.height = Math.round(height * this.ratio);
    }
    this.spoil();
  }

  /** These layers (all of them when none is named) are out of date. */
  spoil(...which: Layer[]): void {
    for (const layer of which.length > 0 ? which : layers) this.stale.add(layer);
  }

  /** The nodes' models changed: the discs are out of date, but it does not have to be this instant. */
  hasNews(): void {
    this.news = true;
  }

  /** Paints what is out of date. Returns whether another frame is needed. */
  paint(stage: Stage, now: number): boolean {
    const { stale } = this;
    const { beats, clusterBeats } = stage.motion;
    const breathing = clusterBeats.length > 0 || beats.some(({ exact }) => exact && !stage.reducedMotion);
    const inMotion = moving(stage.motion);
    if (clusterBeats.length > 0) stale.add("links");
    // One frame more than the motion lasts, to wipe it away.
    if (inMotion || this.moved) stale.add("motion");
    if (breathing || this.breathed || (this.news && now - this.discsPainted >= newsEvery)) stale.add("discs");
    if (this.breathed) stale.add("links");
    [this.moved, this.breathed] = [inMotion, breathing];
    const [links, motion, discs] = this.contexts;
    if (stale.delete("links")) {
      this.clear(links, stage);
      paintHulls(links, stage, now);
      paintLinks(links, stage);
    }
    if (stale.delete("motion")) {
      this.clear(motion, stage);
      paintVolleys(motion, stage, now);
      paintBeats(motion, stage, now);
      paintIntent(motion, stage);
    }
    if (stale.delete("discs")) {
      this.clear(discs, stage);
      const complete = paintDiscs(discs, stage, this.sprites, this.ratio, now);
      paintLabels(discs, stage, getComputedStyle(this.canvases[0]).fontFamily || "sans-serif");
      paintAnnotations(discs, stage, getComputedStyle(this.canvases[0]).fontFamily || "sans-serif");
      paintGesture(discs, stage);
      this.news = false;
      this.discsPainted = now;
      if (!complete) stale.add("discs");
    }
    return inMotion || breathing || this.news || stale.size > 0;
  }

  private clear(ctx: CanvasRenderingContext2D, { width, height }: Stage): void {
    ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
  }
}
