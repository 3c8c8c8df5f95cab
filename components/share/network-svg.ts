import { noContents, takeImages, takeRows } from "@/components/network/contents";
import { paintDisc } from "@/components/network/disc";
import { draw } from "@/components/network/drawing";
import { tidy } from "@/components/network/forces";
import { discRadius, folded } from "@/components/network/layout";
import { type Palette, readPalette } from "@/components/network/palette";
import type { BoundaryImages, ParameterRows, Place } from "@/components/network/props";
import { along, bows, control } from "@/components/network/routes";
import { fitView, toPixel } from "@/components/network/view";
import { toSvgFile } from "@/lib/export";
import type { Ready } from "@/lib/worker/protocol";
import type { Picture } from "./picture";
import { rounded, sans, tag } from "./svg";

interface Shown {
  readonly ready: Ready;
  readonly layout: readonly Place[] | null;
  /** What the discs show. */
  readonly models: BoundaryImages | ParameterRows | null;
  /** ‖x_i − x̄‖ of each node, and the largest of the run. */
  readonly distance: Float32Array | null;
  readonly farthest: number;
  readonly title: string;
}

/** CSS pixels. */
const width = 960;
const height = 720;

/** Discs have their models inside as pictures of this many pixels per unit: sharp in print. */
const sharpness = 3;

/** The network as it stands, as a file of lines, discs and words that drawing programs can take apart. */
export function networkSvg(shown: Shown): Picture {
  const { ready, title } = shown;
  const palette = readPalette(document.documentElement);
  const drawing = draw(ready);
  const places = placesOf(shown, drawing.links);
  const unit = discRadius(places);
  const bow = bows(drawing.links, places, unit, drawing.directed);
  const bowed = drawing.links.flatMap(([i, j], link) => (bow[link] === 0 ? [] : [along(places[i], places[j], bow[link], 0.5)]));
  const view = fitView([...places, ...bowed], unit, width, height);
  const radius = Math.max(2.4, unit * view.scale);
  const at = (place: Place) => toPixel(view, place);

  const crowd = Math.max(0.3, Math.min(1, radius / 16));
  const opacity = Math.max(0.22, Math.min(1, 1.6 / Math.sqrt(Math.max(1, drawing.links.length / Math.max(1, drawing.n)))));
  const links = drawing.links.map(([i, j], link) => {
    const [from, to] = [at(places[i]), at(places[j])];
    const bend = bow[link] === 0 ? null : at(control(places[i], places[j], bow[link]));
    const cut = drawing.cut.has(link);
    const still = cut || drawing.dead.has(i) || drawing.dead.has(j);
    const middle = bend ? `Q${bend.map(rounded).join(" ")} ` : "L";
    return tag("path", {
      d: `M${from.map(rounded).join(" ")}${middle}${to.map(rounded).join(" ")}`,
      stroke: cut ? palette.warn : still ? palette.line : undefined,
      "stroke-opacity": still ? 1 : undefined,
      "stroke-width": still ? 1.3 : Math.max(0.5, Math.min(4, 0.5 + 6.5 * drawing.weights[link]) * crowd),
      "stroke-dasharray": cut ? "4 4" : undefined,
    });
  });
  const arrows = drawing.directed
    ? drawing.links.flatMap(([i, j], link) =>
        drawing.cut.has(link) ? [] : [arrow(at, places[i], places[j], bow[link], view.scale, radius)],
      )
    : [];
  const discs = places.map((place, node) => disc(shown, palette, node, at(place), radius, drawing.dead.has(node)));
  const labels =
    radius < 9 ? [] : places.map((place, node) => label(palette, node, at(place), places, drawing.neighbours[node], radius));
  const markup = tag(
    "svg",
    {},
    [
      tag("g", { fill: "none", stroke: palette.link, "stroke-opacity": opacity, "stroke-linecap": "round" }, links.join("\n")),
      tag("g", { fill: palette.link, "fill-opacity": opacity }, arrows.join("\n") || " "),
      tag("g", {}, discs.join("\n")),
      tag("g", { "font-family": sans, "text-anchor": "middle", "font-weight": 500 }, labels.join("\n") || " "),
    ].join("\n"),
  );
  return { width, height, svg: toSvgFile(markup, { width, height, title, background: palette.paper }) };
}

