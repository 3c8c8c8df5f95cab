import type { NetworkWords } from "../../components/network/words";

/** The network picture's own words, which screen readers speak. */
export const zhNetwork: NetworkWords = {
  picture: (nodes, links) => `网络，${nodes} 个节点，${links} 条连边`,
  howTo:
    "方向键在节点间移动，Enter 选中，C 连边，N 添加节点，Delete 删除，Shift 加方向键移动位置，L 列出节点的连边，X 剪断连边，加减号缩放，0 显示全部，Escape 取消。",
  node: (node, neighbours) => `节点 ${node}，${neighbours.length === 0 ? "没有连边" : `与 ${neighbours.join("、")} 相连`}`,
  link: (from, to, directed) => (directed ? `从节点 ${from} 到节点 ${to} 的单向边` : `节点 ${from} 与节点 ${to} 之间的连边`),
  dead: "已停机",
  cutOff: "已剪断",
  slow: "较慢",
  selected: "已选中",
  farFromAverage: (distance) => `距平均模型 ${distance}`,
  added: (node, nodes) => `已添加节点 ${node}，共 ${nodes} 个节点`,
  removed: (nodes, links) => `已删除，剩 ${nodes} 个节点、${links} 条连边`,
  lastNode: "最后一个节点不能删除",
  connected: (from, to, links) => `节点 ${from} 已与节点 ${to} 相连，共 ${links} 条连边`,
  alreadyLinked: (from, to) => `节点 ${from} 与节点 ${to} 已经相连`,
  connecting: (from, to) => `正在连接节点 ${from} 与节点 ${to}，按 Enter 完成`,
  cut: (links) => `剪断了 ${links} 条连边`,
  painted: (nodes, cluster) => `${nodes} 个节点归入簇 ${cluster}`,
  moved: (nodes) => `移动了 ${nodes} 个节点`,
  noLinks: (node) => `节点 ${node} 没有连边`,
  cancelled: "已取消",
  average: "全体节点的平均",
  showAll: "显示全部",
};
