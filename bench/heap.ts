import type { CDPSession, Page } from "playwright-core";

interface Usage {
  readonly usedSize: number;
  /** Bytes of typed arrays, which live outside the collected heap. */
  readonly backingStorageSize?: number;
}
const bytes = ({ usedSize, backingStorageSize = 0 }: Usage): number => usedSize + backingStorageSize;

/** Bytes in use after a collection, on the page's thread and in its first worker (0 where it has none). */
export interface HeapMeter {
  read(): Promise<{ page: number; worker: number }>;
}

/** Watches a page's heaps through the browser's debugging protocol, the worker's in letters that the page's session passes on. */
export async function heapMeter(page: Page): Promise<HeapMeter> {
  const session = await page.context().newCDPSession(page);
  let worker: string | undefined;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") worker ??= sessionId;
  });
  // Already running workers are told of before this resolves.
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return {
    async read() {
      await session.send("HeapProfiler.collectGarbage");
      const own = bytes(await session.send("Runtime.getHeapUsage"));
      if (!worker) return { page: own, worker: 0 };
      await forward(session, worker, "HeapProfiler.collectGarbage");
      return { page: own, worker: bytes((await forward(session, worker, "Runtime.getHeapUsage")) as Usage) };
    },
  };
}

let letters = 0;

/** Asks a worker's own debugger. */
function forward(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++letters;
  return new Promise((resolve, reject) => {
    const listen = (event: { message: string }) => {
      const answer = JSON.parse(event.message);
      if (answer.id !== id) return;
      session.off("Target.receivedMessageFromTarget", listen);
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.result);
    };
    session.on("Target.receivedMessageFromTarget", listen);
    session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
