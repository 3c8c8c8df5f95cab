"use client";
import dynamic from "next/dynamic";
import { useView } from "@/components/playground/context";
import { formatBytes, formatBytesShort, formatExact, formatPercent, formatSeconds } from "@/components/plots/format";
import { Plot, type PlotProps } from "@/components/plots/Plot";
import type { Part } from "@/lib/embed";
import { text } from "@/lib/text";
import { Picture } from "./Picture";

const Weights = dynamic(() => import("./Weights").then((module) => module.Weights), { ssr: false });

/** The plots that an address may name. */
function plot(part: Part, optimum: number | null): PlotProps | null {
  const { plots } = text;
  switch (part) {
    case "loss":
      return {
        title: plots.loss,
        help: plots.lossHelp,
        column: "loss",
        band: ["nodeLossMin", "nodeLossMax"],
        reference: optimum,
        format: formatExact,
      };
    case "consensus":
      return {
        title: plots.consensus,
        help: plots.consensusHelp,
        column: "consensusDistance",
        scale: "log",
        format: formatExact,
      };
    case "accuracy":
      return {
        title: plots.accuracy,
        help: plots.accuracyHelp,
        column: "accuracy",
        range: [0, 1],
        format: formatPercent,
        axisFormat: (x) => `${Math.round(100 * x)}%`,
      };
    case "bytes":
      return {
        title: plots.bytes,
        help: plots.bytesHelp,
        column: "bytesPerNode",
        format: formatBytes,
        axisFormat: formatBytesShort,
      };
    case "seconds":
      return {
        title: plots.seconds,
        help: plots.secondsHelp,
        column: "seconds",
        format: formatSeconds,
        axisFormat: formatSeconds,
      };
    default:
      return null;
  }
}

interface Props {
  show: readonly Part[];
  asleep: boolean;
  drawable: boolean;
  /** The address has been read. Until then there is only the picture that the page was built with. */
  known: boolean;
}

/** The network, and beside or below it everything that has an axis. */
export function Contents({ show, asleep, drawable, known }: Props) {
  const optimum = useView((state) => state.ready?.optimum ?? null);
  const measured = known ? show.filter((part) => part !== "graph") : [];
  return (
    <div className="embed-contents" data-measured={measured.length}>
      {(show.includes("graph") || !known) && <Picture asleep={asleep} drawable={drawable} />}
      {measured.length > 0 && (
        <div className="embed-plots">
          {measured.map((part) => {
            const props = plot(part, optimum);
            return props ? <Plot key={part} {...props} /> : <Weights key={part} />;
          })}
        </div>
      )}
    </div>
  );
}
