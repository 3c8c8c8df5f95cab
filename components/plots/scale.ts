/** From values to pixels; d3's scales do the same and bring its colours, formats and interpolators along. */
type Scale = (value: number) => number;
type Domain = readonly [number, number];

/** From left to right, beyond the ends too. */
export const linear =
  ([low, high]: Domain, width: number): Scale =>
  (x) =>
    (width * (x - low)) / (high - low);

/** From the bottom (pixel `height`) to the top (0), kept between the two. */
export const upwards =
  ([low, high]: Domain, height: number): Scale =>
  (y) =>
    height * (1 - Math.max(0, Math.min(1, (y - low) / (high - low))));

/** As {@link upwards} by decades, for a positive domain; not kept inside. NaN below zero, infinitely far down at zero. */
export const logarithmic =
  ([low, high]: Domain, height: number): Scale =>
  (y) =>
    height * (1 - Math.log(y / low) / Math.log(high / low));

/** Round values (1, 2 or 5 times a power of ten apart) that part a domain into about `count` pieces. */
export function ticks([low, high]: Domain, count: number): number[] {
  const wide = (high - low) / count;
  const decade = 10 ** Math.floor(Math.log10(wide));
  // The round step that is nearest by ratio.
  const step =
    decade * [1, 2, 5, 10][[Math.SQRT2, Math.sqrt(10), Math.sqrt(50)].filter((bound) => wide >= bound * decade).length]!;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
