/** The colour of class c on the page, where two classes have names of their own. */
export const classColour = (c: number, classes: number): string =>
  classes <= 2 ? (c === 0 ? "var(--class-a)" : "var(--class-b)") : `oklch(0.68 0.13 ${Math.round((360 * c) / classes + 50)})`;
