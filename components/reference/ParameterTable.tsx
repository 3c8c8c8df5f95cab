import type { Parameter, Parameters } from "@/lib/registry";
import type { ReferenceText } from "@/lib/text/reference";
import { Both, chinese, Said, Words } from "./Both";
import { PaperSymbol } from "./PaperSymbol";

/** A number as a reader would write it: 1,000,000 but 1e12; 0.001 but 1e−8. */
function figure(x: number): string {
  const size = Math.abs(x);
  if (x === 0 || (size >= 1e-3 && size < 1e10)) return x.toLocaleString("en", { maximumSignificantDigits: 17 });
  return x.toExponential().replace("e+", "e").replace("-", "−");
}

function rangeWords(parameter: Parameter, text: ReferenceText): string {
  if (parameter.type === "number" || parameter.type === "integer") return text.upTo(figure(parameter.min), figure(parameter.max));
  return parameter.type === "choice" ? `${text.types.choice} ${parameter.options.join(" · ")}` : text.types[parameter.type];
}

function defaultWords({ default: value }: Parameter, text: ReferenceText): string {
  if (value === undefined) return text.optional;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "number") return figure(value);
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.length <= 6 && value.every((item) => typeof item === "number") ? value.join(", ") : "…";
}

/** Every parameter of an entry: its letter, what it means, its key in the experiment, its default and its range. */
export function ParameterTable({ parameters }: { parameters: Parameters }) {
  const rows = Object.entries(parameters);
  if (rows.length === 0)
    return (
      <p className="text-soft">
        <Words of={({ noParameters }) => noParameters} />
      </p>
    );
  return (
    <table className="parameters">
      <thead>
        <tr>
          {(["symbol", "parameter", "fallback", "range"] as const).map((column) => (
            <th key={column} scope="col">
              <Words of={({ columns }) => columns[column]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, parameter]) => (
          <tr key={name}>
            <td>{parameter.symbol ? <PaperSymbol>{parameter.symbol}</PaperSymbol> : <span className="text-faint">–</span>}</td>
            <th scope="row">
              <Said>{parameter.label}</Said> <code className="figures text-[0.82em] text-faint">{name}</code>
              <p className="font-normal text-soft">
                <Said>{parameter.help}</Said>
              </p>
            </th>
            <td className="figures">
              <Words of={(text) => defaultWords(parameter, text)} />
            </td>
            <td>
              <Words of={(text) => rangeWords(parameter, text)} />
              {parameter.unit && (
                <span className="text-faint">
                  {" "}
                  <Both en={parameter.unit} zh={chinese(parameter.unit)} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
