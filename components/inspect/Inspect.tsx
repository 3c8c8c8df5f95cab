"use client";

/** A look inside: the selected node or link, and the mixing matrix. */
export function Inspect() {
  return null;
}
