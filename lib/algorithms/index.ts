import { registry } from "../registry";
import { a2sgd } from "./a2sgd";
import { adaLupa } from "./ada-lupa";
import { chocoSgd } from "./choco-sgd";
import { custom } from "./custom";
import { dPsgd } from "./d-psgd";
import { d2 } from "./d2";
import { deepSqueeze } from "./deep-squeeze";
import { exactDiffusion } from "./exact-diffusion";
import { extra } from "./extra";
import { gaussianK } from "./gaussian-k";
import { gossipAga } from "./gossip-aga";
import { gossipPga } from "./gossip-pga";
import { gossipSgd } from "./gossip-sgd";
import { gradientTracking } from "./gradient-tracking";
import { hierAvg } from "./hier-avg";
import { kAvg } from "./k-avg";
import { localSgd } from "./local-sgd";
import { lupaSgd } from "./lupa-sgd";
import { parallelSgd } from "./parallel-sgd";
import { postLocalSgd } from "./post-local-sgd";
import { pushSum } from "./push-sum";
import { qsgd } from "./qsgd";
import { signSgd } from "./sign-sgd";
import { slowMo } from "./slow-mo";
import { topK } from "./top-k";

/** Every algorithm, in menu order: the baselines, the founding papers' systems, and those beyond them. */
export const algorithms = registry("algorithm", [
  parallelSgd,
  gossipSgd,
  gossipPga,
  gossipAga,
  localSgd,
  lupaSgd,
  adaLupa,
  kAvg,
  hierAvg,
  a2sgd,
  topK,
  gaussianK,
  qsgd,
  signSgd,
  dPsgd,
  gradientTracking,
  d2,
  exactDiffusion,
  extra,
  pushSum,
  chocoSgd,
  deepSqueeze,
  slowMo,
  postLocalSgd,
  custom,
]);
export type { Algorithm } from "../algebra/algebra";
export type { AlgorithmContext } from "./context";
