import type { Text } from "./en";
import { zhInspect } from "./zh-inspect";

/** The interface in simplified Chinese. Numbers and keys of the keyboard stay as they are. */
export const zh: Text = {
  title: "Gossip 实验场",
  tagline: "一群学习者，与邻居取平均",
  description: "画一张网络，选一种去中心化训练算法，在浏览器里实时观看每个节点上的模型一起学习。",
  notFound: { code: "404", title: "这里什么也没有", body: "这个地址不对应实验场的任何页面。", home: "打开实验场" },

  transport: {
    label: "运行",
    play: "开始",
    pause: "暂停",
    step: "迭代一步",
    reset: "回到起点",
    iteration: "迭代",
    speed: "速度",
    perSecond: (speed) => `每秒 ${speed.toLocaleString("en")} 步`,
    max: "全速运行",
    scrub: "跳到第几次迭代",
    start: "点击开始",
  },
  top: { share: "复制链接", copied: "链接已复制", theme: "浅色或深色", help: "帮助与快捷键", undo: "撤销", redo: "重做" },
  tools: {
    label: "绘图工具",
    select: "选择与移动",
    draw: "画节点和连边",
    cut: "剪断连边",
    brush: "涂出簇",
    tidy: "整理布局",
    remove: "删除所选",
    clear: "从空网络开始",
    hint: {
      select: "拖动节点来移动它；在空白处拖动可以框选多个。",
      draw: "点击添加节点，从一个节点拖到另一个节点来连边。",
      cut: "拖过连边即可剪断。",
      brush: "涂过的节点成为一个簇。",
    },
  },

  panels: { label: "结果", curves: "曲线", inspect: "细看", compare: "对比" },

  controls: {
    label: "实验",
    algorithm: "算法",
    topology: "网络",
    weights: "混合权重",
    data: "数据",
    partition: "数据归谁",
    unequal: "数据有多不均匀",
    unequalEnds: ["完全相同", "各占一类"],
    otherPartition: "划分方式",
    model: "模型",
    optimizer: "优化器",
    network: "时间与开销",
    seed: "随机种子",
    learningRate: "学习率",
    batchSize: "批大小",
    fullBatch: "全量梯度",
    momentum: "动量",
    weightDecay: "权重衰减",
    schedule: "学习率调度",
    iterations: "运行长度",
    newSeed: "换一个种子",
    less: (name) => `减小${name}`,
    more: (name) => `增大${name}`,
    drawn: "手绘",
    unnamed: "结构化数据",
    nodeShare: (node) => `节点 ${node}`,
  },

  plots: {
    label: "测量",
    loss: "损失",
    lossHelp: "平均模型在全体数据上的损失；色带是各节点自己的模型在自己数据上的范围",
    consensus: "共识距离",
    consensusHelp: "各节点到平均模型的均方距离；全局平均后降为零",
    accuracy: "准确率",
    accuracyHelp: "平均模型在未见过的数据上的准确率",
    bytes: "每节点发送量",
    bytesHelp: "平均每个节点发出的字节数",
    seconds: "模拟时间",
    secondsHelp: "按所选的网络速度，这次运行在真实集群上需要多久",
    xAxis: "横轴",
    x: { iteration: "迭代", bytesPerNode: "字节", seconds: "秒" },
    averagedAt: "全局平均",
    clusterAt: "簇内平均",
    none: "此处不测量",
    reading: (x, y) => `${x} 处为 ${y}`,
  },

  status: {
    device: "计算设备",
    measuring: "正在启动",
    rate: (rate) => `每秒 ${rate} 次迭代`,
    beta: "β",
    gap: "谱间隙",
    words: (gap, steps) =>
      gap >= 1 - 1e-9
        ? "一轮 gossip 就是精确平均"
        : gap <= 1e-9
          ? "网络不连通：只靠 gossip 永远无法达成一致"
          : `只靠 gossip，约需 ${steps.toLocaleString("en")} 轮才能把分歧缩小到十分之一`,
    finished: "已运行到设定的长度；再点开始可以继续。",
    graphicsLost: "显卡丢失了运行数据；已从最近的检查点恢复并继续训练，没有丢失任何内容。",
    noWorker: "这个浏览器不允许使用 worker，训练只好与页面共用一个线程。",
    workerFailed: "训练线程意外停止。刷新页面即可继续，链接里保存着你的实验。",
    gaveWay: (fields) => `为了配合这个选择，以下各项已改为其他值：${fields}。`,
    badLink: "无法读懂这个链接，所以显示默认实验。在你做出改动之前，地址栏会保留原链接。",
    dismiss: "知道了",
  },

  caption: {
    nodes: (n) => `${n} 个学习者`,
  },

  help: {
    title: "怎样使用实验场",
    intro:
      "每个圆盘是一个学习者，有自己的数据和自己的模型；盘里画的就是这个模型的判断。连边表示谁和谁通信。学习者先各自走一小步，再与能听到的邻居平均模型。",
    keys: "快捷键",
    list: [
      ["Space", "开始或暂停"],
      [".", "迭代一步"],
      ["R", "回到起点"],
      ["V · D · X · B", "选择、绘制、剪断、涂簇"],
      ["Ctrl Z · Ctrl Shift Z", "撤销、重做"],
      ["?", "显示这份帮助"],
    ],
    close: "关闭",
  },

  inspect: zhInspect,
};
