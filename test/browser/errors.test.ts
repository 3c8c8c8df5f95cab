/** Things that go wrong: what the page says about them, and that it goes on. */
import { expect, test } from "vitest";
import { browser, type Visitor } from "./visit";

const visit = browser();
const messages = ({ page }: Visitor) => page.getByTestId("messages").textContent();

test("links that somebody mistyped or cut short each get a sentence with what is allowed, and the run goes on", async () => {
  const ann = await visit("#topology=path~n=5&algorithm=gossip-sgd");
  await ann.goesTo(12);
  const loss = await ann.shows("loss");
  for (const [hash, ...said] of [
    ["#algorithm=gosip-sgd", "Did you mean “gossip-sgd”?"],
    ["#topology=rung~n=8", "Did you mean “ring”?"],
    ["#rate=-0.1", "learningRate", "Allowed is a number from 0"],
    ["#topology=custom~n=3~edges=0-1.1-9", "edges", "9"],
    ["#topology=ring~n=8&faults=dead:12", "dead", "from 0 to 7"],
    ["#topology=ring~n", "cut off or mangled", "everything stays as it was"],
    ["#algoritm=gossip-sgd", "Did you mean “algorithm”?"],
    ["#%F0%9F%90%B1=1&&&~~~", "cut off or mangled"],
  ]) {
    await ann.page.evaluate((next) => {
      location.hash = next;
    }, hash!);
    for (const words of said) await expect.poll(() => messages(ann), { message: hash }).toContain(words);
    expect(await ann.network()).toBe("Network of 5 nodes and 4 links");
    expect([await ann.iteration(), await ann.shows("loss")]).toEqual([12, loss]);
  }
  await ann.page.keyboard.press(".");
  await ann.reaches(13);
  await ann.page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(() => messages(ann)).toBe("");
  expect(ann.complaints).toEqual([]);
});

test("a number that cannot be is refused where it was typed, and changes nothing", async () => {
  const ann = await visit();
  await ann.types("Averaging period", "-3");
  await expect.poll(() => messages(ann)).toContain("Allowed is a whole number from 1");
  await ann.types("Averaging period", "many");
  const period = ann.page.getByRole("textbox", { name: "Averaging period" });
  await expect.poll(() => period.inputValue()).toBe("16");
  await ann.types("Nodes", "1000000");
  await expect.poll(() => messages(ann)).toContain("the nearest is");
  expect(await ann.network()).toBe("Network of 16 nodes and 16 links");
  await ann.types("Averaging period", "4");
  await expect.poll(() => ann.page.url()).toContain("H=4");
  await expect.poll(() => messages(ann)).toBe("");
  expect(ann.complaints).toEqual([]);
});

test("a run that explodes says why, and half the rate starts it again", async () => {
  const ann = await visit("#dataset=plane&model=linear&rate=900");
  await ann.page.getByRole("button", { name: "Play" }).first().click();
  await expect.poll(() => messages(ann)).toContain("learning rate");
  await ann.page.getByRole("button", { name: "Halve the learning rate and start again" }).click();
  await expect.poll(() => ann.page.url()).toContain("rate=450");
  expect(ann.complaints).toEqual([]);
});
