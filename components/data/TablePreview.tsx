import type { Csv } from "@/lib/data/csv";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { nameOf } from "./column-name";

const ROWS = 6;
const COLUMNS = 40;

/** The first rows of a table; the label's column stands out, columns not learned from stand back. */
export function TablePreview({ csv, label, features }: { csv: Csv; label: number; features: readonly number[] }) {
  const columns = Array.from({ length: Math.min(csv.columns, COLUMNS) }, (_, column) => column);
  const look = (column: number) =>
    column === label ? "bg-panel font-medium text-accent" : features.includes(column) ? "" : "text-faint";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled by keyboard too
    <section aria-label={text.share.data.preview} tabIndex={0} className="overflow-x-auto rounded-[4px] border border-line">
      <table className="figures w-full border-collapse text-[0.8rem]">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`border-line border-b px-3 py-1 text-left font-medium ${look(column)}`}>
                {nameOf(csv, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {csv.rows.slice(0, ROWS).map((row, i) => (
            <tr key={csv.lines[i]}>
              {columns.map((column) => (
                <td key={column} className={`max-w-48 truncate whitespace-nowrap px-3 py-0.5 ${look(column)}`}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
