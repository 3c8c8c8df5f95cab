/** Corners of an ellipse's outline, closed. */
function ellipse(cx: number, cy: number, rx: number, ry: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 13 }, (_, k) => {
    const angle = (2 * Math.PI * k) / 12;
    return [cx + rx * Math.sin(angle), cy - ry * Math.cos(angle)] as const;
  });
}

export type Stroke = readonly (readonly [x: number, y: number])[];

const six: Stroke = [
  [0.66, 0.1],
  [0.42, 0.22],
  [0.28, 0.5],
  [0.28, 0.75],
  [0.5, 0.92],
  [0.72, 0.8],
  [0.72, 0.6],
  [0.5, 0.47],
  [0.3, 0.6],
];

/** How a pen draws the digits 0…9 in the unit square (x to the right, y down): polylines, stroke by stroke. */
export const glyphs: readonly (readonly Stroke[])[] = [
  [ellipse(0.5, 0.5, 0.26, 0.42)],
  [
    [
      [0.34, 0.27],
      [0.54, 0.08],
      [0.54, 0.92],
    ],
  ],
  [
    [
      [0.25, 0.3],
      [0.31, 0.15],
      [0.5, 0.08],
      [0.7, 0.17],
      [0.73, 0.34],
      [0.6, 0.54],
      [0.25, 0.92],
      [0.77, 0.92],
    ],
  ],
  [
    [
      [0.27, 0.16],
      [0.5, 0.08],
      [0.7, 0.17],
      [0.7, 0.36],
      [0.48, 0.47],
      [0.73, 0.59],
      [0.74, 0.8],
      [0.5, 0.92],
      [0.26, 0.84],
    ],
  ],
  [
    [
      [0.62, 0.92],
      [0.62, 0.08],
      [0.24, 0.64],
      [0.8, 0.64],
    ],
  ],
  [
    [
      [0.72, 0.08],
      [0.34, 0.08],
      [0.3, 0.45],
      [0.52, 0.4],
      [0.73, 0.52],
      [0.74, 0.75],
      [0.52, 0.92],
      [0.27, 0.85],
    ],
  ],
  [six],
  [
    [
      [0.25, 0.08],
      [0.75, 0.08],
      [0.45, 0.92],
    ],
  ],
  [ellipse(0.5, 0.28, 0.2, 0.2), ellipse(0.5, 0.7, 0.25, 0.22)],
  [six.map(([x, y]) => [1 - x, 1 - y] as const)],
];
