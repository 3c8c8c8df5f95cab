import * as tf from "@tensorflow/tfjs-core";
import type { MixingMatrix } from "../../../topology/graph";
import { type Averaging, heldGroups } from "../averaging";
import type { TensorMixing } from "../mixing";
import { draw, type Program } from "./program";

/** Programs of one shape each, made when first wanted. */
function perShape<Given extends readonly number[]>(make: (...given: Given) => Program): (...given: Given) => Program {
  const made = new Map<string, Program>();
  return (...given) => {
    const key = given.join();
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}

const combination = perShape((n: number, d: number) => ({
  variableNames: ["a", "b"],
  outputShape: [n, d],
  customUniforms: [
    { name: "alpha", type: "float" },
    { name: "beta", type: "float" },
  ],
  userCode: `void main() { ivec2 at = getOutputCoords(); setOutput(alpha * getA(at.x, at.y) + beta * getB(at.x, at.y)); }`,
}));
/** α a + β b. */
export const combined = (alpha: number, a: tf.Tensor2D, beta: number, b: tf.Tensor2D): tf.Tensor2D =>
  draw(combination(...a.shape), [a, b], alpha, beta);

/** Every entry counts those that go before it; O(d²) reads in one draw, where sorting would come back to the host. */
const selection = perShape((n: number, d: number) => ({
  variableNames: ["a"],
  outputShape: [n, d],
  customUniforms: [{ name: "keep", type: "int" }],
  userCode: `void main() { ivec2 at = getOutputCoords();
    float value = getA(at.x, at.y);
    float magnitude = abs(value);
    int before = 0;
    for (int j = 0; j < ${d}; j++) {
      float other = abs(getA(at.x, j));
      if (other > magnitude || (other == magnitude && j < at.y)) before++;
    }
    setOutput(before < keep ? value : 0.0); }`,
}));
export const topK = (a: tf.Tensor2D, keep: number): tf.Tensor2D => draw(selection(...a.shape), [a], keep);

const product = perShape((n: number, d: number) => ({
  variableNames: ["x", "starts", "columns", "weights"],
  outputShape: [n, d],
  userCode: `void main() { ivec2 at = getOutputCoords();
    int end = int(getStarts(at.x + 1));
    float total = 0.0;
    for (int e = int(getStarts(at.x)); e < end; e++) total += getWeights(e) * getX(int(getColumns(e)), at.y);
    setOutput(total); }`,
}));
/** W x over W's nonzeros alone. */
export function fusedMixing({ offsets, columns, weights }: MixingMatrix): TensorMixing {
  const pattern = [tf.tensor1d(offsets.slice(), "int32"), tf.tensor1d(columns.slice(), "int32")];
  let current = tf.tensor1d(Float32Array.from(weights));
  return {
    nonzeros: columns.length,
    reweigh(next) {
      current.dispose();
      current = tf.tensor1d(Float32Array.from(next));
    },
    apply: (x) => draw(product(...x.shape), [x, ...pattern, current]),
    dispose: () => tf.dispose([...pattern, current]),
  };
}

const groupMean = perShape((groups: number, d: number) => ({
  variableNames: ["x", "starts", "members"],
  outputShape: [groups, d],
  userCode: `void main() { ivec2 at = getOutputCoords();
    int start = int(getStarts(at.x)); int end = int(getStarts(at.x + 1));
    float total = 0.0;
    for (int e = start; e < end; e++) total += getX(int(getMembers(e)), at.y);
    setOutput(total / float(end - start)); }`,
}));
const spread = perShape((n: number, d: number) => ({
  variableNames: ["x", "means", "group"],
  outputShape: [n, d],
  userCode: `void main() { ivec2 at = getOutputCoords();
    int group = int(getGroup(at.x));
    setOutput(group < 0 ? getX(at.x, at.y) : getMeans(group, at.y)); }`,
}));
/** Members of each group one after another, where each group starts, and the group of each row. */
function upload(groups: Int32Array) {
  const count = Math.max(0, ...groups) + 1;
  const lists = Array.from({ length: count }, (_, g) => [...groups.keys()].filter((i) => groups[i] === g));
  const starts = [0];
  for (const list of lists) starts.push(starts[starts.length - 1] + list.length);
  // A texture holds at least one number, even where nobody has a group.
  return {
    starts: tf.tensor1d(starts),
    members: tf.tensor1d([...lists.flat(), 0]),
    group: tf.tensor1d(Float32Array.from(groups)),
  };
}
/** Exact averages inside groups in two draws: the means, then everyone's copy of one. */
export function fusedAveraging(): Averaging {
  const held = heldGroups(upload);
  return {
    average(x, groups) {
      const { starts, members, group } = held.of(groups);
      const means = draw(groupMean(starts.size - 1, x.shape[1]), [x, starts, members]);
      return draw(spread(...x.shape), [x, means, group]);
    },
    dispose: held.dispose,
  };
}
