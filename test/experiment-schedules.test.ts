import { expect, it } from "vitest";
import { schedules } from "../lib/experiment";

const factor = (raw: { kind: string } & Record<string, unknown>) => schedules.make(schedules.parse(raw));

it("keeps, cuts, shrinks, raises and fades the learning rate", () => {
  expect(factor({ kind: "constant" })(1e6)).toBe(1);
  const step = factor({ kind: "step", every: 20, factor: 0.5 });
  expect([0, 19, 20, 40].map(step)).toEqual([1, 1, 0.5, 0.25]);
  expect(factor({ kind: "inverse-time", a: 100 })(100)).toBe(0.5);
  const warmup = factor({ kind: "warmup", iterations: 4 });
  expect([0, 1, 3, 9].map(warmup)).toEqual([0.25, 0.5, 1, 1]);
  const cosine = factor({ kind: "cosine", iterations: 10 });
  expect(cosine(0)).toBe(1);
  expect(cosine(5)).toBeCloseTo(0.5, 12);
  expect(cosine(99)).toBe(0);
});
