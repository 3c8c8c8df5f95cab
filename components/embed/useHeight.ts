import { type RefObject, useEffect } from "react";
import { source, version } from "@/lib/embed";

/** Tells the page around this frame how high the element is, whenever that changes. */
export function useHeight(element: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on || parent === window || !element.current) return;
    let told = 0;
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry!.borderBoxSize[0]?.blockSize ?? entry!.contentRect.height);
      if (height === told) return;
      told = height;
      parent.postMessage({ source, version, type: "height", height }, "*");
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, on]);
}
