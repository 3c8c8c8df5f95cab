"use client";
import dynamic from "next/dynamic";
import { useActions, useView } from "@/components/playground/context";
import { DropZone } from "./DropZone";
import { useKeeping } from "./useKeeping";

const ShareDialog = dynamic(() => import("./ShareDialog").then((module) => module.ShareDialog), { ssr: false });
const EmbedBuilder = dynamic(() => import("@/components/embed/BuilderDialog").then((module) => module.EmbedBuilder), {
  ssr: false,
});
const ExamplesDialog = dynamic(() => import("./ExamplesDialog").then((module) => module.ExamplesDialog), { ssr: false });
const DataDialog = dynamic(() => import("@/components/data/DataDialog").then((module) => module.DataDialog), { ssr: false });
const PaintDialog = dynamic(() => import("@/components/data/PaintDialog").then((module) => module.PaintDialog), { ssr: false });

/** The one window in front of the page, if any; what may be dropped on the page; and what is kept without asking. */
export function Dialogs() {
  const dialog = useView((state) => state.dialog);
  const { set } = useActions();
  useKeeping();
  const close = () => set({ dialog: null });
  return (
    <>
      <DropZone />
      {dialog?.name === "share" && <ShareDialog onClose={close} />}
      {dialog?.name === "embed" && <EmbedBuilder onClose={close} />}
      {dialog?.name === "examples" && <ExamplesDialog onClose={close} />}
      {dialog?.name === "data" && <DataDialog file={dialog.file} onClose={close} />}
      {dialog?.name === "paint" && <PaintDialog onClose={close} />}
    </>
  );
}
