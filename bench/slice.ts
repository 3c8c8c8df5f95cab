import { median } from "./statistics";

/** What a stretch of work took: processor time (all threads of the process) and time on the wall, in seconds. */
export interface Slice {
  readonly iterations: number;
  readonly cpu: number;
  readonly wall: number;
}

/** Iterates until `seconds` of processor time are spent, at least once. */
export function slice(iterate: (count: number) => void, seconds: number): Slice {
  const before = process.cpuUsage();
  const start = performance.now();
  let iterations = 0;
  let cpu = 0;
  for (let count = 1; cpu < seconds; ) {
    iterate(count);
    iterations += count;
    const { user, system } = process.cpuUsage(before);
    cpu = (user + system) / 1e6;
    // About ten looks at the clock per slice, without overshooting much.
    const left = (iterations / Math.max(cpu, 1e-6)) * Math.min(seconds / 10, seconds - cpu);
    count = Math.max(1, Math.min(4 * count, Math.floor(left)));
  }
  return { iterations, cpu, wall: (performance.now() - start) / 1000 };
}

/** Medians over slices: iterations per processor second, and per second on the wall. */
export interface Rate {
  readonly perCpuSecond: number;
  readonly perSecond: number;
}
export const rateOf = (slices: readonly Slice[]): Rate => ({
  perCpuSecond: median(slices.map(({ iterations, cpu }) => iterations / cpu)),
  perSecond: median(slices.map(({ iterations, wall }) => iterations / wall)),
});
