/** Finds a real Chromium to test in. In order: $CHROMIUM_PATH, the PATH, Playwright's own, @sparticuz/chromium. */
import { existsSync } from "node:fs";
import { access, constants, mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type LaunchOptions } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** WebGL by software, but pages and 2-D canvases drawn without it, which is ten times as fast; nothing in the background. */
const flags = [
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const runnable = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function installed(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) if (folder && (await runnable(join(folder, name)))) return join(folder, name);
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/**
 * The browser that comes as an npm package, made for bare Linux machines. It unpacks itself and its libraries into
 * TMPDIR, needs to be told that it is in a bare place (or it links against libraries that are not there), and has no
 * fonts unless a fonts.conf points at some.
 */
async function packaged(): Promise<LaunchOptions> {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
  const cache = join(root, "node_modules/.cache/chromium");
  const fonts = join(cache, "fonts");
  await mkdir(fonts, { recursive: true });
  await writeFile(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(root, "node_modules/@fontsource-variable")}</dir><dir>/usr/share/fonts</dir><dir>${cache}</dir><cachedir>${join(fonts, "cache")}</cachedir></fontconfig>`,
  );
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  try {
    const { default: sparticuz } = await import("@sparticuz/chromium");
    const executablePath = await sparticuz.executablePath();
    const libraries = [join(cache, "al2023/lib"), join(cache, "al2/lib"), dirname(executablePath)];
    return { executablePath, env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_PATH: fonts } };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Options for `chromium.launch`. */
export async function browserOptions(): Promise<LaunchOptions> {
  const executablePath = await installed();
  const found = executablePath ? { executablePath } : await packaged();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { ...found, args: [...flags, ...sandbox], headless: true };
}
