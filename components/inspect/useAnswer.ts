import { useEffect, useState } from "react";
import { useActions, usePlaygroundStore, useView } from "@/components/playground/context";
import type { State } from "@/lib/store/state";
import type { Answer, Question } from "@/lib/worker/protocol";

type About<A extends Question["about"]> = Extract<Answer, { about: A }>;
const training = (state: State): unknown => state.latest;

/**
 * The run's answer to a question, asked again whenever `news` of the state changes, at most every `milliseconds`. Null
 * until the first answer, and when the run cannot tell. A question is told from another by its JSON.
 */
export function useAnswer<Q extends Question>(
  question: Q | null,
  { news = training, milliseconds = 120 }: { news?: (state: State) => unknown; milliseconds?: number } = {},
): About<Q["about"]> | null {
  const store = usePlaygroundStore();
  const { ask } = useActions();
  const run = useView((state) => state.ready);
  const key = JSON.stringify(question);
  const [known, setKnown] = useState<{ key: string; answer: Answer | null }>({ key: "", answer: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, and `run` for another run
  useEffect(() => {
    if (!question) return;
    let [stale, asking, closed] = [true, false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = async () => {
      if (closed || asking || !stale) return;
      [asking, stale] = [true, false];
      const answer = await ask(question);
      if (closed) return;
      setKnown({ key, answer });
      timer = setTimeout(() => {
        asking = false;
        void next();
      }, milliseconds);
    };
    void next();
    const unsubscribe = store.subscribe((state, before) => {
      if (news(state) === news(before)) return;
      stale = true;
      void next();
    });
    return () => {
      closed = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [key, run, ask, store]);
  return known.key === key && known.answer?.about === question?.about ? (known.answer as About<Q["about"]> | null) : null;
}
