import { useMedia } from "@/components/playground/useMedia";

/** Whether to keep still: what the page says, else what the system says. */
export function useReducedMotion(said?: boolean): boolean {
  const system = useMedia("(prefers-reduced-motion: reduce)", false);
  return said ?? system;
}
