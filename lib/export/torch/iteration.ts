import type { Averaging, Channel, Compressor, Schedule, Stage } from "../../algebra/algebra";
import { looksBack } from "../../algebra/start";
import { type ExchangeKind, exchangeKind } from "../../algebra/traffic";
import { compressorExpression, exchangeCode } from "./channel";
import { indented } from "./python";
import { possibleAveragings, scheduleCode } from "./schedule";

/** An algorithm written out in Python, stage by stage. */
export interface IterationCode {
  /** Body of `iteration(run, k, rate)`. */
  readonly body: string;
  /** What is remembered between iterations: names and starting values. */
  readonly memory: ReadonlyMap<string, string>;
  /** Compressors by the index of their stage. */
  readonly compressors: ReadonlyMap<number, Compressor>;
  /** The kinds of exchange that are paid. */
  readonly exchanges: ReadonlySet<ExchangeKind>;
  readonly d: number;
  /** Whether any averaging period adapts. */
  readonly adapts: boolean;
}

export interface IterationContext {
  readonly d: number;
  readonly pricedSize: number;
  /** Column-stochastic weights: a scalar mass travels with each model. */
  readonly push: boolean;
  readonly weightDecay: number;
  readonly hasDead: boolean;
  readonly fixedLinks: boolean;
}

