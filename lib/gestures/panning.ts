import { type Effect, type Finger, type GestureEvent, type In, idle, type Outcome, type Point, stay } from "./gesture";

/** One finger (or a secondary button) shifts the picture; two also zoom it. */
export function onPanning(state: In<"panning">, event: GestureEvent): Outcome {
  switch (event.type) {
    case "down":
      if (state.fingers.length > 1) return stay(state);
      return [{ ...state, fingers: [...state.fingers, { pointer: event.pointer, pixel: event.pixel }] }, []];
    case "move": {
      const fingers = state.fingers.map((f) => (f.pointer === event.pointer ? { ...f, pixel: event.pixel } : f));
      return [{ ...state, fingers }, moved(state.fingers, fingers)];
    }
    case "up": {
      const fingers = state.fingers.filter((f) => f.pointer !== event.pointer);
      return fingers.length === 0 ? [idle, []] : [{ ...state, fingers }, []];
    }
    default:
      return stay(state);
  }
}

function moved(before: readonly Finger[], now: readonly Finger[]): Effect[] {
  const [a, b] = [middle(before), middle(now)];
  const pan: Effect = { kind: "pan", by: [b[0] - a[0], b[1] - a[1]] };
  if (now.length < 2) return [pan];
  const factor = spread(now) / Math.max(1, spread(before));
  return [pan, { kind: "zoom", factor, pixel: b }];
}

const middle = (fingers: readonly Finger[]): Point => [
  fingers.reduce((sum, f) => sum + f.pixel[0], 0) / fingers.length,
  fingers.reduce((sum, f) => sum + f.pixel[1], 0) / fingers.length,
];
const spread = ([a, b]: readonly Finger[]): number => Math.hypot(a.pixel[0] - b.pixel[0], a.pixel[1] - b.pixel[1]);
