import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

const basePath = "/gossip-playground";

/** Builds the site below a base path into a folder of its own and serves it. SITE names a build to test instead, at the root. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SITE;
  if (!given) {
    const env = { ...process.env, OUT_DIR: "out-test", BASE_PATH: basePath };
    const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", env });
    if (status !== 0) throw new Error("The site does not build; see above.");
  }
  const { address, close } = await serve(given ?? "out-test", { basePath: given ? "" : basePath });
  provide("address", address);
  return close;
}
