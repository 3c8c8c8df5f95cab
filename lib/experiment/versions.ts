import { quoted, Refusal } from "../registry";

/** The version of the format that this program writes. */
export const currentVersion = 1;

/**
 * From version v to v + 1, for experiments and links alike. A migration also writes out whatever default has changed,
 * so that an old link goes on meaning what it meant.
 */
const migrations: Readonly<Record<number, (raw: Record<string, unknown>) => Record<string, unknown>>> = {};

/** `raw` in the present version's terms, without its `version`. Throws a {@link Refusal} for a version not known. */
export function migrate(raw: Record<string, unknown>): Record<string, unknown> {
  const { version = currentVersion, ...rest } = raw;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw new Refusal("version", `${quoted(version)} is not a version. The present one is ${currentVersion}.`);
  if (version > currentVersion)
    throw new Refusal(
      "version",
      `${version} is newer than this page, which reads up to version ${currentVersion}. Reload or update it.`,
    );
  let present = rest;
  for (let v = version; v < currentVersion; v++) present = migrations[v](present);
  return present;
}
