import { zlibSync } from "fflate";
import { Refusal } from "../../registry";
import { python } from "./python";

/** Up to so many numbers stand where they are used, up to so many in a list of their own; more become base64. */
const mostInline = 12;
const mostListed = 160;
/** More numbers than this make a file (of some 40 MB) that is no longer something to edit or to copy to every host. */
const mostNumbers = 4_000_000;

/** Arrays that travel inside the program. Equal arrays are stored once. */
export class Embedding {
  private readonly names = new Map<string, string>();
  private readonly lines: string[] = [];
  private stored = 0;

  /** A Python expression for the array; `name` is what a long one is called. */
  expression(name: string, values: Float64Array | Int32Array): string {
    const type = values instanceof Float64Array ? "float64" : "int32";
    if (values.length <= mostInline) return `np.array(${python(Array.from(values))}, dtype=np.${type})`;
    if (values.length > mostNumbers) this.refuse();
    const listed = values.length <= mostListed;
    const text = listed
      ? python(Array.from(values))
      : base64(zlibSync(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)));
    const known = this.names.get(type + text);
    if (known) return known;
    this.stored += values.length;
    if (this.stored > mostNumbers) this.refuse();
    const unique = [name, ...Array.from({ length: this.names.size + 1 }, (_, i) => `${name}_${i + 2}`)].find(
      (candidate) => ![...this.names.values()].includes(candidate),
    ) as string;
    this.names.set(type + text, unique);
    if (listed) {
      this.lines.push(`${unique} = np.array(${text}, dtype=np.${type})`);
      return unique;
    }
    const pieces = text.match(/.{1,110}/g) ?? [];
    this.lines.push(`${unique} = unpacked(\n${pieces.map((piece) => `    "${piece}"`).join("\n")},\n    np.${type},\n)`);
    return unique;
  }

  private refuse(): never {
    throw new Refusal(
      "",
      `the data and starting models are too large for one Python file, which holds ${mostNumbers} numbers. Choose fewer samples, fewer nodes or a smaller model.`,
    );
  }

  /** The statements that define the long arrays. */
  definitions(): string {
    return this.lines.join("\n\n");
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** How the program reads them back. */
export const unpacking = `def unpacked(text, dtype):
    """An array stored as base64 of zlib of its little-endian numbers."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), dtype=np.dtype(dtype).newbyteorder("<")).astype(dtype)`;
