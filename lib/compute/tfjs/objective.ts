import * as tf from "@tensorflow/tfjs-core";
import type { ConsensusModel } from "../../models/model";
import type { Problem } from "../device";
import type { BackendName } from "./backend";
import { fusedGradient, isSmall } from "./fused/network";
import { batchedNetwork } from "./network";
import { uploadShards } from "./shards";

/** f_1 … f_n of a problem, on the device. Every call is made inside a tidy. */
export interface Objective {
  /** f_i at x ([n, d], or [1, d] for one model everywhere) on full data: [n, 1]. */
  losses(x: tf.Tensor2D): tf.Tensor2D;
  /** Losses [n, 1] and gradients [n, d] over iteration k's minibatch (size 0: full data). */
  gradient(x: tf.Tensor2D, k: number, batchSize: number): { losses: tf.Tensor2D; gradient: tf.Tensor2D };
  dispose(): void;
}

export function createObjective(problem: Problem, backend: BackendName): Objective {
  const { model } = problem;
  if (model.family === "consensus") return consensusObjective(problem.n, model);
  const shards = uploadShards(problem, model);
  const network = batchedNetwork(model);
  const losses = (x: tf.Tensor2D) => network.losses(x, shards.full());
  if (backend === "webgl" && isSmall(model)) {
    const fused = fusedGradient(problem, model, shards.features);
    return {
      losses,
      gradient: fused.gradient,
      dispose() {
        fused.dispose();
        shards.dispose();
      },
    };
  }
  return {
    losses,
    gradient: (x, k, batchSize) => network.gradient(x, batchSize === 0 ? shards.full() : shards.minibatch(k, batchSize)),
    dispose: shards.dispose,
  };
}

/** ½ mean_j ‖x − v_j‖² = ½‖x − v̄‖² + ½ mean_j ‖v_j − v̄‖², whose last term the host sums once in float64. */
function consensusObjective(n: number, { d, values }: ConsensusModel): Objective {
  const center = new Float64Array(d);
  for (let j = 0; j < values.length; j++) center[j % d] += values[j] / n;
  let spread = 0;
  for (let j = 0; j < values.length; j++) spread += (values[j] - center[j % d]) ** 2 / (2 * n);
  const held = tf.tensor2d(Float32Array.from(center), [1, d]);
  const losses = (x: tf.Tensor2D): tf.Tensor2D => {
    const each = tf.add(tf.mul(tf.sum(tf.squaredDifference(x, held), 1, true), 0.5), spread) as tf.Tensor2D;
    return x.shape[0] === n ? each : tf.tile(each, [n, 1]);
  };
  return { losses, gradient: (x) => ({ losses: losses(x), gradient: tf.zerosLike(x) }), dispose: () => held.dispose() };
}
