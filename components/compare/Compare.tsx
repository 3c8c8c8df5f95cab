"use client";

/** Other runs beside this one: pinned, run against, swept. */
export function Compare() {
  return null;
}
