"use client";
import { Slider } from "@/components/controls/Slider";
import { useView } from "@/components/playground/context";
import type { Faults as Broken } from "@/lib/experiment/experiment";
import { text } from "@/lib/text";
import { isCut, SLOWER, slownessOf } from "./broken";
import { useFaults } from "./useFaults";

/** What is broken, in a few words. */
export function faultsSummary({ dead, cut, drop, stragglers }: Broken): string {
  const { broken } = text;
  const parts = [
    dead.length > 0 && broken.deadCount(dead.length),
    stragglers.length > 0 && broken.slowCount(stragglers.length),
    cut.length > 0 && broken.cutCount(cut.length),
    drop > 0 && broken.dropped(`${Number((100 * drop).toPrecision(2))} %`),
  ].filter((part) => part !== false);
  return parts.length === 0 ? broken.intact : broken.summary(parts);
}

/** Kill and revive nodes, slow them down, cut and mend links, lose messages. */
export function Faults({ faults }: { faults: Broken }) {
  const selection = useView((state) => state.selection);
  const ready = useView((state) => state.ready);
  const seed = useView((state) => state.experiment.seed);
  const { kill, slow, cut, drop, mend } = useFaults();
  const { broken } = text;
  if (!ready) return null;

  // With nothing selected the buttons still do something: to a node and a link that look picked by chance.
  const alive = Array.from({ length: ready.n }, (_, i) => i).filter((i) => !faults.dead.includes(i));
  const whole = (ready.phases[0]?.edges ?? []).filter((link) => !isCut(faults, link, ready.directed));
  const pick = <T,>(list: readonly T[]): T[] => (list.length === 0 ? [] : [list[(7919 * (seed + list.length)) % list.length]!]);
  const nothing = selection.nodes.length + selection.links.length === 0;
  const nodes = nothing ? pick(alive) : selection.nodes;
  const links = nothing ? pick(whole) : selection.links;

  const dead = nodes.some((node) => faults.dead.includes(node));
  const tardy = nodes.some((node) => slownessOf(faults, node) > 1);
  const severed = links.some((link) => isCut(faults, link, ready.directed));
  const named = broken.nodes(nodes);
  return (
    <div className="grid gap-2">
      <p className="text-[0.8rem] text-faint leading-snug">{broken.hint}</p>
      <div className="flex flex-wrap gap-1.5">
        {nodes.length > 0 && (
          <>
            <Act onClick={() => kill(nodes)}>{dead ? broken.revive(named) : broken.kill(named)}</Act>
            <Act onClick={() => slow(nodes)}>{tardy ? broken.normal(named) : broken.slow(named, SLOWER)}</Act>
          </>
        )}
        {links.length > 0 && (
          <Act onClick={() => cut(links)}>{severed ? broken.restore(broken.links(links)) : broken.cut(broken.links(links))}</Act>
        )}
      </div>
      <Slider
        label={broken.lost}
        symbol="p"
        help={broken.lostHelp}
        value={faults.drop}
        min={0}
        max={1}
        scale="linear"
        onChange={drop}
      />
      {faultsSummary(faults) !== broken.intact && (
        <div>
          <Act onClick={mend}>{broken.mendAll}</Act>
        </div>
      )}
    </div>
  );
}

function Act({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-[4px] border border-line-strong px-2 py-0.5 text-[0.82rem] text-soft hover:border-faint hover:text-ink"
    >
      {children}
    </button>
  );
}
