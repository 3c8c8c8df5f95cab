import { expect, test } from "vitest";
import { algorithms } from "../../lib/algorithms";
import { compile } from "../../lib/engine";
import type { Frame } from "../../lib/engine/frame";
import { parseExperiment } from "../../lib/experiment";
import { citationToBibtex, toBibtex, toCsv, toExperimentFile, toRunFile, toSvgFile, toTorch } from "../../lib/export";
import { topologies, weightings } from "../../lib/topology";

const experiment = parseExperiment({
  dataset: { kind: "logistic", samplesPerNode: 10 },
  topology: { kind: "ring", n: 4 },
  iterations: 4,
});

async function history(): Promise<Frame[]> {
  const run = await compile(experiment, "reference");
  const frames = [(await run.frame()).frame];
  while (run.t < experiment.iterations) {
    await run.advance(1);
    frames.push((await run.frame()).frame);
  }
  return frames;
}

test("a CSV has the runner's names and gives back every number", async () => {
  const frames = await history();
  const [header, ...rows] = toCsv(frames)
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  expect(header).toEqual(expect.arrayContaining(["iteration", "loss", "suboptimality", "averaging", "nodeLossMax"]));
  expect(header).not.toContain("accuracy");
  expect(rows.length).toBe(5);
  for (const [i, row] of rows.entries()) {
    expect(row.length).toBe(header.length);
    expect(Number(row[header.indexOf("loss")])).toBe(frames[i].loss);
    expect(Number(row[header.indexOf("nodeLossMin")])).toBe(frames[i].nodeLoss.min);
    expect(row[header.indexOf("averaging")]).toBe(frames[i].averaging);
  }
});

test("the files of an experiment and of a run give both back", async () => {
  expect(parseExperiment(JSON.parse(toExperimentFile(experiment)))).toEqual(experiment);
  const frames = await history();
  const run = JSON.parse(toRunFile(experiment, frames));
  expect(parseExperiment(run.experiment)).toEqual(experiment);
  expect(run.history).toEqual(frames);
  expect(JSON.parse(toRunFile(experiment, [])).history).toEqual([]);
});

test("BibTeX names the tool, each paper once, and balances its braces", () => {
  const chosen = parseExperiment({ algorithm: { kind: "gossip-pga" }, network: { kind: "resnet50-paper" } });
  const text = toBibtex(chosen, { url: "https://example.org/#x_1", year: 2026 });
  expect(text).toContain("@misc{gossip-playground,");
  expect(text.match(/Accelerating Gossip SGD/g)?.length).toBe(1);
  expect(text).toContain("@inproceedings{chen2021accelerating,\n  author = {Yiming Chen and Kun Yuan and");
  expect(text).toContain("eprint = {2105.09080}");
});

test("every citation of the registries becomes an entry with a key", () => {
  for (const registry of [algorithms, topologies, weightings])
    for (const { source } of registry.entries as readonly { source?: (typeof algorithms.entries)[0]["source"] }[])
      for (const paper of [source ?? []].flat()) {
        const text = citationToBibtex(paper);
        expect(text).toMatch(/^@(article|inproceedings|incollection|misc)\{[a-z0-9]{7,},\n/);
        expect(text.replace(/\\[{}]/g, "").match(/\{/g)?.length).toBe(text.replace(/\\[{}]/g, "").match(/\}/g)?.length);
      }
});

test("journals get their volume, and ampersands survive TeX", () => {
  const paper = { authors: "A. B. Čé", title: "On 50% & more", venue: "Systems & Control Letters 53(1)", year: 2004 };
  expect(citationToBibtex(paper)).toBe(
    "@article{ce2004more,\n  author = {A. B. Čé},\n  title = {{On 50\\% \\& more}},\n  journal = {Systems \\& Control Letters},\n  volume = {53},\n  number = {1},\n  year = {2004},\n}",
  );
});

test("an SVG file stands on its own", () => {
  const file = toSvgFile('<svg class="w-full" width="1" style="x"><path class="line" stroke="var(--ink)"/></svg>', {
    width: 300,
    height: 200,
    title: "Loss < 1",
    css: ".line { fill: var(--paper, none) }",
    variables: { "--ink": " #123 " },
    background: "white",
  });
  expect(file).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" viewBox="0 0 300 200" role="img">');
  expect(file).toContain('stroke="#123"');
  expect(file).toContain("fill: none ");
  expect(file).toContain("<title>Loss &lt; 1</title>");
  expect(file).not.toMatch(/var\(|w-full|style="x"/);
  expect(() => toSvgFile("<p></p>", { width: 1, height: 1, title: "" })).toThrow("no <svg>");
});

test("what does not fit into one program is refused in a sentence", () => {
  const large = parseExperiment({
    topology: { kind: "ring", n: 64 },
    dataset: { kind: "digits", samples: 100 },
    model: { kind: "mlp", hidden: [512, 300], init: "random-per-node" },
  });
  expect(() => toTorch(large)).toThrow(/too large for one Python file/);
});

test("an exported program carries its experiment and its link", () => {
  const program = toTorch(experiment, { address: "https://example.org/" });
  expect(program).toContain("https://example.org/#");
  expect(program).toContain('"samplesPerNode": 10');
  expect(program.split("\n").filter((line) => line.length > 130)).toEqual([]);
});
