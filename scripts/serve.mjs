/** A small static server for the export: base path, 404.html, gzip, no sniffing, nothing outside its folder. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { createGzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};
const squeezable = new Set([".html", ".js", ".css", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);

/** The file for a path below the base path: itself, its index.html, or itself + .html; undefined when there is none. */
async function find(root, path) {
  const inside = normalize(join(root, path));
  if (inside !== root && !inside.startsWith(root + sep)) return undefined;
  for (const candidate of path.endsWith("/")
    ? [join(inside, "index.html")]
    : [inside, join(inside, "index.html"), `${inside}.html`]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

function decode(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "\0";
  }
}

/** Starts serving `folder` below `basePath`; resolves to the address once it listens. Port 0 takes any free one. */
export async function serve(folder, { port = 0, basePath = "", host = "127.0.0.1" } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = decode((request.url ?? "/").split(/[?#]/)[0]);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    if (basePath && path === basePath) return response.writeHead(308, { Location: `${basePath}/` }).end();
    const below = path.startsWith(`${basePath}/`) && !path.includes("\0") ? path.slice(basePath.length) : undefined;
    const file = below === undefined ? undefined : await find(root, below);
    const sent = file ?? (await find(root, "/404.html"));
    if (!sent) return response.writeHead(404).end("Not found");
    const extension = extname(sent);
    const immutable = file && below.startsWith("/_next/static/");
    response.statusCode = file ? 200 : 404;
    response.setHeader("Content-Type", types[extension] ?? "application/octet-stream");
    response.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    const gzip = squeezable.has(extension) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    if (gzip) response.setHeader("Content-Encoding", "gzip");
    if (request.method === "HEAD") return response.end();
    const stream = createReadStream(sent).on("error", () => response.destroy());
    if (gzip) stream.pipe(createGzip()).pipe(response);
    else stream.pipe(response);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, host, done));
  return {
    address: `http://localhost:${server.address().port}${basePath}/`,
    close: () => new Promise((done) => server.close(done)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? process.env.OUT_DIR ?? "out";
  const { address } = await serve(folder, { port: Number(process.env.PORT ?? 3000), basePath: process.env.BASE_PATH ?? "" });
  console.log(`Serving ${folder} at ${address}`);
}
