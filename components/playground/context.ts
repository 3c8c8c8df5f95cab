"use client";
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Playground } from "@/lib/store";
import type { State } from "@/lib/store/state";

export const PlaygroundContext = createContext<Playground | null>(null);

function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error("This component belongs inside a PlaygroundContext.");
  return playground;
}

/** A part of the playground's state; the component redraws when it changes. */
export const useView = <T>(select: (state: State) => T): T => useStore(usePlayground().store, select);
export const useActions = (): Playground["actions"] => usePlayground().actions;
export const usePlaygroundStore = (): Playground["store"] => usePlayground().store;
