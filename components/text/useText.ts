import { useSyncExternalStore } from "react";
import { onLanguage, type Text, text } from "@/lib/text";
import { en } from "@/lib/text/en";

/**
 * The interface's texts; renders again when the language changes. One call at the root of a tree is enough for all of
 * it, as long as what is below reads `text` while rendering and is not memoized.
 */
export const useText = (): Text =>
  useSyncExternalStore(
    onLanguage,
    () => text,
    () => en,
  );
