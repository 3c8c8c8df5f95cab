import type { Rows } from "../../compute/device";
import type { Channel, Schedule } from "../algebra";
import { openChannel, type Slot } from "../channel";
import { startSchedule } from "../schedule";
import type { RunningStage, Workspace } from "../workspace";

/**
 * Y ← M Y + U − U_prev, U ← Y: each node's Y follows the network's mean gradient. At k = 0, Y = U and nothing moves,
 * but the message is paid like any other (Di Lorenzo & Scutari 2016; Nedić, Olshevsky & Shi 2017).
 */
export function startTrack(ws: Workspace, when: Schedule, through: Channel, pricedSize: number): RunningStage {
  const schedule = startSchedule(when, ws);
  const channel = openChannel(through, ws, pricedSize);
  const previous = ws.rows(ws.d);
  let tracker: Rows = ws.rows(ws.d);
  const slot: Slot = { get: () => tracker, set: (rows) => (tracker = rows) };
  const host = schedule.host;
  const started = host.length;
  host.push(0);
  return {
    run() {
      const { device } = ws;
      const averaging = schedule.decide();
      channel.exchange(slot, averaging);
      if (host[started] === 0) device.copy(tracker, ws.u);
      else {
        device.combine(tracker, 1, tracker, 1, ws.u);
        device.combine(tracker, 1, tracker, -1, previous);
      }
      host[started] = 1;
      device.copy(previous, ws.u);
      device.copy(ws.u, tracker);
      schedule.settle();
    },
    nextMark: schedule.nextMark,
    memory: () => [tracker, previous, ...channel.memory()],
    host,
  };
}
