/**
 * Compiles lib/compute/wasm/kernels (AssemblyScript) to lib/compute/wasm/kernels.generated.ts: the module as a string,
 * so that the same import works in Node, in tests and in a bundled worker, with nothing to fetch. Hexadecimal, because
 * that is a fifth smaller than base64 once gzipped.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "kernels-"));
const binary = join(folder, "kernels.wasm");
const { error, stderr } = await asc.main([
  join(relative(process.cwd(), root) || ".", "lib/compute/wasm/kernels/index.ts"),
  ...["--outFile", relative(process.cwd(), binary)],
  ...["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd", "--initialMemory", "1"],
  ...["--use", "abort="],
]);
if (error) {
  console.error(stderr.toString());
  throw new Error("The WASM kernels did not compile; the compiler's complaint is above.");
}
const bytes = await readFile(binary);
await rm(folder, { recursive: true });
await writeFile(
  join(root, "lib/compute/wasm/kernels.generated.ts"),
  `/** Built from ./kernels by scripts/build-kernels.mjs. */\nexport const kernels = "${bytes.toString("hex")}";\n`,
);
console.log(`kernels: ${bytes.length} bytes`);
