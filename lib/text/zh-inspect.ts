import type { InspectText } from "./inspect";

/** 细看、拆解一次迭代、时间与故障。 */
export const zhInspect: InspectText = {
  node: (i) => `节点 ${i}`,
  link: (i, j) => `连边 ${i} – ${j}`,
  linkTo: (i, j) => `连边 ${i} → ${j}`,
  back: "整个网络",
  several: (nodes, links) => [nodes > 0 && `${nodes} 个节点`, links > 0 && `${links} 条连边`].filter(Boolean).join("和"),
  severalHint: "选中一个节点或一条连边即可细看。",
  waiting: "正在启动",

  whose: "显示谁的模型",
  own: (i) => `节点 ${i} 自己的模型`,
  average: "所有节点的平均",
  pictureOf: (whose) => `决策边界：${whose}，点是该节点自己的数据`,
  barsOf: (whose) => `参数：${whose}`,
  loss: "在自己数据上的损失",
  distance: "到平均模型的距离",
  samples: "样本数",
  classes: "各类数据的比例",
  classCount: (name, count) => `类别 ${name}：${count}`,
  parameters: "参数",
  shownOf: (shown, all) => `前 ${shown} 个，共 ${all} 个`,
  neighbours: "它听谁的",
  neighbour: "节点",
  weight: "权重",
  disagreement: "分歧",
  itself: "自己",
  noNeighbours: "它现在谁也听不到。",
  isDead: "这个节点坏了：既不训练也不通信。",
  isSlow: (factor) => `计算时间是其他节点的 ${factor} 倍。`,

  weightOf: (i, j) => `节点 ${j} 给节点 ${i} 的权重`,
  across: "两端的分歧",
  acrossHelp: "两个模型之间的距离",
  perMessage: "一条消息",
  messages: "至今每个方向的消息数",
  messagesHelp: "按记录下的曲线计数；运行得快时曲线会略去一些点",
  traffic: "至今传送",
  isCut: "这条连边已被剪断。",
  approximately: (what) => `约 ${what}`,
  toNode: (i) => `看节点 ${i}`,

  matrix: "混合矩阵 W",
  matrixAlt: (n) => `${n} 个节点的混合矩阵图；用方向键读出单个权重`,
  matrixHint: "第 i 行：节点 i 怎样对待听到的模型。指向格子读数，点击查看那条连边。",
  tooLarge: (n) => `${n} 个节点的矩阵太大，画不下；它的数值在下面。`,
  gives: (i, j, w) => `节点 ${j} 给节点 ${i} 的权重是 ${w}`,
  keeps: (i, w) => `节点 ${i} 给自己的模型留下 ${w}`,
  nothing: (i, j) => `节点 ${j} 什么也不给节点 ${i}`,
  phase: (phase, phases) => `轮到第 ${phase + 1} 组连边，共 ${phases} 组`,
  spectrum: "它的特征值",
  spectrumAlt: (beta) => `W 的特征值，在 −1 与 1 之间；除平均方向的 1 之外，最大的模是 β = ${beta}`,
  beta: "一步 gossip 之后最多还剩多少分歧",
  gap: "谱间隙：越大，gossip 越快达成一致",
  C: (H) => `H = ${H} 次 gossip 迭代最多能累积多少漂移`,
  D: "一个分歧能持续多少次迭代：H，或者更短的 1/(1−β)",
  noH: "这个算法没有周期 H，所以 C 和 D 是只用 gossip 时的值。",
  meaning: ({ nodes, parts, oneWay, phases, beta, balanced }) => {
    if (nodes === 1) return "只有一个节点，没有谁可以交谈，gossip 什么也不改变。";
    if (parts > 1) return `网络分成 ${parts} 块，只靠 gossip 永远无法达成一致；只有全局平均可以。`;
    if (oneWay) return "有些节点永远听不到另一些节点，只靠 gossip 无法到达所有节点的平均。";
    if (phases > 1) return `连边在变：每次迭代轮流使用 ${phases} 组中的一组，合起来连通所有节点。`;
    const drift = balanced ? "" : "，而且不会到达普通的平均值，因为有些节点的分量更重";
    if (beta < 1e-9) return "一步 gossip 就是所有节点的精确平均。";
    if (beta >= 1 - 1e-12) return `一步 gossip 之后分歧可能毫不减小（β 至少为 1），要很多步才能一致${drift}。`;
    const halving = Math.LN2 / -Math.log(beta);
    const steps = halving < 1 ? "不到一步就减半" : `约每 ${halving < 9.95 ? halving.toFixed(1) : Math.round(halving)} 步减半`;
    const digits = beta > 0.99 ? Math.min(6, Math.ceil(-Math.log10(1 - beta))) - 1 : 0;
    return `每步 gossip 之后，到平均的距离最多剩下 ${(100 * beta).toFixed(digits)} %，分歧${steps}${drift}。`;
  },
  transient: "何时赶上并行 SGD",
  transientIntro: "在此之前，节点多并不划算。这些是理论给出的数量级，略去了所有常数：请互相比较，不要与迭代次数比较。",
  equalData: "数据相同",
  unequalData: "数据不均",
  never: "永不",

  explain: {
    title: (k) => `慢动作：第 ${k.toLocaleString("en")} 次迭代`,
    next: "下一步",
    back: "上一步",
    auto: "自动播放",
    stop: "停止自动播放",
    finish: "真的走这一步",
    close: "关闭",
    focus: "关注的节点",
    phases: { start: "开始", compute: "计算", send: "发送", mix: "混合" },
    start: (i) => `每个节点都有一个模型，图上显示它的第一个数。节点 ${i} 的是`,
    stage: {
      gradient: "每个节点取自己的几个样本，计算自己损失的梯度。",
      momentum: "把梯度加到以往梯度逐渐消退的和里。",
      descend: "每个节点沿自己的坡独自走一步。",
      track: "节点之间交换梯度，好沿着大家平均的坡走，而不是自己的坡。",
      correct: "按上一步的情况修正这一步，消除 gossip 的偏差。",
      "slow-momentum": "整轮合起来，算作又慢又重的一步。",
      mix: "每个节点把自己的模型换成它和所听到模型的加权平均。",
    },
    quiet: "这次不做平均：各自保留自己的模型。",
    send: {
      neighbors: (bytes) => `每个节点把自己的数发给邻居：每个节点发出 ${bytes}。`,
      cluster: (bytes) => `每个簇汇集各自的模型：每个节点发出 ${bytes}。`,
      global: (bytes) => `所有节点一起做一次 all-reduce：每个节点发出 ${bytes}。`,
      gradients: (bytes) => `每个节点把压缩后的梯度发给所有节点：每个节点发出 ${bytes}。`,
    },
    mix: {
      neighbors: "每个节点取自己与邻居的加权平均。",
      cluster: "每个节点取本簇的平均。",
      global: "所有节点取全体的平均。",
      gradients: "所有节点取全部梯度的平均。",
    },
    through: "压缩和误差补偿之后实际得到的值",
    stepOf: (at, all) => `第 ${at} 步，共 ${all} 步`,
    models: "模型",
    updates: "更新",
  },
};
