import { expect, test } from "vitest";
import { browser } from "./visit";

const visit = browser();

test("put an algorithm together, spoil it, come back to it, run it", async () => {
  const eve = await visit();
  const { page } = eve;
  await page.getByLabel("Algorithm", { exact: true }).selectOption("custom");
  const names = () => page.locator(".composer-card strong").allInnerTexts();
  await expect.poll(names).toEqual(["1. gradient", "2. descend", "3. mix"]);
  await expect.poll(() => page.url()).toContain("algorithm=custom~stages=");

  const valid = page.url();
  await page.getByRole("button", { name: "Remove descend" }).click();
  await page.getByText("makes an update that no stage applies").waitFor();
  await page.reload();
  await page.getByText("makes an update that no stage applies").waitFor();
  expect(page.url()).toBe(valid);

  await page.getByRole("button", { name: "Add descend" }).click();
  await expect.poll(names).toEqual(["1. gradient", "2. descend", "3. mix"]);
  await page.getByRole("button", { name: "Move mix up" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(names).toEqual(["1. gradient", "2. mix", "3. descend"]);
  await page.getByRole("button", { name: "Play" }).first().click();
  await eve.reaches(40);
  expect(eve.complaints).toEqual([]);
});

test("present with two keys", async () => {
  const teacher = await visit();
  const { page } = teacher;
  await page.keyboard.press("f");
  const bar = page.getByRole("region", { name: "Presentation" });
  await bar.getByText("Before it runs").waitFor();
  expect(await page.getByRole("complementary", { name: "Experiment" }).isVisible()).toBe(false);
  await page.keyboard.press("PageDown");
  await teacher.reaches(5);
  await page.keyboard.press("PageDown");
  await teacher.settles();
  await page.keyboard.press("PageDown");
  await bar.getByText("2 of").waitFor();
  await page.keyboard.press("c");
  await page.getByRole("complementary", { name: "Experiment" }).waitFor();
  await page.keyboard.press("f");
  await bar.waitFor({ state: "detached" });
  expect(teacher.complaints).toEqual([]);
});

test("choose the machine, here or in the link", async () => {
  const curious = await visit("#device=reference");
  const { page } = curious;
  const chosen = () => page.getByLabel("Computed by").evaluate((menu: HTMLSelectElement) => menu.selectedOptions[0]?.text);
  await expect.poll(chosen).toContain("float64");
  await page.getByLabel("Computed by").selectOption("wasm");
  await expect.poll(() => page.url()).toContain("device=wasm");
  await expect.poll(chosen).toContain("WASM SIMD");
});

test("read it in Chinese", async () => {
  const reader = await visit("", { locale: "zh-CN" });
  const { page } = reader;
  await page.getByRole("button", { name: "开始" }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Play" }).first().waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Play" }).first().waitFor();
  expect(reader.complaints).toEqual([]);
});

test("come back without a network", async () => {
  const traveller = await visit();
  const { page } = traveller;
  const kept = () => page.evaluate(async () => (await (await caches.open("gossip-playground-1")).keys()).length);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await kept();
        const settled = now > 10 && now === before;
        before = now;
        return settled;
      },
      { timeout: 30_000, interval: 1500 },
    )
    .toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Play" }).first().click();
  await traveller.reaches(10);
});
