import { lineNames } from "@/components/plots/ghost-words";
import { algorithms } from "@/lib/algorithms";
import type { Frame } from "@/lib/engine/frame";
import type { Column, Playground } from "@/lib/store";
import type { State } from "@/lib/store/state";
import { say, text } from "@/lib/text";
import "@/lib/text/share";
import { topologies } from "@/lib/topology";
import { linkTo } from "./link";
import { download, type Picture, toPng } from "./picture";
import { plotSvg } from "./plot-svg";
import type { PlotKind } from "./plots";

export type Shown = Pick<Playground, "store" | "actions">;
export type PictureFormat = "PNG" | "SVG";

/** Boundaries are asked for finer than the screen needs, for print, unless there are many. */
const resolutionFor = (n: number) => (n <= 32 ? 64 : n <= 128 ? 32 : n <= 1024 ? 12 : 0);

const titleOf = ({ experiment: { algorithm, topology }, ready }: State) =>
  `${say(algorithms.get(algorithm.kind).name)} · ${say(topologies.get(topology.kind).name)}${ready ? ` · n = ${ready.n}` : ""}`;
const nameOf = ({ experiment }: State, what: string, ending: string) =>
  `gossip-playground-${experiment.algorithm.kind}-${what}.${ending}`;

const ghostNames = ({ experiment, ghosts }: State) =>
  lineNames(experiment, ghosts)
    .slice(1)
    .map(({ name, rest }) => [name, rest].filter(Boolean).join(", "));

async function savePicture(state: State, what: string, picture: Picture, format: PictureFormat): Promise<string> {
  const name = nameOf(state, what, format.toLowerCase());
  if (format === "SVG") download(name, picture.svg, "image/svg+xml");
  else download(name, await toPng(picture));
  return name;
}

/** The network with every node's model, as it stands now. Returns the file's name, as do all below. */
export async function saveNetwork({ store, actions }: Shown, format: PictureFormat): Promise<string> {
  const state = store.getState();
  const { ready, latest, layout, history } = state;
  if (!ready) throw new Error(text.share.nothingYet);
  const nodes = Array.from({ length: ready.n }, (_, i) => i);
  const resolution = resolutionFor(ready.n);
  const wanted = ready.points && resolution > 0;
  const answer = await actions.ask(wanted ? { about: "boundaries", nodes, resolution } : { about: "parameters", nodes });
  const models = answer && (answer.about === "boundaries" || answer.about === "parameters") ? answer : null;
  const distance = latest?.distance ?? null;
  const squares = history.column("consensusDistance").subarray(0, history.length);
  const farthest = Math.sqrt(squares.reduce((most, square) => Math.max(most, square), 0));
  const { networkSvg } = await import("./network-svg");
  const picture = networkSvg({
    ready,
    layout,
    models,
    distance,
    farthest: distance ? distance.reduce((most, d) => Math.max(most, d), farthest) : 0,
    title: titleOf(state),
  });
  return savePicture(state, "network", picture, format);
}

export function savePlot({ store }: Shown, plot: PlotKind, format: PictureFormat): Promise<string> {
  const state = store.getState();
  return savePicture(state, plot.column, plotSvg(plot, { ...state, caption: titleOf(state), names: ghostNames(state) }), format);
}

/** What the page has recorded of the run. */
function framesOf({ history, ready }: State): readonly Frame[] {
  const at = (column: Column, i: number) => history.column(column)[i];
  const known = (name: "accuracy" | "suboptimality", i: number) => (Number.isNaN(at(name, i)) ? {} : { [name]: at(name, i) });
  if (!ready) throw new Error(text.share.nothingYet);
  return Array.from({ length: history.length }, (_, i) => ({
    iteration: at("iteration", i),
    loss: at("loss", i),
    nodeLoss: { min: at("nodeLossMin", i), mean: at("nodeLossMean", i), max: at("nodeLossMax", i) },
    ...known("accuracy", i),
    ...known("suboptimality", i),
    consensusDistance: at("consensusDistance", i),
    averaging: history.averaging(i),
    bytesPerNode: at("bytesPerNode", i),
    payloadBits: at("payloadBits", i),
    seconds: at("seconds", i),
  }));
}

export async function saveRun({ store }: Shown, format: "CSV" | "JSON"): Promise<string> {
  const { toCsv, toRunFile } = await import("@/lib/export");
  const state = store.getState();
  const name = nameOf(state, "run", format.toLowerCase());
  const history = framesOf(state);
  if (format === "CSV") download(name, toCsv(history), "text/csv");
  else download(name, toRunFile(state.experiment, history), "application/json");
  return name;
}

export async function saveExperiment({ store }: Shown): Promise<string> {
  const { toExperimentFile } = await import("@/lib/export");
  const state = store.getState();
  const name = nameOf(state, "experiment", "json");
  download(name, toExperimentFile(state.experiment), "application/json");
  return name;
}

export async function saveTorch({ store }: Shown): Promise<string> {
  const { toTorch } = await import("@/lib/export");
  const state = store.getState();
  const name = nameOf(state, "torch", "py").replaceAll("-", "_");
  const address = linkTo(state.experiment).split("#")[0];
  download(name, toTorch(state.experiment, { address }), "text/x-python");
  return name;
}
