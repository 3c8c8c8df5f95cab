import type { StepsText } from "./steps";

/** 一次迭代由哪些步骤组成。 */
export const zhSteps: StepsText = {
  phases: { compute: "计算", send: "发送", mix: "混合" },
  stages: {
    gradient: "梯度",
    momentum: "动量",
    descend: "下降一步",
    sendModel: "发送模型",
    sendUpdate: "发送更新量",
    sendTracker: "发送跟踪量",
    mixModel: "平均模型",
    mixUpdate: "平均更新量",
    track: "跟踪平均梯度",
    correct: "校正偏差",
    slow: "慢动量",
  },
  averaging: { none: "不与任何人平均", neighbors: "与邻居平均", cluster: "簇内平均", global: "全体平均" },
  always: (who) => `每次迭代${who}`,
  every: (period, who, otherwise) => `每${period}${who}，其余时候${otherwise}`,
  once: (period) => `每 ${period} 次迭代一次`,
  iterations: (count) => (count === 1 ? "次迭代" : ` ${count} 次迭代`),
  growing: (start) => ` ${start} 次迭代（此后越来越疏）`,
  followingLoss: (start) => ` ${start} 次迭代（随损失下降而变疏）`,
  afterSwitch: (after, later) => `次迭代（前 ${after} 次）、此后每 ${later} 次`,
  exact: "完整发送，每个数 32 位",
  compressors: {
    "top-k": "只发最大的分量",
    "gaussian-k": "只发超过拟合阈值的分量",
    qsgd: "随机舍入",
    sign: "只发符号",
    "two-means": "只发两个均值",
  },
  memories: { none: "", residual: "余量记在本地", replica: "只发与副本的差值" },
};
