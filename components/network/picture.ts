import { type Turn, turn } from "@/components/site/turns";
import { intoSquare, move, type Placing, placed } from "@/lib/gestures";
import type { FrameMessage, Ready } from "@/lib/worker/protocol";
import { inheritContents, noContents } from "./contents";
import { type Drawing, draw } from "./drawing";
import { type Layer, Layers, layers } from "./layers";
import { discRadius } from "./layout";
import { easeInOut, observe, settle, still } from "./motion";
import { readPalette } from "./palette";
import type { Place } from "./props";
import { along, bows } from "./routes";
import { discPixels, type Stage } from "./stage";
import { fitView, toPixel, type View, zoom } from "./view";

/** Milliseconds of a rearrangement. */
const rearranging = 380;

/** Where the nodes of a graph changed by the reader come from: old number or −1, and the places they had. */
export interface Inheritance {
  readonly keep: readonly number[];
  readonly places: readonly Place[];
}

/**
 * The picture and its loop: paints when something changed and while something moves, never otherwise. React hands it
 * facts; nothing here goes back through React.
 */
export class Picture {
  readonly stage: Stage;
  /** True once the reader panned or zoomed: then only they, or another topology, change the view. */
  zoomed = false;
  /** Told after every painted frame, for the DOM that floats over the canvas. */
  onPaint: () => void = () => {};
  private settled: readonly Place[];
  private passage: { from: readonly Place[]; view: View; toView: View; start: number } | null = null;
  private readonly layers: Layers;
  /** What a hand moves is painted whole and at once; what follows the run takes turns, the costly discs by themselves. */
  private readonly turns: Readonly<Record<"all" | "motion" | "discs", Turn>>;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: HTMLElement,
    ready: Ready,
    places: readonly Place[],
  ) {
    this.layers = new Layers([...host.querySelectorAll("canvas")]);
    this.turns = {
      all: turn((now) => this.paint(now, layers)),
      motion: turn((now) => this.paint(now, ["links", "motion"]), true),
      discs: turn((now) => this.paint(now, ["discs"])),
    };
    this.settled = places;
    const drawing = draw(ready);
    const radius = discRadius(places);
    this.stage = {
      ready,
      drawing,
      contents: noContents(ready.n),
      palette: readPalette(host),
      places,
      bows: bows(drawing.links, places, radius, drawing.directed),
      radius,
      view: { scale: 1, x: 0, y: 0 },
      width: 0,
      height: 0,
      motion: still,
      gesture: { name: "idle" },
      distance: new Float32Array(ready.n),
      farthest: 0,
      selectedNodes: new Set(),
      selectedLinks: new Set(),
      hovered: null,
      focused: null,
      focusedLink: null,
      labels: true,
      annotations: null,
      reducedMotion: false,
    };
  }

  /** Asks for a frame in which these layers, or all, are painted anew. */
  touch = (...which: Layer[]): void => {
    this.layers.spoil(...which);
    this.turns.all.ask(true);
  };

  /** Asks for turns for what goes on by itself. */
  private follow(now: number): void {
    if (this.passage) return this.turns.all.ask(true);
    const wait = (layer: Layer) => this.layers.wait(layer, this.stage, now);
    if (wait("links") === 0 || wait("motion") === 0) this.turns.motion.ask();
    const discs = wait("discs");
    clearTimeout(this.later);
    if (discs === 0) this.turns.discs.ask();
    else if (discs < Infinity) this.later = setTimeout(() => this.turns.discs.ask(), discs);
  }

  /** The container has this many CSS pixels. */
  resize(width: number, height: number): void {
    this.layers.resize(width, height);
    const first = this.stage.width === 0;
    Object.assign(this.stage, { width, height });
    if (first || !this.zoomed) this.stage.view = this.fitted();
    this.touch();
  }

  /** Shows another run, or the same one with another structure. `inherit` when the reader's own change led to it. */
  show(ready: Ready, drawing: Drawing, targets: readonly Place[], inherit: Inheritance | null): void {
    const { stage } = this;
    const keep = inherit?.keep ?? null;
    if (keep || ready.run !== stage.ready.run || ready.n !== stage.ready.n) {
      stage.contents = inheritContents(stage.contents, stage.ready, ready, keep);
      const { sprites } = this.layers;
      this.layers.sprites = keep ? keep.map((old) => sprites[old] ?? null) : sprites.slice(0, ready.n);
      stage.farthest = keep ? stage.farthest : 0;
      stage.distance = Float32Array.from({ length: ready.n }, (_, i) => (keep ? (stage.distance[keep[i]] ?? 0) : 0));
      stage.motion = still;
    } else stage.contents.version++;
    const inherited = inherit?.keep.map((old, now) => inherit.places[old] ?? targets[now]);
    if (inherited) this.settled = inherited;
    Object.assign(stage, { ready, drawing });
    this.arrange(targets, inherited !== undefined);
  }

  /** Nodes go to these places; the view follows unless `keepView`. */
  arrange(targets: readonly Place[], keepView = false): void {
    const { stage } = this;
    const same =
      targets.length === this.settled.length &&
      targets.every((p, i) => p[0] === this.settled[i][0] && p[1] === this.settled[i][1]);
    const comparable = targets.length === stage.places.length || targets.length === this.settled.length;
    const from = stage.places.length === targets.length && !keepView ? stage.places : this.settled;
    const view = stage.view;
    this.settled = targets;
    stage.radius = discRadius(targets);
    stage.bows = bows(stage.drawing.links, targets, stage.radius, stage.drawing.directed);
    if (!keepView && !same) {
      this.zoomed = false;
      stage.view = this.fitted();
    }
    const calm = stage.reducedMotion || !comparable || stage.width === 0;
    if (!same) this.passage = calm ? null : { from, view, toView: stage.view, start: performance.now() };
    if (keepView) this.followOutside();
    this.place(performance.now());
    this.touch();
  }

  /** Shows all nodes. */
  fitAll(): void {
    this.zoomed = false;
    this.stage.view = this.fitted();
    this.touch();
  }

  /** By pixels. */
  pan([dx, dy]: Place): void {
    const { scale, x, y } = this.stage.view;
    this.stage.view = { scale, x: x + dx, y: y + dy };
    this.zoomed = true;
    this.touch();
  }

  /** Around a pixel, or the middle. */
  zoom(factor: number, pixel: Place | null): void {
    const { view, width, height } = this.stage;
    this.stage.view = zoom(view, factor, pixel ?? [width / 2, height / 2]);
    this.zoomed = true;
    this.touch();
  }

  /** Takes places over as they are, brought into the unit square without a visible change. */
  settle(places: readonly Place[]): readonly Place[] {
    const placing: Placing = intoSquare(places);
    const { stage } = this;
    const { scale, x, y } = stage.view;
    const s = placing.scale;
    stage.view = { scale: scale / s, x: x - (scale / s) * placing.shift[0], y: y - (scale / s) * placing.shift[1] };
    this.passage = null;
    this.settled = this.settled.map((p) => placed(placing, p));
    const inside = places.map((p) => placed(placing, p));
    if (inside.length === this.settled.length) this.settled = inside;
    stage.radius *= s;
    stage.bows = stage.bows.map((bow) => bow * s);
    this.followOutside();
    this.place(performance.now());
    this.touch();
    return inside;
  }

  /** When an edit left a disc outside the picture, the view widens to show it again, unless the reader chose the view. */
  private followOutside(): void {
    const { stage } = this;
    if (this.zoomed || stage.width === 0) return;
    const radius = discPixels(stage);
    const outside = this.settled.some((place) => {
      const [x, y] = toPixel(stage.view, place);
      return Math.min(x, y, stage.width - x, stage.height - y) < radius;
    });
    if (!outside) return;
    if (stage.reducedMotion) stage.view = this.fitted();
    else this.passage = { from: this.settled, view: stage.view, toView: this.fitted(), start: performance.now() };
  }

  /** News of the run: distances, and what was said to whom. */
  hear(message: FrameMessage): void {
    const { stage } = this;
    stage.distance = message.distance;
    stage.farthest = message.distance.reduce((most, d) => Math.max(most, d), stage.farthest);
    const gradients = message.frames.some((frame) => frame.averaging === "gradients");
    stage.motion = observe(stage.motion, { ...message, gradients }, performance.now());
    this.layers.hasNews();
    this.follow(performance.now());
  }

  /** The nodes' models changed. */
  hasNews(): void {
    this.layers.hasNews();
    this.follow(performance.now());
  }

  /** Reads the page's colours again. */
  recolour(): void {
    this.stage.palette = readPalette(this.host);
    this.stage.contents.version++;
    this.touch();
  }

  dispose(): void {
    for (const each of Object.values(this.turns)) each.cancel();
    clearTimeout(this.later);
    this.onPaint = () => {};
  }

  /** The settled places, drags and transitions aside. */
  get places(): readonly Place[] {
    return this.settled;
  }

  /** Where a node's centre is, in CSS pixels. */
  pixel = (node: number): [number, number] => toPixel(this.stage.view, this.stage.places[node] ?? [0.5, 0.5]);

  private fitted(): View {
    const { drawing, bows: bow, radius, width, height } = this.stage;
    const bowed = drawing.links.flatMap(([i, j], link) =>
      bow[link] === 0 ? [] : [along(this.settled[i], this.settled[j], bow[link], 0.5)],
    );
    return fitView([...this.settled, ...bowed], radius, width, height);
  }

  private place(now: number): void {
    const { stage, passage } = this;
    const { gesture } = stage;
    let places = this.settled;
    if (passage) {
      const u = easeInOut(Math.min(1, (now - passage.start) / rearranging));
      const between = (a: number, b: number) => a + (b - a) * u;
      places = places.map((p, i) => [between(passage.from[i][0], p[0]), between(passage.from[i][1], p[1])]);
      const [a, b] = [passage.view, passage.toView];
      stage.view = { scale: between(a.scale, b.scale), x: between(a.x, b.x), y: between(a.y, b.y) };
      if (u >= 1) this.passage = null;
    }
    stage.places = gesture.name === "dragging" ? move(places, gesture.nodes, gesture.by) : places;
  }

  private paint(now: number, which: readonly Layer[]): void {
    const { stage } = this;
    if (stage.width === 0) return;
    if (this.passage) this.layers.spoil();
    this.place(now);
    stage.motion = settle(stage.motion, now);
    this.layers.paint(stage, now, which);
    this.onPaint();
    this.follow(now);
  }
}
