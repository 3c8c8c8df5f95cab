import type { Sprite } from "./disc";
import { lasting, lasts, stagger } from "./motion";
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
  private readonly contexts: Readonly<Record<Layer, CanvasRenderingContext2D>>;
  private readonly stale = new Set<Layer>();
  /** Layers that show something moving, and so have to be wiped once it is over. */
  private readonly lively = new Set<Layer>();
  private news = false;
  private discsPainted = -Infinity;
  private ratio = 1;
  private font = "";

  constructor(private readonly canvases: readonly HTMLCanvasElement[]) {
    this.contexts = Object.fromEntries(
      layers.map((layer, i) => [layer, canvases[i].getContext("2d") as CanvasRenderingContext2D]),
    ) as Record<Layer, CanvasRenderingContext2D>;
  }

  /** CSS pixels. */
  resize(width: number, height: number): void {
    this.font = getComputedStyle(this.canvases[0]).fontFamily || "sans-serif";
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

  /** Milliseconds until this layer has something new to show; Infinity when there is nothing to wait for. */
  wait(layer: Layer, stage: Stage, now: number): number {
    if (this.stale.has(layer) || this.lively.has(layer) || inMotion(layer, stage, now)) return 0;
    return layer === "discs" && this.news ? Math.max(0, this.discsPainted + newsEvery - now) : Infinity;
  }

  /** Paints those of these layers that are out of date. */
  paint(stage: Stage, now: number, which: readonly Layer[]): void {
    for (const layer of which) {
      if (this.wait(layer, stage, now) > 0) continue;
      this.stale.delete(layer);
      if (inMotion(layer, stage, now)) this.lively.add(layer);
      else this.lively.delete(layer);
      const ctx = this.contexts[layer];
      ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      ctx.clearRect(0, 0, stage.width, stage.height);
      this[layer](ctx, stage, now);
    }
  }

  private links(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
    paintHulls(ctx, stage, now);
    paintLinks(ctx, stage);
    paintLabels(ctx, stage, this.font, "halo");
  }

  private motion(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
    paintVolleys(ctx, stage, now);
    paintBeats(ctx, stage, now);
    paintIntent(ctx, stage);
  }

  private discs(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
    const complete = paintDiscs(ctx, stage, this.sprites, this.ratio, now);
    paintLabels(ctx, stage, this.font, "number");
    paintAnnotations(ctx, stage, this.font);
    paintGesture(ctx, stage);
    this.news = false;
    this.discsPainted = now;
    if (!complete) this.stale.add("discs");
  }
}

/** Whether what this layer shows is moving at the moment. */
function inMotion(layer: Layer, { motion, reducedMotion }: Stage, now: number): boolean {
  const { volleys, beats, clusterBeats } = motion;
  const clusters = lasts(clusterBeats, lasting.clusterBeat + stagger, now);
  if (layer === "links") return clusters;
  const exact = beats.filter((beat) => beat.exact);
  // Shown standing still, they stay longer.
  const [volley, beat] = reducedMotion ? [1000, 1000] : [lasting.volley, lasting.beat];
  if (layer === "discs") return clusters || (!reducedMotion && lasts(exact, beat, now));
  return clusters || lasts(volleys, volley, now) || lasts(beats, beat, now);
}
