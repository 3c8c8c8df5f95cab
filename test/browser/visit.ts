import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { browserOptions } from "./chromium";

/** What a visitor can do and see, in a visitor's words. */
export class Visitor {
  readonly page: Page;
  /** Errors and warnings that the page should not have caused. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
  }

  /** What a plot's heading says, as a number, as soon as there is one. */
  async reads(what: "loss" | "consensusDistance" | "accuracy" | "bytesPerNode"): Promise<number> {
    await this.page.waitForFunction((id) => /\d/.test(document.querySelector(`[data-testid=${id}]`)?.textContent ?? ""), what);
    return Number.parseFloat(await this.shows(what));
  }
  shows(what: string): Promise<string> {
    return this.page.getByTestId(what).innerText();
  }
  async iteration(): Promise<number> {
    return Number((await this.shows("iteration")).replaceAll(",", ""));
  }
  async reaches(t: number): Promise<void> {
    const { page } = this;
    await page.waitForFunction(
      (least) => Number(document.querySelector("[data-testid=iteration]")?.textContent?.replaceAll(",", "")) >= least,
      t,
    );
  }
  async goesTo(t: number): Promise<void> {
    await this.page.getByLabel("Go to iteration").fill(String(t));
    await this.page.waitForFunction(
      (wanted) => Number(document.querySelector("[data-testid=iteration]")?.textContent?.replaceAll(",", "")) === wanted,
      t,
    );
  }
  /** The iteration at which a run that was paused has come to rest. */
  async settles(): Promise<number> {
    await this.page.getByRole("button", { name: "Play" }).first().waitFor();
    return this.iteration();
  }
  async types(label: string, value: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: label });
    await field.fill(value);
    await field.press("Enter");
  }
  network(): Promise<string | null> {
    return this.page.getByRole("application").getAttribute("aria-label");
  }
  /** Waits until the run is ready: the network can be touched. */
  async arrives(): Promise<void> {
    await this.page.getByRole("application").waitFor();
  }
}

/** One browser for a test file; every visit is a fresh profile. */
export function browser(): (path?: string, options?: Parameters<Browser["newContext"]>[0]) => Promise<Visitor> {
  let running: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    running = await chromium.launch(await browserOptions());
  });
  // What was left playing would slow down the tests that follow.
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => running?.close());
  return async (path = "", options = {}) => {
    const context = await running.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    context.setDefaultTimeout(20_000);
    contexts.push(context);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(path.startsWith("http") ? path : inject("address") + path);
    await visitor.arrives();
    return visitor;
  };
}
