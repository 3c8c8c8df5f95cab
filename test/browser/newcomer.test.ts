import { expect, test } from "vitest";
import { browser } from "./visit";

const visit = browser();

test("draw two nodes and a link, choose Gossip-PGA, watch it learn, pass the link on", async () => {
  const ann = await visit();
  const { page } = ann;

  await page.getByRole("button", { name: "Start from an empty network" }).click();
  await expect.poll(() => ann.network()).toBe("Network of 1 node and 0 links");
  const box = (await page.getByRole("application").boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x + 170, y - 60);
  await expect.poll(() => ann.network()).toBe("Network of 2 nodes and 0 links");
  // The picture centres itself on both, with the same direction between them.
  await page.waitForTimeout(1500);
  await page.mouse.move(x - 102, y + 36);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.move(x + 102, y - 36, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => ann.network()).toBe("Network of 2 nodes and 1 link");

  // With plain weights two linked nodes agree after one round of gossip, and there would be nothing to see.
  await page.getByLabel("Mixing weights", { exact: true }).selectOption("lazy-metropolis");
  await page.getByLabel("Algorithm", { exact: true }).selectOption({ label: "Gossip-PGA" });
  await page.getByRole("textbox", { name: "Averaging period" }).fill("8");
  await page.getByRole("textbox", { name: "Averaging period" }).press("Enter");
  const before = await ann.reads("loss");

  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(100);
  await page.getByRole("button", { name: "Pause" }).click();
  expect(await ann.reads("loss")).toBeLessThan(before);

  for (const t of [104, 112, 120]) {
    await ann.goesTo(t - 1);
    const apart = await ann.reads("consensusDistance");
    expect(apart).toBeGreaterThan(0);
    await page.getByRole("button", { name: "One iteration", exact: true }).click();
    await expect.poll(() => ann.iteration()).toBe(t);
    expect(await ann.reads("consensusDistance")).toBeLessThan(apart / 1000);
  }

  await ann.goesTo(300);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  const link = page.url();
  const bob = await visit(link);
  expect(await bob.network()).toBe("Network of 2 nodes and 1 link");
  expect(await bob.page.getByRole("textbox", { name: "Averaging period" }).inputValue()).toBe("8");
  await bob.goesTo(300);
  expect(await bob.shows("loss")).toBe(await ann.shows("loss"));
  expect(await bob.shows("consensusDistance")).toBe(await ann.shows("consensusDistance"));
  expect([...ann.complaints, ...bob.complaints]).toEqual([]);
});

test("what is changed on the way is part of the link", async () => {
  const ann = await visit();
  await ann.goesTo(40);
  await ann.page.getByLabel("Algorithm", { exact: true }).selectOption({ label: "Gossip SGD" });
  await ann.goesTo(90);
  await expect.poll(() => ann.page.url()).toContain("edit=40");
  const bob = await visit(ann.page.url());
  await bob.goesTo(90);
  expect(await bob.shows("loss")).toBe(await ann.shows("loss"));
  expect(await bob.page.getByLabel("Algorithm", { exact: true }).inputValue()).toBe("gossip-sgd");
  await ann.page.keyboard.press("Control+z");
  await expect.poll(() => ann.page.getByLabel("Algorithm", { exact: true }).inputValue()).toBe("gossip-pga");
  await expect.poll(() => ann.page.url()).not.toContain("edit=40");
});
