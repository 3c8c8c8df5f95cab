import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserOptions } from "./chromium";
import type { Questions } from "./tfjs-worker";

/** The device in a real browser's worker, bundled alone: no page of ours is needed. */
const origin = "http://device.test";
let browser: Browser;
let page: Page;

async function ask<Q extends keyof Questions>(
  question: Q,
  given: Parameters<Questions[Q]>[0],
): Promise<Awaited<ReturnType<Questions[Q]>>> {
  const reply = await page.evaluate(
    ([address, message]) =>
      new Promise<{ answer?: unknown; error?: string }>((resolve) => {
        const worker = new Worker(address);
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.onerror = (event) => resolve({ error: event.message });
        worker.postMessage(message);
      }),
    [`${origin}/worker.js`, { question, given }] as const,
  );
  if (reply.error) throw new Error(reply.error);
  return reply.answer as Awaited<ReturnType<Questions[Q]>>;
}

beforeAll(async () => {
  const entry = fileURLToPath(new URL("tfjs-worker.ts", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  });
  const wasm = dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));
  browser = await chromium.launch(await browserOptions());
  page = await browser.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/worker.js") return route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text });
    if (pathname.endsWith(".wasm"))
      return route.fulfill({
        contentType: "application/wasm",
        body: await readFile(join(wasm, pathname.split("/").at(-1) as string)),
      });
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>device</title>" });
  });
  await page.goto(origin);
}, 120_000);
afterAll(() => browser?.close());

it("runs on WebGL in a worker, and says so", async () => {
  expect(await ask("label", {})).toBe("TensorFlow.js · WebGL");
});

it("runs on WASM where that is asked for", async () => {
  expect(await ask("label", { backend: "wasm", wasmPath: "/tfjs/" })).toBe("TensorFlow.js · WASM");
});

it("refuses WebGPU in software", async () => {
  await expect(ask("label", { backend: "webgpu" })).rejects.toThrow("WebGPU only in software");
});

it("agrees with the reference in every verb on WebGL", async () => {
  expect(await ask("disagreements", { backend: "webgl" })).toEqual([]);
}, 600_000);

it.each(["gossip-pga", "top-k", "a2sgd", "consensus-ring", "hier-avg", "gossip-aga"])(
  "repeats the golden run %s on WebGL",
  async (name) => {
    const golden = JSON.parse(await readFile(new URL(`../golden/${name}.json`, import.meta.url), "utf8"));
    const { label, worst } = await ask("golden", golden);
    expect(label).toBe("TensorFlow.js · WebGL");
    expect(worst).toBeLessThanOrEqual(1);
  },
  120_000,
);

it("replays from a checkpoint to the last digit on WebGL", async () => {
  expect(await ask("replay", null)).toBe(true);
}, 120_000);

it("draws little per iteration, and leaks nothing", async () => {
  const { count, leaked } = await ask("draws", { backend: "webgl", n: 64, layers: [2, 8, 4, 1] });
  expect(count).toBeLessThanOrEqual(9);
  expect(leaked).toBe(0);
}, 120_000);

it("compiles nothing again when H changes, nor for an algorithm it has run before", async () => {
  const [first, otherH, gossip, local, topK, otherK, back] = await ask("programs", [
    { kind: "gossip-pga", H: 4 },
    { kind: "gossip-pga", H: 3 },
    { kind: "gossip-sgd" },
    { kind: "local-sgd", H: 3 },
    { kind: "top-k", ratio: 0.1 },
    { kind: "top-k", ratio: 0.2 },
    { kind: "gossip-pga", H: 5 },
  ]);
  expect(first).toBeGreaterThan(0);
  expect({ otherH, gossip, local, otherK, back }).toEqual({ otherH: 0, gossip: 0, local: 0, otherK: 0, back: 0 });
  expect(topK).toBeGreaterThan(0);
}, 120_000);

it("tells of a lost context instead of hanging, and recovers", async () => {
  const { told, pending, blocking, same, left } = await ask("lose", { backend: "webgl" });
  expect(told).toContain("The graphics processor was lost");
  expect(pending).toBe(told);
  expect(blocking).toBe(told);
  expect(same).toBe(true);
  expect(left).toBe(0);
}, 120_000);
