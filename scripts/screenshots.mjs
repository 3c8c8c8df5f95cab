/**
 * `npm run screenshots`: the pictures in docs/. Every run stands at a fixed iteration of a fixed seed, so that a picture
 * changes only when the page does. Names after `--` take only the pictures whose names contain one of them; FOLDER puts
 * them elsewhere.
 */
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { browserOptions } from "../test/browser/chromium";
import { buildUnlessFresh } from "./fresh.mjs";
import { serve } from "./serve.mjs";

const build = process.env.OUT_DIR ?? "out";
const folder = process.env.FOLDER ?? "docs";
const only = process.argv.slice(2);
const sizes = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844] };

/** Plays until shortly before iteration t, and steps to t exactly. */
async function at(page, t) {
  const iteration = async () => Number((await page.getByTestId("iteration").textContent()).replaceAll(",", ""));
  const play = button(page, "Play").first();
  if (await play.isVisible()) await play.click();
  while ((await iteration()) < t - 60) await page.waitForTimeout(20);
  await button(page, "Pause").click();
  for (let now = await iteration(); now < t; now = await iteration()) {
    await button(page, "One iteration").click();
    while ((await iteration()) === now) await page.waitForTimeout(10);
  }
}
const tab = (page, name) => page.getByRole("tab", { name }).click();
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What is in each picture: the size, the address, what a visitor has done there, and milliseconds until motion rests. */
const states = {
  "first-open": { act: async () => {} },
  "very-unequal": { hash: "#partition=by-label~labelsPerNode=1", act: (page) => at(page, 300) },
  "after-averaging": { settle: 150, act: (page) => at(page, 240) },
  "64-nodes": { hash: "#topology=torus~rows=8~cols=8", act: (page) => at(page, 400) },
  "256-nodes": { hash: "#topology=ring~n=256&dataset=circle~samples=4000", act: (page) => at(page, 400) },
  matrix: {
    async act(page) {
      await at(page, 300);
      await tab(page, "Look inside");
    },
  },
  compare: {
    hash: "#partition=by-label~labelsPerNode=1",
    async act(page) {
      await tab(page, "Compare");
      await button(page, "Local SGD").click();
      await button(page, "Gossip SGD").click();
      await at(page, 300);
    },
  },
  sweep: {
    hash: "#partition=by-label~labelsPerNode=1",
    async act(page) {
      await tab(page, "Compare");
      await button(page, "Sweep two settings").click();
      await page
        .getByRole("dialog")
        .getByRole("textbox", { name: /^Iterations/ })
        .fill("300");
      await page.keyboard.press("Tab");
      await button(page, "Run the sweep").click();
      await button(page, "Run again").waitFor({ timeout: 300_000 });
    },
  },
  presenter: {
    async act(page) {
      await button(page, "Present").click();
      await at(page, 300);
    },
  },
  phone: { size: "phone", act: (page) => at(page, 240) },
};
for (const size of Object.keys(sizes))
  for (const scheme of ["light", "dark"]) states[`${size}-${scheme}`] = { size, scheme, act: (page) => at(page, 300) };

buildUnlessFresh(build);
await mkdir(folder, { recursive: true });
const { address, close } = await serve(build);
const browser = await chromium.launch(await browserOptions());
for (const [name, { size = "desktop", scheme = "light", hash = "", settle = 1500, act }] of Object.entries(states)) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const [width, height] = sizes[size];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, hasTouch: size === "phone" });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${name}: ${error}`));
  await page.goto(address + hash);
  await page.getByRole("application").waitFor();
  await act(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(settle);
  // 256 colours of each picture's own: a third of the bytes, and no eye sees it.
  const png = sharp(await page.screenshot())
    .removeAlpha()
    .png({ palette: true, effort: 10 });
  await png.toFile(`${folder}/${name}.png`);
  console.log(`${folder}/${name}.png`);
  await context.close();
}
await browser.close();
await close();
