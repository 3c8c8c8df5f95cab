/** Builds the site unless what is there is newer than every source. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["app", "pages", "components", "lib", "public", "package.json", "package-lock.json", "next.config.js"];

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

/** After this a build of the present sources is in `folder`; ends the process if they do not build. */
export function buildUnlessFresh(folder) {
  const built = statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= Math.max(...sources.map(newest))) return;
  console.log("Building the site; this takes about a minute.");
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
