import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The built site in a real browser. One file at a time: they share the machine's cores with the browser. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/browser/site.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
  },
});
