import { algorithms } from "../lib/algorithms";
import { networks } from "../lib/cost/networks";
import { datasets, partitions } from "../lib/data";
import { describeDefaults } from "../lib/experiment";
import { schedules } from "../lib/experiment/schedules";
import { models } from "../lib/models";
import type { AnyEntry, Parameter } from "../lib/registry";
import { topologies, weightings } from "../lib/topology";

/** Every registry with its entries, their parameters, ranges and defaults, as plain JSON; and the fields' defaults. */
export function listRegistries(): Record<string, unknown> {
  const registries = [topologies, weightings, datasets, partitions, models, algorithms, schedules, networks];
  return {
    defaults: describeDefaults(),
    ...Object.fromEntries(
      registries.map(({ field, entries }) => [
        field,
        (entries as readonly AnyEntry<readonly unknown[], unknown>[]).map(describe),
      ]),
    ),
  };
}

function describe({ id, name, summary, equation, source, parameters }: AnyEntry<readonly unknown[], unknown>) {
  return {
    kind: id,
    name,
    summary,
    equation,
    source,
    parameters: Object.entries(parameters as Record<string, Parameter>).map(([key, p]) => ({ name: key, ...plain(p) })),
  };
}

function plain(parameter: Parameter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameter).filter(([, value]) => typeof value !== "function" && value !== undefined));
}
