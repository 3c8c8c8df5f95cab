"use client";
import type { State } from "@/lib/store/state";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { MatrixMap } from "./MatrixMap";
import { Mixing } from "./Mixing";
import { Spectrum } from "./Spectrum";
import { TransientStage } from "./TransientStage";
import { useAnswer } from "./useAnswer";

const LARGEST = 256;
const setting = (state: State): unknown => state.ready;
/** While networks take turns, whose turn comes follows the iteration. */
const turn = (state: State): unknown => state.t % (state.ready?.phases.length ?? 1);

/** The mixing matrix of the iteration to come, its spectrum, and what they foretell. */
export function MatrixInspector({ ready }: { ready: Ready }) {
  const answer = useAnswer(ready.n <= LARGEST ? { about: "matrix" } : null, {
    news: ready.phases.length > 1 ? turn : setting,
    milliseconds: 250,
  });
  const { inspect } = text;
  const beta = answer?.beta ?? ready.beta;
  return (
    <>
      <section>
        <h2 className="inspect-title">{inspect.matrix}</h2>
        {answer && answer.meaning.phases > 1 && (
          <p className="text-[0.8rem] text-faint">{inspect.phase(answer.meaning.phase, answer.meaning.phases)}</p>
        )}
        {ready.n > LARGEST ? (
          <p className="mt-1 text-[0.86rem] text-soft">{inspect.tooLarge(ready.n)}</p>
        ) : (
          <MatrixMap n={ready.n} weights={answer?.n === ready.n ? answer.weights : null} dead={ready.experiment.faults.dead} />
        )}
      </section>
      {answer && <p className="font-serif text-[1rem] text-soft leading-snug">{inspect.meaning({ ...answer.meaning, beta })}</p>}
      {answer && <Spectrum eigenvalues={answer.eigenvalues} beta={beta} />}
      <Mixing ready={ready} beta={beta} />
      <TransientStage ready={ready} beta={beta} />
    </>
  );
}
