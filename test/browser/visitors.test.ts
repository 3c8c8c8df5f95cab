/** People who have never been here and read no help, each with one thing in mind. Only roles and visible words are used. */
import { expect, test } from "vitest";
import { browser, type Visitor } from "./visit";

const visit = browser();
/** Everybody finds it within a minute, or it is too hard to find. */
const aMinute = 60_000;

/** In how many of the next `count` iterations everybody agrees all of a sudden. */
async function suddenAgreements(ann: Visitor, count: number): Promise<number> {
  let before = await ann.reads("consensusDistance");
  let sudden = 0;
  for (let i = 0; i < count; i++) {
    const t = await ann.iteration();
    await ann.page.getByRole("button", { name: "One iteration", exact: true }).click();
    await ann.reaches(t + 1);
    const apart = await ann.reads("consensusDistance");
    if (apart < before / 1000) sudden++;
    before = apart;
  }
  return sudden;
}

test("“I want a ring of eight, and to see it move.”", { timeout: aMinute }, async () => {
  const ann = await visit();
  await ann.page.getByLabel("Network", { exact: true }).selectOption({ label: "Ring" });
  await ann.types("Nodes", "8");
  await expect.poll(() => ann.network()).toBe("Network of 8 nodes and 8 links");
  await ann.page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(30);
  expect(ann.complaints).toEqual([]);
});

test("“What does H do?”", { timeout: aMinute }, async () => {
  const ann = await visit();
  await ann.types("Averaging period", "8");
  await ann.goesTo(40);
  expect(await suddenAgreements(ann, 16)).toBe(2);
  await ann.types("Averaging period", "4");
  expect(await suddenAgreements(ann, 16)).toBe(4);
  expect(ann.complaints).toEqual([]);
});

test("“Is Gossip-PGA better than Local SGD?”", { timeout: aMinute }, async () => {
  const ann = await visit();
  await ann.page.getByLabel("Algorithm", { exact: true }).selectOption({ label: "Gossip-PGA" });
  await ann.page.getByRole("tab", { name: "Compare" }).click();
  await ann.page.getByRole("button", { name: "Run against Local SGD" }).click();
  const row = (name: string) => ann.page.getByRole("table", { name: "Values of all runs" }).getByRole("row", { name });
  await ann.reaches(60);
  for (const name of ["Gossip-PGA", "Local SGD"]) await expect.poll(() => row(name).textContent()).toMatch(/\d\.\d/);
  expect(ann.complaints).toEqual([]);
});

test("“What if this cable breaks?”", { timeout: aMinute }, async () => {
  const ann = await visit();
  const { page } = ann;
  const spectrum = page.getByRole("contentinfo");
  const before = await spectrum.textContent();
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(10);
  await page.getByRole("button", { name: "Cut links" }).click();
  const box = (await page.getByRole("application").boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const out = Math.min(box.width, box.height) / 2 - 4;
  // Outwards between the first two learners of the ring.
  const angle = Math.PI / 16;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + out * Math.sin(angle), y - out * Math.cos(angle), { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => page.getByText("1 cut").count()).toBe(1);
  await expect.poll(() => spectrum.textContent()).not.toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.getByText("1 cut").count()).toBe(0);
  expect(ann.complaints).toEqual([]);
});

test("“Wait, what was that? Back a little.”", { timeout: aMinute }, async () => {
  const ann = await visit();
  const { page } = ann;
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(60);
  await page.getByRole("button", { name: "Pause" }).click();
  const end = await ann.settles();
  const loss = await ann.shows("loss");
  await ann.goesTo(20);
  expect(await ann.shows("loss")).not.toBe(loss);
  await page.getByRole("button", { name: "Back to the newest" }).click();
  await expect.poll(() => ann.iteration()).toBe(end);
  expect(await ann.shows("loss")).toBe(loss);
  expect(ann.complaints).toEqual([]);
});
