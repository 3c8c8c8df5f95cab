import type { Citation } from "@/lib/registry";

/** `Chen2021Accelerating`: last name of the first author, year, first long word of the title. */
function keyOf({ authors, year, title }: Citation): string {
  const lastName = authors.split(",")[0]!.trim().split(" ").at(-1)!;
  const word = title.split(/[^\p{L}]+/u).find((part) => part.length > 3) ?? "";
  return `${lastName}${year}${word}`.normalize("NFD").replace(/[^A-Za-z0-9]/g, "");
}

/** A BibTeX entry; `@misc` with the arXiv number where a paper has no other venue. */
export function bibtex(citation: Citation): string {
  const { authors, title, venue, year, arxiv, doi } = citation;
  const kind =
    venue === "arXiv"
      ? "misc"
      : /journal|transactions|letters|reviews|nature|science|control|SIAM|mathematic/i.test(venue)
        ? "article"
        : "inproceedings";
  const lines: [string, string | undefined][] = [
    ["author", authors.split(/,\s*/).join(" and ")],
    ["title", `{${title}}`],
    [kind === "article" ? "journal" : "booktitle", kind === "misc" ? undefined : venue],
    ["year", String(year)],
    ["eprint", arxiv],
    ["archivePrefix", arxiv && "arXiv"],
    ["doi", doi],
  ];
  const body = lines.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${kind}{${keyOf(citation)},\n${body.join(",\n")}\n}`;
}
