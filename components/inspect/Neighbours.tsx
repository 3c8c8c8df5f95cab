"use client";
import { formatExact } from "@/components/plots/format";
import type { Selection } from "@/lib/store/state";
import { text } from "@/lib/text";
import "@/lib/text/inspect";

interface Props {
  node: number;
  neighbours: readonly { readonly node: number; readonly weight: number; readonly disagreement: number }[];
  onVisit: (selection: Selection) => void;
}

/** Whom a node hears, how much it listens, and how far apart they are. */
export function Neighbours({ node, neighbours, onVisit }: Props) {
  const { inspect } = text;
  const most = neighbours.reduce((largest, { disagreement }) => Math.max(largest, disagreement), 1e-300);
  const own = 1 - neighbours.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section>
      <h3 className="caps">{inspect.neighbours}</h3>
      {neighbours.length === 0 ? (
        <p className="mt-1 text-[0.86rem] text-soft">{inspect.noNeighbours}</p>
      ) : (
        <table className="neighbours">
          <thead>
            <tr>
              <th scope="col">{inspect.neighbour}</th>
              <th scope="col">{inspect.weight}</th>
              <th scope="col">{inspect.disagreement}</th>
            </tr>
          </thead>
          <tbody>
            {neighbours.map((other) => (
              <tr key={other.node}>
                <th scope="row">
                  <button
                    type="button"
                    className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                    aria-label={inspect.toNode(other.node)}
                    onClick={() => onVisit({ nodes: [other.node], links: [] })}
                  >
                    {other.node}
                  </button>
                </th>
                <td className="figures">{other.weight.toFixed(3)}</td>
                <td className="figures">
                  <span className="neighbour-bar" style={{ width: `${(other.disagreement / most) * 42}%` }} />
                  {formatExact(other.disagreement)}
                </td>
              </tr>
            ))}
            <tr className="text-faint">
              <th scope="row" title={`${node}`}>
                {inspect.itself}
              </th>
              <td className="figures">{own.toFixed(3)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
