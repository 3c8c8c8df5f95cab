"use client";
import { algorithms } from "@/lib/algorithms";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import { transientOrders } from "@/lib/topology/theory";
import type { Ready } from "@/lib/worker/protocol";
import { order } from "./order";
import { periodOf } from "./period";

const rows = [
  ["gossip-sgd", "gossip"],
  ["local-sgd", "local"],
  ["gossip-pga", "pga"],
] as const;
/** The period assumed for the methods that have one while the chosen one has none. */
const USUAL = 16;

/** The orders of the transient stage that theory gives for this network and period, method by method. */
export function TransientStage({ ready, beta }: { ready: Ready; beta: number }) {
  const { inspect } = text;
  const { algorithm, faults } = ready.experiment;
  const period = periodOf(algorithm);
  const H = Number.isFinite(period) ? period : USUAL;
  const orders = transientOrders({ n: ready.n - faults.dead.length, beta, H });
  return (
    <section>
      <h3 className="caps">{inspect.transient}</h3>
      <p className="mt-1 text-[0.8rem] text-faint leading-snug">{inspect.transientIntro}</p>
      <table className="orders">
        <thead>
          <tr>
            <td />
            <th scope="col">{inspect.equalData}</th>
            <th scope="col">{inspect.unequalData}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, key]) => (
            <tr key={id} className={algorithm.kind === id ? "text-ink" : "text-soft"}>
              <th scope="row" className={algorithm.kind === id ? "font-semibold" : "font-normal"}>
                {algorithms.get(id).name}
                {key !== "gossip" && <span className="ml-1.5 text-faint">H = {H}</span>}
              </th>
              {[orders.iid[key], orders.unequal[key]].map((value, k) => (
                <td key={k === 0 ? "equal" : "unequal"} className="figures">
                  {Number.isFinite(value) ? order(value) : inspect.never}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
