"use client";
import { FolderOpen, X } from "lucide-react";
import { useActions, useView } from "@/components/playground/context";
import { useInTurn } from "@/components/playground/useInTurn";
import { formatBytes, formatCount, formatExact, formatSeconds } from "@/components/plots/format";
import { lineNames } from "@/components/plots/ghost-words";
import { Swatch } from "@/components/plots/Swatch";
import type { Ghost, History } from "@/lib/store";
import { text } from "@/lib/text";
import "@/lib/text/compare";

const columns = [
  ["loss", formatExact],
  ["consensusDistance", formatExact],
  ["bytesPerNode", formatBytes],
  ["seconds", formatSeconds],
] as const;
const where = {
  iteration: (x: number) => `${formatCount(x)} ${text.plots.x.iteration}`,
  bytesPerNode: formatBytes,
  seconds: formatSeconds,
};

/** All runs with what they measured at the cursor, or where this run is now: the legend of every plot. */
export function RunTable() {
  const ghosts = useView((state) => state.ghosts);
  const experiment = useView((state) => state.experiment);
  const history = useView((state) => state.history);
  const points = useInTurn((state) => state.points);
  const xAxis = useView((state) => state.xAxis);
  const cursor = useView((state) => state.cursor);
  const actions = useActions();
  const { compare } = text;
  const names = lineNames(experiment, ghosts);
  const last = points > 0 && history.length > 1 ? history.column(xAxis)[history.length - 1]! : Infinity;
  const at = cursor ?? last;
  const open = (ghost: Ghost) => {
    actions.replace(ghost.experiment);
    actions.play();
  };
  return (
    <div className="overflow-x-auto">
      <table className="runs">
        <caption className="sr-only">{compare.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-left!">
              {Number.isFinite(at) ? compare.at(where[xAxis](at)) : ""}
            </th>
            {columns.map(([column]) => (
              <th key={column} scope="col">
                {compare.columns[column]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <span className="flex items-center gap-2">
                <Swatch />
                <span>
                  {names[0]!.name} <span className="text-faint">{names[0]!.rest}</span>
                </span>
              </span>
            </th>
            <Values history={history} x={xAxis} at={at} />
            <td />
          </tr>
          {ghosts.map((ghost, i) => {
            const { name, rest } = names[i + 1]!;
            return (
              <tr key={ghost.id}>
                <th scope="row">
                  <span className="flex items-center gap-2">
                    <Swatch slot={ghost.slot} />
                    <span>
                      {name} <span className="text-faint">{rest}</span>
                      {ghost.problem && <span className="block text-warn">{ghost.problem}</span>}
                    </span>
                  </span>
                </th>
                <Values history={ghost.history} x={xAxis} at={at} />
                <td>
                  <span className="flex">
                    <button type="button" aria-label={compare.open(name)} title={compare.open(name)} onClick={() => open(ghost)}>
                      <FolderOpen />
                    </button>
                    <button
                      type="button"
                      aria-label={compare.remove(name)}
                      title={compare.remove(name)}
                      onClick={() => actions.unpin(ghost.id)}
                    >
                      <X />
                    </button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Values({ history, x, at }: { history: History; x: "iteration" | "bytesPerNode" | "seconds"; at: number }) {
  const i = history.indexAt(x, at);
  return columns.map(([column, format]) => (
    <td key={column} className="figures" data-column={column}>
      {i < 0 ? "–" : format(history.column(column)[i]!)}
    </td>
  ));
}
