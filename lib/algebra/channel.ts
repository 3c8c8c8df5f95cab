import type { Rows } from "../compute/device";
import { kept } from "../compute/kept";
import type { Averaging, Channel, Compressor } from "./algebra";
import { exchangeKind, messageBits } from "./traffic";
import type { Workspace } from "./workspace";

/** Which rows an exchange replaces. */
export interface Slot {
  get(): Rows;
  set(rows: Rows): void;
}
export interface RunningChannel {
  /** Replaces the slot's rows v by base + γ (M − I) v̂, M ∈ {W, C, J}; notes the traffic. */
  exchange(slot: Slot, averaging: Averaging): void;
  memory(): readonly Rows[];
}

/** Opens the door to the network for one stage. `pricedSize` is D, the number of parameters a message is priced for. */
export function openChannel(channel: Channel, ws: Workspace, pricedSize: number): RunningChannel {
  const bits = messageBits(channel.compressor, pricedSize);
  const exchange = chooseExchange(channel, ws);
  return {
    exchange(slot, averaging) {
      if (averaging === "none") return;
      ws.traffic[exchangeKind(averaging, channel.compressor)] += bits;
      exchange.run(slot, averaging);
    },
    memory: exchange.memory,
  };
}

interface Exchange {
  run(slot: Slot, averaging: Exclude<Averaging, "none">): void;
  memory(): readonly Rows[];
}

function chooseExchange(channel: Channel, ws: Workspace): Exchange {
  const { compressor, memory, gamma } = channel;
  if (compressor.kind === "identity" && memory !== "replica") return gamma === 1 ? plainExchange(ws) : relaxedExchange(ws, gamma);
  return compressor.kind === "two-means" ? codedExchange(channel, ws) : compressedExchange(channel, ws);
}

/** v ← M v. Without compression nothing is left over, so memory and base make no difference. */
function plainExchange(ws: Workspace): Exchange {
  return {
    run(slot, averaging) {
      const v = slot.get();
      if (averaging === "neighbors") {
        ws.device.mix(ws.spare, ws.mixing(), v);
        slot.set(ws.spare);
        ws.spare = v;
      } else ws.device.average(v, ws.groups(averaging));
    },
    memory: () => [],
  };
}

/** v ← v + γ (M − I) v. */
function relaxedExchange(ws: Workspace, gamma: number): Exchange {
  return {
    run(slot, averaging) {
      const v = slot.get();
      spread(ws, ws.spare, v, averaging);
      ws.device.combine(v, 1 - gamma, v, gamma, ws.spare);
    },
    memory: () => [],
  };
}

/** Sends v̂ = Q(a) itself, or a difference to a replica that everyone holds. */
function compressedExchange(channel: Channel, ws: Workspace): Exchange {
  const { device, d } = ws;
  const { memory, base, gamma } = channel;
  const sent = ws.rows(d);
  const kept = memory === "none" ? null : ws.rows(d);
  return {
    run(slot, averaging) {
      const v = slot.get();
      if (memory === "replica" && kept) {
        device.combine(ws.spare, 1, v, -1, kept);
        compress(ws, channel.compressor, sent, ws.spare);
        device.combine(kept, 1, kept, 1, sent);
        device.copy(sent, kept);
      } else if (memory === "residual" && kept) {
        device.combine(kept, 1, kept, 1, v);
        compress(ws, channel.compressor, sent, kept);
        device.combine(kept, 1, kept, -1, sent);
      } else compress(ws, channel.compressor, sent, v);

      spread(ws, ws.spare, sent, averaging);
      if (base === "sent" && gamma === 1) {
        slot.set(ws.spare);
        ws.spare = v;
        return;
      }
      device.combine(ws.spare, gamma, ws.spare, -gamma, sent);
      device.combine(v, 1, base === "held" ? v : sent, 1, ws.spare);
    },
    memory: () => (kept ? [kept] : []),
  };
}

/** The codes (two numbers a node) are averaged and then painted on the receiver's own signs (A2SGD). */
function codedExchange(channel: Channel, ws: Workspace): Exchange {
  const { device, d } = ws;
  const own = ws.rows(2);
  const shared = ws.rows(2);
  const given = ws.rows(d);
  const residual = channel.memory === "residual" ? ws.rows(d) : null;
  return {
    run(slot, averaging) {
      const v = slot.get();
      if (residual) device.combine(given, 1, v, 1, residual);
      else device.copy(given, v);
      device.twoMeans(own, given);
      spread(ws, shared, own, averaging);
      device.paint(ws.spare, own, given);
      if (residual) device.combine(residual, 1, given, -1, ws.spare);
      if (channel.base === "held") device.combine(v, 1, v, -channel.gamma, ws.spare);
      else device.combine(v, 1 - channel.gamma, ws.spare, 0, ws.spare);
      device.paint(ws.spare, shared, given);
      device.combine(v, 1, v, channel.gamma, ws.spare);
    },
    memory: () => (residual ? [residual] : []),
  };
}

/** out = M v, leaving v alone. */
function spread(ws: Workspace, out: Rows, v: Rows, averaging: Exclude<Averaging, "none">): void {
  if (averaging === "neighbors") ws.device.mix(out, ws.mixing(), v);
  else {
    ws.device.copy(out, v);
    ws.device.average(out, ws.groups(averaging));
  }
}

function compress(ws: Workspace, compressor: Compressor, out: Rows, a: Rows): void {
  switch (compressor.kind) {
    case "identity":
      ws.device.copy(out, a);
      break;
    case "top-k":
      ws.device.topK(out, a, kept(compressor.ratio, a.d));
      break;
    case "gaussian-k":
      ws.device.gaussianK(out, a, compressor.ratio);
      break;
    case "qsgd":
      ws.device.quantize(out, a, compressor.levels, ws.k);
      break;
    case "sign":
      ws.device.sign(out, a);
      break;
    case "two-means":
      throw new Error("Two means are a code, not a vector.");
  }
}
