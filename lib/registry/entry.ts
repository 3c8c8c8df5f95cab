import type { Parameters, Values } from "./parameter";

export interface Citation {
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  readonly arxiv?: string;
  readonly doi?: string;
}

/**
 * One thing that can be chosen: a topology, a dataset, an algorithm… `id` is its `kind` in the experiment, in the
 * link, in file names and in the reference pages' addresses.
 */
export interface Entry<P extends Parameters, Given extends readonly unknown[], Made> {
  readonly id: string;
  readonly name: string;
  /** One plain sentence, shown in menus. */
  readonly summary: string;
  readonly parameters: P;
  /** The definition in the paper's letters; TeX, rendered at build time. */
  readonly equation?: string;
  readonly source?: Citation | readonly Citation[];
  /** Other names readers may type; resolved to `id` with the entry's own parameter letters kept. */
  make(values: Values<P>, ...given: Given): Made;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameters of a registry's entries differ; `parse` has judged the values
export type AnyEntry<Given extends readonly unknown[], Made> = Entry<any, Given, Made>;
