import type { AxisChoice } from "@/lib/store/compare-axes";
import type { SweepPlan, SweptCell } from "@/lib/store/compare-sweep";
import { say, text } from "@/lib/text";

/** “Averaging period H · Gossip-PGA”, for menus. */
export function axisName({ name, symbol, of }: AxisChoice): string {
  const own = [say(name), symbol].filter(Boolean).join(" ");
  return of ? text.compare.of(own, say(of)) : own;
}

/** “H”, or the name where there is no letter, for headings. */
export const axisLetter = ({ name, symbol }: AxisChoice): string => symbol ?? say(name);

/** A value as a heading shows it. */
export function valueName({ options }: AxisChoice, value: unknown): string {
  const option = options?.find((each) => each.value === value);
  return option ? say(option.name) : value === "full" ? text.controls.fullBatch : String(value);
}

/** “H = 4, Ring”. */
export function placeName({ across, down }: SweepPlan, { column, row }: Pick<SweptCell, "column" | "row">): string {
  const part = ({ axis, values }: SweepPlan["across"], i: number) =>
    axis.options ? valueName(axis, values[i]) : `${axisLetter(axis)} = ${valueName(axis, values[i])}`;
  return `${part(across, column)}, ${part(down, row)}`;
}
