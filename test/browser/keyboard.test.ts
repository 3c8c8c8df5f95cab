/** The same wishes as visitors.test.ts, by people who use no pointer at all. */
import { expect, test } from "vitest";
import { browser, type Visitor } from "./visit";

const visit = browser();
const aMinute = 60_000;

/** Walks with Tab until the control of that role and name has the focus. */
async function tabTo(
  { page }: Visitor,
  role: "button" | "textbox" | "slider" | "combobox" | "tab" | "application",
  name: string | RegExp,
) {
  const target = page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches the ${role} “${name}”.`);
}
async function types(ann: Visitor, label: string, value: string) {
  const field = new RegExp(`^${label}`);
  await tabTo(ann, "textbox", field);
  await ann.page.keyboard.press("Control+a");
  await ann.page.keyboard.type(value);
  await ann.page.keyboard.press("Enter");
  // Whoever types a number wants to go on from there.
  await expect
    .poll(() => ann.page.getByRole("textbox", { name: field }).evaluate((element) => element === document.activeElement))
    .toBe(true);
}
const spoken = ({ page }: Visitor) => page.getByRole("application").getByRole("img").getAttribute("aria-label");
const presses = async ({ page }: Visitor, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("a ring of eight that moves", { timeout: aMinute }, async () => {
  const ann = await visit();
  await types(ann, "Nodes", "7");
  await presses(ann, "ArrowUp");
  await expect.poll(() => ann.network()).toBe("Network of 8 nodes and 8 links");
  await tabTo(ann, "button", "Play");
  await presses(ann, "Enter");
  await ann.reaches(30);
  expect(ann.complaints).toEqual([]);
});

test("another H, one iteration at a time", { timeout: aMinute }, async () => {
  const ann = await visit();
  await types(ann, "Averaging period", "4");
  await tabTo(ann, "button", "One iteration");
  let t = 0;
  for (; t < 3; t++) {
    await presses(ann, "Enter");
    await ann.reaches(t + 1);
  }
  const apart = await ann.reads("consensusDistance");
  await presses(ann, ".");
  await ann.reaches(4);
  expect(await ann.reads("consensusDistance")).toBeLessThan(apart / 1000);
  expect(ann.complaints).toEqual([]);
});

test("Gossip-PGA against Local SGD", { timeout: aMinute }, async () => {
  const ann = await visit();
  await tabTo(ann, "tab", "Curves");
  await presses(ann, "ArrowRight", "ArrowRight");
  await tabTo(ann, "button", "Run against Local SGD");
  await presses(ann, "Enter");
  await ann.reaches(60);
  const row = ann.page.getByRole("table", { name: "Values of all runs" }).getByRole("row", { name: "Local SGD" });
  await expect.poll(() => row.textContent()).toMatch(/\d\.\d/);
  expect(ann.complaints).toEqual([]);
});

test("draw a learner, link it, cut the link", { timeout: aMinute }, async () => {
  const ann = await visit("#topology=path~n=3");
  await tabTo(ann, "application", /^Network of/);
  expect(await spoken(ann)).toContain("Node 0, linked with 1");
  await presses(ann, "n");
  await expect.poll(() => ann.network()).toBe("Network of 4 nodes and 2 links");
  expect(await spoken(ann)).toContain("Node 3, no links");
  await presses(ann, "c", "ArrowUp", "ArrowRight", "Enter");
  await expect.poll(() => ann.network()).toBe("Network of 4 nodes and 3 links");
  const spectrum = ann.page.getByRole("contentinfo");
  await expect.poll(() => spectrum.textContent()).not.toContain("in pieces");
  await presses(ann, "Home", "l");
  await expect.poll(() => spoken(ann)).toContain("Link between nodes 0 and 1");
  await presses(ann, "x");
  await expect.poll(() => spectrum.textContent()).toContain("in pieces");
  await presses(ann, "Control+z");
  await expect.poll(() => spectrum.textContent()).not.toContain("in pieces");
  expect(ann.complaints).toEqual([]);
});

test("back to an earlier moment", { timeout: aMinute }, async () => {
  const ann = await visit();
  await presses(ann, " ");
  await ann.reaches(40);
  await presses(ann, " ");
  const end = await ann.settles();
  await tabTo(ann, "slider", "Go to iteration");
  await presses(ann, "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await expect.poll(() => ann.iteration()).toBe(end - 3);
  await presses(ann, "Home");
  await expect.poll(() => ann.iteration()).toBe(0);
  expect(ann.complaints).toEqual([]);
});
