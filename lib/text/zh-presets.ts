/** Names and summaries of the presets, keyed by the English sentence as in zh-registry. */
export const zhPresets: Readonly<Record<string, string>> = {
  "Neighbours often, everyone sometimes": "常与邻居，偶尔全体",
  "Gossip-PGA on a ring of sixteen with unequal data.": "十六个节点的环上、数据不均时的 Gossip-PGA。",
  "Averaging without learning": "只平均，不学习",
  "Every node only holds a value; talking to two neighbours is enough for all to find the mean.":
    "每个节点只有一个数值；只和两个邻居通信，就足以让所有人找到均值。",
  "One peer at a time": "一次一个邻居",
  "Sixteen nodes that each talk to a single other one agree exactly after four iterations.":
    "十六个节点每次只和另一个节点通信，四次迭代后精确一致。",
  "Gossip on a long ring": "长环上的 gossip",
  "Each node sees one class only, and news travels one link an iteration: the models stay far apart.":
    "每个节点只看到一类，消息每次迭代只走一条边：各模型始终相距很远。",
  "The same ring with a beat": "同一个环，加上节拍",
  "One global averaging every sixteen iterations pulls the long ring together.": "每十六次迭代一次全局平均，把长环拉到一起。",
  "The price of H": "H 的代价",
  "Local SGD talks only every 64 iterations: cheap, and the models drift far apart in between.":
    "Local SGD 每 64 次迭代才通信一次：省，但其间各模型漂得很远。",
  "Rooms within a building": "楼里的房间",
  "Hier-AVG averages inside each room every 4 iterations and over the building every 32.":
    "Hier-AVG 每 4 次迭代在房间内平均，每 32 次在整栋楼平均。",
  "Two numbers a step": "每步两个数",
  "A2SGD sends two numbers instead of a gradient; on unequal data nothing stops its replicas from drifting.":
    "A2SGD 用两个数代替梯度；数据不均时，没有什么能阻止各副本漂移。",
  "Two numbers a step, mended": "每步两个数，加以修补",
  "The same A2SGD with an averaging of the models every ten iterations.": "同样的 A2SGD，每十次迭代平均一次模型。",
  "What was not sent is not lost": "没发出去的并没有丢",
  "Top-K sends one gradient entry in twenty and remembers the rest until it is large enough.":
    "Top-K 只发送二十分之一的梯度分量，其余的记着，攒到足够大再发。",
  "Removing the bias": "消除偏差",
  "On unequal data gossip stalls at a distance from the optimum; gradient tracking goes all the way.":
    "数据不均时 gossip 停在离最优解一段距离处；梯度跟踪能走到底。",
  "One slow node": "一个慢节点",
  "A node that computes eight times as long holds everybody up: watch the clock, not the iterations.":
    "一个节点计算时间是别人的八倍，拖住所有人：看时钟，别看迭代。",
  "A ring in two halves": "断成两半的环",
  "At iteration 4 two links break and each half settles on its own mean; at 150 they are mended and all agree.":
    "第 4 次迭代时断了两条边，两半各自收敛到自己的均值；第 150 次修好后全体一致。",
  "The Gossip-PGA paper's figure": "Gossip-PGA 论文的插图",
  "Logistic regression on a ring with unequal data: compare gossip, local and PGA on the same draws.":
    "环上数据不均的逻辑回归：在相同的抽样上比较 gossip、local 与 PGA。",
};
