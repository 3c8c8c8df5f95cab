"use client";
import dynamic from "next/dynamic";

/** The page's markup is in the HTML; what makes it answer comes in pieces of its own, after the frame around it. */
export const PlaygroundShell = dynamic(() => import("./Playground").then((module) => module.Playground));
