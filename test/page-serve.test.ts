import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../scripts/serve.mjs";

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  const root = join(folder, "out");
  await mkdir(join(root, "_next/static"), { recursive: true });
  await mkdir(join(root, "learn"));
  await writeFile(join(root, "index.html"), "<p>home</p>");
  await writeFile(join(root, "404.html"), "<p>nothing here</p>");
  await writeFile(join(root, "learn/index.html"), "<p>learn</p>");
  await writeFile(join(root, "_next/static/a.js"), "1");
  await writeFile(join(folder, "secret.txt"), "secret");
  site = await serve(root, { basePath: "/base" });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});
const get = (path: string) => fetch(new URL(path, site.address), { redirect: "manual" });

/** Sends the path exactly as it is, which `fetch` would tidy up. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((resolve) =>
    request({ port: new URL(site.address).port, path }, (response) => resolve(response.resume().statusCode)).end(),
  );

test("pages, with and without the slash, and the base path", async () => {
  expect(await (await get("/base/")).text()).toBe("<p>home</p>");
  expect(await (await get("/base/learn/")).text()).toBe("<p>learn</p>");
  expect(await (await get("/base/learn")).text()).toBe("<p>learn</p>");
  expect((await get("/base")).status).toBe(308);
  expect((await get("/other/")).status).toBe(404);
});
test("headers", async () => {
  const script = await get("/base/_next/static/a.js");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await get("/base/")).headers.get("content-encoding")).toBe("gzip");
  const missing = await get("/base/nothing");
  expect([missing.status, await missing.text()]).toEqual([404, "<p>nothing here</p>"]);
});
test.each([
  "/base/../secret.txt",
  "/base/%2e%2e/secret.txt",
  "/base/..%2fsecret.txt",
  "/base/%00",
  "/base/%E0%A4%A",
  "//",
  "//evil",
])("nothing outside the folder: %s", async (path) => expect(await rawStatus(path)).toBe(404));
