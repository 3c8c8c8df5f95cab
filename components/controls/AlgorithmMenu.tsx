"use client";
import { asCustom } from "@/components/composer/draft";
import type { Experiment } from "@/lib/experiment/experiment";
import { switchKind } from "@/lib/store";
import { ChoiceControl } from "./ChoiceControl";

/** The algorithms; “Your own” begins with the stages of the one before. */
export function AlgorithmMenu({ now, label }: { now: Experiment; label: string }) {
  const { algorithm } = now;
  const begin = (kind: string) => (kind === "custom" ? asCustom(algorithm, now) : switchKind("algorithm", algorithm, kind));
  return <ChoiceControl field="algorithm" label={label} choice={algorithm} begin={begin} />;
}
