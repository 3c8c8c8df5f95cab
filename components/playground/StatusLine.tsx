"use client";
import { formatCompact } from "@/components/plots/format";
import { Word } from "@/components/text/Word";
import { text } from "@/lib/text";
import { useView } from "./context";
import { DeviceChoice } from "./DeviceChoice";

/** Who computes, how fast, and what the network's spectrum says. */
export function StatusLine() {
  const ready = useView((state) => state.ready);
  const rate = useView((state) => (state.status === "playing" ? (state.latest?.iterationsPerSecond ?? 0) : 0));
  if (!ready)
    return (
      <footer className="area-status border-line border-t px-5 py-1.5 text-[0.76rem] text-faint">{text.status.measuring}</footer>
    );
  const gap = Math.max(0, 1 - ready.beta);
  const rounds = Math.max(1, Math.ceil(Math.log(0.1) / Math.log(Math.max(ready.beta, 1e-12))));
  return (
    <footer className="area-status flex flex-wrap items-baseline gap-x-5 gap-y-0.5 border-line border-t px-5 py-1.5 text-[0.76rem] text-faint">
      <DeviceChoice ready={ready} />
      <span className="figures min-w-28 text-soft">{rate > 0 ? text.status.rate(formatCompact(rate)) : ""}</span>
      <span className="ml-auto">
        <Word id="beta">{text.status.beta}</Word> <span className="figures text-soft">{ready.beta.toFixed(3)}</span>
        <span className="mx-2 text-line-strong">·</span>
        <Word id="spectral-gap">{text.status.gap}</Word>{" "}
        <span className="figures text-soft">{gap > 0 && gap < 0.001 ? gap.toExponential(1) : gap.toFixed(3)}</span>
        <span className="mx-2 text-line-strong">·</span>
        {text.status.words(gap, rounds)}
      </span>
    </footer>
  );
}
