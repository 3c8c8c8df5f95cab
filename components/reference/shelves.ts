import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { algorithms } from "@/lib/algorithms";
import { networks } from "@/lib/cost/networks";
import { datasets, partitions } from "@/lib/data";
import { schedules } from "@/lib/experiment";
import { models } from "@/lib/models";
import type { AnyEntry, Registry } from "@/lib/registry";
import type { referenceText } from "@/lib/text/reference";
import { topologies, weightings } from "@/lib/topology";

/** A field of the experiment that has reference pages. */
export type Field = keyof typeof referenceText.registries;
// biome-ignore lint/suspicious/noExplicitAny: registries make different things; the pages read what all entries tell
export type Told = AnyEntry<any, unknown>;

interface Shelf {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly registry: Registry<any, unknown>;
  /** Where an entry's own file is, and where it is if it has none of its own. */
  readonly files: readonly string[];
}

/** Every registry with reference pages, in the order of the index. */
export const shelves: Readonly<Record<Field, Shelf>> = {
  algorithm: { registry: algorithms, files: ["lib/algorithms/*.ts"] },
  topology: { registry: topologies, files: ["lib/topology/topologies/*.ts"] },
  weights: { registry: weightings, files: ["lib/topology/weights/*.ts"] },
  dataset: { registry: datasets, files: ["lib/data/datasets/*.ts"] },
  partition: { registry: partitions, files: ["lib/data/partitions/*.ts"] },
  model: { registry: models, files: ["lib/models/*.ts"] },
  network: { registry: networks, files: ["lib/cost/networks/*.ts", "lib/cost/networks/common.ts"] },
  schedule: { registry: schedules, files: ["lib/experiment/schedules.ts"] },
};
export const fields = Object.keys(shelves) as readonly Field[];

export const pageOf = (field: Field, id: string): string => `/reference/${field}/${id}/`;

/** The file that defines an entry, from the repository's root. Throws when there is none. */
export function fileOf(field: Field, id: string): string {
  const files = shelves[field].files.map((pattern) => pattern.replace("*", id));
  const found = files.find((file) => existsSync(join(process.cwd(), file)));
  if (found === undefined) throw new Error(`No file defines the ${field} “${id}”. Looked for: ${files.join(", ")}.`);
  return found;
}

/** The entry's own source, read by the build. */
export const sourceOf = (field: Field, id: string): Promise<string> => readFile(join(process.cwd(), fileOf(field, id)), "utf8");
