import { describe, expect, test } from "vitest";
import { parseCsv } from "../lib/data/csv";
import { guessOptions, type TableOptions, tableFrom } from "../lib/data/csv-table";
import { makeDataset, parseExperiment } from "../lib/experiment";
import { draw, streamKey } from "../lib/math/random";

const options = (text: string, more: Partial<TableOptions> = {}): TableOptions => ({
  ...guessOptions(parseCsv(text)),
  standardise: false,
  skipBad: false,
  classLimit: 10,
  heldOut: 0,
  seed: 1,
  ...more,
});
const made = (text: string, more: Partial<TableOptions> = {}) => tableFrom(parseCsv(text), options(text, more));

describe("reading a table", () => {
  test.each([
    ["commas", "a,b,c\n1,2,x\n3,4,y", ","],
    ["semicolons", "a;b;c\n1;2;x\n3;4;y", ";"],
    ["tabs", "a\tb\tc\n1\t2\tx\n3\t4\ty", "\t"],
    ["Windows line ends and a last empty line", "a,b,c\r\n1,2,x\r\n3,4,y\r\n", ","],
    ["old Macintosh line ends", "a,b,c\r1,2,x\r3,4,y", ","],
    ["a byte order mark", "\uFEFFa,b,c\n1,2,x\n3,4,y", ","],
    ["blank lines and spaces", "\n a , b , c \n\n1, 2, x\n3 ,4 ,y\n\n", ","],
    ["quotes", '"a","b","c"\n"1","2","x"\n3,"4",y', ","],
  ])("understands %s", (_, text, delimiter) => {
    const csv = parseCsv(text);
    expect(csv.delimiter).toBe(delimiter);
    expect(csv.header).toEqual(["a", "b", "c"]);
    expect(csv.rows).toEqual([
      ["1", "2", "x"],
      ["3", "4", "y"],
    ]);
  });

  test("keeps delimiters, doubled quotes and line breaks inside quotes, and knows the lines rows begin on", () => {
    const csv = parseCsv('x,y,name\n1,2,"one, ""two""\nthree"\n4,5,plain');
    expect(csv.rows[0]).toEqual(["1", "2", 'one, "two"\nthree']);
    expect(csv.lines).toEqual([2, 4]);
  });

  test("understands decimal commas where they can be meant", () => {
    const csv = parseCsv("x;z;k\n1,5;-2,25;a\n3;4,5;b");
    expect(csv.decimalComma).toBe(true);
    expect(tableFrom(csv, options("x;z;k\n1,5;-2,25;a\n3;4,5;b")).dataset.features).toEqual([
      [1.5, -2.25],
      [3, 4.5],
    ]);
    expect(parseCsv("1,5,2\n3,4,1").decimalComma).toBe(false);
  });

  test("does not take a first row of numbers for names", () => {
    const csv = parseCsv("1,2,0\n3,4,1");
    expect(csv.header).toBeNull();
    expect(csv.rows).toHaveLength(2);
  });

  test.each([
    ["", "empty"],
    ["  \n \n", "empty"],
    ["\uFEFF", "empty"],
    ["a\n1\n2", "one column only"],
    ["a,b\n", "no rows below"],
    ["a,b,c\n1,2,x\n1,2\n3,4,y", "Row 2 (line 3) has 2 cells, but the first line has 3"],
    ['a,b\n1,"two\n3,4', "The quote that opens on line 2 (column 2) is never closed"],
    ['a,b\n1,"two"x\n3,4', "comes after a closing quote"],
  ])("refuses %j in a sentence", (text, sentence) => {
    expect(() => parseCsv(text)).toThrow(sentence);
  });

  test("never throws anything but a sentence, whatever it is given", () => {
    const alphabet = ['"', ",", ";", "\t", "\n", "\r", " ", "1", "2.5", "x", "", "1,5", "-", "\uFEFF"];
    for (let round = 0; round < 3000; round++) {
      const key = streamKey(7, "data", round);
      const length = draw(key, 0) % 40;
      const text = Array.from({ length }, (_, i) => alphabet[draw(key, i + 1) % alphabet.length]).join("");
      try {
        const csv = parseCsv(text);
        tableFrom(csv, { ...guessOptions(csv), standardise: true, skipBad: true, classLimit: 5, heldOut: 0.25, seed: 1 });
      } catch (problem) {
        expect((problem as Error).name).toBe("Refusal");
      }
    }
  });

  test("reads a megabyte quickly", () => {
    const text = `x,y,k\n${Array.from({ length: 60_000 }, (_, i) => `${i},${i % 97},${i % 3}`).join("\n")}`;
    const start = performance.now();
    expect(parseCsv(text).rows).toHaveLength(60_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("guessing", () => {
  test.each([
    ["species,w,h\na,1,2\nb,3,4", 0, "classes", [1, 2]],
    ["w,h,which\n1,2,a\n3,4,b", 2, "classes", [0, 1]],
    ["w,h,z\n1,2,0.5\n3,4,0.7\n5,6,0.1\n7,8,0.3", 2, "measurement", [0, 1]],
    ["1,2,0\n3,4,1\n5,6,0\n7,8,1\n1,1,0\n2,2,1", 2, "classes", [0, 1]],
    ["name,y,w\nanna,1,2.5\nbert,0,1.5\ncarl,1,3.5", 1, "classes", [2]],
  ] as const)("%j", (text, label, means, features) => {
    expect(guessOptions(parseCsv(text))).toEqual({ label, means, features });
  });
});

describe("making a data set", () => {
  const rows = "w,h,kind\n1,2,cat\n3,4,dog\n5,7,cat\n2,2,dog";

  test("two classes, three classes, numbers to predict", () => {
    expect(made(rows).dataset).toMatchObject({ kind: "table", task: "binary", labels: [0, 1, 0, 1] });
    expect(made(`${rows}\n1,1,emu`).dataset).toMatchObject({ task: "multiclass", labels: [0, 1, 0, 1, 2] });
    expect(made("w,h,y\n1,2,0.5\n3,4,0.7", { means: "measurement" }).dataset).toMatchObject({
      task: "regression",
      labels: [0.5, 0.7],
    });
  });

  test.each([
    [`${rows}\n3,n/a,dog`, {}, "Row 5 (line 6), column 2 (“h”) holds “n/a”, which is not a number."],
    [`${rows}\n3,,dog`, {}, "Row 5 (line 6), column 2 (“h”) is empty."],
    [`${rows}\n3,4,`, {}, "Row 5 (line 6), column 3 (“kind”) is empty."],
    ["w,h,y\n1,2,3\n1,2,many", { label: 2, means: "measurement" }, "Row 2 (line 3), column 3 (“y”) holds “many”"],
    ["w,h,k\n1,2,a\n3,4,a", {}, "All labels are “a”"],
    [rows, { features: [] }, "at least one column"],
  ] as const)("names the row and column at fault", (text, more, sentence) => {
    expect(() => made(text, more as Partial<TableOptions>)).toThrow(sentence);
  });

  test("leaves bad rows out when asked to, and counts them", () => {
    const result = made(`${rows}\n3,n/a,dog\n1,1,`, { skipBad: true });
    expect(result).toMatchObject({ train: 4, left: 2 });
  });

  test("keeps the most frequent classes", () => {
    const result = made(`${rows}\n1,1,emu`, { classLimit: 2 });
    expect(result).toMatchObject({ classes: ["cat", "dog"], train: 4, left: 1 });
  });

  test("standardises by the samples to train on", () => {
    const text = `x,c,k\n${Array.from({ length: 60 }, (_, i) => `${i},7,${i % 2}`).join("\n")}`;
    const { dataset } = made(text, { standardise: true, heldOut: 0.25, label: 2, means: "classes", features: [0, 1] });
    const features = dataset.features as number[][];
    const mean = features.reduce((sum, [x]) => sum + x, 0) / features.length;
    const variance = features.reduce((sum, [x]) => sum + x * x, 0) / features.length - mean ** 2;
    expect(mean).toBeCloseTo(0, 2);
    expect(variance).toBeCloseTo(1, 2);
    expect(features.every(([, constant]) => constant === 0)).toBe(true);
  });

  test("holds out the same share of every class, always the same rows, and never a whole class", () => {
    const text = `x,k\n${Array.from({ length: 40 }, (_, i) => `${i},${i % 4 === 0 ? "rare" : "usual"}`).join("\n")}\n1,single`;
    const result = made(text, { heldOut: 0.5, features: [0], label: 1, means: "classes" });
    expect(result).toEqual(made(text, { heldOut: 0.5, features: [0], label: 1, means: "classes" }));
    expect(result).toMatchObject({ train: 21, test: 20 });
    expect(new Set((result.dataset.labels as number[]).values()).size).toBe(3);
  });

  test("what it makes is an experiment's data", () => {
    const text = `x,y,k\n${Array.from({ length: 64 }, (_, i) => `${i % 8},${i % 5},${"abc"[i % 3]}`).join("\n")}`;
    const experiment = parseExperiment({ dataset: made(text, { heldOut: 0.25, standardise: true }).dataset });
    const data = makeDataset(experiment.dataset, 1, 16);
    expect(data).toMatchObject({ task: "multiclass", classes: 3, count: 48, p: 2 });
    expect(data.heldOut?.count).toBe(16);
  });
});
