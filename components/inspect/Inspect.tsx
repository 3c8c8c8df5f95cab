"use client";
import { ArrowLeft } from "lucide-react";
import { useActions, useView } from "@/components/playground/context";
import { usePresent } from "@/components/playground/usePresent";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import { LinkInspector } from "./LinkInspector";
import { MatrixInspector } from "./MatrixInspector";
import { NodeInspector } from "./NodeInspector";

/** A look inside: the selected node or link, and with nothing selected the mixing matrix. */
export function Inspect() {
  const ready = usePresent();
  const { nodes, links } = useView((state) => state.selection);
  const { set } = useActions();
  const { inspect } = text;
  if (!ready) return <p className="p-3 text-[0.86rem] text-faint">{inspect.waiting}</p>;
  const count = nodes.length + links.length;
  const node = nodes[0];
  const link = links[0];
  const known = count === 1 && (node !== undefined ? node < ready.n : link!.every((i) => i < ready.n));
  return (
    <div className="inspect">
      {count > 0 && (
        <button type="button" className="quiet-link" onClick={() => set({ selection: { nodes: [], links: [] } })}>
          <ArrowLeft className="size-3.5" aria-hidden="true" />
          {inspect.back}
        </button>
      )}
      {count > 1 && (
        <div>
          <h2 className="inspect-title">{inspect.several(nodes.length, links.length)}</h2>
          <p className="mt-1 text-[0.86rem] text-soft">{inspect.severalHint}</p>
        </div>
      )}
      {known && node !== undefined && <NodeInspector ready={ready} node={node} />}
      {known && node === undefined && <LinkInspector ready={ready} link={link!} />}
      {count === 0 && <MatrixInspector ready={ready} />}
    </div>
  );
}
