"use client";
import { formatCompact } from "@/components/plots/format";
import { text } from "@/lib/text";
import type { Ready } from "@/lib/worker/protocol";
import { useActions, useView } from "./context";

const devices = ["auto", "wasm", "tfjs", "reference"] as const;

/** Who computes, what was measured when it was chosen, and the wish for another. */
export function DeviceChoice({ ready }: { ready: Ready }) {
  const wish = useView((state) => state.device);
  const { setDevice } = useActions();
  const { device } = text;
  const measured = (ready.measured ?? []).map((one) =>
    device.each(device.names[one.device], formatCompact(one.iterationsPerSecond)),
  );
  return (
    <span>
      <label>
        {device.label}{" "}
        <select
          className="device-choice"
          value={wish}
          onChange={(event) => setDevice(devices.find((name) => name === event.target.value)!)}
        >
          {devices.map((name) => (
            <option key={name} value={name}>
              {name === wish && (name === "auto" || name === ready.deviceName) ? ready.device : device.names[name]}
            </option>
          ))}
        </select>
      </label>
      {wish !== "auto" && wish !== ready.deviceName && <span className="ml-2 text-soft">{ready.device}</span>}
      {measured.length > 0 && <span className="ml-2">{device.measured(measured.join(", "))}</span>}
    </span>
  );
}
