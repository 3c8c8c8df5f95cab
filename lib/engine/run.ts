import type { Traffic } from "../algebra/traffic";
import type { Device, DeviceName } from "../compute/device";
import { type Cost, createPricing } from "../cost/traffic";
import { applyEdit } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { type RateFactor, schedules } from "../experiment/schedules";
import { initialParameters, mayBeSolved } from "../models";
import { continued, memoryShape, problemOf, sameProblem } from "./carry";
import { chooseDevice, type Measured } from "./choose";
import { createDevice, type DeviceOptions } from "./devices";
import type { Checkpoint, Run, StageReport } from "./engine";
import { frameOf } from "./measure";
import { type FullSetting, makeSetting } from "./setting";
import { effectiveStages, type Running, startRunning } from "./workspace";

/** What has been paid so far. */
interface Paid {
  bytesPerNode: number;
  payloadBits: number;
  seconds: number;
}

/**
 * Sets an experiment up on a device, at t = 0; `auto` measures which one is fastest here. `experiment` must have been judged by `parseExperiment`. Throws a
 * Refusal for what does not fit together.
 */
export async function compile(
  experiment: Experiment,
  deviceName: DeviceName | "auto",
  options: DeviceOptions = {},
): Promise<Run> {
  const choice =
    deviceName === "auto" ? await chooseDevice(experiment, compileOn, options) : { device: deviceName, measured: [] };
  return compileOn(experiment, choice.device, options, choice.measured);
}

async function compileOn(
  experiment: Experiment,
  device: DeviceName,
  options: DeviceOptions,
  measured: readonly Measured[] = [],
): Promise<Run> {
  const run = new TrainingRun(experiment, device, options, measured);
  await run.begin();
  return run;
}

class TrainingRun implements Run {
  t = 0;
  lost = false;
  setting!: FullSetting;
  device!: Device;
  private running!: Running;
  private price!: ReturnType<typeof createPricing>;
  private rate!: RateFactor;
  /** f*, worked out (by code that only then is loaded) when first shown; null where it is not known. */
  private optimum: number | null | undefined;
  private kinds: readonly string[] = [];
  private edits = 0;
  private paid: Paid = { bytesPerNode: 0, payloadBits: 0, seconds: 0 };
  private readonly cost: Cost = { bytesPerNode: 0, payloadBits: 0, seconds: 0, averaging: "none" };

  constructor(
    private readonly original: Experiment,
    private readonly deviceName: DeviceName,
    private readonly options: DeviceOptions,
    readonly measured: readonly Measured[],
  ) {}

  /** (Re)starts at t = 0. */
  async begin(): Promise<void> {
    this.t = 0;
    this.edits = 0;
    this.paid = { bytesPerNode: 0, payloadBits: 0, seconds: 0 };
    this.cost.averaging = "none";
    const setting = makeSetting(this.original);
    await this.install(setting, initialParameters(setting.model, initOf(this.original), this.original.seed, setting.n));
  }

  /** Puts a setting in force with the given models; the stages' memory starts afresh. */
  private async install(setting: FullSetting, x: Float64Array): Promise<void> {
    const problem = problemOf(setting);
    this.running?.free();
    if (!this.device || !sameProblem(this.device.problem, problem)) {
      this.device?.dispose();
      this.device = await createDevice(this.deviceName, problem, this.options, () => {
        this.lost = true;
      });
    }
    this.setting = setting;
    this.optimum = undefined;
    this.running = startRunning(setting, this.device, x);
    this.kinds = effectiveStages(setting).map(({ kind }) => kind);
    const { optimizer } = setting.experiment;
    this.running.ws.batchSize = optimizer.batchSize === "full" ? 0 : optimizer.batchSize;
    this.rate = schedules.make(optimizer.schedule);
    this.price = createPricing(setting.cost, setting.senders, 32 * (setting.cost.modelSize ?? setting.d));
  }

  advance(count: number): Promise<void> | void {
    const last = this.t + count;
    this.iterate(Math.min(last, this.nextEdit()));
    if (this.nextEdit() <= this.t && this.t < last) return this.advanceThroughEdits(last);
  }

  private async advanceThroughEdits(last: number): Promise<void> {
    while (this.t < last) {
      if (this.nextEdit() <= this.t) await this.edit();
      this.iterate(Math.min(last, this.nextEdit()));
    }
  }

  async settle(): Promise<void> {
    while (this.nextEdit() <= this.t) await this.edit();
  }

  private nextEdit(): number {
    return this.original.edits[this.edits]?.at ?? Infinity;
  }

  private iterate(until: number): void {
    const { running, setting, cost, paid, price } = this;
    const phases = setting.matrices.length;
    const { traffic } = running.ws;
    while (this.t < until) {
      this.prepare();
      running.iterate();
      price(cost, traffic, this.t % phases);
      paid.bytesPerNode += cost.bytesPerNode;
      paid.payloadBits += cost.payloadBits;
      paid.seconds += cost.seconds;
      this.t++;
    }
  }

