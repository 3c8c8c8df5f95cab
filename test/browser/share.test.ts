import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parseExperiment } from "../../lib/experiment";
import { browser } from "./visit";

const visit = browser();

/** Presses a button and reads the file that comes. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
const share = async (page: Page) => {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").waitFor();
};

/** What a browser makes of an SVG file: an error, or how many of each element there are. */
const parsed = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const count = (name: string) => document.querySelectorAll(name).length;
    const uses = [...document.querySelectorAll("*")].some((each) =>
      [...each.attributes].some(({ value }) => value.includes("var(")),
    );
    return { error: count("parsererror"), image: count("image"), path: count("path"), text: count("text"), uses };
  }, svg);

/** Drops a file on the page. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, contents]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([contents], file));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );

async function violations(page: Page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run("dialog[open]"));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("the share window passes the link on, by keyboard too, and is clean", async () => {
  const ann = await visit("#topology=star~n=6");
  const { page } = ann;
  await page.getByRole("button", { name: "Share", exact: true }).press("Enter");
  await page.getByRole("dialog").waitFor();
  expect(await page.getByLabel("Link to exactly this experiment").inputValue()).toBe(page.url());
  expect(await page.getByTestId("link-length").textContent()).toBe(`${page.url().length} characters`);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "QR code" }).click();
  const code = page.getByRole("img", { name: "QR code of the link" });
  expect((await code.boundingBox())!.width).toBeGreaterThan(500);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Share");
  expect(ann.complaints).toEqual([]);
});

test("pictures, numbers and programs come as files that others can read", async () => {
  const ann = await visit("#topology=torus~rows=3~cols=4&algorithm=hier-avg");
  const { page } = ann;
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(40);
  await page.getByRole("button", { name: "Pause" }).click();
  await share(page);

  const network = await saved(page, "Network as SVG");
  expect(network.name).toBe("gossip-playground-hier-avg-network.svg");
  expect(await parsed(page, network.bytes.toString())).toMatchObject({ error: 0, image: 12, text: 12, uses: false });
  const loss = await saved(page, "Loss as SVG");
  const plot = await parsed(page, loss.bytes.toString());
  expect(plot).toMatchObject({ error: 0, uses: false });
  expect(plot.path).toBeGreaterThanOrEqual(2);

  const png = await saved(page, "Network as PNG");
  const size = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4 * 97) colours.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
    return { width: image.width, height: image.height, colours: colours.size };
  }, png.bytes.toString("base64"));
  expect(size).toMatchObject({ width: 2880, height: 2160 });
  expect(size.colours).toBeGreaterThan(50);

  const csv = (await saved(page, "Run as CSV")).bytes.toString().trim().split("\n");
  expect(csv[0]).toMatch(/^iteration,loss,/);
  expect(csv.length).toBeGreaterThan(5);
  const run = JSON.parse((await saved(page, "Run as JSON")).bytes.toString());
  expect(run.history.length).toBe(csv.length - 1);
  const program = await saved(page, "PyTorch program as .py");
  expect(program.name).toMatch(/^\w+\.py$/);
  expect(program.bytes.toString()).toContain("torch.distributed");
  expect(ann.complaints).toEqual([]);
});

test("an experiment file comes back as the same experiment; a bad one changes nothing and says why", async () => {
  const ann = await visit("#topology=path~n=5&rate=0.2");
  await share(ann.page);
  const file = (await saved(ann.page, "Experiment as JSON")).bytes.toString();
  expect(parseExperiment(JSON.parse(file)).topology).toMatchObject({ kind: "path", n: 5 });

  const bob = await visit("#topology=star~n=4");
  for (const [name, text, sentence] of [
    ["broken.json", "{", "broken.json is not an experiment file"],
    ["wrong.json", '{"topology":{"kind":"rign"}}', "Did you mean “ring”?"],
    ["song.mp3", "", "neither an experiment"],
  ] as const) {
    await drop(bob.page, name, text);
    await expect.poll(() => bob.page.getByTestId("messages").textContent()).toContain(sentence);
    expect(await bob.network()).toBe("Network of 4 nodes and 3 links");
  }
  await drop(bob.page, "experiment.json", file);
  await expect.poll(() => bob.network()).toBe("Network of 5 nodes and 4 links");
  await expect.poll(() => bob.page.url()).toBe(ann.page.url());
  await bob.page.keyboard.press("Control+z");
  await expect.poll(() => bob.network()).toBe("Network of 4 nodes and 3 links");
  expect(bob.complaints).toEqual([]);
});

test("an example replaces the experiment, and undo brings it back", async () => {
  const ann = await visit("#topology=star~n=6");
  const { page } = ann;
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("dialog").getByText("Rooms within a building").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: /Rooms within a building/ }).click();
  await expect.poll(() => page.getByLabel("Algorithm", { exact: true }).inputValue()).toBe("hier-avg");
  await page.keyboard.press("Control+z");
  await expect.poll(() => ann.network()).toBe("Network of 6 nodes and 5 links");
});

test("what the reader made is kept, and a link opened later does not replace it", async () => {
  const ann = await visit();
  const { page } = ann;
  const period = page.getByRole("textbox", { name: "Averaging period" });
  await period.fill("7");
  await period.press("Enter");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("experiments") ?? "")).toContain("H=7");
  await page.evaluate(() => {
    location.hash = "#topology=path~n=4";
  });
  await expect.poll(() => ann.network()).toBe("Network of 4 nodes and 3 links");
  await period.fill("9");
  await period.press("Enter");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("experiments") ?? "")).toContain("H=9");
  await page.getByRole("button", { name: "Examples" }).click();
  const names = page.getByRole("textbox", { name: /^Name of/ });
  await expect.poll(() => names.count()).toBe(2);
  await names.last().fill("mine");
  await names.last().press("Enter");
  await page.getByRole("button", { name: "Open: mine" }).click();
  await expect.poll(() => period.inputValue()).toBe("7");
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("button", { name: /^Delete “mine”/ }).click();
  await expect.poll(() => names.count()).toBe(1);
  expect(ann.complaints).toEqual([]);
});

test("a table with a bad row names its row and column, and trains once that row is left out", async () => {
  const ann = await visit();
  const { page } = ann;
  const rows = Array.from({ length: 80 }, (_, i) => `${i % 2 ? 2 + (i % 5) : -2 - (i % 7)};${i % 9},5;${i % 2 ? "cat" : "dog"}`);
  await drop(page, "animals.csv", `width;height;kind\r\n${rows.join("\r\n")}\r\n1,5;many;cat\r\n`);
  await expect
    .poll(() => page.getByTestId("table-result").textContent())
    .toContain("Row 81 (line 82), column 2 (“height”) holds “many”");
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole("button", { name: "Train on this" }).isDisabled()).toBe(true);
  await page.getByLabel("Leave out rows").check();
  await expect
    .poll(() => page.getByTestId("table-result").textContent())
    .toContain("60 samples to train on, 20 held out, 2 features, 2 classes: cat, dog");
  await page.getByRole("button", { name: "Train on this" }).click();
  await expect.poll(() => page.url()).toContain("dataset=table");
  await page.getByRole("button", { name: "Play" }).first().click();
  await ann.reaches(200);
  expect(await ann.reads("accuracy")).toBeGreaterThan(90);
  const bob = await visit(page.url());
  expect(await bob.page.getByRole("radio", { name: "Your own table" }).isChecked()).toBe(true);
  expect([...ann.complaints, ...bob.complaints]).toEqual([]);
});

test("points are painted with the mouse and without, and become the data", async () => {
  const ann = await visit();
  const { page } = ann;
  await page.getByRole("button", { name: "Paint…" }).click();
  const pad = page.getByRole("application", { name: /^Plane/ });
  await pad.waitFor();
  expect(await violations(page)).toEqual([]);
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 50, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 50, box.y + 250, { steps: 15 });
  await page.mouse.up();
  await page.getByText("Blue", { exact: true }).click();
  await pad.focus();
  for (const key of ["ArrowRight", "ArrowRight", "Enter", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Add a cloud" }).click();
  await expect.poll(() => page.getByTestId("painted").textContent()).toMatch(/^\d\d+ orange · 36 blue$/);
  await page.getByRole("button", { name: "Train on this" }).click();
  await expect.poll(() => page.url()).toContain("dataset=table");
  await page.getByRole("button", { name: "Paint…" }).click();
  await expect.poll(() => page.getByTestId("painted").textContent()).toMatch(/36 blue$/);
  expect(ann.complaints).toEqual([]);
});