export function iterationCode(stages: readonly Stage[], context: IterationContext): IterationCode {
  const { push, hasDead } = context;
  const writer = new IterationWriter(context);
  for (const [index, stage] of stages.entries()) writer.stage(stage, index);
  const keepsBefore = looksBack(stages) || hasDead;
  const uses = (word: RegExp) => writer.parts.some((part) => word.test(part));
  const opening = [
    ...(uses(/\bt\b(?=[ )])/) ? ["t = k + 1"] : []),
    ...(uses(/\bnetwork\b/) ? ["network = run.network"] : []),
    ...(uses(/\bmemory\[/) ? ["memory = run.memory"] : []),
    ...(uses(/\btraffic\[/) ? ["traffic = run.traffic"] : []),
    ...(uses(/\bcompressors\[/) ? ["compressors = run.setting.compressors"] : []),
    ...(keepsBefore ? ["X = before = run.X"] : ["X = run.X"]),
    ...(push ? ["mass = run.mass"] : []),
  ];
  const closing = [
    ...(hasDead ? ["X = torch.where(run.network.alive, X, before)  # the dead stand still"] : []),
    push ? "run.X, run.mass = X, mass" : "run.X = X",
  ];
  return {
    body: [opening.join("\n"), ...writer.parts, closing.join("\n")].join("\n\n"),
    memory: writer.memory,
    compressors: writer.compressors,
    exchanges: writer.exchanges,
    d: context.d,
    adapts: writer.adapts,
  };
}

class IterationWriter {
  readonly parts: string[] = [];
  readonly memory = new Map<string, string>();
  readonly compressors = new Map<number, Compressor>();
  readonly exchanges = new Set<ExchangeKind>();
  adapts = false;

  constructor(private readonly context: IterationContext) {}

  stage(stage: Stage, index: number): void {
    switch (stage.kind) {
      case "gradient":
        return this.gradient();
      case "momentum":
        return this.momentum(stage.beta, index);
      case "descend":
        return this.put("# descend", "X = X - rate * U");
      case "mix":
        return this.mix(stage.what, stage.when, stage.through, index);
      case "track":
        return this.track(stage.when, stage.through, index);
      case "correct":
        return this.correct(stage.rule, index);
      case "slow-momentum":
        return this.slowMomentum(stage, index);
      default:
        return stage satisfies never;
    }
  }

  private put(...lines: string[]): void {
    this.parts.push(lines.join("\n"));
  }

  /** A name in the memory, with its starting value in terms of X. */
  private remember(name: string, start = "torch.zeros_like(X)"): string {
    this.memory.set(name, start);
    return `memory["${name}"]`;
  }

  private gradient(): void {
    const at = this.context.push ? "run.Z" : "X";
    const { weightDecay } = this.context;
    this.put(
      "# gradient: every node's, at its own model and on its own minibatch",
      `U, run.losses = run.objective.gradients(${at}, k)`,
      ...(weightDecay === 0 ? [] : [`U = U + ${weightDecay} * ${at}`]),
    );
  }

  private momentum(beta: number, index: number): void {
    const m = this.remember(`momentum ${index}`);
    this.put("# momentum", `${m} = U = ${beta} * ${m} + U`);
  }

  private mix(what: "model" | "update", when: Schedule, through: Channel, index: number): void {
    const variable = what === "model" ? "X" : "U";
    const mass = what === "model" && this.context.push ? ["mass = network.average(mass, averaging, k)"] : [];
    this.put(`# mix the ${what}s`, ...this.exchange(variable, when, through, index, mass));
  }

  /** The lines that decide, exchange `variable`, do what goes with it, and settle. */
  private exchange(
    variable: string,
    when: Schedule,
    through: Channel,
    index: number,
    together: readonly string[] = [],
    after: readonly string[] = [],
  ): string[] {
    const all = [...possibleAveragings(when)];
    const possible = all.filter((averaging): averaging is Exclude<Averaging, "none"> => averaging !== "none");
    if (possible.length === 0) return ["# (never)", ...after];
    const { memory, code, compressor } = exchangeCode(through, variable, { ...this.context, index, possible });
    for (const [name, start] of Object.entries(memory)) this.memory.set(name, start);
    if (compressor) this.compressors.set(index, compressor);
    for (const averaging of possible) this.exchanges.add(exchangeKind(averaging, through.compressor));
    const lines = [code, ...together].join("\n");
    const guarded = all.length > possible.length ? `if averaging != "none":\n${indented(lines)}` : lines;
    const schedule = scheduleCode(when);
    if (schedule.kind === "expression") return [`averaging = ${schedule.code}`, guarded, ...after];
    this.adapts = true;
    const running = this.remember(`schedule ${index}`, schedule.code);
    const models = this.context.push ? "run.Z" : "X";
    return [
      `schedule = ${running}`,
      `averaging = schedule.decide(k, lambda: run.mean_loss(${models}))`,
      guarded,
      ...after,
      `schedule.settle(k, lambda: run.mean_loss(${models}), run.batch_loss)`,
    ];
  }

  private track(when: Schedule, through: Channel, index: number): void {
    const tracker = this.remember(`tracker ${index}`);
    const previous = this.remember(`previous update ${index}`, "None");
    this.put(
      "# track: Y follows the network's mean update",
      `Y = ${tracker}`,
      ...this.exchange(
        "Y",
        when,
        through,
        index,
        [],
        [`Y = U if ${previous} is None else Y + U - ${previous}`, `${previous}, ${tracker}, U = U, Y, Y`],
      ),
    );
  }

  private correct(rule: "d2" | "extra", index: number): void {
    const previous = this.remember(`previous ${index}`, "None");
    if (rule === "d2")
      return this.put(
        "# correct the bias with the previous iteration (D²)",
        `if ${previous} is not None:`,
        `    previous, previous_update = ${previous}`,
        "    X = X + before - previous + rate * previous_update",
        `${previous} = (before, U)`,
      );
    this.put(
      "# correct the bias with the previous iteration (EXTRA)",
      "mixed = X + rate * U",
      `if ${previous} is not None:`,
      `    previous, previous_update, previous_mixed = ${previous}`,
      "    X = X + before - 0.5 * (previous + previous_mixed) + rate * previous_update",
      `${previous} = (before, U, mixed)`,
    );
  }

  private slowMomentum({ every, alpha, beta }: Extract<Stage, { kind: "slow-momentum" }>, index: number): void {
    const anchor = this.remember(`anchor ${index}`, "X");
    const slow = this.remember(`slow momentum ${index}`);
    this.put(
      "# slow momentum",
      `if t % ${every} == 0 and rate != 0:`,
      `    ${slow} = ${beta} * ${slow} + (${anchor} - X) / rate`,
      `    ${anchor} = X = ${anchor} - ${alpha} * rate * ${slow}`,
    );
  }
}

/** The functions of one algorithm; `suffix` tells those of several edits apart. */
export function iterationFunctions(code: IterationCode, suffix: string): string {
  const entries = [...code.memory].map(([name, start]) => `    "${name}": ${start},\n`).join("");
  return `def fresh_memory${suffix}(X):
    """What the stages remember from one iteration to the next, at the start."""
    return {${entries && `\n${indented(entries)}    `}}


def iteration${suffix}(run, k, rate):
    """One iteration on the nodes of this process; k counts from 0, 'rate' is this iteration's learning rate."""
${indented(code.body)}`;
}

/** `{2: TopK(…)}` */
export function compressorTable({ compressors, d }: IterationCode): string {
  return `{${[...compressors].map(([index, compressor]) => `${index}: ${compressorExpression(compressor, d)}`).join(", ")}}`;
}
