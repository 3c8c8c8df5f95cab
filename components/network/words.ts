/** Every text of the network picture, in one place for translation. Nodes are numbered from 0, as in the experiment. */
export const english = {
  picture: (nodes: number, links: number) =>
    `Network of ${nodes} ${nodes === 1 ? "node" : "nodes"} and ${links} ${links === 1 ? "link" : "links"}`,
  howTo:
    "Arrow keys go from node to node, Enter selects, C connects, N adds a node, Delete removes, Shift with arrows moves, L lists a node's links, X cuts a link, plus and minus zoom, 0 shows everything, Escape cancels.",
  node: (node: number, neighbours: readonly number[]) =>
    `Node ${node}, ${neighbours.length === 0 ? "no links" : `linked with ${neighbours.join(", ")}`}`,
  link: (from: number, to: number, directed: boolean) =>
    directed ? `Link from node ${from} to node ${to}` : `Link between nodes ${from} and ${to}`,
  dead: "out of order",
  cutOff: "cut",
  slow: "slow",
  selected: "selected",
  farFromAverage: (distance: string) => `${distance} from the average`,
  added: (node: number, nodes: number) => `Node ${node} added; ${nodes} nodes`,
  removed: (nodes: number, links: number) =>
    `Removed; ${nodes} ${nodes === 1 ? "node" : "nodes"} and ${links} ${links === 1 ? "link" : "links"} left`,
  lastNode: "The last node stays",
  connected: (from: number, to: number, links: number) =>
    `Node ${from} connected to node ${to}; ${links} ${links === 1 ? "link" : "links"}`,
  alreadyLinked: (from: number, to: number) => `Node ${from} is already linked to node ${to}`,
  connecting: (from: number, to: number) => `Connecting node ${from} to node ${to}; Enter to finish`,
  cut: (links: number) => `${links} ${links === 1 ? "link" : "links"} cut`,
  painted: (nodes: number, cluster: number) => `${nodes} ${nodes === 1 ? "node" : "nodes"} in cluster ${cluster}`,
  moved: (nodes: number) => `${nodes} ${nodes === 1 ? "node" : "nodes"} moved`,
  noLinks: (node: number) => `Node ${node} has no links`,
  cancelled: "Cancelled",
  average: "average of all nodes",
  showAll: "Show everything",
};

export type NetworkWords = typeof english;
