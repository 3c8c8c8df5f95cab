import type { Stage } from "../algebra/algebra";
import { looksBack, startStage } from "../algebra/start";
import { noTraffic } from "../algebra/traffic";
import type { RunningStage, Workspace } from "../algebra/workspace";
import type { Device, Mixing, Rows } from "../compute/device";
import { dropMessages, isColumnStochastic, isRowStochastic } from "../topology";
import type { FullSetting } from "./setting";

/** A workspace with its stages, ready to run iterations of one setting on one device. */
export interface Running {
  readonly ws: Workspace;
  readonly stages: readonly RunningStage[];
  /** One iteration at ws.k. */
  iterate(): void;
  /** Rows that survive between iterations, X first. */
  memory(): Rows[];
  /** Puts rows of the same order and shapes back after memory was rewritten. */
  refresh(): void;
  free(): void;
}

/** The stages as they run: the optimizer's momentum goes right after the gradient. */
export function effectiveStages(setting: FullSetting): readonly Stage[] {
  const { momentum } = setting.experiment.optimizer;
  if (momentum === 0) return setting.algorithm.stages;
  return setting.algorithm.stages.flatMap((stage): Stage[] =>
    stage.kind === "gradient" ? [stage, { kind: "momentum", beta: momentum }] : [stage],
  );
}

/** Sets a run up on a device, all memory zero; the models are `x`, n×d row-major. */
export function startRunning(setting: FullSetting, device: Device, x: Float64Array): Running {
  const { n, d, experiment, matrices, alive, everyone, clusters } = setting;
  const { drop } = experiment.faults;
  const stagesAsData = effectiveStages(setting);
  const pushes = matrices.some((matrix) => !isRowStochastic(matrix));
  const taken: Rows[] = [];
  const take = (width: number) => {
    const made = device.rows(width);
    taken.push(made);
    return made;
  };
  const rows = () => take(d);
  const before = looksBack(stagesAsData) || alive ? rows() : null;
  const dead = alive?.map((one) => 1 - one) ?? null;
  const z = pushes ? rows() : null;

  const mixings: Mixing[] = matrices.map((matrix) => device.mixing(matrix));
  const dropped = drop > 0 ? matrices.map((matrix) => new Float64Array(matrix.weights.length)) : null;
  const keepers = matrices.map((matrix) =>
    isColumnStochastic(matrix) && !isRowStochastic(matrix) ? ("sender" as const) : ("receiver" as const),
  );
  let droppedAt = -1;

  const scratch: { models: Rows; updates: Rows; losses: Rows } | null = stagesAsData.some(readsMeanLoss)
    ? { models: rows(), updates: rows(), losses: take(1) }
    : null;

  const meanOfLiving = (values: Float64Array) => {
    let [sum, count] = [0, 0];
    for (let i = 0; i < n; i++)
      if (!alive || alive[i]) {
        sum += values[i];
        count++;
      }
    return sum / count;
  };

  const ws: Workspace = {
    device,
    n,
    d,
    x: rows(),
    u: rows(),
    spare: rows(),
    losses: take(1),
    mass: pushes ? take(1) : null,
    spareMass: pushes ? take(1) : null,
    model: () => z ?? ws.x,
    before,
    k: 0,
    learningRate: 0,
    batchSize: 0,
    weightDecay: experiment.optimizer.weightDecay,
    traffic: noTraffic(),
    rows: take,
    mixing() {
      const phase = ws.k % mixings.length;
      if (dropped && droppedAt !== ws.k) {
        const message = { seed: experiment.seed, k: ws.k, probability: drop, keepWith: keepers[phase] };
        dropMessages(matrices[phase], message, dropped[phase]);
        device.reweigh(mixings[phase], dropped[phase]);
        droppedAt = ws.k;
      }
      return mixings[phase];
    },
    groups: (averaging) => (averaging === "cluster" ? clusters : everyone),
    meanNow: (column) => meanOfLiving(device.readNow(column)),
    lossOfMeanNow() {
      if (!scratch) throw new Error("No stage said that it would ask for the loss at the average.");
      device.copy(scratch.models, ws.model());
      device.average(scratch.models, everyone);
      device.gradient(scratch.updates, scratch.losses, scratch.models, ws.k, 0);
      return meanOfLiving(device.readNow(scratch.losses));
    },
  };

  const refresh = () => {
    if (z && ws.mass) device.divide(z, ws.x, ws.mass);
  };
  device.write(ws.x, x);
  if (ws.mass) device.fill(ws.mass, 1);
  refresh();

  const pricedSize = setting.cost.modelSize ?? d;
  const stages = stagesAsData.map((stage) => startStage(stage, ws, pricedSize));
  const owned = () => stages.flatMap((stage) => [...stage.memory()]);

  return {
    ws,
    stages,
    refresh,
    iterate() {
      if (before) device.copy(before, ws.x);
      for (const stage of stages) stage.run();
      if (before && dead) device.copyRows(ws.x, before, dead);
      refresh();
      device.endIteration();
    },
    memory: () => [ws.x, ...(ws.mass ? [ws.mass] : []), ...owned()],
    free() {
      for (const mixing of mixings) device.freeMixing(mixing);
      for (const each of taken) device.free(each);
    },
  };
}

function readsMeanLoss(stage: Stage): boolean {
  return JSON.stringify(stage).includes('"mean-loss-ratio"');
}
