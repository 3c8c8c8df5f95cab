import { registry } from "../registry";
import type { Dataset } from "./data";
import { circle } from "./datasets/circle";
import { digits } from "./datasets/digits";
import { gaussians } from "./datasets/gaussians";
import { hills } from "./datasets/hills";
import { logistic } from "./datasets/logistic";
import { moons } from "./datasets/moons";
import { tilted } from "./datasets/plane";
import { quadratic } from "./datasets/quadratic";
import { spiral } from "./datasets/spiral";
import { table } from "./datasets/table";
import { values } from "./datasets/values";
import { xor } from "./datasets/xor";
import { byLabel } from "./partitions/by-label";
import { byRegion } from "./partitions/by-region";
import type { Given } from "./partitions/dealing";
import { dirichlet } from "./partitions/dirichlet";
import { given } from "./partitions/given";
import { iid } from "./partitions/iid";
import { quantitySkew } from "./partitions/quantity-skew";

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
  digits,
  logistic,
  quadratic,
  values,
  table,
]);

/** Each makes the owner of every sample; given a dataset, the number of nodes and the seed. */
export const partitions = registry<[Given], Int32Array>("partition", [iid, dirichlet, byLabel, byRegion, quantitySkew, given]);
