import { expect, test } from "vitest";
import { Sampling } from "@/lib/worker/sampling";

/** An averaging every H iterations. */
const every = (H: number) => (t: number) => (Math.floor(t / H) + 1) * H;
const sampled = (sampling: Sampling, mark: (t: number) => number, end: number) => {
  const at: number[] = [];
  for (let t = 0; t < end; at.push(t)) t = sampling.next(t, mark);
  return at;
};

test("a slow run is sampled at every iteration", () => {
  const sampling = new Sampling();
  sampling.pace(30, 30);
  expect(sampled(sampling, every(4), 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test("a fast run is sampled at powers of two, and at averagings with the moment before them", () => {
  const sampling = new Sampling();
  sampling.pace("max", 8 * 600);
  const at = sampled(sampling, every(100), 320);
  expect(at).toEqual([...new Set(at)]);
  for (const t of [99, 100, 199, 200, 299, 300]) expect(at).toContain(t);
  expect(at.length).toBeLessThan(320 / 8 + 8);
});

test("averagings too frequent to show all are thinned in pairs", () => {
  const sampling = new Sampling();
  sampling.pace("max", 64 * 600);
  const at = sampled(sampling, every(7), 10_000);
  expect(at.length).toBeLessThan((3.2 * 10_000) / 64);
  const seen = new Set(at);
  const averaged = at.filter((t) => t % 7 === 0 && t % 64 !== 0 && seen.has(t - 1));
  expect(averaged.length).toBeGreaterThan(50);
});

test("a stride that is a multiple of the period still sees the moments before averagings", () => {
  const sampling = new Sampling();
  sampling.pace("max", 64 * 600);
  const at = sampled(sampling, every(16), 2000);
  const seen = new Set(at);
  for (const t of at) if (t % 16 === 0) expect(seen.has(t - 1)).toBe(true);
});
