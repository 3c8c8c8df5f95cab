import { parseExperiment } from "@/lib/experiment";
import type { Playground } from "@/lib/store";
import { text } from "@/lib/text";
import "@/lib/text/share";

/** Bytes. */
export const LARGEST_FILE = 50_000_000;

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

/** The text of a file, or a sentence when it is too large to be read. */
export async function textOf(file: File): Promise<{ text: string } | { sentence: string }> {
  if (file.size > LARGEST_FILE) return { sentence: text.share.fileTooLarge(megabytes(file.size)) };
  return { text: await file.text() };
}

/**
 * Opens what the reader brings: an experiment (or a run, which holds one) replaces the present one, undo brings it back;
 * a table goes to the window for data. A bad file leaves everything as it is, and a sentence says why.
 */
export async function openFile(file: File, { actions }: Pick<Playground, "actions">): Promise<void> {
  const complain = (sentence: string) => actions.set({ refusal: { field: "", sentence }, dialog: null });
  const read = await textOf(file);
  if ("sentence" in read) return complain(read.sentence);
  if (/\.(csv|tsv|txt)$/i.test(file.name))
    return actions.set({ dialog: { name: "data", file: { name: file.name, text: read.text } } });
  if (!/\.json$/i.test(file.name)) return complain(text.share.unknownFile(file.name));
  const raw = asJson(read.text);
  const inside = raw && typeof raw === "object" && "experiment" in raw ? raw.experiment : raw;
  if (inside === null || typeof inside !== "object" || Array.isArray(inside))
    return complain(text.share.notExperiment(file.name));
  try {
    actions.replace(parseExperiment(inside));
    actions.set({ dialog: null });
  } catch (problem) {
    complain(text.share.badExperiment(file.name, problem instanceof Error ? problem.message : String(problem)));
  }
}

function asJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
