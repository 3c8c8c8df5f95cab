import type { Run } from "../engine/engine";
import { forward } from "../models";
import type { Answer, Question } from "./protocol";
import { squash } from "./squash";

export interface Found {
  answer: Answer | null;
  transfer: Transferable[];
}
const nothing: Found = { answer: null, transfer: [] };

/** Row of node i; −1: the mean of all rows. */
function row(parameters: Float64Array, n: number, d: number, node: number): Float64Array {
  if (node >= 0) return parameters.slice(node * d, (node + 1) * d);
  const mean = new Float64Array(d);
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) mean[j] += parameters[i * d + j] / n;
  return mean;
}

/** Centres of resolution² cells of the square [−extent, extent]², row by row from the top left. */
function grid(resolution: number, extent: number): Float64Array {
  const features = new Float64Array(2 * resolution * resolution);
  for (let r = 0; r < resolution; r++)
    for (let c = 0; c < resolution; c++) {
      features[2 * (r * resolution + c)] = extent * ((2 * c + 1) / resolution - 1);
      features[2 * (r * resolution + c) + 1] = extent * (1 - (2 * r + 1) / resolution);
    }
  return features;
}

async function boundaries(run: Run, nodes: readonly number[], resolution: number): Promise<Found> {
  const { dataset, model, n, d } = run.setting;
  if (dataset.p !== 2 || dataset.extent === undefined || model.family !== "network") return nothing;
  const count = resolution * resolution;
  const samples = { count, p: 2, features: grid(resolution, dataset.extent), labels: new Float64Array(count) };
  const parameters = await run.parameters();
  const images = new Uint8ClampedArray(nodes.length * count);
  nodes.forEach((node, k) => squash(images, k * count, forward(model, row(parameters, n, d, node), samples), model));
  return { answer: { about: "boundaries", nodes, resolution, images }, transfer: [images.buffer] };
}

async function oneNode(run: Run, node: number): Promise<Found> {
  const { n, d, shards, matrices, topology } = run.setting;
  if (node < 0 || node >= n) return nothing;
  const [{ nodes }, parameters] = [await run.frame(), await run.parameters()];
  const own = row(parameters, n, d, node);
  const matrix = matrices[run.t % topology.phases.length]!;
  const neighbours: { node: number; weight: number; disagreement: number }[] = [];
  for (let at = matrix.offsets[node]!; at < matrix.offsets[node + 1]!; at++) {
    const other = matrix.columns[at]!;
    if (other === node) continue;
    const theirs = row(parameters, n, d, other);
    const disagreement = Math.sqrt(own.reduce((sum, value, j) => sum + (value - theirs[j]!) ** 2, 0));
    neighbours.push({ node: other, weight: matrix.weights[at]!, disagreement });
  }
  const samples = shards.offsets[node + 1]! - shards.offsets[node]!;
  return {
    answer: {
      about: "node",
      node,
      loss: nodes.loss[node]!,
      distance: nodes.distance[node]!,
      samples,
      parameters: own,
      neighbours,
    },
    transfer: [],
  };
}

/** What a view asked to see of the present moment. */
export async function answer(run: Run, question: Question): Promise<Found> {
  const { n, d } = run.setting;
  switch (question.about) {
    case "boundaries":
      return boundaries(run, question.nodes, question.resolution);
    case "parameters": {
      const parameters = await run.parameters();
      const rows = question.nodes.map((node) => row(parameters, n, d, node));
      return { answer: { about: "parameters", nodes: question.nodes, rows }, transfer: rows.map((each) => each.buffer) };
    }
    case "node":
      return oneNode(run, question.node);
    case "matrix":
      // The linear algebra and the words are loaded by those who look.
      return (await import("./mixing")).mixing(run);
    case "stages":
      return { answer: { about: "stages", stages: await run.dissect() }, transfer: [] };
  }
}
