import { registry } from "../registry";
import type { Dataset } from "./data";
import { circle } from "./datasets/circle";
import { gaussians } from "./datasets/gaussians";
import { hills } from "./datasets/hills";
import { logistic } from "./datasets/logistic";
import { moons } from "./datasets/moons";
import { tilted } from "./datasets/plane";
import { spiral } from "./datasets/spiral";
import { table } from "./datasets/table";
import { values } from "./datasets/values";
import { xor } from "./datasets/xor";
import type { Given } from "./partitions/dealing";
import { given } from "./partitions/given";
import { iid } from "./partitions/iid";

export type { Dataset, Samples, Shards, Task } from "./data";
export { deal } from "./deal";
export { defaultPartition } from "./default";
export { inferTask } from "./labels";

export const datasets = registry<[{ seed: number; n: number }], Dataset>("dataset", [
  circle,
  xor,
  gaussians,
  spiral,
  moons,
  tilted,
  hills,
  logistic,
  values,
  table,
]);

/** Each makes the owner of every sample; given a dataset, the number of nodes and the seed. */
export const partitions = registry<[Given], Int32Array>("partition", [iid, given]);
