"use client";
import { useMemo } from "react";
import { useView } from "@/components/playground/context";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { Dialog } from "./Dialog";
import { LinkSection } from "./LinkSection";
import { linkTo } from "./link";
import { SaveSection } from "./SaveSection";

/** Everything that can leave the page. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const experiment = useView((state) => state.experiment);
  const link = useMemo(() => linkTo(experiment), [experiment]);
  return (
    <Dialog title={text.share.title} onClose={onClose}>
      <LinkSection link={link} />
      <SaveSection />
    </Dialog>
  );
}
