/**
 * Takes the pictures of the README: `npx tsx scripts/screenshots.mjs [folder of the build] [folder for the pictures]`.
 * Three sizes, light and dark, at the start and in the middle of a run.
 */
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { browserOptions } from "../test/browser/chromium";
import { serve } from "./serve.mjs";

const [build = process.env.OUT_DIR ?? "out", folder = "docs", only = ""] = process.argv.slice(2);
const sizes = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844] };

await mkdir(folder, { recursive: true });
const { address, close } = await serve(build, { basePath: process.env.BASE_PATH ?? "" });
const browser = await chromium.launch(await browserOptions());
for (const [size, [width, height]] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"]) {
    if (!`${size}-${colorScheme}`.includes(only)) continue;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, hasTouch: size === "phone" });
    const page = await context.newPage();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && console.log(size, message.text()));
    page.on("pageerror", (error) => console.log(size, String(error)));
    await page.goto(address);
    await page.waitForTimeout(1800);
    await page.screenshot({ path: `${folder}/${size}-${colorScheme}-start.png` });
    await page.keyboard.press(" ");
    await page.waitForFunction(
      () => Number(document.querySelector("[data-testid=iteration]")?.textContent.replace(",", "")) >= 140,
    );
    await page.keyboard.press(" ");
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}/${size}-${colorScheme}.png`, fullPage: size === "phone" });
    await context.close();
  }
await browser.close();
await close();
