import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { browserOptions } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions());
});
afterAll(() => browser?.close());

interface Shipped {
  /** Kilobytes, gzipped: of the scripts that the HTML names, of all that the page fetched, of all that its worker did. */
  frame: number;
  page: number;
  worker: number;
  tensorflow: boolean;
}

/** What a reader has fetched once the first run moves. */
async function shipped(path: string): Promise<Shipped> {
  const html = await (await fetch(inject("address") + path)).text();
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const named = tags
    .flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((source) => new URL(source, inject("address")).href);
  const page = await browser.newPage();
  await page.goto(inject("address") + path);
  await page.locator("canvas").first().waitFor();
  await page.waitForTimeout(500);
  const own = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  await page.getByRole("button", { name: "Play" }).first().click();
  await page.getByRole("button", { name: "Pause" }).first().waitFor();
  await page.waitForTimeout(500);
  const [worker] = page.workers();
  const theirs = await worker.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  await page.close();

  const total = { frame: 0, page: 0, worker: 0, tensorflow: false };
  const add = async (files: string[], count: (name: string, size: number) => void) => {
    for (const name of new Set(files.filter((each) => each.endsWith(".js")))) {
      const body = Buffer.from(await (await fetch(name)).arrayBuffer());
      count(name, gzipSync(body, { level: 9 }).length / 1000);
      if (body.includes("registerKernel")) total.tensorflow = true;
    }
  };
  await add(
    own.filter((name) => name !== worker.url()),
    (name, size) => {
      total.page += size;
      if (named.includes(name)) total.frame += size;
    },
  );
  await add([worker.url(), ...theirs], (_, size) => {
    total.worker += size;
  });
  return total;
}

test.each(["", "embed/#show=graph,loss&autoplay=no"])(
  "what /%s ships stays within its budget, TensorFlow.js not in it",
  async (path) => {
    const { frame, page, worker, tensorflow } = await shipped(path);
    expect(tensorflow).toBe(false);
    expect(frame).toBeGreaterThan(50);
    // Everything that loads before the first click, wherever it is named.
    expect(page, "all scripts before the first click").toBeLessThan(200);
    expect(frame, "scripts that the HTML names").toBeLessThanOrEqual(page);
    expect(worker, "the worker of the default device").toBeLessThan(60);
    expect(worker).toBeGreaterThan(10);
  },
);
