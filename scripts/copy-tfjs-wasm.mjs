/** Copies the .wasm files of TensorFlow.js's WASM backend to public/tfjs/, where a page's worker fetches them from. */
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const from = dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));
const to = fileURLToPath(new URL("../public/tfjs/", import.meta.url));
const files = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm-threaded-simd.wasm"];
await mkdir(to, { recursive: true });
await Promise.all(files.map((file) => copyFile(join(from, file), join(to, file))));
console.log(`public/tfjs: ${files.length} files`);
