import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** From the ground up; a folder may import from its own row and the rows below. */
const rows = [
  ["lib/math"],
  ["lib/registry"],
  ["lib/text"],
  ["lib/models", "lib/data", "lib/topology", "lib/compute"],
  ["lib/algebra"],
  ["lib/algorithms"],
  ["lib/cost"],
  ["lib/experiment"],
  ["lib/engine"],
  ["lib/gestures", "lib/export", "lib/embed"],
  ["lib/worker"],
  ["lib/store"],
  ["components"],
  ["app", "pages"],
];
const rowOf = (file: string) => rows.findIndex((row) => row.some((folder) => file === folder || file.startsWith(`${folder}/`)));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "lib/compute/wasm/kernels" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".generated.") ? [path] : [];
  });
}
const files = ["lib", "components", "app", "pages"].flatMap(sources);

interface Import {
  readonly from: string;
  readonly what: string;
  readonly typeOnly: boolean;
}
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  for (const match of text.matchAll(
    /(?:import|export)\s+(type\s+)?(?:[^"';]*?\s+from\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
  ))
    found.push({ from: file, what: match[2] ?? match[3], typeOnly: match[1] !== undefined });
  return found;
}
function target({ from, what }: Import): string | undefined {
  if (what.startsWith("@/")) return what.slice(2);
  if (what.startsWith(".")) return normalize(relative(root, join(root, dirname(from), what)));
  return undefined;
}
const imports = files.flatMap(importsOf);

describe("the house stands", () => {
  test("every source file belongs to a layer", () => {
    expect(files.filter((file) => rowOf(file) < 0)).toEqual([]);
  });
  test("imports only point down", () => {
    const upward = imports.filter((each) => {
      const to = target(each);
      return to !== undefined && !each.typeOnly && rowOf(to) > rowOf(each.from);
    });
    expect(upward.map(({ from, what }) => `${from} → ${what}`)).toEqual([]);
  });
  test("the library knows neither React, Next nor a page", () => {
    const wrong = imports.filter(({ from, what }) => from.startsWith("lib/") && /^(react|next)(\/|-|$)/.test(what));
    expect(wrong).toEqual([]);
    const dom = files.filter(
      (file) =>
        file.startsWith("lib/") &&
        /\b(document|window)\./.test(readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
    );
    expect(dom).toEqual([]);
  });
  test("only the tfjs device knows TensorFlow.js, and only lib/worker makes workers", () => {
    expect(
      imports
        .filter(({ from, what }) => what.startsWith("@tensorflow/") && !from.startsWith("lib/compute/tfjs"))
        .map(({ from }) => from),
    ).toEqual([]);
    expect(
      files.filter((file) => !file.startsWith("lib/worker") && readFileSync(join(root, file), "utf8").includes("new Worker(")),
    ).toEqual([]);
  });
  test("nothing random but the counter-based generator, and no drawers for odds and ends", () => {
    const code = (file: string) => readFileSync(join(root, file), "utf8");
    expect(files.filter((file) => code(file).includes("Math.random"))).toEqual([]);
    expect(
      files.filter(
        (file) => /(utils?|helpers?|manager|service|misc|common)\.tsx?$/i.test(file) && !file.startsWith("lib/cost/networks/"),
      ),
    ).toEqual([]);
  });
  test("files stay short, or say at their top why not", () => {
    const long = files.filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return text.split("\n").length > 300 && !/Long because/.test(text.slice(0, 600));
    });
    expect(long).toEqual([]);
  });
});