function placesOf({ ready, layout }: Shown, edges: readonly (readonly [number, number])[]): readonly Place[] {
  const crowded = ready.experiment.topology.kind === "ring" && ready.n >= 48;
  const given = [layout, crowded ? folded(ready.n) : ready.positions].find((places) => places?.length === ready.n);
  return given ?? tidy({ n: ready.n, edges });
}

function arrow(at: (p: Place) => Place, a: Place, b: Place, bow: number, scale: number, radius: number): string {
  const size = Math.max(2.5, Math.min(8, radius * 0.34));
  const length = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]) * scale);
  const on = (away: number) => at(along(a, b, bow, Math.max(0, 1 - away / length)));
  const [tip, back] = [on(radius + 2.5), on(radius + 2.5 + size)];
  const [dx, dy] = [tip[0] - back[0], tip[1] - back[1]];
  const corners = [tip, [back[0] - dy * 0.45, back[1] + dx * 0.45], [back[0] + dy * 0.45, back[1] - dx * 0.45]];
  return tag("polygon", { points: corners.map((corner) => corner.map(rounded).join(",")).join(" ") });
}

/** Three decades below the farthest node count as no distance at all, as on the screen. */
const farness = (distance: number, farthest: number) =>
  distance > 0 && farthest > 0 ? Math.max(0, Math.min(1, 1 + Math.log10(distance / farthest) / 3)) : 0;

function disc(shown: Shown, palette: Palette, node: number, [x, y]: Place, radius: number, dead: boolean): string {
  const { ready, models, distance, farthest } = shown;
  const contents = noContents(ready.n);
  if (models && "images" in models) takeImages(contents, ready.n, models);
  else if (models) takeRows(contents, ready.n, models);
  const far = dead ? 0 : farness(distance?.[node] ?? 0, farthest);
  const ring = Math.max(1.2, Math.min(7, radius * (0.04 + 0.08 * far)));
  const picture = paintDisc(ready, contents, palette, node, radius, sharpness).canvas.toDataURL("image/png");
  const reach = 0.42 * radius;
  return tag(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    [
      tag("circle", { r: radius + ring + Math.min(2, radius * 0.1), fill: palette.paper }),
      tag("image", {
        x: -radius,
        y: -radius,
        width: 2 * radius,
        height: 2 * radius,
        href: picture,
        opacity: dead ? 0.16 : undefined,
      }),
      tag("circle", {
        r: radius + ring / 2,
        fill: "none",
        stroke: dead ? palette.line : palette.distance(far),
        "stroke-width": ring,
      }),
      dead
        ? tag("path", {
            d: `M${rounded(-reach)} ${rounded(-reach)}L${rounded(reach)} ${rounded(reach)}M${rounded(reach)} ${rounded(-reach)}L${rounded(-reach)} ${rounded(reach)}`,
            stroke: palette.inkFaint,
            "stroke-width": 2,
          })
        : "",
    ].join(""),
  );
}

/** Beside the disc, where fewest links leave. */
function label(
  palette: Palette,
  node: number,
  [x, y]: Place,
  places: readonly Place[],
  neighbours: readonly number[],
  radius: number,
): string {
  const size = Math.max(9.5, Math.min(13, radius * 0.36));
  let [dx, dy] = [0, 0];
  for (const other of neighbours) {
    const [ox, oy] = [places[node][0] - places[other][0], places[node][1] - places[other][1]];
    const length = Math.hypot(ox, oy) || 1;
    [dx, dy] = [dx + ox / length, dy + oy / length];
  }
  const length = Math.hypot(dx, dy);
  if (length < 0.12) [dx, dy] = [Math.SQRT1_2, Math.SQRT1_2];
  else [dx, dy] = [dx / length, dy / length];
  const away = radius * 1.14 + 4 + size * 0.62;
  return tag(
    "text",
    { x: x + dx * away, y: y + dy * away + 0.35 * size, "font-size": size, fill: palette.inkFaint },
    String(node),
  );
}
