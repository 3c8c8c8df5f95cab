"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useActions, usePlaygroundStore } from "@/components/playground/context";
import { inForce } from "@/lib/store";
import { text } from "@/lib/text";
import { SLOWER, slownessOf } from "./broken";
import { useFaults } from "./useFaults";

interface Props {
  node: number;
  /** In pixels from the picture's top left corner. */
  at: readonly [number, number];
  onClose: () => void;
}

/** What can be done to one node, where it was right-clicked, held or asked for with the menu key. */
export function NodeMenu({ node, at: [x, y], onClose }: Props) {
  const store = usePlaygroundStore();
  const { set } = useActions();
  const { kill, slow } = useFaults();
  const menu = useRef<HTMLDivElement>(null);
  const { broken } = text;
  const { experiment, t } = store.getState();
  const { faults } = inForce(experiment, t);
  const name = broken.nodes([node]);

  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    addEventListener("pointerdown", outside, true);
    return () => removeEventListener("pointerdown", outside, true);
  }, [onClose]);

  const press = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const here = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step !== 0) items[(here + step + items.length) % items.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      onClose();
      document.querySelector<HTMLElement>(".area-stage [role=application]")?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items: readonly (readonly [string, () => void])[] = [
    [broken.look, () => set({ selection: { nodes: [node], links: [] }, panel: "inspect" })],
    [faults.dead.includes(node) ? broken.revive(name) : broken.kill(name), () => kill([node])],
    [slownessOf(faults, node) > 1 ? broken.normal(name) : broken.slow(name, SLOWER), () => slow([node])],
  ];
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={broken.menu(node)}
      className="absolute z-10 grid min-w-44 rounded-[6px] border border-line bg-paper py-1 text-[0.88rem] shadow-lg"
      style={{ left: `min(${x + 10}px, calc(100% - 190px))`, top: `min(${y}px, calc(100% - 110px))` }}
      onKeyDown={press}
    >
      {items.map(([label, act]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="px-3 py-1.5 text-left text-soft hover:bg-panel hover:text-ink focus-visible:bg-panel focus-visible:text-ink focus-visible:outline-none"
          onClick={() => {
            act();
            onClose();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
