import type { Answer, Question, Request, Response } from "./protocol";

type News = Exclude<Response, { type: "answer" }>;
interface Port {
  post(request: Request): void;
  close(): void;
}

/**
 * The page's end of the wire to a run. Training happens in a worker; where the browser refuses one (a sandboxed frame)
 * it happens on the main thread and `notice` is told so.
 */
export class Client {
  #port: Port;
  #asked = new Map<number, (answer: Answer | null) => void>();
  #nextId = 1;
  readonly #listen: (news: News) => void;

  constructor(listen: (news: News) => void, notice: (why: "no-worker" | "worker-failed") => void) {
    this.#listen = listen;
    try {
      this.#port = this.#inWorker(() => {
        this.#port.close();
        notice("worker-failed");
      });
    } catch {
      this.#port = this.#onMainThread();
      notice("no-worker");
    }
  }

  send(request: Exclude<Request, { type: "ask" }>): void {
    this.#port.post(request);
  }

  /** Null when the run cannot tell (there is none, or the question does not fit it). */
  ask(question: Question): Promise<Answer | null> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#port.post({ type: "ask", id, question });
    });
  }

  close(): void {
    this.#port.close();
    for (const resolve of this.#asked.values()) resolve(null);
    this.#asked.clear();
  }

  #receive(response: Response): void {
    if (response.type !== "answer") return this.#listen(response);
    this.#asked.get(response.id)?.(response.answer);
    this.#asked.delete(response.id);
  }

  #inWorker(failed: () => void): Port {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = (event: MessageEvent<Response>) => this.#receive(event.data);
    worker.onerror = failed;
    return { post: (request) => worker.postMessage(request), close: () => worker.terminate() };
  }

  #onMainThread(): Port {
    let closed = false;
    const session = import("./local").then(({ localSession }) =>
      localSession((response) => {
        if (!closed) this.#receive(response);
      }),
    );
    return {
      post: (request) => void session.then(({ receive }) => receive(request)),
      close: () => {
        closed = true;
        void session.then(({ close }) => close());
      },
    };
  }
}
