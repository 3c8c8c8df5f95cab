import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { frameSnippet, linkSnippet } from "@/lib/embed";
import { serve } from "../../scripts/serve.mjs";
import { browser } from "./visit";

const visit = browser();

/** A visitor who has come to a page other than the playground. */
async function reader(address: string, options = {}) {
  const { page, complaints } = await visit("", options);
  await page.goto(address.startsWith("http") ? address : inject("address") + address);
  return { page, complaints };
}
/** The frame inside the i-th `<iframe>`, once the embed in it has been drawn. */
async function embed(page: Page, i: number): Promise<Frame> {
  const element = page.locator("iframe").nth(i);
  await element.evaluate((frame) => frame.scrollIntoView({ block: "center" }));
  const inside = async () => (await element.elementHandle())?.contentFrame() ?? null;
  await expect.poll(async () => (await inside())?.url() ?? "").toContain("/embed/");
  const frame = (await inside())!;
  await frame.locator(".embed-controls, .embed-contents[data-measured]").first().waitFor();
  return frame;
}
const iteration = async (frame: Frame) =>
  Number(((await frame.getByTestId("iteration").textContent()) ?? "").replaceAll(",", ""));
const threads = (page: Page) => page.workers().length;
/** The addresses of the embeds that play and are not on the screen. */
async function playingUnseen(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames().filter((each) => each.url().includes("/embed/"))) {
    const box = await (await frame.frameElement()).boundingBox();
    const seen = box !== null && box.y + box.height > 0 && box.y < page.viewportSize()!.height;
    if (!seen && (await frame.getByRole("button", { name: "Pause" }).count()) > 0) found.push(frame.url());
  }
  return found;
}

