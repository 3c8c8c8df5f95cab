/** About as many glyphs as fit on a row of the page's narrow column. */
const ROW = 22;
const glyphs = (tex: string) => tex.replace(/\\(?:[a-zA-Z]+|.)/g, "x").replace(/[\s{}_^&]/g, "").length;

/** An equation in several statements (parted by `\quad`), in as many rows as a narrow column needs. */
export function stacked(tex: string): string {
  const rows: string[] = [];
  for (const statement of tex.split(/\\quad(?=\s|\\)/).map((part) => part.trim())) {
    const last = rows.at(-1);
    if (last !== undefined && (/^\\text\{\w+\}$/.test(last) || glyphs(last + statement) <= ROW))
      rows[rows.length - 1] = `${last}\\;\\; ${statement}`;
    else rows.push(statement);
  }
  return rows.length > 1 ? `\\begin{gathered} ${rows.join(" \\\\[0.15em] ")} \\end{gathered}` : tex;
}
