import type { Place } from "./props";

/** Radius of the discs in unit squares: as large as the spacing of the nodes allows. */
export function discRadius(places: readonly Place[]): number {
  if (places.length < 2) return 0.13;
  const nearest = places.map((p, i) =>
    places.reduce((least, q, j) => (i === j ? least : Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]))), Infinity),
  );
  nearest.sort((a, b) => a - b);
  const usual = nearest[Math.floor(0.4 * places.length)];
  return Math.max(0.002, Math.min(0.13, 0.335 * usual, 0.45 * nearest[0] + 0.1 * usual));
}

/**
 * A ring of many nodes folded like a ribbon, up and down between two circles, so that its discs have two or three times
 * the room they would have on one circle; neighbours stay neighbours. Begins at the top, clockwise.
 */
export function folded(n: number, rim = 0.46): Place[] {
  const inner = (k: number) => rim / (1 + ((k - 1) * 2 * Math.PI * k) / n);
  const room = (k: number) => (2 * Math.PI * k * inner(k)) / n;
  const sizes = Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, k) => k + 1);
  const roomy = sizes.filter((k) => room(k) > 0.85 * Math.max(...sizes.map(room)));
  // The shortest folds that are roomy enough, of equal length where n allows.
  const perFold = roomy.find((k) => n % (2 * k) === 0) ?? roomy[0];
  const folds = 2 * Math.max(1, Math.round(n / perFold / 2));
  return Array.from({ length: folds }, (_, fold) => {
    const first = Math.floor((fold * n) / folds);
    const count = Math.floor(((fold + 1) * n) / folds) - first;
    const angle = (2 * Math.PI * (fold + 0.5)) / folds;
    return Array.from({ length: count }, (_, k): Place => {
      const up = count === 1 ? 1 : k / (count - 1);
      const radius = inner(perFold) + (rim - inner(perFold)) * (fold % 2 === 0 ? up : 1 - up);
      return [0.5 + radius * Math.sin(angle), 0.5 - radius * Math.cos(angle)];
    });
  }).flat();
}
