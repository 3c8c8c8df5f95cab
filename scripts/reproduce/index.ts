import { parseArgs } from "node:util";
import { Refusal, suggestion } from "../../lib/registry";
import { a2sgd } from "./a2sgd";
import { gossipPga } from "./gossip-pga";
import { hierAvg } from "./hier-avg";
import { lupaSgd } from "./lupa-sgd";
import { type Effort, type Reproduction, verdictLines } from "./report";

const reproductions: readonly Reproduction[] = [gossipPga, lupaSgd, hierAvg, a2sgd];
const ids = reproductions.map(({ id }) => id);
const usage = `Usage: npm run reproduce -- ${ids.join("|")} [--seeds N] [--quick]`;

function parse(): { paper: Reproduction; effort: Effort } {
  const { values, positionals } = read();
  if (positionals.length !== 1) throw new Refusal("", `one paper is needed, and there are ${positionals.length}. ${usage}`);
  const paper = reproductions.find(({ id }) => id === positionals[0]);
  if (!paper) throw new Refusal("", `there is no paper “${positionals[0]}”. ${suggestion(positionals[0], ids)}`);
  const quick = values.quick ?? false;
  const seeds = values.seeds === undefined ? (quick ? 2 : paper.defaultSeeds) : Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1000)
    throw new Refusal("--seeds", `“${values.seeds}” is not a number of seeds. Allowed is a whole number from 1 to 1000.`);
  return { paper, effort: { seeds, quick } };
}

function read() {
  try {
    return parseArgs({ allowPositionals: true, options: { seeds: { type: "string" }, quick: { type: "boolean" } } });
  } catch (error) {
    throw new Refusal("", `${(error as Error).message} ${usage}`);
  }
}

try {
  const { paper, effort } = parse();
  const began = performance.now();
  console.log(`${paper.source}\n${effort.seeds} seeds${effort.quick ? ", quick: see that it runs, believe nothing" : ""}\n`);
  const verdicts = await paper.run(effort, (line = "") => console.log(line));
  for (const verdict of verdicts) console.log(`${verdictLines(verdict)}\n`);
  const shown = verdicts.filter(({ shows }) => shows).length;
  console.log(`${shown} of ${verdicts.length} claims shown, in ${Math.round((performance.now() - began) / 1000)} s.`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
