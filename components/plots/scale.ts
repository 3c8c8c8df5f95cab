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
