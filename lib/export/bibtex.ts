import { algorithms } from "../algorithms";
import { networks } from "../cost/networks";
import { datasets, partitions } from "../data";
import { schedules } from "../experiment";
import type { Experiment } from "../experiment/experiment";
import { models } from "../models";
import type { Citation } from "../registry";
import { topologies, weightings } from "../topology";

/** Where and when the tool itself is cited from. */
export interface Publication {
  /** The page's address, or that of the run (its share link). */
  readonly url: string;
  readonly year: number;
}

/**
 * BibTeX for a run: the tool, then the papers behind what the experiment chose, the algorithm's first. Written for
 * UTF-8 (biber, or BibTeX with a current LaTeX).
 */
export function toBibtex(experiment: Experiment, { url, year }: Publication): string {
  const chosen = [
    algorithms.get(experiment.algorithm.kind).source,
    topologies.get(experiment.topology.kind).source,
    weightings.get(experiment.weights.kind).source,
    datasets.get(experiment.dataset.kind).source,
    partitions.get(experiment.partition.kind).source,
    models.get(experiment.model.kind).source,
    schedules.get(experiment.optimizer.schedule.kind).source,
    networks.get(experiment.network.kind).source,
  ];
  const papers = new Map<string, Citation>();
  for (const paper of chosen.flatMap((source) => source ?? []))
    if (!papers.has(paper.title.toLowerCase())) papers.set(paper.title.toLowerCase(), paper);
  const tool = entry("misc", "gossip-playground", [
    ["title", "{Gossip Playground}: decentralized training, live in the browser"],
    ["year", `${year}`],
    ["howpublished", `\\url{${url}}`],
  ]);
  return `${[tool, ...distinct([...papers.values()])].join("\n\n")}\n`;
}

/** One paper as a BibTeX entry. */
export function citationToBibtex(paper: Citation, key = citationKey(paper)): string {
  const [type, where] = published(paper);
  return entry(type, key, [
    ["author", escaped(paper.authors.split(/,\s*/).join(" and "))],
    ["title", `{${escaped(paper.title)}}`],
    ...where,
    ["year", `${paper.year}`],
    ...(paper.arxiv
      ? ([
          ["eprint", paper.arxiv],
          ["archiveprefix", "arXiv"],
        ] as const)
      : []),
    ...(paper.doi ? ([["doi", paper.doi]] as const) : []),
  ]);
}

type Field = readonly [name: string, value: string];

const entry = (type: string, key: string, fields: readonly Field[]): string =>
  `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}`;

/** Surname, year and the first telling word of the title: `chen2021accelerating`. */
function citationKey({ authors, year, title }: Citation): string {
  const surname = authors.split(",")[0].trim().split(" ").at(-1) ?? "";
  const word = title.split(/[^\p{L}\d]+/u).find((each) => each.length > 3) ?? "";
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^A-Za-z0-9]/g, "")
      .toLowerCase();
  return `${plain(surname)}${year}${plain(word)}`;
}

/** Entries with keys that differ: a, b, … are put after those that would not. */
function distinct(papers: readonly Citation[]): string[] {
  const used = new Set<string>();
  return papers.map((paper) => {
    const key = citationKey(paper);
    const free = ["", ..."abcdefghijklmnopqrstuvwxyz"].map((letter) => key + letter).find((each) => !used.has(each)) ?? key;
    used.add(free);
    return citationToBibtex(paper, free);
  });
}

/** A volume makes a journal, a preprint server neither, and the rest appeared in proceedings. */
function published({ venue, year }: Citation): [type: string, where: readonly Field[]] {
  if (venue === "arXiv") return ["misc", []];
  if (venue.includes("Lecture Notes")) return ["incollection", [["booktitle", escaped(venue)]]];
  const [, journal, volume, issue] = /^(.*\D)\s(\d+)(?:\((\d+)\))?$/.exec(venue) ?? [];
  if (journal === undefined) return ["inproceedings", [["booktitle", escaped(venue)]]];
  if (Number(volume) === year) return ["inproceedings", [["booktitle", escaped(journal)]]];
  const fields: Field[] = [
    ["journal", escaped(journal)],
    ["volume", volume],
  ];
  return ["article", issue === undefined ? fields : [...fields, ["number", issue]]];
}

const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, "\\$&").replace(/–/g, "--");
