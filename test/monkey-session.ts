import { compile } from "@/lib/engine";
import { createPlayground } from "@/lib/store";
import type { Answer, Question, Request, Response } from "@/lib/worker/protocol";
import { createSession } from "@/lib/worker/session";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * A playground on a session of its own, with everything between them copied and late, as between a page and its worker.
 * Time passes only when somebody looks at the clock, so that a run of it can be repeated.
 */
export function wired() {
  let clock = 0;
  const playground = createPlayground();
  const asked = new Map<number, (answer: Answer | null) => void>();
  let lastId = 0;
  const deliver = (response: Response) => {
    if (response.type !== "answer") return playground.actions.hear(response);
    asked.get(response.id)?.(response.answer);
    asked.delete(response.id);
  };
  // One lane each way: what is sent first arrives first.
  const late = <T>(take: (message: T) => void) => {
    let lane = Promise.resolve();
    return (message: T) => {
      const copy = structuredClone(message);
      lane = lane.then(turn).then(() => take(copy));
    };
  };
  const session = createSession({
    post: late(deliver),
    compile,
    restart: async () => {},
    breathe: (milliseconds) => {
      clock += milliseconds;
      return turn();
    },
    now: () => {
      clock += 0.4;
      return clock;
    },
  });
  const send = late<Request>((request) => session.receive(request));
  const ask = (question: Question) =>
    new Promise<Answer | null>((resolve) => {
      asked.set(++lastId, resolve);
      send({ type: "ask", id: lastId, question });
    });
  return {
    ...playground,
    state: playground.store.getState,
    start: () => playground.actions.connect({ send, ask }),
    /** Until everything wished for so far has been granted or refused; a run that is playing is paused. */
    async rest(): Promise<void> {
      await ask({ about: "parameters", nodes: [] });
      if (playground.store.getState().status !== "playing") return;
      playground.actions.pause();
      await ask({ about: "parameters", nodes: [] });
    },
    turn,
    close: session.close,
  };
}
export type Wired = ReturnType<typeof wired>;
