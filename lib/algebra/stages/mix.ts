import type { Channel, Schedule } from "../algebra";
import { openChannel, type Slot } from "../channel";
import { startSchedule } from "../schedule";
import type { RunningStage, Workspace } from "../workspace";

/**
 * Mixes models or updates when the schedule says so. The scalar mass of push-sum travels with the models, by the same
 * matrix, uncompressed.
 */
export function startMix(
  ws: Workspace,
  what: "model" | "update",
  when: Schedule,
  through: Channel,
  pricedSize: number,
): RunningStage {
  const schedule = startSchedule(when, ws);
  const channel = openChannel(through, ws, pricedSize);
  const slot: Slot =
    what === "model" ? { get: () => ws.x, set: (rows) => (ws.x = rows) } : { get: () => ws.u, set: (rows) => (ws.u = rows) };
  return {
    run() {
      const averaging = schedule.decide();
      channel.exchange(slot, averaging);
      if (what === "model" && ws.mass && ws.spareMass && averaging !== "none") {
        if (averaging === "neighbors") {
          ws.device.mix(ws.spareMass, ws.mixing(), ws.mass);
          [ws.mass, ws.spareMass] = [ws.spareMass, ws.mass];
        } else ws.device.average(ws.mass, ws.groups(averaging));
      }
      schedule.settle();
    },
    nextMark: schedule.nextMark,
    memory: channel.memory,
    host: schedule.host,
  };
}
