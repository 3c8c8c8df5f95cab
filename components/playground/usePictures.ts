import { useEffect, useState } from "react";
import type { BoundaryImages, ParameterRows } from "@/components/network";
import type { Answer, Ready } from "@/lib/worker/protocol";
import { useActions, usePlaygroundStore, useView } from "./context";

/** Milliseconds between two sets of pictures while training: faster cannot be told apart. */
const AT_MOST_EVERY = 90;
const MAX_NUMBERS = 200_000;

const resolutionFor = (n: number) => (n <= 20 ? 32 : n <= 64 ? 20 : n <= 300 ? 12 : 0);

function question({ n, d, points }: Ready) {
  const nodes = Array.from({ length: n + 1 }, (_, i) => i - 1);
  const resolution = points ? resolutionFor(n) : 0;
  if (resolution > 0) return { about: "boundaries", nodes, resolution } as const;
  return n * d <= MAX_NUMBERS ? ({ about: "parameters", nodes } as const) : null;
}

/** What the nodes' discs show: decision boundaries in the plane, otherwise parameters. Asked for, at the rate they come. */
export function usePictures(): { images: BoundaryImages | null; parameters: ParameterRows | null } {
  const store = usePlaygroundStore();
  const { ask } = useActions();
  const run = useView((state) => state.ready);
  const [pictures, setPictures] = useState<{ images: BoundaryImages | null; parameters: ParameterRows | null }>({
    images: null,
    parameters: null,
  });
  useEffect(() => {
    if (!run) return;
    let stale = true;
    let asking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const wanted = question(run);
    let news: Answer | null = null;
    const take = () => {
      if (news?.about === "boundaries") setPictures({ images: news, parameters: null });
      if (news?.about === "parameters") setPictures({ images: null, parameters: news });
    };
    const next = async () => {
      if (!wanted || closed || asking || !stale) return;
      [asking, stale] = [true, false];
      news = await ask(wanted);
      if (closed) return;
      take();
      timer = setTimeout(() => {
        asking = false;
        void next();
      }, AT_MOST_EVERY);
    };
    void next();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.latest === before.latest) return;
      stale = true;
      void next();
    });
    return () => {
      closed = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [run, ask, store]);
  return pictures;
}
