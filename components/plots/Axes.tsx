import { Fragment } from "react";
import type { Scale } from "./curve";
import { ticks } from "./scale";

interface Props {
  /** Of what lies between the axes, in CSS pixels. */
  width: number;
  height: number;
  xDomain: readonly [number, number];
  yTicks: readonly number[];
  toX: Scale;
  toY: Scale;
  xFormat: (x: number) => string;
  yFormat: (y: number) => string;
  /** A value to compare with, as a dashed rule. */
  reference?: number | null;
}

/** Rules and numbers of a plot, beneath its curves. */
export function Axes({ width, height, xDomain, yTicks, toX, toY, xFormat, yFormat, reference }: Props) {
  return (
    <>
      <line x2={width} y1={height} y2={height} className="stroke-line-strong" />
      {yTicks.map((tick) => (
        <Fragment key={tick}>
          <line x2={width} y1={toY(tick)} y2={toY(tick)} className="stroke-line" />
          <text x={-7} y={toY(tick)} dy="0.32em" className="axis" textAnchor="end">
            {yFormat(tick)}
          </text>
        </Fragment>
      ))}
      {ticks(xDomain, Math.max(2, Math.floor(width / 70))).map((tick) => (
        <text key={tick} x={toX(tick)} y={height + 15} className="axis" textAnchor="middle">
          {xFormat(tick)}
        </text>
      ))}
      {reference != null && Number.isFinite(toY(reference)) && (
        <line x2={width} y1={toY(reference)} y2={toY(reference)} className="stroke-faint" strokeDasharray="2 3" />
      )}
    </>
  );
}
