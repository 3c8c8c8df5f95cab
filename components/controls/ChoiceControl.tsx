"use client";
import { useActions } from "@/components/playground/context";
import type { Choice, Parameter } from "@/lib/registry";
import { type ChoiceField, registries, switchKind } from "@/lib/store";
import { ParameterControl } from "./ParameterControl";
import { SelectField } from "./SelectField";

interface Props {
  field: ChoiceField;
  label: string;
  choice: Choice;
  /** Kinds not offered in the menu unless chosen already. */
  hidden?: readonly string[];
  /** Parameters that another control shows. */
  omit?: readonly string[];
  /** The menu is replaced by something else. */
  menu?: false;
  /** What another kind begins with; absent: the parameters that both have. */
  begin?: (kind: string) => Choice;
}

/** One choice of the experiment, drawn from its registry: which kind, and that kind's parameters. */
export function ChoiceControl({ field, label, choice, hidden = [], omit = [], menu, begin }: Props) {
  const { change } = useActions();
  const registry = registries[field];
  const entry = registry.get(choice.kind);
  const parameters = Object.entries(entry.parameters as Record<string, Parameter>).filter(([name]) => !omit.includes(name));
  const options = registry.entries.filter(({ id }) => id === choice.kind || !hidden.includes(id));
  return (
    <>
      {menu !== false && (
        <SelectField
          quiet
          label={label}
          value={choice.kind}
          options={options}
          onChange={(kind) => change({ [field]: begin ? begin(kind) : switchKind(field, choice, kind) })}
        />
      )}
      {parameters.map(([name, parameter]) => (
        <ParameterControl
          key={name}
          name={name}
          parameter={parameter}
          value={choice[name]}
          onChange={(value) => change({ [field]: { ...choice, [name]: value } })}
        />
      ))}
    </>
  );
}
