"use client";
import { useState } from "react";
import { useActions, usePlaygroundStore, useView } from "@/components/playground/context";
import { formatEdgeList, parseEdgeList } from "@/lib/gestures/edge-list";
import { type Choice, Refusal } from "@/lib/registry";
import { text } from "@/lib/text";

/** The network's links to read, paste and change as a list; becomes a drawn network when used. */
export function LinksAsText({ topology }: { topology: Choice }) {
  const store = usePlaygroundStore();
  const { change } = useActions();
  const ready = useView((state) => state.ready);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!ready) return null;
  const present = formatEdgeList(ready.phases[0].edges, ready.directed);
  const shown = draft ?? present;

  function use() {
    try {
      const { edges, directed, n } = parseEdgeList(shown);
      const nodes = Math.max(n, ready?.n ?? 1);
      const layout = store.getState().layout ?? ready?.positions ?? null;
      const placed = layout?.length === nodes ? { positions: layout } : {};
      const kept = topology.kind === "custom" && nodes === ready?.n && topology.clusters ? { clusters: topology.clusters } : {};
      change({ topology: { kind: "custom", n: nodes, edges, directed, ...placed, ...kept } });
      setDraft(null);
      setProblem(null);
    } catch (refused) {
      setProblem(refused instanceof Refusal ? refused.message : String(refused));
    }
  }

  return (
    <details className="text-[0.82rem]">
      <summary className="cursor-pointer text-soft">
        {text.links.title} <span className="text-faint">· {text.links.count(ready.n, ready.phases[0].edges.length)}</span>
      </summary>
      <p className="mt-1 text-faint">{text.links.help}</p>
      <textarea
        aria-label={text.links.title}
        aria-invalid={problem !== null}
        spellCheck={false}
        rows={4}
        value={shown}
        onChange={(event) => setDraft(event.target.value)}
        className="figures mt-1 w-full rounded-[4px] border border-line-strong bg-paper p-2 text-[0.78rem] text-ink"
      />
      {problem && (
        <p role="alert" className="text-warn">
          {problem}
        </p>
      )}
      <button
        type="button"
        disabled={draft === null || draft === present}
        onClick={use}
        className="mt-1 rounded-[4px] border border-line-strong px-2 py-1 text-soft disabled:opacity-40"
      >
        {text.links.apply}
      </button>
    </details>
  );
}
