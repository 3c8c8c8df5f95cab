import { expect, test } from "vitest";
import { browser } from "./visit";

const visit = browser();

test.each([
  ["#algorithm=gosip-pga", "Did you mean “gossip-pga”?"],
  ["#topology=ring~n=-3", "Allowed is a whole number from 1"],
  ["#rate=fast", "not a number"],
  ["#%E0%A4%A", ""],
])("a bad link %s is explained on a page that works, and is not lost", async (hash, sentence) => {
  const ann = await visit(hash);
  await expect.poll(() => ann.page.getByTestId("messages").textContent()).toContain(sentence);
  expect(await ann.page.getByTestId("messages").textContent()).toContain("usual experiment");
  expect(await ann.network()).toBe("Network of 16 nodes and 16 links");
  await ann.page.keyboard.press(".");
  await ann.reaches(1);
  expect(new URL(ann.page.url()).hash).toBe(new URL(hash, "http://x/").hash);
  await ann.page.getByRole("textbox", { name: "Averaging period" }).fill("4");
  await ann.page.getByRole("textbox", { name: "Averaging period" }).press("Enter");
  await expect.poll(() => ann.page.url()).toContain("H=4");
  expect(ann.complaints).toEqual([]);
});

test("pasting another link into the address bar opens it, and undo brings the old experiment back", async () => {
  const ann = await visit("#topology=star~n=6");
  expect(await ann.network()).toBe("Network of 6 nodes and 5 links");
  await ann.page.evaluate(() => {
    location.hash = "#topology=path~n=4";
  });
  await expect.poll(() => ann.network()).toBe("Network of 4 nodes and 3 links");
  await ann.page.keyboard.press("Control+z");
  await expect.poll(() => ann.network()).toBe("Network of 6 nodes and 5 links");
});

test("an unknown address gets a page that leads back", async () => {
  const ann = await visit();
  const response = await ann.page.goto(new URL("no/such/page", ann.page.url()).href);
  expect(response?.status()).toBe(404);
  await ann.page.getByRole("link", { name: "Open the playground" }).click();
  await ann.arrives();
});
