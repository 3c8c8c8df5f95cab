import { describe, expect, it } from "vitest";
import { compile, type Frame } from "../lib/engine";
import { presets } from "../lib/experiment";

/** The frame of each named iteration. */
async function frames(id: string, times: readonly number[]): Promise<Frame[]> {
  const run = await compile(presets.find((preset) => preset.id === id)!.experiment, "reference");
  const out: Frame[] = [];
  for (const t of times) {
    await run.advance(t - run.t);
    out.push((await run.frame()).frame);
  }
  run.dispose();
  return out;
}

describe("presets show what they say", () => {
  it("the first one learns within a few hundred iterations", async () => {
    const [start, later] = await frames("first", [0, 300]);
    expect(start.accuracy).toBeLessThan(0.7);
    expect(later.accuracy).toBeGreaterThan(0.95);
  });
  it("values meet on a ring, and exactly after four one-peer exchanges", async () => {
    const [, end] = await frames("averaging", [0, 200]);
    expect(end.consensusDistance).toBeLessThan(1e-6);
    const [, exact] = await frames("one-peer", [0, 4]);
    expect(exact.consensusDistance).toBeLessThan(1e-25);
  });
  it("a beat pulls the long ring together", async () => {
    const [gossip] = await frames("sparse-gossip", [330]);
    const [pga] = await frames("sparse-pga", [330]);
    expect(pga.consensusDistance).toBeLessThan(gossip.consensusDistance / 2);
  });
  it("H = 64 on unequal data costs loss", async () => {
    const [rare] = await frames("price-of-h", [600]);
    const [often] = await frames("first", [600]);
    expect(rare.loss).toBeGreaterThan(2 * often.loss);
  });
  it("two numbers a step drift, tracking arrives", async () => {
    const [drifted] = await frames("two-numbers", [600]);
    const [mended] = await frames("two-numbers-mended", [600]);
    const [tracked] = await frames("tracking", [600]);
    expect(drifted.suboptimality).toBeGreaterThan(5 * mended.suboptimality!);
    expect(tracked.suboptimality).toBeLessThan(1e-6);
  });
  it("cut halves settle apart and meet again", async () => {
    const [apart, still, together] = await frames("cut", [100, 150, 300]);
    expect(still.consensusDistance).toBeGreaterThan(0.01);
    expect(still.consensusDistance).toBeCloseTo(apart.consensusDistance, 1);
    expect(together.consensusDistance).toBeLessThan(1e-4);
  });
  it("one slow node holds everybody up", async () => {
    const [slow] = await frames("straggler", [100]);
    const [usual] = await frames("first", [100]);
    expect(slow.loss).toBe(usual.loss);
    expect(slow.seconds).toBeGreaterThan(3 * usual.seconds);
  });
});
