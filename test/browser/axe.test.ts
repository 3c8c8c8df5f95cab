/** Nothing that axe finds wrong, whatever is open, in the light and in the dark. The reference has its own such test. */
import { expect, test } from "vitest";
import { violations } from "./axe";
import { browser } from "./visit";

const visit = browser();

test.each(["light", "dark"] as const)("the playground in %s: fresh, training, every tab, every dialog", async (colorScheme) => {
  const ann = await visit("", { colorScheme });
  const { page } = ann;
  const found: Record<string, string[]> = {};
  const look = async (where: string) => {
    const wrong = await violations(page);
    if (wrong.length > 0) found[where] = wrong;
  };
  await look("fresh");
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(20);
  await look("training");
  await page.getByRole("button", { name: "Pause" }).click();
  for (const name of ["Look inside", "Compare", "Curves"]) {
    await page.getByRole("tab", { name }).click();
    await page.getByRole("tabpanel", { name }).locator("> *").first().waitFor();
    await look(name);
  }
  for (const name of ["Share", "Examples", "Help and keys"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.locator("dialog[open]").waitFor();
    await look(name);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  expect(found).toEqual({});
  expect(ann.complaints).toEqual([]);
});

test.each(["light", "dark"] as const)("the sweep, the embed builder and presenting in %s", async (colorScheme) => {
  const ann = await visit("", { colorScheme });
  const { page } = ann;
  await ann.arrives();
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Sweep two settings" }).click();
  await page.getByRole("button", { name: "Run the sweep" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Embed in a page" }).click();
  await page.locator("dialog iframe").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Present" }).click();
  await page.locator(":root[data-presenting]").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(ann.complaints).toEqual([]);
});

test.each(["light", "dark"] as const)("the embed and the page for unknown addresses in %s", async (colorScheme) => {
  const { page } = await visit("", { colorScheme });
  const base = page.url();
  await page.goto(new URL("embed/#topology=ring~n=6", base).href);
  await page.getByRole("button", { name: "Play" }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(new URL("no/such/page", base).href);
  await page.getByRole("link", { name: "Open the playground" }).waitFor();
  expect(await violations(page)).toEqual([]);
});
