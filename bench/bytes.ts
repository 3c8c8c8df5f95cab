import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes after `gzip -9`. */
export const gzipped = (content: Uint8Array | string): number => gzipSync(content, { level: 9 }).length;

/** The file below `folder` that an address of the served site names; query and fragment do not count. */
export const fileOf = (folder: string, site: string, address: string): string =>
  join(folder, ...decodeURIComponent(new URL(address).pathname.slice(new URL(site).pathname.length)).split("/")).replaceAll(
    "/",
    sep,
  );

/** The script files among the addresses that a page fetched, each once; what came from elsewhere is left out. */
export const scripts = (site: string, addresses: readonly string[]): string[] => [
  ...new Set(
    addresses
      .map((address) => address.replace(/[?#].*$/, ""))
      .filter((address) => address.startsWith(site) && /\.m?js$/.test(address)),
  ),
];

export interface Shipped {
  readonly files: number;
  /** Bytes of script, each file gzipped by itself. */
  readonly bytes: number;
  /** Whether any of it is TensorFlow.js. */
  readonly tfjs: boolean;
}

/** What those script files weigh. */
export function shipped(folder: string, site: string, addresses: readonly string[]): Shipped {
  const contents = scripts(site, addresses).map((address) => readFileSync(fileOf(folder, site, address)));
  return {
    files: contents.length,
    bytes: contents.reduce((sum, content) => sum + gzipped(content), 0),
    tfjs: contents.some(
      (content) =>
        /registerBackend|tfjs-core|TensorFlow\.js backend/.test(content.toString("latin1")) && content.length > 100_000,
    ),
  };
}
