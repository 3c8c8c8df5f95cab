import type { Plain, Raw } from "../problems";

/** A problem put to a contender: the same one, as our experiment and as bare numbers. */
export interface Task {
  readonly experiment: Raw;
  readonly plain: Plain;
}

/** A program that can train it. */
export interface Training {
  /** Trains `count` iterations further. */
  iterate(count: number): void;
  /** n×d row-major. */
  parameters(): Promise<ArrayLike<number>> | ArrayLike<number>;
  dispose(): void;
}
export type Contender = (task: Task) => Promise<Training> | Training;
