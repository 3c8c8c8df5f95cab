"use client";
import { SelectField } from "@/components/controls/SelectField";
import type { Averaging, Schedule } from "@/lib/algebra/algebra";
import { text } from "@/lib/text";
import "@/lib/text/composer";
import { PeriodField } from "./PeriodField";

const averagings: readonly Averaging[] = ["none", "neighbors", "cluster", "global"];
/** As deep as the judge allows. */
const DEEPEST = 4;

interface Props {
  label: string;
  schedule: Schedule;
  depth?: number;
  onChange: (schedule: Schedule) => void;
}

/** With whom a stage averages: always with the same, or periods within periods. */
export function ScheduleField({ label, schedule, depth = 0, onChange }: Props) {
  const { composer } = text;
  const periodic = typeof schedule !== "string";
  const names = averagings.map((id) => ({ id, name: composer.averaging[id] }));
  const options = periodic || depth < DEEPEST ? [...names, { id: "periodic", name: composer.periodic }] : names;
  const choose = (id: string) => {
    if (id !== "periodic") onChange(id as Averaging);
    else if (!periodic) onChange({ every: 16, use: "global", otherwise: schedule });
  };
  return (
    <>
      <SelectField label={label} value={periodic ? "periodic" : schedule} options={options} onChange={choose} />
      {periodic && (
        <div className="composer-nest">
          <PeriodField period={schedule.every} onChange={(every) => onChange({ ...schedule, every })} />
          <SelectField
            label={composer.use}
            value={schedule.use}
            options={names}
            onChange={(use) => onChange({ ...schedule, use: use as Averaging })}
          />
          <ScheduleField
            label={composer.otherwise}
            schedule={schedule.otherwise}
            depth={depth + 1}
            onChange={(otherwise) => onChange({ ...schedule, otherwise })}
          />
        </div>
      )}
    </>
  );
}
