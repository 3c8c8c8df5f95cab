import type { NetworkModel } from "../../../models/model";
import { layerOffsets } from "../../../models/network";
import { activate, singleLoss, slope, sum } from "./glsl";
import type { Program } from "./program";

/** The programs for n nodes with b samples each. Values and slopes are [n, b, width]; the last slopes have the loss beside them. */
export function networkPrograms({ layers, bias, activation, loss, d }: NetworkModel, n: number, b: number) {
  const offsets = layerOffsets(layers, bias);
  const last = layers.length - 1;
  const outputs = layers[last];

  /** z of output `o` of layer l (1 … last) at sample (i, s), from the values below it. */
  const sumInto = (l: number, o: string): string => {
    const [inputs, width, offset] = [layers[l - 1], layers[l], offsets[l - 1]];
    const given = l === 1 ? "getFeatures(row, a)" : "getBelow(i, s, a)";
    return `float z = ${bias ? `getX(i, ${offset + inputs * width} + ${o})` : "0.0"};
      ${sum("z", "a", inputs, `${given} * getX(i, ${offset} + a * ${width} + ${o})`)}`;
  };
  /** A sample that is only padding counts for nothing. */
  const head = `ivec3 at = getOutputCoords(); int i = at.x, s = at.y, o = at.z;
    int row = int(getPicked(i, s));
    if (row < 0) { setOutput(0.0); return; }`;
  const forward = (l: number): Program => ({
    variableNames: ["x", "picked", l === 1 ? "features" : "below"],
    outputShape: [n, b, layers[l]],
    userCode: `void main() { ${head} ${sumInto(l, "o")} setOutput(${l === last ? "z" : activate[activation]}); }`,
  });

  const softmax: Program = {
    variableNames: ["z", "picked", "labels"],
    outputShape: [n, b, outputs + 1],
    userCode: `void main() { ${head}
      float top = getZ(i, s, 0);
      for (int c = 1; c < ${outputs}; c++) top = max(top, getZ(i, s, c));
      float total = 0.0;
      ${sum("total", "c", outputs, "exp(getZ(i, s, c) - top)")}
      int y = int(getLabels(row));
      setOutput(o == ${outputs} ? log(total) + top - getZ(i, s, y) : exp(getZ(i, s, o) - top) / total - (o == y ? 1.0 : 0.0)); }`,
  };
  const single: Program = {
    variableNames: ["x", "picked", last === 1 ? "features" : "below", "labels"],
    outputShape: [n, b, 2],
    userCode: `void main() { ${head} ${sumInto(last, "0")}
      float y = getLabels(row); ${singleLoss[loss === "squared" ? "squared" : "logistic"]} setOutput(o == 1 ? loss : slope); }`,
  };

  /** ∂loss/∂z of layer l (1 … last−1) from that of the layer above. */
  const backward = (l: number): Program => ({
    variableNames: ["x", "above", "value"],
    outputShape: [n, b, layers[l]],
    userCode: `void main() { ivec3 at = getOutputCoords(); int i = at.x, s = at.y, o = at.z;
      float carried = 0.0;
      ${sum("carried", "c", layers[l + 1], `getAbove(i, s, c) * getX(i, ${offsets[l]} + o * ${layers[l + 1]} + c)`)}
      float a = getValue(i, s, o);
      setOutput(carried * ${slope[activation]}); }`,
  });

  /** Sums over the batch: n·d gradients, then n losses, in one flat output. */
  const values = layers.slice(1, -1).map((_, l) => `value${l + 1}`);
  const deltas = layers.slice(1).map((_, l) => `delta${l + 1}`);
  const read = (name: string) => `get${name[0].toUpperCase()}${name.slice(1)}`;
  const branch = (l: number): string => {
    const [inputs, width, offset] = [layers[l - 1], layers[l], offsets[l - 1]];
    const given = l === 1 ? "getFeatures(int(getPicked(i, s)), a)" : `${read(values[l - 2])}(i, s, a)`;
    const delta = `${read(deltas[l - 1])}(i, s, o)`;
    const picked = l === 1 ? "if (getPicked(i, s) >= 0.0) " : "";
    const biases = bias ? `if (a == ${inputs}) { ${sum("total", "s", b, delta)} } else` : "";
    return `if (j < ${offset + (inputs + (bias ? 1 : 0)) * width}) {
      int a = (j - ${offset}) / ${width}; int o = (j - ${offset}) - a * ${width};
      ${biases} for (int s = 0; s < ${b}; s++) ${picked}total += ${given} * ${delta};
    }`;
  };
  const gather: Program = {
    variableNames: ["picked", "share", "features", ...values, ...deltas],
    outputShape: [n * d + n],
    userCode: `void main() { int index = getOutputCoords();
      float total = 0.0;
      if (index >= ${n * d}) {
        int i = index - ${n * d};
        ${sum("total", "s", b, `${read(deltas[last - 1])}(i, s, ${outputs})`)}
        setOutput(total * getShare(i)); return;
      }
      int i = index / ${d}; int j = index - i * ${d};
      ${layers
        .slice(1)
        .map((_, l) => branch(l + 1))
        .join(" else ")}
      setOutput(total * getShare(i)); }`,
  };
  const hidden = layers.slice(1, -1).map((_, l) => forward(l + 1));
  const back = layers.slice(1, -1).map((_, l) => backward(l + 1));
  return { hidden, back, gather, single, logits: forward(last), softmax };
}
