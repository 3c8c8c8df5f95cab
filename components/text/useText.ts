import { useSyncExternalStore } from "react";
import { english, onLanguage, type Text, text } from "@/lib/text";

/**
 * The interface's texts; renders again when the language changes. One call at the root of a tree is enough for all of
 * it, as long as what is below reads `text` while rendering and is not memoized.
 */
export const useText = (): Text =>
  useSyncExternalStore(
    onLanguage,
    () => text,
    () => english,
  );
