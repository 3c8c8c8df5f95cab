import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { browserOptions } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions());
});
afterAll(() => browser?.close());

/** Kilobytes (gzipped) of the scripts that the HTML names, of all that the page fetched, and of its worker's. */
async function shipped(path: string): Promise<{ frame: number; page: number; worker: number; tensorflow: boolean }> {
  const html = await (await fetch(inject("address") + path)).text();
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const named = new Set(tags.map((tag) => /src="([^"]+)"/.exec(tag)?.[1]?.split("/").at(-1)));
  const page = await browser.newPage();
  const total = { frame: 0, page: 0, worker: 0, tensorflow: false };
  const counted: Promise<void>[] = [];
  const seen = new Set<string>();
  page.on("response", (response) => {
    const name = response.url().split(/[?#]/)[0].split("/").at(-1) as string;
    if (!name.endsWith(".js")) return;
    const inWorker = response.request().resourceType() !== "script" || name.includes("worker");
    if (seen.has(`${name} ${inWorker}`)) return;
    seen.add(`${name} ${inWorker}`);
    counted.push(
      response.body().then((body) => {
        const size = gzipSync(body, { level: 9 }).length / 1000;
        if (inWorker) total.worker += size;
        else total.page += size;
        if (named.has(name) && !inWorker) total.frame += size;
        if (body.includes("registerKernel")) total.tensorflow = true;
      }),
    );
  });
  await page.goto(inject("address") + path);
  await page.locator("canvas").first().waitFor();
  await page.waitForTimeout(500);
  await Promise.all(counted);
  await page.close();
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
