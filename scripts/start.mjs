/** `npm start`: builds the site unless a fresh build is there, then serves it on the first free port from 3000. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { serve } from "./serve.mjs";

const folder = process.env.OUT_DIR ?? "out";
const sources = ["app", "components", "lib", "public", "package.json", "package-lock.json", "next.config.js"];

/** When the newest file below `path` changed; 0 when there is none. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  // What the build itself writes is no source.
  return Math.max(
    0,
    ...readdirSync(path).map((name) => (/\.generated\./.test(name) || name === "tfjs" ? 0 : newest(join(path, name)))),
  );
}

const built = statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (built < Math.max(...sources.map(newest))) {
  console.log("Building the site; this takes about half a minute.");
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

const wanted = process.env.PORT ? [Number(process.env.PORT)] : Array.from({ length: 20 }, (_, i) => 3000 + i);
for (const port of wanted) {
  try {
    const { address } = await serve(folder, { port, basePath: process.env.BASE_PATH ?? "" });
    console.log(`Gossip Playground is at ${address}`);
    break;
  } catch (problem) {
    if (problem.code !== "EADDRINUSE" || port === wanted.at(-1)) {
      console.error(`No server on port ${port}: ${problem.message}`);
      process.exit(1);
    }
  }
}
