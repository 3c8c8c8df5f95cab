import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultOptions, frameSnippet, linkSnippet, readMessage, readOptions, source, version, writeOptions } from "@/lib/embed";
import { fromHash, parseExperiment } from "@/lib/experiment";
import { below, draw, streamKey, uniform } from "@/lib/math/random";

describe("options in the address", () => {
  test("nothing said is the defaults, and the defaults say nothing", () => {
    expect(readOptions("")).toEqual({ options: defaultOptions, problems: [] });
    expect(writeOptions(defaultOptions)).toBe("");
  });
  test("everything said is understood, beside an experiment", () => {
    const hash =
      "#algorithm=gossip-pga~H=8&show=loss,graph&controls=H,play&autoplay=visible&loop=10-400&theme=dark&speed=max&device=wasm&height=auto";
    const { options, problems } = readOptions(hash);
    expect(problems).toEqual([]);
    expect(options).toEqual({
      show: ["graph", "loss"],
      controls: ["H", "play"],
      autoplay: "visible",
      loop: { from: 10, to: 400 },
      theme: "dark",
      speed: "max",
      device: "wasm",
      height: "auto",
    });
    expect(readOptions(`#${writeOptions(options)}`).options).toEqual(options);
    expect(parseExperiment(fromHash(hash)).algorithm).toEqual({ kind: "gossip-pga", H: 8 });
  });
  test("none is no control at all, and survives the way there and back", () => {
    const { options } = readOptions("#controls=none");
    expect(options.controls).toEqual([]);
    expect(writeOptions(options)).toBe("controls=none");
  });
  test.each([
    ["show=grpah", "Did you mean “graph”?"],
    ["autoplay=always", "There are: no, visible, yes"],
    ["loop=400-0", "0-400"],
    ["loop=x", "0-400"],
    ["theme=blue", "theme"],
    ["speed=-3", "iterations per second"],
    ["speed=", "iterations per second"],
    ["device=gpu", "There are: auto"],
    ["height=7", "120 to 4000"],
  ])("%s takes the default and is explained", (part, sentence) => {
    const { options, problems } = readOptions(`#${part}`);
    expect(options).toEqual(defaultOptions);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });
});

describe("messages", () => {
  const ours = (message: object) => readMessage({ source, version, ...message });
  test("commands are understood", () => {
    expect(ours({ type: "play", id: 3 })).toEqual({ command: { type: "play", id: 3 } });
    expect(ours({ type: "step" })).toEqual({ command: { type: "step", count: 1 } });
    expect(ours({ type: "seek", t: 40 })).toEqual({ command: { type: "seek", t: 40 } });
    expect(ours({ type: "set", patch: { seed: 2 } })).toEqual({ command: { type: "set", patch: { seed: 2 } } });
    expect(ours({ type: "set", link: "#seed=2", id: "a" })).toEqual({ command: { type: "set", link: "#seed=2", id: "a" } });
  });
  test.each([
    [{ type: "seek", t: -1, id: 1 }, "whole number from 0"],
    [{ type: "seek", t: "40" }, "“40”"],
    [{ type: "step", count: 0.5 }, "0.5"],
    [{ type: "jump" }, "There are: play"],
    [{ type: "play", until: "end" }, "until"],
    [{ type: "set" }, "patch"],
    [{ type: "set", patch: { topolgy: {} } }, "Did you mean “topology”?"],
    [{ type: "set", patch: { edits: [] } }, "edits: no field"],
  ])("%j is answered with a sentence", (message, sentence) => {
    const heard = ours(message);
    expect(heard).toMatchObject({ sentence: expect.stringContaining(sentence) });
    if ("id" in message) expect(heard).toMatchObject({ id: message.id });
  });
  test("what is not for us is ignored", () => {
    const cyclic: Record<string, unknown> = { source, version: 2, type: "play" };
    cyclic.self = cyclic;
    const others = [null, 1, "play", [], {}, { source }, { source, version }, { source, version, type: 3 }, { type: "play" }];
    for (const message of [...others, cyclic]) expect(readMessage(message)).toBeNull();
  });
  test("twenty thousand random messages never throw and never become more than they are", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.me = cyclic;
    const names = [
      "source",
      "version",
      "type",
      "id",
      "t",
      "count",
      "patch",
      "link",
      "__proto__",
      "constructor",
      "seed",
      "topology",
    ];
    const types = ["play", "pause", "step", "reset", "seek", "set", "get", "frame", ""];
    const values: unknown[] = [
      source,
      version,
      ...types,
      -1,
      0,
      7,
      1.5,
      Number.NaN,
      Infinity,
      10n,
      null,
      undefined,
      true,
      cyclic,
      new Map(),
    ];
    values.push("x".repeat(3000), new Uint8Array(4), { kind: "ring", n: 4 }, { seed: 2 }, [1, [2]], new Date(0), /a/, "#a=%");
    const allowed = new Set(["play", "pause", "step", "reset", "seek", "set", "get"]);
    for (let k = 0; k < 20_000; k++) {
      const key = streamKey(7, "batch", k);
      const message: Record<string, unknown> = uniform(key, 0) < 0.8 ? { source, version } : {};
      if (uniform(key, 1) < 0.8) message.type = types[below(key, 2, types.length)];
      for (let slot = 3; slot < 3 + (draw(key, 3) % 5); slot++)
        Object.defineProperty(message, names[below(key, 10 * slot, names.length)]!, {
          value: values[below(key, 10 * slot + 1, values.length)],
          configurable: true,
          writable: true,
        });
      const heard = readMessage(message);
      if (heard && "command" in heard) expect(allowed.has(heard.command.type)).toBe(true);
      else if (heard) expect(heard.sentence.length).toBeLessThan(400);
    }
  });
});

describe("snippets", () => {
  const placed = { site: "https://example.org/gossip/", address: "seed=2&show=loss", title: 'A "title" <b>', height: 430 };
  test("are valid HTML whatever the title", () => {
    expect(frameSnippet(placed)).toContain('src="https://example.org/gossip/embed/#seed=2&amp;show=loss"');
    expect(frameSnippet(placed)).toContain('title="A &quot;title&quot; &lt;b>"');
    expect(frameSnippet(placed)).toContain("allow-scripts allow-same-origin");
    expect(linkSnippet(placed)).toContain('href="https://example.org/gossip/#seed=2&amp;show=loss"');
    expect(linkSnippet({ ...placed, address: "" })).toContain('href="https://example.org/gossip/"');
  });
});

test("the script for other pages is smaller than 3 KB and loads nothing", () => {
  const script = readFileSync("public/embed.js", "utf8");
  expect(Buffer.byteLength(script)).toBeLessThan(3000);
  expect(script).not.toMatch(/import|fetch|https?:/);
});
