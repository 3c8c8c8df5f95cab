import type { AxisChoice } from "@/lib/store/compare-axes";
import type { SweepPlan, SweptCell } from "@/lib/store/compare-sweep";
import { say, text } from "@/lib/text";
import "@/lib/text/compare";

/** A setting in the reader's language: whole choices are called as their section of the controls. */
function word({ id, name, whole }: AxisChoice): string {
  const sections: Record<string, string> = { ...text.controls, dataset: text.controls.data } as never;
  return (whole && sections[id]) || say(name);
}

/** “Averaging period H · Gossip-PGA”, for menus. */
export function axisName(axis: AxisChoice): string {
  const { symbol, of } = axis;
  const own = [word(axis), symbol].filter(Boolean).join(" ");
  return of ? text.compare.of(own, say(of)) : own;
}

/** “H”, or the name where there is no letter, for headings. */
export const axisLetter = (axis: AxisChoice): string => axis.symbol ?? word(axis);

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
