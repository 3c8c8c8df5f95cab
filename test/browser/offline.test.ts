import { expect, test } from "vitest";
import { browser } from "./visit";

const visit = browser();

test("after one visit the page opens and trains without a network, and so do its parts", { timeout: 60_000 }, async () => {
  const ann = await visit();
  const { page } = ann;
  await ann.arrives();
  // The service worker settles in once everything else is there.
  const missing = () =>
    page.evaluate(async () => {
      const listed: string[] = await (await fetch("offline.json")).json();
      const cache = await caches.open("gossip-playground-1");
      const kept = new Set((await cache.keys()).map(({ url }) => url));
      return listed.filter((name) => !kept.has(new URL(name, location.href).href)).length;
    });
  await expect.poll(missing, { timeout: 40_000, interval: 500 }).toBe(0);
  await page.context().setOffline(true);
  await page.reload();
  await ann.arrives();
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(200);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).waitFor();
  expect(ann.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
});
