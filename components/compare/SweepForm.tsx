"use client";
import { useState } from "react";
import { Stepper } from "@/components/controls/Stepper";
import { usePlaygroundStore } from "@/components/playground/context";
import { runParameters } from "@/lib/experiment";
import { inForce } from "@/lib/store";
import { type AxisChoice, sweepAxes } from "@/lib/store/compare-axes";
import { MOST_VALUES } from "@/lib/store/compare-sweep";
import { text } from "@/lib/text";
import "@/lib/text/compare";
import { AxisField } from "./AxisField";
import { useCompared, useComparison } from "./useComparison";

interface Varied {
  readonly id: string;
  readonly values: readonly unknown[];
}

const first = (axes: readonly AxisChoice[], ...ids: readonly string[]): Varied => {
  const axis = ids.flatMap((id) => axes.find((each) => each.id === id) ?? [])[0] ?? axes[0]!;
  return { id: axis.id, values: axis.usual };
};

/** Which two settings, which values, how long; start, and stop. */
export function SweepForm() {
  const store = usePlaygroundStore();
  const { actions } = useComparison();
  const sweep = useCompared((state) => state.sweep);
  // What is swept is the experiment as it stood when the dialog was opened.
  const [base] = useState(() => {
    const { experiment, t } = store.getState();
    return inForce(experiment, t);
  });
  const [axes] = useState(() => sweepAxes(base));
  const [iterations, setIterations] = useState(base.iterations);
  const own = axes.find(({ id }) => id.startsWith("algorithm."))?.id ?? "algorithm";
  const [across, setAcross] = useState(() => first(axes, own));
  const [down, setDown] = useState(() => first(axes, "topology"));
  const { compare } = text;
  const axis = ({ id }: Varied) => axes.find((each) => each.id === id)!;
  const done = sweep?.cells.filter(({ outcome }) => outcome).length ?? 0;
  const all = sweep?.cells.filter(({ experiment }) => experiment).length ?? 0;
  const empty = across.values.length === 0 || down.values.length === 0;
  const many = Math.max(across.values.length, down.values.length) > MOST_VALUES;
  const start = () => {
    const part = (varied: Varied) => ({ axis: axis(varied), values: varied.values.slice(0, MOST_VALUES) });
    void actions.sweep({ base: { ...base, iterations }, across: part(across), down: part(down) });
  };
  return (
    <form
      className="sweep-form"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <AxisField
        label={compare.across}
        axes={axes}
        other={down.id}
        axis={axis(across)}
        values={across.values}
        onChange={setAcross}
      />
      <AxisField label={compare.down} axes={axes} other={across.id} axis={axis(down)} values={down.values} onChange={setDown} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="w-56 text-[0.86rem]">
          <Stepper
            label={compare.iterations}
            symbol="T"
            value={iterations}
            min={1}
            max={runParameters.iterations.max}
            scale="log"
            onChange={(value) =>
              Number.isInteger(value) && value >= 1 && setIterations(Math.min(value, runParameters.iterations.max))
            }
          />
        </div>
        {sweep?.running ? (
          <button type="button" className="do" onClick={actions.stopSweep}>
            {compare.cancel}
          </button>
        ) : (
          <button type="submit" className="do do-first" disabled={empty}>
            {sweep ? compare.again : compare.start}
          </button>
        )}
        {sweep && <progress value={done} max={all} aria-label={compare.progress(done, all)} />}
        <span role="status" className="text-[0.84rem] text-faint">
          {empty
            ? compare.noValues
            : many
              ? compare.needsValues(MOST_VALUES)
              : sweep
                ? !sweep.running && done < all
                  ? compare.cancelled(done, all)
                  : compare.progress(done, all)
                : ""}
        </span>
      </div>
    </form>
  );
}
