import type { Frame } from "../engine/frame";
import { fields } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { quoted, suggestion } from "../registry";

/** Every message in both directions carries these two. */
export const source = "gossip-playground";
export const version = 1;

/** What the page around an embed may ask. `id` comes back with the answer. */
export type Command = { readonly id?: number | string } & (
  | { readonly type: "pause" | "reset" | "get" }
  /** Plays, if wanted only until that iteration. */
  | { readonly type: "play"; readonly until?: number }
  | { readonly type: "step"; readonly count: number }
  | { readonly type: "seek"; readonly t: number }
  /** Changes as the reader would make them: whole fields, or only the parameters of a choice that shall change. */
  | { readonly type: "set"; readonly patch: Readonly<Record<string, unknown>> }
  /** Another experiment altogether, as a link has it after `#`. */
  | { readonly type: "set"; readonly link: string }
);
const types = ["play", "pause", "reset", "get", "step", "seek", "set"] as const;

/** What an embed is doing. */
export interface EmbedState {
  readonly status: "loading" | "ready" | "playing" | "paused" | "finished" | "diverged";
  readonly t: number;
  readonly experiment: Experiment;
  /** The experiment as the part of an address after and including `#`. */
  readonly link: string;
  /** Measurements at t; null before the run is loaded. */
  readonly frame: Frame | null;
  /** Whether it is on the screen. */
  readonly visible: boolean;
}

/** What an embed tells the page around it. `state` and `error` carry the `id` of the command that they answer. */
export type EmbedEvent =
  | { readonly type: "ready"; readonly state: EmbedState }
  | { readonly type: "frame"; readonly frame: Frame }
  | { readonly type: "ended"; readonly t: number; readonly why: "finished" | "until" | "diverged"; readonly sentence?: string }
  | { readonly type: "state"; readonly id?: number | string; readonly state: EmbedState }
  | { readonly type: "error"; readonly id?: number | string; readonly sentence: string }
  | { readonly type: "height"; readonly height: number };

export type Heard = { readonly command: Command } | { readonly id?: number | string; readonly sentence: string } | null;

const most = { count: 10_000, t: 10_000_000, link: 500_000 };
const settable: readonly string[] = fields.filter((field) => field !== "version" && field !== "edits");
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** As {@link quoted}; what arrives may be cyclic, which no sentence can hold. */
const told = (value: unknown) =>
  ["string", "number", "boolean"].includes(typeof value) ? quoted(value) : value === null ? "null" : `a ${typeof value}`;
const wholeUpTo = (value: unknown, low: number, high: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;

/**
 * Judges what came through the wire. Null: not for us, or not of this form, to be ignored in silence, because pages post
 * all sorts of things to their frames. A command that is ours but holds a bad value becomes a sentence. Never throws.
 */
export function readMessage(data: unknown): Heard {
  if (!isRecord(data) || data.source !== source || data.version !== version || typeof data.type !== "string") return null;
  const id = typeof data.id === "number" || (typeof data.id === "string" && data.id.length <= 100) ? data.id : undefined;
  const given = id === undefined ? {} : { id };
  const no = (sentence: string): Heard => ({ ...given, sentence });
  switch (data.type) {
    case "play": {
      const { until } = data;
      if (until === undefined) return { command: { type: "play", ...given } };
      if (wholeUpTo(until, 1, most.t)) return { command: { type: "play", until, ...given } };
      return no(`until: ${told(until)} is not an iteration. Allowed is a whole number from 1 to ${most.t}.`);
    }
    case "pause":
    case "reset":
    case "get":
      return { command: { type: data.type, ...given } };
    case "step": {
      const { count = 1 } = data;
      if (wholeUpTo(count, 1, most.count)) return { command: { type: "step", count, ...given } };
      return no(`count: ${told(count)} is not a number of iterations. Allowed is a whole number from 1 to ${most.count}.`);
    }
    case "seek": {
      const { t } = data;
      if (wholeUpTo(t, 0, most.t)) return { command: { type: "seek", t, ...given } };
      return no(`t: ${told(t)} is not an iteration. Allowed is a whole number from 0 to ${most.t}.`);
    }
    case "set":
      return readSet(data, given, no);
    default:
      return no(`type: no command is called ${quoted(data.type.slice(0, 40))}. ${suggestion(data.type.slice(0, 40), types)}`);
  }
}

function readSet(data: Record<string, unknown>, given: { id?: number | string }, no: (sentence: string) => Heard): Heard {
  const { patch, link } = data;
  if (typeof link === "string") {
    if (link.length <= most.link) return { command: { type: "set", link, ...given } };
    return no(`link: ${link.length} characters are too many. Allowed are at most ${most.link}.`);
  }
  if (!isRecord(patch)) return no("set: it needs a patch (fields of the experiment) or a link (a text).");
  const unknown = Object.keys(patch).find((field) => !settable.includes(field));
  if (unknown === undefined) return { command: { type: "set", patch, ...given } };
  return no(`${unknown.slice(0, 40)}: no field of that name can be set. ${suggestion(unknown.slice(0, 40), settable)}`);
}
