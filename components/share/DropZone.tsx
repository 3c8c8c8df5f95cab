"use client";
import { FileUp } from "lucide-react";
import { useEffect, useState } from "react";
import { useActions } from "@/components/playground/context";
import { text } from "@/lib/text";

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes a file dropped anywhere on the page. */
export function DropZone() {
  const actions = useActions();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer!.files[0];
      if (file) void import("./open-file").then(({ openFile }) => openFile(file, { actions }));
    };
    addEventListener("dragover", drag);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", drag);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [actions]);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-lg border-2 border-accent border-dashed bg-paper/85">
      <p className="flex items-center gap-3 font-serif text-2xl">
        <FileUp className="size-7 stroke-[1.4]" />
        {text.sharing.dropHere}
      </p>
    </div>
  );
}
