"use client";
import { type KeyboardEvent, useRef } from "react";
import { largerIsBetter, type Metric } from "@/lib/engine/sweep-metrics";
import type { Sweep, SweptCell } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { axisLetter, placeName, valueName } from "./axis-words";
import { cellValue, cellWords } from "./metric-words";
import { Spark, sparkScale } from "./Spark";
import { goodness, useShades } from "./shades";

interface Props {
  sweep: Sweep;
  metric: Metric;
  target: number;
  curves: boolean;
  read: number | null;
  onRead: (cell: number) => void;
  onOpen: (cell: SweptCell) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Every run of a sweep as a cell, the better the darker. Arrow keys go from cell to cell. */
export function HeatMap({ sweep, metric, target, curves, read, onRead, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const shade = useShades();
  const { cells, plan } = sweep;
  const { across, down } = plan;
  const good = goodness(
    cells.map((cell) => cellValue(cell, metric, target)),
    largerIsBetter(metric),
  );
  const best = good.indexOf(1);
  const scale = sparkScale(cells);
  const width = across.values.length;
  const go = (event: KeyboardEvent, i: number) => {
    const [right, below] = moves[event.key] ?? [0, 0];
    if (right === 0 && below === 0) return;
    event.preventDefault();
    const column = Math.min(width - 1, Math.max(0, (i % width) + right));
    const row = Math.min(down.values.length - 1, Math.max(0, Math.floor(i / width) + below));
    table.current?.querySelectorAll("button")[row * width + column]?.focus();
  };
  const cellAt = (i: number) => {
    const cell = cells[i]!;
    const words = cellWords(cell, metric, target);
    const known = !Number.isNaN(good[i]!);
    const state = cell.refusal !== null ? "refused" : cell.running ? "running" : known ? "known" : "empty";
    return (
      <td key={i}>
        <button
          type="button"
          className="cell"
          data-state={state}
          data-best={i === best || undefined}
          aria-label={text.compare.cell(placeName(plan, cell), words)}
          aria-disabled={!cell.experiment}
          tabIndex={i === (read ?? 0) ? 0 : -1}
          style={known ? shade(good[i]!) : undefined}
          onFocus={() => onRead(i)}
          onPointerEnter={() => onRead(i)}
          onKeyDown={(event) => go(event, i)}
          onClick={() => onOpen(cell)}
        >
          {curves && cell.outcome ? (
            <Spark frames={cell.outcome.frames} scale={scale} />
          ) : known ? (
            words
          ) : cell.outcome ? (
            "–"
          ) : (
            ""
          )}
        </button>
      </td>
    );
  };
  return (
    <div className="overflow-x-auto pb-1">
      <table ref={table} className="map">
        <caption className="sr-only">{text.compare.metrics[metric]}</caption>
        <thead>
          <tr>
            <td />
            <th colSpan={width} scope="colgroup" className="caps">
              {axisLetter(across.axis)}
            </th>
          </tr>
          <tr>
            <th scope="col" className="caps text-left!">
              {axisLetter(down.axis)}
            </th>
            {across.values.map((value) => (
              <th key={String(value)} scope="col">
                {valueName(across.axis, value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.values.map((value, row) => (
            <tr key={String(value)}>
              <th scope="row">{valueName(down.axis, value)}</th>
              {across.values.map((_, column) => cellAt(row * width + column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