  /** Applies the next edit: models go on, node by node; the stages' memory goes on when nothing about it changed. */
  private async edit(): Promise<void> {
    const edit = this.original.edits[this.edits++];
    const before = this.setting;
    const setting = makeSetting(applyEdit(before.experiment, edit));
    const carriesMemory = !edit.keep && setting.n === before.n && memoryShape(setting) === memoryShape(before);
    const memory = await this.readMemory();
    const host = this.running.stages.map((stage) => [...stage.host]);
    const models = await this.device.read(this.running.ws.model());
    await this.install(setting, carriesMemory ? memory[0] : continued(models, before, setting, edit.keep));
    if (carriesMemory) this.writeMemory(memory, host);
  }

  async frame() {
    const { setting, cost, paid } = this;
    const measured = await this.device.measure(this.running.ws.model(), setting.alive);
    if (this.optimum === undefined)
      this.optimum = mayBeSolved(setting.model) ? (await import("./optimum")).optimumOf(setting) : null;
    return frameOf(setting, measured, this.optimum, { ...paid, iteration: this.t, averaging: cost.averaging });
  }

  async parameters(): Promise<Float64Array> {
    return this.device.read(this.running.ws.model());
  }

  async checkpoint(): Promise<Checkpoint> {
    const host: Record<string, number> = { ...this.paid, averaging: averagings.indexOf(this.cost.averaging) };
    for (const [s, stage] of this.running.stages.entries())
      for (const [i, value] of stage.host.entries()) host[`${s}.${i}`] = value;
    return { t: this.t, rows: await this.readMemory(), host, edits: this.edits };
  }

  async restore(checkpoint: Checkpoint): Promise<void> {
    if (checkpoint.edits !== this.edits) {
      let experiment: Experiment = this.original;
      for (const edit of this.original.edits.slice(0, checkpoint.edits)) experiment = applyEdit(experiment, edit);
      const setting = makeSetting(experiment);
      await this.install(setting, new Float64Array(setting.n * setting.d));
      this.edits = checkpoint.edits;
    }
    const host = this.running.stages.map((stage, s) => stage.host.map((_, i) => checkpoint.host[`${s}.${i}`]));
    this.writeMemory(checkpoint.rows, host);
    this.t = checkpoint.t;
    const { bytesPerNode, payloadBits, seconds, averaging } = checkpoint.host;
    this.paid = { bytesPerNode, payloadBits, seconds };
    this.cost.averaging = averagings[averaging];
  }

  nextMark(t: number): number {
    let next = Infinity;
    for (const stage of this.running.stages) next = Math.min(next, stage.nextMark?.(t, this.t) ?? Infinity);
    return Math.min(next, Math.max(t + 1, this.nextEdit() + 1));
  }

  async dissect(): Promise<readonly StageReport[]> {
    const kept = await this.checkpoint();
    const { running, setting, device } = this;
    const { ws } = running;
    this.prepare();
    if (ws.before) device.copy(ws.before, ws.x);
    const reports: StageReport[] = [];
    const cost: Cost = { ...this.cost };
    const rowsOf = (values: Float64Array) =>
      Array.from({ length: setting.n }, (_, i) =>
        values.slice(i * setting.d, i * setting.d + Math.min(setting.d, SHOWN_COORDINATES)),
      );
    for (const [s, stage] of running.stages.entries()) {
      resetTraffic(ws.traffic);
      stage.run();
      this.price(cost, ws.traffic, ws.k % setting.matrices.length);
      const [models, updates] = [rowsOf(await device.read(ws.x)), rowsOf(await device.read(ws.u))];
      reports.push({ kind: this.kinds[s], averaging: cost.averaging, models, updates, bytes: cost.bytesPerNode });
    }
    await this.restore(kept);
    return reports;
  }

  /** Sets k and γ_k for the iteration to come. */
  private prepare(): void {
    const { ws } = this.running;
    ws.k = this.t;
    ws.learningRate = this.setting.experiment.optimizer.learningRate * this.rate(this.t);
    resetTraffic(ws.traffic);
  }

  dispose(): void {
    this.device.dispose();
  }

  private async readMemory(): Promise<Float64Array[]> {
    return Promise.all(this.running.memory().map((rows) => this.device.read(rows)));
  }

  private writeMemory(memory: readonly Float64Array[], host: readonly (readonly number[])[]): void {
    for (const [i, rows] of this.running.memory().entries()) this.device.write(rows, memory[i]);
    for (const [s, stage] of this.running.stages.entries()) stage.host.splice(0, stage.host.length, ...host[s]);
    this.running.refresh();
  }
}

/** How many coordinates of a model a stage report shows. */
const SHOWN_COORDINATES = 4;

function resetTraffic(traffic: Traffic): void {
  traffic.neighbors = traffic.cluster = traffic.gather = traffic.reduce = traffic.global = 0;
}

const averagings = ["none", "neighbors", "cluster", "gradients", "global"] as const;
const initOf = (experiment: Experiment) => (experiment.model.init as string | undefined) ?? "random";
