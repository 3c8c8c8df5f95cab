import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { browserOptions } from "./chromium";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions());
});
// The pages hold live miniatures, which would go on training.
afterEach(() => context.close());
afterAll(() => browser.close());

/** A page of the reference as a new reader sees it. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(inject("address") + path);
  await page.waitForLoadState("load");
  return page;
}
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe was put on the page by the line above
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { target: string[] }[] }) => `${id}: ${nodes.map(({ target }) => target)}`,
    );
  });
}

describe("the reference", () => {
  test.each([
    ["reference/", "light"],
    ["reference/terms/", "dark"],
    ["reference/algorithm/gossip-pga/", "light"],
    ["reference/algorithm/choco-sgd/", "dark"],
    ["reference/topology/one-peer-exponential/", "dark"],
    ["reference/weights/metropolis/", "light"],
    ["reference/dataset/digits/", "light"],
    ["reference/partition/by-region/", "dark"],
    ["reference/network/resnet50-paper/", "light"],
  ] as const)("%s in %s is accessible and fits a phone", async (path, colorScheme) => {
    const page = await open(path, { colorScheme, viewport: { width: 390, height: 844 } });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("typesets an equation without loading a typesetter", async () => {
    const page = await open("reference/algorithm/gossip-pga/");
    expect(await page.locator("math").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => "katex" in window)).toBe(false);
    expect(await page.locator("pre").textContent()).toContain('id: "gossip-pga"');
  });

  test("leads into the playground with the algorithm chosen", async () => {
    const page = await open("reference/algorithm/hier-avg/");
    await page.getByRole("link", { name: "Run it in the playground" }).click();
    await page.getByRole("application").waitFor();
    expect(page.url()).toMatch(/algorithm=hier-avg/);
    expect(await page.getByLabel("Algorithm", { exact: true }).inputValue()).toBe("hier-avg");
  });

  test("speaks Chinese at once to those who prefer it, and changes without a reload", async () => {
    const page = await open("reference/topology/ring/", { locale: "zh-CN" });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
    await heading(page, "环");
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole("button", { name: "English" }).click();
    await heading(page, "Ring");
    expect(await page.evaluate(() => "same" in window)).toBe(true);
    await page.reload();
    await heading(page, "Ring");
  });

  test("takes the language of its address", async () => {
    const page = await open("reference/terms/#lang=zh");
    await heading(page, "术语");
  });
});

test("the playground changes its language while it stands, and keeps what it was doing", async () => {
  const page = await open("#algorithm=local-sgd", { locale: "zh-CN" });
  await page.getByRole("button", { name: "迭代一步", exact: true }).click();
  await expect.poll(() => page.getByTestId("iteration").textContent()).toBe("1");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "One iteration", exact: true }).waitFor();
  expect(await page.getByTestId("iteration").textContent()).toBe("1");
  expect(await page.getByLabel("Algorithm", { exact: true }).inputValue()).toBe("local-sgd");
});

describe("a term", () => {
  const tip = "[role=tooltip]:popover-open";

  test("explains itself to the pointer, and stays while the pointer is on the tip", async () => {
    const page = await open("reference/topology/ring/");
    const word = page.getByRole("link", { name: "Spectral gap" });
    await word.hover();
    expect(await page.locator(tip).textContent()).toMatch(/^Spectral gap 1 − βHow much disagreement/);
    await page.locator(tip).hover();
    await page.waitForTimeout(400);
    expect(await page.locator(tip).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(tip).count()).toBe(0);
  });

  test("explains itself to the keyboard, and is a link", async () => {
    const page = await open("reference/topology/ring/");
    const word = page.getByRole("link", { name: "Spectral gap" });
    await page.keyboard.press("Tab");
    await word.focus();
    await expect.poll(() => page.locator(tip).count()).toBe(1);
    const described = await word.evaluate((link) => document.getElementById(link.getAttribute("aria-describedby")!)?.textContent);
    expect(described).toContain("How much disagreement");
    await page.keyboard.press("Enter");
    await page.waitForURL(/reference\/terms\/#spectral-gap$/);
  });

  test("toggles under a finger", async () => {
    const page = await open("reference/topology/ring/", { hasTouch: true, viewport: { width: 390, height: 844 } });
    const word = page.getByRole("link", { name: "Spectral gap" });
    await word.tap();
    await expect.poll(() => page.locator(tip).count()).toBe(1);
    const box = (await page.locator(tip).boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= 390]).toEqual([true, true]);
    await word.tap();
    await expect.poll(() => page.locator(tip).count()).toBe(0);
  });
});
