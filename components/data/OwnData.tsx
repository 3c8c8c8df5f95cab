"use client";
import { Brush, Table2 } from "lucide-react";
import { useActions } from "@/components/playground/context";
import { text } from "@/lib/text";

/** The two ways to data of one's own, beside the data sets that are there. */
export function OwnData() {
  const { set } = useActions();
  const { sharing } = text;
  const ways = [
    { name: "data", label: sharing.table, Icon: Table2 },
    { name: "paint", label: sharing.paint, Icon: Brush },
  ] as const;
  return ways.map(({ name, label, Icon }) => (
    <button key={name} type="button" aria-haspopup="dialog" className="dataset" onClick={() => set({ dialog: { name } })}>
      <span className="grid aspect-square w-full place-items-center">
        <Icon className="size-6 stroke-[1.3] text-soft" />
      </span>
      <span className="line-clamp-2 w-full text-center text-[0.66rem] text-soft leading-[1.15]">{label}</span>
    </button>
  ));
}
