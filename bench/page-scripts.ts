/** What is put into the page before its own scripts. As text: a bundler's changes would not run there. */

/** The iteration on the screen. */
const iteration = `
  window.__iteration = () =>
    Number((document.querySelector("[data-testid=iteration]")?.textContent ?? "0").replaceAll(",", ""));`;

/** window.__moved: when the first iteration was on the screen, and whether Play had to be pressed for it. */
export const openingScript = `(() => {
  ${iteration}
  let pressed = false;
  const look = (now) => {
    if (window.__iteration() > 0) return (window.__moved = { at: now, pressed });
    const play = document.querySelector("button[aria-label=Play]:not(:disabled)");
    if (!pressed && play && document.querySelector("[aria-label^='Network of']")) {
      pressed = true;
      play.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();`;

/** What window.__watch(milliseconds) resolves to. */
export interface Seen {
  readonly milliseconds: number;
  readonly iterations: number;
  readonly frames: number;
  /** Frames until the answer was given, some more. */
  readonly allFrames: number;
  /** Durations of the tasks over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
}
export const trainingScript = `(() => {
  ${iteration}
  window.__watch = (milliseconds) => new Promise((resolve) => {
    const longTasks = [];
    const note = (entries) => longTasks.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ entryTypes: ["longtask"] });
    const [start, first] = [performance.now(), window.__iteration()];
    let frames = 0;
    let seen;
    const count = () => {
      frames++;
      const passed = performance.now() - start;
      if (!seen && passed >= milliseconds) seen = { milliseconds: passed, iterations: window.__iteration() - first, frames };
      // Long tasks are told with some delay.
      if (passed < milliseconds + 300) return requestAnimationFrame(count);
      note(observer.takeRecords());
      observer.disconnect();
      resolve({ ...seen, allFrames: frames, longTasks });
    };
    requestAnimationFrame(count);
  });
})();`;
