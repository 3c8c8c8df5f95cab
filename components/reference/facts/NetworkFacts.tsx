import { formatSeconds } from "@/components/plots/format";
import { messageBits, noTraffic, type Traffic } from "@/lib/algebra/traffic";
import { networks } from "@/lib/cost/networks";
import { createPricing } from "@/lib/cost/traffic";
import type { ReferenceText } from "@/lib/text/reference";
import { Words } from "../Both";
import { Section } from "../Section";

const n = 16;
/** Priced where the network itself names no model size: ResNet-50. */
const RESNET50 = 25_557_032;

interface Row {
  readonly what: keyof ReferenceText["costs"];
  readonly degree: number;
  readonly traffic: Partial<Traffic>;
}

/** What one iteration takes, for a few ways to talk. */
export function NetworkFacts({ id }: { id: string }) {
  const cost = networks.make(networks.parse({ kind: id }));
  const D = cost.modelSize ?? RESNET50;
  const full = 32 * D;
  const rows: readonly Row[] = [
    { what: "compute", degree: 1, traffic: {} },
    { what: "onePeer", degree: 1, traffic: { neighbors: full } },
    { what: "gossip", degree: 2, traffic: { neighbors: full } },
    { what: "complete", degree: n - 1, traffic: { neighbors: full } },
    { what: "global", degree: 1, traffic: { global: full } },
    { what: "topk", degree: 1, traffic: { gather: messageBits({ kind: "top-k", ratio: 0.001 }, D) } },
  ];
  const seconds = rows.map(({ degree, traffic }) => {
    const senders = { n, outDegrees: [new Int32Array(n).fill(degree)], clusterSizes: [n], S: n, slowest: 1 };
    const out = { bytesPerNode: 0, payloadBits: 0, seconds: 0, averaging: "none" as const };
    createPricing(cost, senders, full)(out, { ...noTraffic(), ...traffic }, 0);
    return out.seconds;
  });
  const most = Math.max(...seconds);
  return (
    <Section id="costs" note={(text) => text.costsNote(D.toLocaleString("en"))}>
      <dl className="grid max-w-2xl grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 text-[0.9rem]">
        {rows.map(({ what }, row) => (
          <div key={what} className="contents">
            <dt className="text-soft">
              <Words of={({ costs }) => costs[what]} />
            </dt>
            <dd className="contents">
              <span className="flex h-3 overflow-hidden rounded-[2px] bg-panel" aria-hidden="true">
                <span
                  className="bg-accent opacity-45"
                  style={{ width: `${(100 * Math.min(cost.computeSeconds, seconds[row]!)) / most}%` }}
                />
                <span
                  className={what === "global" ? "bg-global" : "bg-gossip"}
                  style={{ width: `${(100 * Math.max(0, seconds[row]! - cost.computeSeconds)) / most}%` }}
                />
              </span>
              <span className="figures text-right">{formatSeconds(seconds[row]!)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
