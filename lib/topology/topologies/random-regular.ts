import { below, streamKey } from "../../math/random";
import { integer, Refusal } from "../../registry";
import { allPairs, still, undirected } from "../build";
import { MAX_NODES, nodes, topology } from "../entry";

/**
 * A random graph in which every node has exactly `degree` links. Starts from a circulant graph and exchanges the ends
 * of two random links, ten times per link, wherever that makes no loop and no double link; more than half of all
 * links are drawn as the complement of fewer.
 */
export const randomRegular = topology({
  id: "random-regular",
  name: "Random regular",
  summary: "Random links, but the same number at every node: almost surely an expander.",
  parameters: {
    n: nodes(),
    degree: integer({
      label: "Degree",
      help: "How many links every node has.",
      symbol: "d",
      default: 3,
      min: 0,
      max: MAX_NODES - 1,
    }),
  },
  equation: String.raw`d_i = d \quad \text{for all } i`,
  source: {
    authors: "R. Taylor",
    title: "Constrained switchings in graphs",
    venue: "Combinatorial Mathematics VIII, Lecture Notes in Mathematics 884",
    year: 1981,
  },
  make({ n, degree }, { seed }) {
    if (n === 1) return still(undirected(1, []));
    if (degree >= n)
      throw new Refusal("topology.degree", `with ${n} nodes no node can have ${degree} links. The largest degree is ${n - 1}.`);
    if ((n * degree) % 2 === 1)
      throw new Refusal(
        "topology.degree",
        `${n} nodes of degree ${degree} would have ${n * degree} link ends, an odd number, so no such graph exists. With ${n} nodes the nearest degrees are ${degree - 1}${degree + 1 < n ? ` and ${degree + 1}` : ""}.`,
      );
    const sparse = switched(n, Math.min(degree, n - 1 - degree), streamKey(seed, "topology"));
    if (degree <= n - 1 - degree) return still(undirected(n, sparse));
    const absent = new Set(sparse.map(([i, j]) => Math.min(i, j) * n + Math.max(i, j)));
    return still(
      undirected(
        n,
        allPairs(0, n).filter(([i, j]) => !absent.has(i * n + j)),
      ),
    );
  },
});

function switched(n: number, degree: number, key: number): [number, number][] {
  const links: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let s = 1; s <= degree >> 1; s++) links.push([i, (i + s) % n]);
    if (degree % 2 === 1 && i < n / 2) links.push([i, i + n / 2]);
  }
  const linked = new Uint8Array(n * n);
  const mark = (i: number, j: number, value: 0 | 1) => {
    linked[i * n + j] = value;
    linked[j * n + i] = value;
  };
  for (const [i, j] of links) mark(i, j, 1);
  for (let turn = 0; turn < 10 * links.length; turn++) {
    const one = links[below(key, 3 * turn, links.length)];
    const other = links[below(key, 3 * turn + 1, links.length)];
    const [a, b] = one;
    const [c, d] = below(key, 3 * turn + 2, 2) === 0 ? other : [other[1], other[0]];
    if (a === d || c === b || a === c || b === d || linked[a * n + d] || linked[c * n + b]) continue;
    mark(a, b, 0);
    mark(c, d, 0);
    mark(a, d, 1);
    mark(c, b, 1);
    one[1] = d;
    other[0] = c;
    other[1] = b;
  }
  return links;
}
