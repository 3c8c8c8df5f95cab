/** What a label means, hence which losses fit: a real number, a sign ±1, or a class 0…C−1. */
export type Task = "regression" | "binary" | "multiclass";

/** Samples in rows. `features` is m×p row-major; `labels` has length m. */
export interface Samples {
  readonly count: number;
  readonly p: number;
  readonly features: Float64Array;
  readonly labels: Float64Array;
}

/** What a dataset entry makes. */
export interface Dataset extends Samples {
  readonly task: Task;
  readonly classes?: number;
  /** The node that owns each sample, where the dataset says so itself (`given`, `logistic`, `quadratic`). */
  readonly owners?: Int32Array;
  /** Held-out samples of the same distribution, where there are classes to tell apart. */
  readonly heldOut?: Samples;
  /** For `values`: the nodes' starting values, n×d. */
  readonly values?: readonly (readonly number[])[];
  /** 2-D data in the plane: the square it is drawn in is [−extent, extent]². Absent when p ≠ 2. */
  readonly extent?: number;
  /** Rows × columns of an image dataset. */
  readonly image?: readonly [number, number];
}

/** A dataset dealt out: samples sorted by node; node i owns rows offsets[i] … offsets[i+1]−1. */
export interface Shards extends Samples {
  readonly n: number;
  readonly offsets: Int32Array;
}
