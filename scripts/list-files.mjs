/**
 * `node scripts/list-files.mjs FOLDER`: writes FOLDER/offline.json, the names of the static files that the service worker
 * keeps so that every part of the site works offline. Large ones (TensorFlow.js) are kept only once they were wanted.
 */
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LARGEST = 400_000;
const folder = process.argv[2] ?? process.env.OUT_DIR ?? "out";
const root = join(folder, "_next/static");

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css|woff2|wasm)$/.test(entry.name) && !entry.name.startsWith("polyfills"))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => statSync(path).size <= LARGEST)
  .map((path) => path.slice(folder.length + 1).replaceAll("\\", "/"))
  .sort();
writeFileSync(join(folder, "offline.json"), `${JSON.stringify(files)}\n`);
console.log(`${folder}/offline.json: ${files.length} files`);
