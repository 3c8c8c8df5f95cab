"use client";
import { ArrowUpRight } from "lucide-react";
import { useView } from "@/components/playground/context";
import { algorithms } from "@/lib/algorithms";
import { toHash } from "@/lib/experiment";
import { say, text } from "@/lib/text";

const home = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/`;

/** Says what is trained, and leads to the whole playground with exactly this experiment. */
export function Caption() {
  const experiment = useView((state) => state.experiment);
  const { name, summary } = algorithms.get(experiment.algorithm.kind);
  return (
    <header className="embed-caption">
      <p className="min-w-0 flex-1 truncate" title={say(summary)}>
        <strong className="font-semibold text-ink">{say(name)}</strong>
        <span className="max-sm:hidden"> — {say(summary)}</span>
      </p>
      <a href={home + toHash(experiment)} target="_blank" rel="noopener">
        {text.embed.open}
        <ArrowUpRight className="size-3.5 stroke-[1.6]" aria-hidden="true" />
      </a>
    </header>
  );
}
