"use client";
import type { CSSProperties } from "react";
import { text } from "@/lib/text";
import type { Speed } from "@/lib/worker/protocol";
import { useActions, useView } from "./context";

const speeds: readonly Speed[] = [1, 2, 5, 10, 20, 30, 60, 120, 300, 1000, 3000, "max"];

/** From slow motion to as fast as the machine can. */
export function SpeedControl() {
  const speed = useView((state) => state.speed);
  const { setSpeed } = useActions();
  const index = Math.max(0, speeds.indexOf(speed));
  const told = speed === "max" ? text.transport.max : text.transport.perSecond(speed);
  return (
    <label htmlFor="speed" className="ml-1 w-36 min-w-14 shrink">
      <span className="caps flex justify-between">
        {text.transport.speed}
        <span className="figures normal-case tracking-normal">{speed === "max" ? "max" : `${speed.toLocaleString("en")}/s`}</span>
      </span>
      <input
        id="speed"
        type="range"
        min={0}
        max={speeds.length - 1}
        value={index}
        aria-valuetext={told}
        style={{ "--part": index / (speeds.length - 1) } as CSSProperties}
        onChange={(event) => setSpeed(speeds[Number(event.target.value)]!)}
      />
    </label>
  );
}
