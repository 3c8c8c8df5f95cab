"use client";
import { algorithms } from "@/lib/algorithms";
import { type EmbedOptions, parts } from "@/lib/embed";
import type { Choice, Parameter } from "@/lib/registry";
import { text } from "@/lib/text";
import "@/lib/text/builder";

type Sized = EmbedOptions & { height: number };
interface Props {
  options: Sized;
  algorithm: Choice;
  onChange: (part: Partial<Sized>) => void;
}

/** With or without a name, in the order of `all`. */
const toggled = <T extends string>(all: readonly T[], chosen: readonly T[], name: T): T[] =>
  all.filter((each) => (each === name ? !chosen.includes(each) : chosen.includes(each)));

/** What an embed shows, what its readers may touch, and when it moves. */
export function BuilderOptions({ options, algorithm, onChange }: Props) {
  const { builder } = text;
  const parameters = Object.entries(algorithms.get(algorithm.kind).parameters as Readonly<Record<string, Parameter>>);
  const own = parameters.filter(([, { type }]) => type === "integer" || type === "number");
  const knobs = [...Object.keys(builder.knobs), ...own.map(([name]) => name)];
  const told = (name: string) => {
    const symbol = own.find(([each]) => each === name)?.[1].symbol ?? name;
    return builder.knobs[name as keyof typeof builder.knobs] ?? builder.turn(symbol);
  };
  const last = options.show.length === 1;
  const { loop } = options;
  return (
    <form className="builder-options" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend className="caps">{builder.show}</legend>
        {parts.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={options.show.includes(part)}
              disabled={last && options.show.includes(part)}
              onChange={() => onChange({ show: toggled(parts, options.show, part) })}
            />
            {builder.parts[part]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="caps">{builder.controls}</legend>
        {knobs.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={options.controls.includes(name)}
              onChange={() => onChange({ controls: toggled(knobs, options.controls, name) })}
            />
            {told(name)}
          </label>
        ))}
      </fieldset>
      <Menu
        label={builder.autoplay}
        names={builder.autoplays}
        value={options.autoplay}
        onChange={(autoplay) => onChange({ autoplay })}
      />
      <div className="flex flex-wrap items-center gap-x-2">
        <label>
          <input
            type="checkbox"
            checked={loop !== null}
            onChange={() => onChange({ loop: loop ? null : { from: 0, to: 400 } })}
          />
          {builder.loop}
        </label>
        {loop && (
          <>
            <Whole
              label={builder.loop}
              value={loop.from}
              onChange={(from) => onChange({ loop: { from, to: Math.max(from + 1, loop.to) } })}
            />
            {builder.to}
            <Whole
              label={builder.to}
              value={loop.to}
              onChange={(to) => onChange({ loop: { from: Math.min(loop.from, to - 1), to } })}
              least={1}
            />
          </>
        )}
      </div>
      <Menu label={builder.theme} names={builder.themes} value={options.theme} onChange={(theme) => onChange({ theme })} />
      <div className="flex items-center justify-between text-soft">
        {builder.height}
        <Whole
          label={builder.height}
          value={options.height}
          least={120}
          onChange={(height) => onChange({ height: Math.min(4000, height) })}
        />
      </div>
    </form>
  );
}

function Menu<T extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string;
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <label className="justify-between">
      {label}
      <select className="select" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {(Object.entries(names) as [T, string][]).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A whole number that may be typed; taken when the field is left. */
function Whole({
  label,
  value,
  least = 0,
  onChange,
}: {
  label: string;
  value: number;
  least?: number;
  onChange: (value: number) => void;
}) {
  const take = (typed: string) => {
    const number = Math.round(Number(typed));
    if (typed.trim() !== "" && number >= least && number <= 10_000_000 && number !== value) onChange(number);
  };
  return (
    <input
      key={value}
      type="text"
      inputMode="numeric"
      aria-label={label}
      defaultValue={value}
      className="text-field figures w-20 text-right"
      onBlur={(event) => take(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && take(event.currentTarget.value)}
    />
  );
}
