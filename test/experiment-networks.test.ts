import { describe, expect, it } from "vitest";
import { networks } from "../lib/cost/networks";

const hours = (seconds: number) => seconds / 3600;

describe("networks", () => {
  it("reproduces the Gossip-PGA paper's training hours from its measured times", () => {
    const { computeSeconds, measured } = networks.make(networks.parse({ kind: "resnet50-paper" }));
    const iterations = 18_768;
    const parallel = computeSeconds + measured!.global;
    const gossip = computeSeconds + measured!.neighbors;
    const pga = (5 * gossip + parallel) / 6;
    expect(hours(iterations * parallel)).toBeCloseTo(2.22, 2);
    expect(hours(iterations * pga)).toBeCloseTo(1.66, 2);
  });
  it("lets clusters talk as everyone does unless told otherwise", () => {
    const make = (raw: object) => networks.make(networks.parse({ kind: "custom", ...raw }));
    expect(make({ latency: 0.5 })).toMatchObject({ latency: 0.5, localLatency: 0.5, localSecondsPerFloat: 1e-8 });
    expect(make({ localLatency: 0 })).toMatchObject({ latency: 0.001, localLatency: 0 });
    expect(make({})).not.toHaveProperty("modelSize");
  });
  it("has the documented custom defaults", () => {
    expect(networks.parse({ kind: "custom" })).toEqual({
      kind: "custom",
      latency: 0.001,
      secondsPerFloat: 1e-8,
      computeSeconds: 0.01,
    });
  });
});
