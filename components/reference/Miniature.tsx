import type { Experiment } from "@/lib/experiment";
import { referenceText } from "@/lib/text/reference";
import { linkOf } from "./example";

const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** The entry at work: the playground's own embed, loaded when it comes into view. */
export function Miniature({ experiment, name }: { experiment: Experiment; name: string }) {
  const link = linkOf(experiment);
  return (
    <iframe
      title={referenceText.liveTitle(name)}
      src={`${basePath}/embed/#${["show=graph,loss", "autoplay=visible", link].filter(Boolean).join("&")}`}
      loading="lazy"
      allow="fullscreen"
      className="h-[440px] w-full rounded-md border border-line bg-panel"
    />
  );
}
