/** A QR code as one path over a square of `size` units, its quiet zone of four modules included. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

/** Null when the text is too long for any code (2,953 bytes). The encoder is loaded when first needed. */
export async function codeOf(text: string): Promise<Code | null> {
  const { encode } = await import("uqr");
  try {
    const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: 4 });
    return { size, path: data.map(rowPath).join("") };
  } catch {
    return null;
  }
}

/** Runs of dark modules as one rectangle each. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
