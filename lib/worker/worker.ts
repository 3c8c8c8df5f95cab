import { localSession } from "./local";
import type { Request } from "./protocol";

const session = localSession((response, transfer) => self.postMessage(response, { transfer }));
self.onmessage = (event: MessageEvent<Request>) => session.receive(event.data);
