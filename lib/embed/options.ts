import type { DeviceName } from "../compute/device";
import { pageOptions } from "../experiment";
import { quoted, suggestion } from "../registry";

/** What an embed can show, in the order in which it does. */
export const parts = ["graph", "loss", "consensus", "accuracy", "bytes", "seconds", "matrix"] as const;
export type Part = (typeof parts)[number];
/** Controls by name; besides these, every parameter of the experiment's own choices (`H`, `n`, `alpha`, …) can be one. */
export const controls = [
  "play",
  "step",
  "timeline",
  "speed",
  "draw",
  "algorithm",
  "topology",
  "weights",
  "dataset",
  "partition",
  "network",
  "rate",
  "batch",
  "momentum",
  "seed",
] as const;
const autoplays = ["no", "visible", "yes"] as const;
const themes = ["auto", "light", "dark"] as const;
const devices: readonly (DeviceName | "auto")[] = ["auto", "reference", "wasm", "tfjs"];

export interface EmbedOptions {
  readonly show: readonly Part[];
  readonly controls: readonly string[];
  /** `visible`: plays while it is on the screen. `yes`: plays from the start and does not stop when out of sight. */
  readonly autoplay: (typeof autoplays)[number];
  /** Plays from one iteration to another, again and again. */
  readonly loop: { readonly from: number; readonly to: number } | null;
  readonly theme: (typeof themes)[number];
  /** Iterations per second. */
  readonly speed: number | "max";
  readonly device: DeviceName | "auto";
  /** Pixels, as high as the contents need (`auto`), or as high as the frame is (null). */
  readonly height: number | "auto" | null;
}
export const defaultOptions: EmbedOptions = {
  show: ["graph", "loss"],
  controls: ["play"],
  autoplay: "no",
  loop: null,
  theme: "auto",
  speed: 30,
  device: "auto",
  height: null,
};

/**
 * The options of an embed's address. One that cannot be understood takes its default, and a sentence in `problems`
 * names it, because an article should rather show a little less than nothing.
 */
export function readOptions(hash: string): { options: EmbedOptions; problems: readonly string[] } {
  const given = pageOptions(hash);
  const problems: string[] = [];
  const oneOf = <T extends string>(name: keyof typeof given, allowed: readonly T[], fallback: T): T => {
    const word = given[name];
    if (word === undefined || (allowed as readonly string[]).includes(word)) return (word as T | undefined) ?? fallback;
    problems.push(`${name}: ${quoted(word)} is not a choice here. ${suggestion(word, allowed)}`);
    return fallback;
  };
  const options: EmbedOptions = {
    show: given.show === undefined ? defaultOptions.show : readShow(given.show, problems),
    controls: given.controls === undefined ? defaultOptions.controls : words(given.controls),
    autoplay: oneOf("autoplay", autoplays, defaultOptions.autoplay),
    loop: given.loop === undefined ? null : readLoop(given.loop, problems),
    theme: oneOf("theme", themes, defaultOptions.theme),
    speed: given.speed === undefined ? defaultOptions.speed : readSpeed(given.speed, problems),
    device: oneOf("device", devices, defaultOptions.device),
    height: given.height === undefined ? null : readHeight(given.height, problems),
  };
  return { options, problems };
}

/** The parts of an address that say what differs from the defaults, for after the `#` and the experiment. */
export function writeOptions(options: EmbedOptions): string {
  const { show, controls: knobs, autoplay, loop, theme, speed, device, height } = options;
  const said: readonly [string, string | null][] = [
    ["show", show.join(",") === defaultOptions.show.join(",") ? null : show.join(",")],
    ["controls", knobs.join(",") === defaultOptions.controls.join(",") ? null : knobs.join(",") || "none"],
    ["autoplay", autoplay === defaultOptions.autoplay ? null : autoplay],
    ["loop", loop && `${loop.from}-${loop.to}`],
    ["theme", theme === defaultOptions.theme ? null : theme],
    ["speed", speed === defaultOptions.speed ? null : String(speed)],
    ["device", device === defaultOptions.device ? null : device],
    ["height", height === null ? null : String(height)],
  ];
  return said.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join("&");
}

/** Names between commas; `none` is none. */
const words = (text: string): string[] => [...new Set(text.split(",").filter((word) => word !== "" && word !== "none"))];

function readShow(text: string, problems: string[]): Part[] {
  const wanted = words(text);
  for (const word of wanted)
    if (!(parts as readonly string[]).includes(word))
      problems.push(`show: nothing is called ${quoted(word)}. ${suggestion(word, parts)}`);
  const known = parts.filter((part) => wanted.includes(part));
  return known.length > 0 ? known : [...defaultOptions.show];
}

function readLoop(text: string, problems: string[]): EmbedOptions["loop"] {
  const match = /^(?:(\d{1,8})-)?(\d{1,8})$/.exec(text);
  const [from, to] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (match && from < to) return { from, to };
  problems.push(`loop: ${quoted(text)} is not a stretch of iterations. Allowed is a first and a later one, such as “0-400”.`);
  return null;
}

function readSpeed(text: string, problems: string[]): number | "max" {
  const speed = Number(text);
  if (text === "max" || (speed >= 0.1 && speed <= 1e6)) return text === "max" ? "max" : speed;
  problems.push(`speed: ${quoted(text)} is not a speed. Allowed are 0.1 to 1000000 iterations per second, and “max”.`);
  return defaultOptions.speed;
}

function readHeight(text: string, problems: string[]): EmbedOptions["height"] {
  const height = Number(text);
  if (text === "auto" || (height >= 120 && height <= 4000)) return text === "auto" ? "auto" : Math.round(height);
  problems.push(`height: ${quoted(text)} is not a height. Allowed are 120 to 4000 pixels, and “auto”.`);
  return null;
}
