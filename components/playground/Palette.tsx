"use client";
import { Eraser, MousePointer2, Paintbrush, PenLine, Redo2, Scissors, Sparkles, Trash2, Undo2 } from "lucide-react";
import type { Tool } from "@/lib/gestures";
import { text } from "@/lib/text";
import { useActions, useView } from "./context";
import { IconButton } from "./IconButton";
import { useDrawing } from "./useDrawing";

const tools: readonly (readonly [Tool, typeof PenLine])[] = [
  ["select", MousePointer2],
  ["draw", PenLine],
  ["cut", Scissors],
  ["brush", Paintbrush],
];

/** What a drag on the network does, and undo. */
export function Palette() {
  const tool = useView((state) => state.tool);
  const undoable = useView((state) => state.past.length > 0);
  const redoable = useView((state) => state.future.length > 0);
  const selected = useView((state) => state.selection.nodes.length + state.selection.links.length > 0);
  const { set, undo, redo } = useActions();
  const { tidy, remove, clear } = useDrawing();
  return (
    <div role="toolbar" aria-label={text.tools.label} className="palette">
      {tools.map(([name, Icon]) => (
        <IconButton key={name} label={text.tools[name as "select"]} pressed={tool === name} onClick={() => set({ tool: name })}>
          <Icon />
        </IconButton>
      ))}
      <hr />
      <IconButton label={text.tools.tidy} onClick={tidy}>
        <Sparkles />
      </IconButton>
      <IconButton label={text.tools.remove} onClick={remove} disabled={!selected}>
        <Trash2 />
      </IconButton>
      <IconButton label={text.tools.clear} onClick={clear}>
        <Eraser />
      </IconButton>
      <hr />
      <IconButton label={text.top.undo} onClick={undo} disabled={!undoable}>
        <Undo2 />
      </IconButton>
      <IconButton label={text.top.redo} onClick={redo} disabled={!redoable}>
        <Redo2 />
      </IconButton>
    </div>
  );
}
