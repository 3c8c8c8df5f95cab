import type { ComposerText } from "./composer";

/** The judge's commonest sentences; the others stay in English. */
const problems: readonly (readonly [RegExp, string])[] = [
  [/^There is a second ‘gradient’.*$/, "出现了第二个“梯度”。一次迭代只算一次梯度：请删除这一个。"],
  [/^‘(.+)’ uses the update that ‘gradient’ makes.*$/, "这一步要用“梯度”产生的更新量：请把“梯度”放在前面。"],
  [/^‘correct’ repairs a step.*$/, "“校正”修正的是已经走过的一步：请放在“下降”之后。"],
  [/^One ‘correct’ stage is enough.*$/, "一个“校正”就够了，请删除其余的。"],
  [/^‘gradient’ makes an update that no stage applies.*$/, "“梯度”产生的更新量没有被使用：请添加“下降”。"],
  [/^The list is empty.*$/, "还没有任何步骤。请先添加“梯度”。"],
  [/^(\d+) stages are too many.*?(\d+)\.$/, "$1 个步骤太多了，最多 $2 个。"],
  [/^(.+) is out of range\. Allowed is a (?:whole )?number from (.+) to (.+)\.$/, "$1 超出范围，允许 $2 到 $3。"],
  [/^Two means are painted.*$/, "“两个均值”画在接收者自己的符号上，没有人能保存它们的副本。请改用另外两种。"],
];

/** The stage editor in simplified Chinese. */
export const zhComposer: ComposerText = {
  title: "一次迭代，分步组成",
  keys: "按 Alt 加上下方向键移动当前步骤，按 Delete 删除它。",
  startFrom: "从已有算法开始",
  choose: "选一个算法",
  add: "添加",
  stage: {
    gradient: "梯度",
    momentum: "动量",
    descend: "下降",
    mix: "平均",
    track: "跟踪",
    correct: "校正",
    "slow-momentum": "慢动量",
  },
  does: {
    gradient: "用少量自己的样本算出梯度，作为更新量 U",
    momentum: "把过去更新量的衰减和加到 U 上",
    descend: "X ← X − γU",
    mix: "与其他节点交换并取平均",
    track: "跟踪全体的平均梯度，而不是自己的",
    correct: "去掉上一步中 gossip 带来的偏差",
    "slow-momentum": "把一整轮当作沉重的一步",
  },
  up: (stage) => `上移${stage}`,
  down: (stage) => `下移${stage}`,
  remove: (stage) => `删除${stage}`,
  place: (at, stage) => `${at}. ${stage}`,
  moved: (stage, at) => `${stage}现在是第 ${at} 步。`,

  what: "平均什么",
  whats: { model: "模型", update: "更新量" },
  when: "与谁",
  averaging: { none: "不与任何人", neighbors: "邻居", cluster: "同簇节点", global: "所有节点" },
  always: "每次",
  periodic: "按周期…",
  use: "则与",
  otherwise: "其余时候与",
  every: "每隔",
  period: "周期",
  rules: {
    fixed: "固定",
    "linear-growth": "逐渐变长（ADA-LUPA）",
    "mean-loss-ratio": "随平均模型的损失",
    "batch-loss-ratio": "随批损失（Gossip-AGA）",
    post: "从某次迭代起",
  },
  numbers: {
    start: "首个周期",
    alpha: "增长率",
    exponent: "指数",
    warmup: "预热",
    after: "在此之前每次都做",
    later: "此后每隔",
  },

  through: "发送的内容",
  inFull: "原样发送",
  compressor: "压缩",
  compressors: {
    identity: "不压缩",
    "top-k": "Top-K",
    "gaussian-k": "Gaussian-K",
    qsgd: "QSGD",
    sign: "只发符号",
    "two-means": "两个均值",
  },
  ratio: "保留比例",
  levels: "级数",
  memory: "其余部分",
  memories: { none: "丢弃", residual: "以后补发", replica: "以差值发送" },
  base: "加到",
  bases: { sent: "已发送的值", held: "自己持有的值" },
  gamma: "混合步长",

  rule: "规则",
  ruleNames: { d2: "D²、精确扩散", extra: "EXTRA" },
  alpha: "慢学习率",
  beta: "过去的权重",
  round: "一轮",

  problem: (sentence) => {
    const known = problems.find(([pattern]) => pattern.test(sentence));
    return known ? sentence.replace(known[0], known[1]) : sentence;
  },
  unfinished: "尚未生效；实验仍用上一份正确的步骤。",
  takeUp: "继续未完成的步骤",
  giveUp: "回到正在生效的步骤",
  lazy: "精确扩散还使用 (I + W)/2 混合：选用惰性权重即可得到相同的结果。",
  blocks: "现在的簇是画在网络上的那些。",
};
