import { registry } from "../../registry";
import type { Topology } from "../graph";
import { barbell } from "./barbell";
import { binaryTree } from "./binary-tree";
import { clusters } from "./clusters";
import { complete } from "./complete";
import { custom } from "./custom";
import { erdosRenyi } from "./erdos-renyi";
import { grid } from "./grid";
import { hypercube } from "./hypercube";
import { onePeerExponential } from "./one-peer-exponential";
import { path } from "./path";
import { randomRegular } from "./random-regular";
import { ring } from "./ring";
import { scaleFree } from "./scale-free";
import { smallWorld } from "./small-world";
import { star } from "./star";
import { staticExponential } from "./static-exponential";
import { torus } from "./torus";

/** Every network that can be chosen; `make(choice, { seed })` gives its graphs. */
export const topologies = registry<[{ seed: number }], Topology>("topology", [
  custom,
  ring,
  path,
  star,
  complete,
  grid,
  torus,
  hypercube,
  binaryTree,
  barbell,
  clusters,
  randomRegular,
  erdosRenyi,
  smallWorld,
  scaleFree,
  staticExponential,
  onePeerExponential,
]);
