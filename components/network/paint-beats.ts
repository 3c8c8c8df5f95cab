import { polygonHull } from "d3";
import { breath, easeOut, lasting, progress, stagger } from "./motion";
import { faded, mix } from "./palette";
import { discPixels, type Stage } from "./stage";
import { toPixel } from "./view";

/** Members of each cluster, in pixels. */
function members(stage: Stage): [number, number][][] {
  const groups = Array.from({ length: stage.drawing.clusterCount }, (): [number, number][] => []);
  stage.places.forEach((place, i) => {
    groups[stage.drawing.clusters[i] ?? 0]?.push(toPixel(stage.view, place));
  });
  return groups;
}

/** A soft shape around each cluster, which swells a little when the cluster averages. */
export function paintHulls(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
  if (stage.drawing.clusterCount < 2) return;
  const radius = discPixels(stage);
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  members(stage).forEach((points, cluster) => {
    if (points.length === 0) return;
    const beat = Math.max(0, ...stage.motion.clusterBeats.map(({ start }) => clusterBeat(stage, cluster, start, now)));
    const swell = stage.reducedMotion ? 0 : beat;
    const tint = mix(
      stage.palette.paper,
      stage.palette.cluster,
      (stage.palette.dark ? 0.16 : 0.11) + 0.03 * (cluster % 2) + 0.22 * beat,
    );
    const outline = polygonHull(points) ?? points;
    ctx.beginPath();
    outline.forEach(([x, y], k) => {
      if (k === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    });
    ctx.closePath();
    ctx.fillStyle = tint;
    ctx.strokeStyle = tint;
    ctx.lineWidth = 2 * (radius * 1.32 + 5 + 4 * swell);
    ctx.stroke();
    ctx.fill();
  });
}

/** How strongly a cluster beats, 0…1; one after the other. */
function clusterBeat(stage: Stage, cluster: number, start: number, now: number): number {
  const delay = Math.min(70, stagger / stage.drawing.clusterCount) * cluster;
  const u = progress(start + delay, lasting.clusterBeat, now);
  return u < 0 ? 0 : Math.sin(Math.PI * u) ** 2;
}

/** Size of a disc while it breathes: 1 at rest. */
export function breathing(stage: Stage, node: number, now: number): number {
  if (stage.reducedMotion || stage.drawing.dead.has(node)) return 1;
  let size = 1;
  for (const { start, exact } of stage.motion.beats) {
    const u = progress(start, lasting.beat, now);
    if (u >= 0 && exact) size = Math.min(size, breath(u));
  }
  for (const { start } of stage.motion.clusterBeats) {
    size = Math.min(size, 1 - 0.12 * clusterBeat(stage, stage.drawing.clusters[node], start, now));
  }
  return size;
}

/** One beat of everything: links to a hub light up, a ring runs from it to the rim. Compressed exchanges: the links alone. */
export function paintBeats(ctx: CanvasRenderingContext2D, stage: Stage, now: number): void {
  if (stage.motion.beats.length === 0 || stage.places.length === 0) return;
  const alive = stage.places.flatMap((place, i) => (stage.drawing.dead.has(i) ? [] : [toPixel(stage.view, place)]));
  const radius = discPixels(stage);
  const hub = [0, 1].map((axis) => alive.reduce((sum, p) => sum + p[axis], 0) / Math.max(1, alive.length));
  const rim = Math.max(0, ...alive.map((p) => Math.hypot(p[0] - hub[0], p[1] - hub[1]))) + 1.8 * radius + 8;
  const colour = stage.palette.global;
  for (const { start, exact } of stage.motion.beats) {
    const u = progress(start, stage.reducedMotion ? 1000 : lasting.beat, now);
    if (u < 0) continue;
    const strength = stage.reducedMotion ? Math.min(1, 3 * (1 - u)) : Math.sin(Math.PI * Math.min(1, 1.15 * u));
    ctx.strokeStyle = faded(colour, Math.max(0, strength) * (exact ? 0.55 : 0.4) * Math.min(1, 8 / Math.sqrt(alive.length)));
    ctx.lineWidth = Math.max(0.8, Math.min(2.5, radius * 0.08));
    ctx.setLineDash(exact ? [] : [2, 4]);
    ctx.beginPath();
    for (const [x, y] of alive) {
      ctx.moveTo(hub[0], hub[1]);
      ctx.lineTo(x, y);
    }
    ctx.stroke();
    ctx.setLineDash([]);
    if (!exact) continue;
    ctx.fillStyle = faded(colour, Math.max(0, strength));
    ctx.beginPath();
    ctx.arc(hub[0], hub[1], Math.max(3, Math.min(9, radius * 0.25)), 0, 2 * Math.PI);
    ctx.fill();
    if (stage.reducedMotion) {
      haloes(ctx, alive, radius + 4, faded(colour, 0.8 * strength));
      continue;
    }
    ctx.strokeStyle = faded(colour, 0.75 * (1 - u) ** 1.3);
    ctx.lineWidth = 1 + 5 * (1 - u);
    ctx.beginPath();
    ctx.arc(hub[0], hub[1], rim * easeOut(u), 0, 2 * Math.PI);
    ctx.stroke();
  }
}

function haloes(ctx: CanvasRenderingContext2D, at: readonly (readonly number[])[], radius: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  for (const [x, y] of at) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.stroke();
  }
}
