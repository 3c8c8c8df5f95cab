/** Times gradient + step + ring gossip on the WASM device: iterations per CPU-second, best of several slices. `tsx scripts/bench-wasm.ts [filter]` */
import { createWasm } from "../lib/compute/wasm";
import { normal, streamKey } from "../lib/math/random";
import type { NetworkModel } from "../lib/models/model";
import { parameterCount } from "../lib/models/network";
import type { MixingMatrix } from "../lib/topology/graph";

const model = (layers: number[], loss: NetworkModel["loss"], bias: boolean): NetworkModel => ({
  family: "network",
  layers,
  bias,
  activation: "tanh",
  loss,
  d: parameterCount(layers, bias),
});
const cases = [
  { name: "mlp 2→8→4→1, batch 16", model: model([2, 8, 4, 1], "logistic", true), batch: 16 },
  { name: "logistic d=10, batch 32", model: model([10, 1], "logistic", false), batch: 32 },
  { name: "logistic d=10, batch 1", model: model([10, 1], "logistic", false), batch: 1 },
  { name: "softmax 64→32→10, batch 32", model: model([64, 32, 10], "softmax", true), batch: 32 },
];

function ring(n: number): MixingMatrix {
  const columns = Array.from({ length: n }, (_, i) => [(i + n - 1) % n, i, (i + 1) % n]).flat();
  const offsets = Int32Array.from({ length: n + 1 }, (_, i) => 3 * i);
  return { n, offsets, columns: Int32Array.from(columns), weights: new Float64Array(3 * n).fill(1 / 3) };
}

function prepare(spec: NetworkModel, n: number, batch: number) {
  const m = 100;
  const key = streamKey(1, "data");
  const p = spec.layers[0];
  const classes = spec.layers[spec.layers.length - 1];
  const device = createWasm({
    n,
    seed: 1,
    model: spec,
    samples: {
      count: n * m,
      p,
      features: Float64Array.from({ length: n * m * p }, (_, j) => normal(key, j)),
      labels: Float64Array.from({ length: n * m }, (_, j) => (spec.loss === "softmax" ? j % classes : (j % 2) * 2 - 1)),
    },
    offsets: Int32Array.from({ length: n + 1 }, (_, i) => i * m),
  });
  const [x, g, losses, half] = [device.rows(spec.d), device.rows(spec.d), device.rows(1), device.rows(spec.d)];
  device.write(
    x,
    Float64Array.from({ length: n * spec.d }, (_, j) => 0.3 * normal(key, j)),
  );
  const mixing = device.mixing(ring(n));
  let k = 0;
  return {
    gradient: () => device.gradient(g, losses, x, k++, batch),
    combine: () => device.combine(half, 1, x, -0.01, g),
    mix: () => device.mix(x, mixing, half),
    average: () => device.average(half, everyone(n)),
  };
}
const groupings = new Map<number, Int32Array>();
const everyone = (n: number): Int32Array => {
  if (!groupings.has(n)) groupings.set(n, new Int32Array(n));
  return groupings.get(n) as Int32Array;
};

/** Best rate per CPU-second over slices of about 60 ms. */
function rate(act: () => void, slices = 8): number {
  let count = 1;
  let best = 0;
  for (let slice = 0; slice < slices; ) {
    const start = process.cpuUsage();
    for (let i = 0; i < count; i++) act();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds < 0.05) count *= 2;
    else {
      best = Math.max(best, count / seconds);
      slice++;
    }
  }
  return best;
}

const filter = process.argv[2] ?? "";
for (const { name, model: spec, batch } of cases.filter((c) => c.name.includes(filter))) {
  for (const n of [16, 64, 256, 1024]) {
    const { gradient, combine, mix, average } = prepare(spec, n, batch);
    const whole = rate(() => {
      gradient();
      combine();
      mix();
    });
    const micros = (act: () => void) => (1e6 / rate(act, 3)).toFixed(2);
    console.log(
      `${name}  N=${n}: ${Math.round(whole)} it/s  (µs: gradient ${micros(gradient)}, combine ${micros(combine)}, mix ${micros(mix)}, average ${micros(average)})`,
    );
  }
}