/** A page of another origin: another port, with nothing of the playground but what is pasted into it. */
let elsewhere: { address: string; close: () => Promise<void> };
let folder: string;
const pasted: Record<string, string> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elsewhere-"));
  const site = inject("address");
  const [address, title, height] = ["topology=ring~n=6&show=graph,loss&controls=play,H&speed=300", "A ring of six", 430];
  const api = `<a class="gossip-playground" id="a" href="${site}#dataset=values&amp;algorithm=gossip-sgd&amp;speed=300">Values</a>
<script src="${site}embed.js"></script><script>const embed = GossipPlayground.from(document.querySelector("#a"));</script>`;
  pasted.frame = frameSnippet({ site, address, title, height });
  pasted.link = linkSnippet({ site, address, title, height });
  pasted.api = api;
  for (const [name, html] of Object.entries(pasted))
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><body>${html}</body></html>`,
    );
  elsewhere = await serve(folder);
});
afterAll(async () => {
  await elsewhere.close();
  await rm(folder, { recursive: true });
});

test("an article with five embeds: only those in sight train, and those long out of sight have no thread", async () => {
  const { page, complaints } = await reader("examples/blog-post.html");
  expect(await page.locator("a.gossip-playground").count()).toBe(0);
  expect(await page.locator("iframe").count()).toBe(5);
  await page.waitForTimeout(500);
  expect(threads(page)).toBeLessThanOrEqual(1);
  for (let i = 0; i < 5; i++) {
    const frame = await embed(page, i);
    await expect.poll(() => iteration(frame)).toBeGreaterThan(1);
    await expect.poll(() => playingUnseen(page)).toEqual([]);
  }
  const first = page.frames().find((frame) => frame.url().includes("loop=0-120"))!;
  const paused = await iteration(first);
  await expect.poll(() => threads(page)).toBeLessThanOrEqual(2);
  expect(await iteration(first)).toBe(paused);
  await embed(page, 0);
  await expect.poll(() => iteration(first)).not.toBe(paused);
  expect(complaints).toEqual([]);
});

test("a page of another origin drives an embed, and is told what happens", async () => {
  const { page, complaints } = await reader(`${elsewhere.address}api.html`);
  const frame = await embed(page, 0);
  const asked = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: a global of the page under test
    const { GossipPlayground, document } = globalThis as any;
    const embed = GossipPlayground.from(document.querySelector("iframe"));
    const frames: number[] = [];
    embed.on("frame", ({ frame }: { frame: { iteration: number } }) => frames.push(frame.iteration));
    const ended = new Promise((resolve) => embed.on("ended", resolve));
    const start = await embed.get();
    const sought = await embed.seek(40);
    const stepped = await embed.step(2);
    const changed = await embed.set({ topology: { n: 8 } });
    const refused = await embed.set({ topology: { kind: "rong" } }).catch((problem: Error) => problem.message);
    const wrong = await embed.seek(-1).catch((problem: Error) => problem.message);
    await embed.play(80);
    return { start, sought, stepped, changed, refused, wrong, ended: await ended, frames };
  });
  expect(asked.start.t).toBe(0);
  expect(asked.sought.t).toBe(40);
  expect(asked.stepped.frame.iteration).toBe(42);
  expect(asked.stepped.frame.consensusDistance).toBeLessThan(1);
  expect(asked.changed.link).toContain("edit=42");
  expect(asked.refused).toContain("Did you mean “ring”?");
  expect(asked.wrong).toContain("whole number from 0");
  expect(asked.ended).toMatchObject({ why: "until", t: 80 });
  expect(asked.frames.length).toBeGreaterThan(0);
  expect(await iteration(frame)).toBe(80);
  // Nobody else may: not a frame beside it, and not the embed itself.
  await frame.evaluate(() => postMessage({ source: "gossip-playground", version: 1, type: "reset" }, "*"));
  await page.waitForTimeout(300);
  expect(await iteration(frame)).toBe(80);
  expect(complaints).toEqual([]);
});

test.each(["frame", "link"])("what the builder gives works when pasted elsewhere: %s", async (kind) => {
  const { page, complaints } = await reader(`${elsewhere.address}${kind}.html`);
  const frame = await embed(page, 0);
  expect(await iteration(frame)).toBe(0);
  await frame.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => iteration(frame)).toBeGreaterThan(10);
  await frame.getByRole("button", { name: "Pause" }).click();
  await frame.getByRole("textbox", { name: "Averaging period" }).fill("4");
  await frame.getByRole("textbox", { name: "Averaging period" }).press("Enter");
  const open = frame.getByRole("link", { name: "Open in the playground" });
  await expect.poll(() => open.getAttribute("href")).toMatch(/H=4/);
  if (kind === "link") {
    const inside = await frame.evaluate(() => document.querySelector(".embed")!.getBoundingClientRect().height);
    await expect.poll(async () => (await page.locator("iframe").boundingBox())!.height).toBeCloseTo(inside, -1);
  }
  const [opened] = await Promise.all([page.context().waitForEvent("page"), open.click()]);
  await opened.getByRole("application").waitFor();
  expect(await opened.getByRole("application").getAttribute("aria-label")).toBe("Network of 6 nodes and 6 links");
  expect(complaints).toEqual([]);
});

test("the builder's preview follows the choices, and so does the snippet", async () => {
  const ann = await visit("#topology=star~n=7");
  await ann.page.getByRole("button", { name: "Share", exact: true }).click();
  await ann.page.getByRole("button", { name: "Embed in a page" }).click();
  const dialog = ann.page.getByRole("dialog", { name: "Embed in a page" });
  await dialog.getByLabel("change H").check();
  await dialog.getByLabel("accuracy").check();
  const written = await dialog.getByRole("textbox", { name: "As a frame" }).inputValue();
  expect(written).toContain("topology=star~n=7");
  expect(written).toContain("show=graph,loss,accuracy");
  expect(written).toContain("controls=play,H");
  const preview = ann.page.frameLocator("dialog iframe");
  await preview.getByRole("textbox", { name: "Averaging period" }).waitFor();
  await preview.getByTestId("accuracy").waitFor();
  await ann.page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(ann.complaints).toEqual([]);
});

test("twelve embeds on a page: the visible ones train, each with one thread", async () => {
  const { page, complaints } = await reader(`${elsewhere.address}frame.html`);
  await page.evaluate((html) => {
    document.body.innerHTML = html.repeat(12).replaceAll("show=", "autoplay=visible&amp;show=");
  }, pasted.frame!);
  for (const i of [0, 5, 11, 0]) {
    const frame = await embed(page, i);
    await expect.poll(() => iteration(frame)).toBeGreaterThan(3);
  }
  expect(await playingUnseen(page)).toEqual([]);
  await expect.poll(() => threads(page)).toBeLessThanOrEqual(3);
  expect(complaints).toEqual([]);
});

test("a story that is scrolled drives its embed", async () => {
  const { page, complaints } = await reader("examples/scrollytelling.html");
  const measured = page.locator("#measured");
  for (const [step, sentence] of [
    ["drift", "After 63 steps"],
    ["meet", "After 64 steps the disagreement is 0."],
  ] as const) {
    await page.locator(`[data-step=${step}]`).evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight * 0.4);
    });
    await expect.poll(() => measured.textContent()).toContain(sentence);
  }
  expect(complaints).toEqual([]);
});

test("slides: only the experiment of the slide in front runs, and keys drive it", async () => {
  const { page, complaints } = await reader("examples/slides.html");
  expect(threads(page)).toBe(0);
  await page.keyboard.press("ArrowRight");
  const values = page.frameLocator(".slide.current iframe");
  await expect.poll(async () => Number(await values.getByTestId("iteration").textContent())).toBeGreaterThan(3);
  await page.keyboard.press("p");
  await values.getByRole("button", { name: "Play" }).waitFor();
  await page.keyboard.press("r");
  await expect.poll(async () => Number(await values.getByTestId("iteration").textContent())).toBe(0);
  expect(complaints).toEqual([]);
});

test("without scripts there is a picture and a way to the playground", async () => {
  const { page } = await visit();
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${inject("address")}embed/`);
  await plain.getByRole("img", { name: "Sixteen learners" }).waitFor();
  const size = await plain.getByRole("img", { name: "Sixteen learners" }).evaluate((img: HTMLImageElement) => img.naturalWidth);
  expect(size).toBeGreaterThan(0);
  expect(await plain.getByRole("link").first().getAttribute("href")).toBe(new URL(inject("address")).pathname);
  await context.close();
});
