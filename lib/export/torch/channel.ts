import type { Averaging, Channel, Compressor } from "../../algebra/algebra";
import { exchangeKind, messageBits } from "../../algebra/traffic";
import { kept } from "../../compute/kept";
import { normalQuantile } from "../../math/gaussian";

/** One exchange written out in Python. */
export interface ExchangeCode {
  /** Entries of the memory that the exchange keeps, by name, with their starting values in terms of X. */
  readonly memory: Readonly<Record<string, string>>;
  /** The statements; they replace the variable by what is received. */
  readonly code: string;
  /** The Python object that compresses, where there is one. */
  readonly compressor?: Compressor;
}

export interface ExchangeContext {
  /** Where the stage stands in the list; tells the memories of several exchanges apart. */
  readonly index: number;
  readonly d: number;
  /** D, what a message is priced for. */
  readonly pricedSize: number;
  /** The averagings that may occur, `none` not among them. */
  readonly possible: readonly Exclude<Averaging, "none">[];
  /** Every iteration has the same links, so that receivers can keep copies of what they were sent. */
  readonly fixedLinks: boolean;
}

/** An expression that makes the compressor for rows of d numbers. */
export function compressorExpression(compressor: Compressor, d: number): string {
  switch (compressor.kind) {
    case "identity":
      return "Identity()";
    case "top-k":
      return `TopK(keep=${Math.min(d, kept(compressor.ratio, d))}, width=${d})`;
    case "gaussian-k":
      return `GaussianK(keep=${kept(compressor.ratio, d)}, quantile=${normalQuantile(1 - compressor.ratio / 2)}, width=${d})`;
    case "qsgd":
      return `QSGD(levels=${compressor.levels}, width=${d})`;
    case "sign":
      return `Sign(width=${d})`;
    case "two-means":
      return "None";
  }
}

/** Replaces `variable` (X, U or the tracker) by base + γ (M − I) v̂, M of the `averaging` at hand. */
export function exchangeCode(channel: Channel, variable: string, context: ExchangeContext): ExchangeCode {
  const { compressor, memory, gamma } = channel;
  const pay = payment(compressor, context);
  if (compressor.kind === "two-means") return coded(channel, variable, context.index, pay);
  if (compressor.kind !== "identity" || memory === "replica") return compressed(channel, variable, context, pay);
  const received = `network.average(${variable}, averaging, k)`;
  if (gamma === 1) return { memory: {}, code: `${pay}\n${variable} = ${received}` };
  return { memory: {}, code: `${pay}\n${variable} = ${1 - gamma} * ${variable} + ${gamma} * ${received}` };
}

/** Notes the bits of one message under the kind of exchange that it is priced as. */
function payment(compressor: Compressor, { pricedSize, possible }: ExchangeContext): string {
  const bits = messageBits(compressor, pricedSize);
  const everyone = exchangeKind("global", compressor);
  if (everyone === "global" || !possible.includes("global")) return `traffic[averaging] += ${bits}`;
  if (possible.length === 1) return `traffic["${everyone}"] += ${bits}`;
  return `traffic["${everyone}" if averaging == "global" else averaging] += ${bits}`;
}

function compressed(channel: Channel, variable: string, context: ExchangeContext, pay: string): ExchangeCode {
  const { index } = context;
  const compressor = `compressors[${index}]`;
  const lines = [pay];
  const memory: Record<string, string> = {};
  if (channel.memory === "replica") {
    const replica = `memory["replica ${index}"]`;
    memory[`replica ${index}`] = "torch.zeros_like(X)";
    const neighborsKeepCopies = context.fixedLinks && context.possible.every((averaging) => averaging === "neighbors");
    if (neighborsKeepCopies) memory.heard = "{}";
    lines.push(
      `code = ${compressor}.encode(${variable} - ${replica}, network.nodes, k)`,
      ...(neighborsKeepCopies
        ? [
            "# Neighbours keep copies of each other's replicas, and only compressed differences travel.",
            `heard = memory["heard"].get(${index})`,
            `heard = network.hear(${replica}, k) if heard is None else heard`,
            `memory["heard"][${index}] = heard = heard + ${compressor}.decode(network.hear(code, k))`,
            `${replica} = sent = ${replica} + ${compressor}.decode(code)`,
            "received = network.weights(k) @ torch.cat([sent, heard])",
          ]
        : [
            "# Emulated: who hears whom changes, so the replica travels whole rather than its compressed difference.",
            `${replica} = sent = ${replica} + ${compressor}.decode(code)`,
            "received = network.average(sent, averaging, k)",
          ]),
    );
  } else {
    const given = channel.memory === "residual" ? "given" : variable;
    if (channel.memory === "residual") {
      memory[`residual ${index}`] = "torch.zeros_like(X)";
      lines.push(`given = ${variable} + memory["residual ${index}"]`);
    }
    lines.push(`code = ${compressor}.encode(${given}, network.nodes, k)`, `sent = ${compressor}.decode(code)`);
    if (channel.memory === "residual") lines.push(`memory["residual ${index}"] = given - sent`);
    lines.push(`received = network.average_sent(sent, code, ${compressor}, averaging, k)`);
  }
  const base = channel.base === "held" ? variable : "sent";
  const plain = channel.base === "sent" && channel.gamma === 1;
  lines.push(plain ? `${variable} = received` : `${variable} = ${base} + ${scaled(channel.gamma)}(received - sent)`);
  return { memory, code: lines.join("\n"), compressor: channel.compressor };
}

/** The two means of each node are averaged, then painted on the receiver's own signs. */
function coded({ memory, base, gamma }: Channel, variable: string, index: number, pay: string): ExchangeCode {
  const keeps = memory === "residual";
  const lines = [
    pay,
    `given = ${variable}${keeps ? ` + memory["residual ${index}"]` : ""}`,
    "own = two_means(given)",
    "shared = network.average(own, averaging, k)",
    "sent = paint(own, given)",
    ...(keeps ? [`memory["residual ${index}"] = given - sent`] : []),
    `${variable} = ${base === "held" ? variable : "sent"} + ${scaled(gamma)}(paint(shared, given) - sent)`,
  ];
  return {
    memory: keeps ? { [`residual ${index}`]: "torch.zeros_like(X)" } : {},
    code: lines.join("\n"),
    compressor: { kind: "two-means" },
  };
}

const scaled = (gamma: number) => (gamma === 1 ? "" : `${gamma} * `);
