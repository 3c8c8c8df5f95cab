import { en, type Text } from "./en";

/** The interface's texts in the reader's language. */
export const text: Text = en;
export type { Text };
