/** A telephone, held upright, and one finger or two. */
import { expect, test } from "vitest";
import { browser } from "./visit";

const visit = browser();
type Point = readonly [number, number];
const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test("drawn with a finger: two learners more, a link, and off they go", async () => {
  const ann = await visit("", telephone);
  const { page } = ann;
  await page.getByRole("button", { name: "Start from an empty network" }).tap();
  await expect.poll(() => ann.network()).toBe("Network of 1 node and 0 links");
  const picture = page.getByRole("application");
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x + 90, y - 40);
  await expect.poll(() => ann.network()).toBe("Network of 2 nodes and 0 links");
  // The picture moves until both fit.
  await page.waitForTimeout(1500);

  const pointer = () => picture.evaluate((element) => element.style.cursor);
  /** Where the outermost thing lies in this direction from the middle. */
  async function outermost(dx: number, dy: number): Promise<Point> {
    for (let far = 180; far > 0; far -= 6) {
      const at = [x + (far * dx) / Math.hypot(dx, dy), y + (far * dy) / Math.hypot(dx, dy)] as const;
      await page.mouse.move(...at);
      if ((await pointer()) === "pointer") return at;
    }
    throw new Error("Nothing lies in that direction.");
  }
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Point) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  async function drags(from: Point, to: Point): Promise<void> {
    await touch("touchStart", from);
    for (let part = 1; part <= 8; part++)
      await touch("touchMove", [from[0] + ((to[0] - from[0]) * part) / 8, from[1] + ((to[1] - from[1]) * part) / 8]);
    // A finger that comes to rest does not fling, and the next tap is a tap.
    await page.waitForTimeout(150);
    await touch("touchMove", to);
    await touch("touchEnd");
  }
  const [first, second] = [await outermost(-90, 40), await outermost(90, -40)];
  await drags(first, second);
  await expect.poll(() => ann.network()).toBe("Network of 2 nodes and 1 link");
  await drags(second, [x + 20, y + 130]);
  await expect.poll(() => ann.network()).toBe("Network of 3 nodes and 2 links");

  await page.getByRole("button", { name: "Play" }).first().tap();

  await ann.reaches(30);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(ann.complaints).toEqual([]);
});
