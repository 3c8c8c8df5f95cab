/** `npm start`: builds the site unless a fresh build is there, then serves it on the first free port from 3000. */
import { buildUnlessFresh } from "./fresh.mjs";
import { serve } from "./serve.mjs";

const folder = process.env.OUT_DIR ?? "out";
buildUnlessFresh(folder);

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
