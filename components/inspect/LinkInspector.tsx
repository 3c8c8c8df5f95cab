"use client";
import { useActions, useView } from "@/components/playground/context";
import { useInTurn } from "@/components/playground/useInTurn";
import { formatBytes, formatCount, formatExact } from "@/components/plots/format";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { Fact } from "./Fact";
import { bytesOfRound, gossipRounds } from "./messages";
import { useAnswer } from "./useAnswer";

/** W_ji of the link i→j: what j makes of i. The phases take turns; the largest counts. */
function weightOf(ready: Ready, i: number, j: number): number {
  let most = 0;
  for (const { edges, weights } of ready.phases)
    edges.forEach(([a, b], e) => {
      if ((a === i && b === j) || (!ready.directed && a === j && b === i)) most = Math.max(most, weights[e]!);
    });
  return most;
}

/** One link: how much its ends listen to each other, how far apart they are, and what it carried. */
export function LinkInspector({ ready, link: [i, j] }: { ready: Ready; link: readonly [number, number] }) {
  const history = useView((state) => state.history);
  useInTurn((state) => state.points);
  const { set } = useActions();
  const rows = useAnswer({ about: "parameters", nodes: [i, j] })?.rows;
  const { inspect } = text;
  const { faults } = ready.experiment;
  const cut = faults.cut.some(([a, b]) => (a === i && b === j) || (!ready.directed && a === j && b === i));
  const apart = rows ? Math.hypot(...Array.from(rows[0]!.subarray(0, 100_000), (x, k) => x - rows[1]![k]!)) : null;
  const degree = meanDegree(ready);
  const round = bytesOfRound(history);
  const each = round === null || degree === 0 ? ready.messageBytes : round / degree;
  const rounds = cut ? 0 : Math.round(gossipRounds(history) / ready.phases.length);
  const ways = ready.directed ? 1 : 2;
  return (
    <>
      <h2 className="inspect-title">{ready.directed ? inspect.linkTo(i, j) : inspect.link(i, j)}</h2>
      {cut && <p className="text-[0.86rem] text-warn">{inspect.isCut}</p>}
      <dl className="facts">
        <Fact label={inspect.weightOf(j, i)} symbol={`w${sub(j)}${sub(i)}`} value={weightOf(ready, i, j).toFixed(4)} />
        <Fact
          label={inspect.across}
          symbol={`‖x${sub(i)} − x${sub(j)}‖`}
          value={apart === null ? "–" : formatExact(apart)}
          meaning={inspect.acrossHelp}
        />
        <Fact label={inspect.perMessage} value={formatBytes(each)} />
        <Fact label={inspect.messages} value={formatCount(rounds)} meaning={inspect.messagesHelp} />
        <Fact label={inspect.traffic} value={inspect.approximately(formatBytes(rounds * ways * each))} />
      </dl>
      <p className="flex gap-4 text-[0.86rem]">
        {[i, j].map((node) => (
          <button
            key={node}
            type="button"
            className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
            onClick={() => set({ selection: { nodes: [node], links: [] } })}
          >
            {inspect.toNode(node)}
          </button>
        ))}
      </p>
    </>
  );
}

const subscripts = "₀₁₂₃₄₅₆₇₈₉";
const sub = (i: number) => [...String(i)].map((digit) => subscripts[Number(digit)]).join("");

/** Messages that leave a node in one round, on average over living nodes and phases. */
function meanDegree({ phases, directed, experiment, n }: Ready): number {
  const alive = n - experiment.faults.dead.length;
  const used = phases.reduce((sum, { weights }) => sum + weights.filter((w) => w > 0).length, 0);
  return (used * (directed ? 1 : 2)) / (phases.length * Math.max(1, alive));
}
