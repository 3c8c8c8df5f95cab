/**
 * What the registries say of themselves (names, summaries, labels, help, options), keyed by the English sentence:
 * one translation serves every place that uses it, and an English sentence that is reworded fails the test instead of
 * keeping a stale translation. Names that Chinese papers leave in English stand for themselves.
 *
 * Long because every registry entry has its lines here.
 */
const topology = {
  Custom: "自定义",
  "The network you draw, link by link.": "由你一条边一条边画出来的网络。",
  Ring: "环",
  "Every node talks to the two beside it: the sparsest network without an end.":
    "每个节点只与两侧的节点通信：没有端点的最稀疏网络。",
  Path: "链",
  "A row of nodes; news from one end takes n − 1 steps to reach the other.": "节点排成一行；消息从一端传到另一端需要 n − 1 步。",
  Star: "星形",
  "Everyone talks to node 0 only, as with a parameter server.": "所有节点只与节点 0 通信，就像参数服务器。",
  Complete: "完全图",
  "Everyone talks to everyone; one step of gossip is the exact average.": "任意两个节点都通信；一步 gossip 就是精确平均。",
  Grid: "网格",
  "Rows and columns with edges, like sensors in a field.": "有边界的行列网格，像田野里的传感器。",
  Torus: "环面",
  "A grid that wraps around at its edges, so that all nodes are alike.": "上下左右首尾相接的网格，所有节点地位相同。",
  Hypercube: "超立方体",
  "Nodes whose binary numbers differ in one digit talk: few links, short ways.": "二进制编号只差一位的节点通信：连边少，路径短。",
  "Binary tree": "二叉树",
  "Every node has a parent and up to two children; all news between halves passes the root.":
    "每个节点有一个父节点和至多两个子节点；左右两半之间的消息都要经过根。",
  Barbell: "哑铃",
  "Two dense halves and a single bridge: quick to agree within, slow between.":
    "两个稠密的半边和一座桥：内部很快一致，彼此很慢。",
  Clusters: "簇",
  "Dense rooms with one bridge from each to the next, as racks in a data centre.":
    "若干稠密的“房间”，相邻房间只有一座桥，像机房里的机架。",
  "Random regular": "随机正则图",
  "Random links, but the same number at every node: almost surely an expander.":
    "随机连边，但每个节点的度相同：几乎必然是扩展图。",
  "Erdős–Rényi": "Erdős–Rényi 随机图",
  "Every pair of nodes is linked by the toss of a coin.": "每对节点是否相连由抛硬币决定。",
  "Small world": "小世界网络",
  "A ring of neighbours with a few long-distance friends.": "邻居围成的环，外加少数远方的朋友。",
  "Scale-free": "无标度网络",
  "The rich get richer: a few hubs with many links, many nodes with few.": "富者愈富：少数枢纽连边很多，多数节点连边很少。",
  "Static exponential": "静态指数图",
  "Each node sends 1, 2, 4, 8, … places ahead: logarithmic degree, fast agreement.":
    "每个节点发送给前方第 1、2、4、8… 个节点：度为对数级，很快达成一致。",
  "One-peer exponential": "单邻居指数图",
  "One message per node and iteration, in turn 1, 2, 4, … places ahead; exact after log₂ n steps.":
    "每个节点每次迭代只发一条消息，依次发往前方第 1、2、4… 个节点；log₂ n 步后精确平均。",
  Nodes: "节点数",
  "How many nodes the network has.": "网络中有多少个节点。",
  Links: "连边",
  "Pairs of nodes that talk; with one-way links, i sends to j.": "互相通信的节点对；若为单向边，则 i 发送给 j。",
  "One-way links": "单向边",
  "Whether a link i, j only carries messages from i to j.": "边 i, j 是否只允许从 i 到 j 的消息。",
  Places: "位置",
  "Where each node is drawn, in a square from 0 to 1.": "每个节点画在 0 到 1 的正方形中的什么位置。",
  "The cluster that each node belongs to.": "每个节点属于哪个簇。",
  Rows: "行数",
  "How many rows the grid has.": "网格有多少行。",
  Columns: "列数",
  "How many columns the grid has.": "网格有多少列。",
  "How many clusters there are.": "一共有多少个簇。",
  Size: "大小",
  "How many nodes each cluster has.": "每个簇有多少个节点。",
  Degree: "度",
  "How many links every node has.": "每个节点有多少条连边。",
  Probability: "概率",
  "The chance that a pair of nodes is linked.": "一对节点相连的概率。",
  Neighbours: "邻居数",
  "Links per node before rewiring; an even number.": "重连之前每个节点的连边数，须为偶数。",
  Rewiring: "重连概率",
  "The chance that a link's far end moves elsewhere.": "一条边的另一端改接到别处的概率。",
  "Links per newcomer": "新节点连边数",
  "How many links a new node brings.": "每个新节点带来多少条边。",
};

const weights = {
  Metropolis: "Metropolis 权重",
  "Each link weighs one over the larger of its two ends' neighbourhoods.": "每条边的权重是两端邻域大小中较大者的倒数。",
  "Maximum degree": "最大度权重",
  "All links weigh the same: one over the largest neighbourhood.": "所有边权重相同：最大邻域大小的倒数。",
  Uniform: "均匀权重",
  "Each node takes the plain mean of itself and those it hears; the overall mean may drift.":
    "每个节点取自己与所听到邻居的简单平均；全体均值可能漂移。",
  "Lazy Metropolis": "惰性 Metropolis 权重",
  "Metropolis at half speed: every node keeps at least half of its own model.":
    "半速的 Metropolis：每个节点至少保留自己模型的一半。",
  "Best constant": "最优常数权重",
  "All links weigh the same, as much as makes agreement fastest.": "所有边权重相同，取使一致最快的值。",
  Fastest: "最快混合权重",
  "Each link gets its own weight, tuned together so that agreement is fastest.": "每条边各有权重，联合优化使一致最快。",
  "The topology's own": "拓扑自带权重",
  "The weights that an exponential graph comes with.": "指数图自带的权重。",
  Push: "推送权重",
  "Each node shares what it has in equal parts; for one-way links.": "每个节点把自己所有的平均分出去；用于单向边。",
};

const dataset = {
  Circle: "圆环",
  "A disc inside a ring; no straight line tells them apart.": "圆盘外套着圆环；任何直线都无法把它们分开。",
  "Exclusive or": "异或",
  "Four squares like a chessboard; each class has two opposite ones.": "像棋盘一样的四个方块，每一类占对角的两块。",
  "Two Gaussians": "两个高斯",
  "Two round clouds that a straight line tells apart.": "两团圆形点云，一条直线就能分开。",
  Spiral: "螺旋",
  "Two arms wound around each other; the hardest of the plane.": "两条互相缠绕的旋臂；平面数据中最难的一个。",
  Moons: "双月",
  "Two crescents that reach into each other.": "两弯互相咬合的月牙。",
  Plane: "平面",
  "A tilted plane over the square, for regression.": "正方形上的一个斜面，用于回归。",
  Hills: "丘陵",
  "Three hills and two valleys over the square, for regression.": "正方形上的三座山丘和两处谷地，用于回归。",
  Digits: "数字",
  "Small pictures of the digits 0 to 9, each drawn a little differently.": "0 到 9 的小图，每一张的画法都略有不同。",
  "Synthetic logistic regression": "合成逻辑回归",
  "The Gossip-PGA paper's data: every node has a hidden direction of its own that labels its samples.":
    "Gossip-PGA 论文的数据：每个节点有一个隐藏的方向，由它给样本打标签。",
  "Quadratic bowls": "二次碗",
  "Every node has a bowl with its own lowest point; the common optimum is known exactly.":
    "每个节点有一只最低点各不相同的碗；共同的最优解有精确表达。",
  Values: "数值",
  "No samples: every node starts from a value of its own, for averaging without learning.":
    "没有样本：每个节点从自己的数值出发，只平均、不学习。",
  "Your own table": "你自己的表格",
  "Rows of features with a label each, and optionally the node that owns each row.":
    "每行是一组特征和一个标签，还可以注明由哪个节点拥有。",
  Samples: "样本数",
  "How many points all nodes share out.": "全体节点一共分得多少个点。",
  Noise: "噪声",
  "How far points stray: 0.1 moves each by a normal of standard deviation 0.2 (a regression label by 0.1).":
    "点偏离多远：0.1 表示每个点加上标准差 0.2 的正态扰动（回归标签为 0.1）。",
  "How many pictures all nodes share out.": "全体节点一共分得多少张图。",
  "Standard deviation of every pixel's error; ink is 1, paper 0.": "每个像素误差的标准差；墨为 1，纸为 0。",
  Features: "特征数",
  "How many features a sample has.": "一个样本有多少个特征。",
  "Samples per node": "每节点样本数",
  "How many samples every node draws for itself.": "每个节点为自己抽取多少个样本。",
  Heterogeneity: "异质性",
  "How unequal the nodes are: 0, all labels come from one shared x*; 1, from one x*ᵢ of the node's own.":
    "节点之间有多不同：0 表示所有标签来自同一个 x*；1 表示来自各节点自己的 x*ᵢ。",
  "Feature variance": "特征方差",
  "Variance of every feature; the larger, the surer the labels.": "每个特征的方差；越大，标签越确定。",
  Dimensions: "维数",
  "How many parameters the model has.": "模型有多少个参数。",
  "How far the nodes' own optima bᵢ lie around the shared one: their standard deviation in every coordinate.":
    "各节点自己的最优点 bᵢ 围绕公共最优点散布多远：每个坐标上的标准差。",
  "Condition number": "条件数",
  "The largest curvature, which is 1, over the smallest.": "最大曲率（等于 1）与最小曲率之比。",
  "One row of numbers per node. Absent: points of the plane drawn from the seed, one for each node.":
    "每个节点一行数。不填则由种子为每个节点抽取平面上的一个点。",
  "One row of numbers per sample, all equally long.": "每个样本一行数，长度都相同。",
  Labels: "标签",
  "One number per sample: a measurement, a sign ±1, or a class 0…C−1.": "每个样本一个数：测量值、符号 ±1，或类别 0…C−1。",
  Owners: "归属",
  "The node that owns each sample. Absent: the partition deals the samples.": "每个样本属于哪个节点。不填则由划分方式来分。",
  Task: "任务",
  "What the labels mean. Absent: ±1 or 0/1 are two classes, whole numbers 0…C−1 that repeat are classes, all else is regression.":
    "标签的含义。不填时：±1 或 0/1 视为两类，重复出现的整数 0…C−1 视为类别，其余视为回归。",
  "Held-out samples": "留出样本",
  "Samples to judge accuracy on, which no node trains on.": "用来评估准确率、任何节点都不参与训练的样本。",
  regression: "回归",
  binary: "二分类",
  multiclass: "多分类",
};

const partition = {
  Shuffled: "打乱",
  "Samples are shuffled and dealt evenly: all nodes see the same distribution.": "样本打乱后平均分发：所有节点看到同一分布。",
  Dirichlet: "Dirichlet",
  "Every node gets its own random mixture of the classes.": "每个节点得到各自随机的类别混合比例。",
  "By label": "按标签",
  "Every node sees only a few of the classes.": "每个节点只看到少数几类。",
  "By region": "按区域",
  "Every node sees only its own region of the input space.": "每个节点只看到输入空间中自己的那一块。",
  "Unequal amounts": "数量不均",
  "All nodes see the same distribution, but some own far more samples than others.":
    "所有节点看到同一分布，但有些节点的样本远多于其他节点。",
  "As given": "按数据指定",
  "The data set itself says which node owns each sample.": "数据集自己注明了每个样本属于哪个节点。",
  Concentration: "浓度参数",
  "Small: every node has nearly one class only. Large: all nodes have the same mixture.":
    "越小，每个节点越接近只有一类；越大，各节点的混合比例越相同。",
  "Labels per node": "每节点类别数",
  "How many classes a node sees at most.": "一个节点最多看到多少类。",
  "Small: a few nodes own nearly everything. Large: all own equally much.":
    "越小，越是少数节点拥有几乎全部；越大，各节点拥有的越相等。",
};

const model = {
  "Linear regression": "线性回归",
  "A weighted sum of the features, judged by its squared error.": "特征的加权和，以平方误差衡量。",
  "Logistic regression": "逻辑回归",
  "A straight boundary through the origin between two classes; the model of the Gossip-PGA paper's figure.":
    "过原点、分开两类的直线边界；Gossip-PGA 论文插图所用的模型。",
  "Softmax regression": "Softmax 回归",
  "One weighted sum of the features per class; the largest wins.": "每个类别一个特征加权和，最大者胜出。",
  "Neural network": "神经网络",
  "Layers of units with a nonlinearity between them; can bend its boundary.": "多层单元，层间有非线性；边界可以弯曲。",
  Consensus: "共识",
  "No learning: every node holds a value, and together they look for the average.":
    "不学习：每个节点持有一个数值，大家一起寻找平均值。",
  Start: "初始化",
  "Where the nodes start: all at zero, all at the same random point, or each at its own.":
    "节点从哪里出发：都从零、都从同一个随机点，或各自从不同的随机点。",
  Bias: "偏置",
  "Whether every class has a constant of its own.": "每个类别是否有自己的常数项。",
  "Hidden layers": "隐藏层",
  "The width of each hidden layer; an empty list makes a linear model with a bias.":
    "每个隐藏层的宽度；空列表表示带偏置的线性模型。",
  Activation: "激活函数",
  "What a hidden unit does to its sum.": "隐藏单元对加权和所做的变换。",
  "Has no effect here: every node starts from its own value.": "此处不起作用：每个节点都从自己的数值出发。",
  zeros: "全零",
  random: "随机（各节点相同）",
  "random-per-node": "随机（各节点不同）",
  tanh: "tanh",
  relu: "ReLU",
  sigmoid: "sigmoid",
  linear: "线性",
};

const algorithm = {
  "Parallel SGD": "Parallel SGD",
  "Every iteration all gradients are averaged over everyone; the models never differ.":
    "每次迭代都对全体节点的梯度取平均；各模型始终相同。",
  "Gossip SGD": "Gossip SGD",
  "Each node steps on its own data, then averages its model with its neighbours.":
    "每个节点先在自己的数据上走一步，再与邻居平均模型。",
  "Gossip-PGA": "Gossip-PGA",
  "Gossip with the neighbours every iteration; every H iterations everyone is averaged instead.":
    "每次迭代与邻居 gossip；每 H 次迭代改为全体平均一次。",
  "Gossip-AGA": "Gossip-AGA",
  "Gossip-PGA that averages globally less often as the loss falls.": "随着损失下降，全局平均越来越稀疏的 Gossip-PGA。",
  "Local SGD": "Local SGD",
  "Nodes learn alone for H iterations, then all models are averaged.": "各节点独自学习 H 次迭代，然后平均所有模型。",
  "LUPA-SGD": "LUPA-SGD",
  "Local SGD as analysed under the Polyak–Łojasiewicz condition: about (nT)^⅓ averagings suffice.":
    "Polyak–Łojasiewicz 条件下分析的 Local SGD：约 (nT)^⅓ 次平均就够了。",
  "ADA-LUPA": "ADA-LUPA",
  "Local SGD whose rounds grow longer, by plan or as the loss falls.": "轮次越来越长的 Local SGD，按计划增长或随损失下降而增长。",
  "K-AVG": "K-AVG",
  "Local SGD as K-step averaging, the flat rival of Hier-AVG.": "作为 K 步平均的 Local SGD，Hier-AVG 的不分层对手。",
  "Hier-AVG": "Hier-AVG",
  "Average within your cluster often, with everyone rarely.": "簇内经常平均，全体偶尔平均。",
  A2SGD: "A2SGD",
  "Only two numbers leave a node per step; the rest of the gradient is applied at home.":
    "每步只有两个数离开节点；梯度的其余部分在本地使用。",
  "Top-K": "Top-K",
  "Each node sends only the largest entries of its gradient and remembers the rest.":
    "每个节点只发送梯度中最大的分量，并记住其余部分。",
  "Gaussian-K": "Gaussian-K",
  "Top-K whose threshold comes from a Gaussian fit instead of sorting.": "用高斯拟合代替排序来确定阈值的 Top-K。",
  QSGD: "QSGD",
  "Gradients are rounded at random to a few levels, without bias.": "梯度被无偏地随机舍入到少数几个量化级。",
  "Sign-SGD (error feedback)": "Sign-SGD（误差反馈）",
  "One bit per entry travels; what the signs miss is remembered.": "每个分量只传一位；符号丢掉的部分会被记住。",
  "D-PSGD": "D-PSGD",
  "Averaging with the neighbours and the gradient step happen side by side.": "与邻居的平均和梯度步同时进行。",
  "Gradient tracking": "梯度跟踪",
  "Nodes also gossip an estimate of everyone's gradient, which removes the bias of unequal data.":
    "节点还会 gossip 对全体梯度的估计，从而消除数据不均带来的偏差。",
  "D²": "D²",
  "Gossip that cancels the pull of unequal data with the previous iteration.": "借助上一次迭代抵消数据不均牵引的 gossip。",
  "Exact diffusion": "精确扩散",
  "Diffusion with a correction step that makes it exact on unequal data.": "带校正步的扩散算法，在不均匀数据上也能精确收敛。",
  EXTRA: "EXTRA",
  "D-PSGD with a correction from the previous iteration that makes it exact.": "用上一次迭代校正、从而精确收敛的 D-PSGD。",
  "Push-sum (SGP)": "Push-sum（SGP）",
  "Gossip for one-way links: a scalar mass travels with each model and undoes the imbalance.":
    "适用于单向边的 gossip：一个标量质量随模型一起传递，用来抵消不平衡。",
  "CHOCO-SGD": "CHOCO-SGD",
  "Neighbours keep replicas of each other and send only compressed differences to them.":
    "邻居之间互存副本，只发送压缩后的差值。",
  DeepSqueeze: "DeepSqueeze",
  "Neighbours exchange compressed models and each remembers its own compression error.":
    "邻居交换压缩后的模型，各自记住自己的压缩误差。",
  SlowMo: "SlowMo",
  "Local SGD with a second, slow momentum applied at each averaging.": "每次平均时再加一层慢动量的 Local SGD。",
  "Post-local SGD": "Post-local SGD",
  "Averages every iteration for a while, then turns into Local SGD.": "先每次迭代都平均，一段时间后转为 Local SGD。",
  "Your own": "自己组合",
  "Put the stages of an iteration together yourself.": "自己把一次迭代的各个阶段拼起来。",
  "Averaging period": "平均周期",
  "A global averaging every this many iterations.": "每隔这么多次迭代做一次全局平均。",
  "The first averaging period, kept during the warm-up.": "最初的平均周期，预热期间保持不变。",
  "Warm-up": "预热",
  "While k is below this the period stays H₀ and F_init is settled.": "k 小于此值时周期保持 H₀，并确定 F_init。",
  Exponent: "指数",
  "How strongly the period follows the loss; the theory has ¼, the experiments 1.": "周期随损失变化的强度；理论取 ¼，实验取 1。",
  Rule: "规则",
  "Whether rounds grow by plan or with the falling loss.": "轮次按计划增长，还是随损失下降而增长。",
  loss: "随损失",
  "Length of the first round.": "第一轮的长度。",
  Growth: "增长率",
  "Round i is (1 + iα) times as long as the first; used by the linear rule (the authors ran α = 1.09, τ₀ = 91).":
    "第 i 轮的长度是第一轮的 (1 + iα) 倍；用于线性规则（作者取 α = 1.09，τ₀ = 91）。",
  "An averaging inside each cluster every this many iterations.": "每隔这么多次迭代在各簇内平均一次。",
  "A global averaging every this many iterations; a multiple of K₁.": "每隔这么多次迭代做一次全局平均；须为 K₁ 的倍数。",
  "Cluster size": "簇大小",
  "Nodes per cluster, in consecutive blocks; left out, the clusters drawn on the network (or blocks of 4).":
    "每个簇的节点数，按编号连续分块；不填则用网络上画好的簇（没有则每 4 个一块）。",
  "Mending period": "修补周期",
  "Averages the models every H iterations, because nothing else keeps them together; 0: never, as in the paper.":
    "每 H 次迭代平均一次模型，因为没有别的机制让它们保持一致；0 表示从不，与论文相同。",
  "Share sent": "发送比例",
  "The share of coordinates that travel, at least one.": "发送的坐标所占比例，至少发送一个。",
  Levels: "量化级数",
  "How many steps a magnitude is rounded to.": "幅值被舍入到多少级。",
  "Consensus step": "共识步长",
  "How far a node moves towards what it heard; the lossier the messages, the smaller it must be.":
    "节点朝听到的内容移动多远；消息损失越大，它就必须越小。",
  "Slow learning rate": "慢学习率",
  "Scales the slow step; 1 in the paper.": "缩放慢步；论文中取 1。",
  "Slow momentum": "慢动量",
  "How much of the previous slow steps is kept; 0 with α = 1 is Local SGD.":
    "保留多少此前的慢步；取 0 且 α = 1 时就是 Local SGD。",
  "Switch after": "切换时刻",
  "For so many iterations everyone is averaged every time.": "在这么多次迭代之内，每次都做全体平均。",
  Stages: "阶段",
  "What happens in one iteration, in order.": "一次迭代中依次发生的事。",
};

const network = {
  "A millisecond of latency, 3.2 Gbit/s and ten milliseconds per gradient, to be changed at will.":
    "延迟 1 毫秒、带宽 3.2 Gbit/s、每次梯度 10 毫秒，可随意修改。",
  "Data centre": "数据中心",
  "25 Gbit/s and 50 µs between servers, ten times better inside one (orders of magnitude; adjust).":
    "服务器之间 25 Gbit/s、50 µs，服务器内部好十倍（仅为数量级，可调）。",
  "Across regions": "跨地域",
  "1 Gbit/s and 80 ms between continents, a data centre's network inside each (orders of magnitude; adjust).":
    "大洲之间 1 Gbit/s、80 ms，各自内部是数据中心网络（仅为数量级，可调）。",
  "Classroom Wi-Fi": "教室 Wi-Fi",
  "Laptops on one access point: 5 ms and 50 Mbit/s each (orders of magnitude; adjust).":
    "同一接入点上的笔记本：每台 5 ms、50 Mbit/s（仅为数量级，可调）。",
  "Home internet": "家庭宽带",
  "Volunteers at home: 30 ms and an uplink of 20 Mbit/s (orders of magnitude; adjust).":
    "家中的志愿者：30 ms，上行 20 Mbit/s（仅为数量级，可调）。",
  "ResNet-50, as measured": "ResNet-50 实测",
  "The Gossip-PGA paper's cluster: 278 ms per all-reduce, 150 ms per one-peer gossip, 147 ms per gradient.":
    "Gossip-PGA 论文的集群：每次 all-reduce 278 ms，每次单邻居 gossip 150 ms，每次梯度 147 ms。",
  Latency: "延迟",
  "Seconds before the first byte of a message arrives.": "消息的第一个字节到达前的秒数。",
  "Time per float": "每个浮点数的时间",
  "Seconds to send one 32-bit number: 32 divided by the bandwidth in bits per second.":
    "发送一个 32 位数所需的秒数：32 除以带宽（比特每秒）。",
  "Time per gradient": "每次梯度的时间",
  "Seconds that every node computes in each iteration.": "每次迭代中每个节点计算的秒数。",
  "Priced model size": "计价的模型大小",
  "Prices the run as if the model had this many parameters; left out, the model's own number is used.":
    "按模型有这么多参数来计算开销；不填则用模型自己的参数量。",
  "Latency inside a cluster": "簇内延迟",
  "As latency, between nodes of one cluster; left out, the same as everywhere.": "同一簇内节点之间的延迟；不填则与其他地方相同。",
  "Time per float inside a cluster": "簇内每个浮点数的时间",
  "As time per float, between nodes of one cluster; left out, the same as everywhere.":
    "同一簇内节点之间每个浮点数的时间；不填则与其他地方相同。",
  "Measured all-reduce": "实测 all-reduce",
  "Seconds of one exact all-reduce of the whole model among everyone.": "全体对整个模型做一次精确 all-reduce 的秒数。",
  "Measured gossip": "实测 gossip",
  "Seconds to send the whole model to one neighbour.": "把整个模型发给一个邻居的秒数。",
};

const schedule = {
  Constant: "恒定",
  "The same learning rate throughout.": "学习率始终不变。",
  "Step decay": "阶梯衰减",
  "Multiplies the learning rate by a factor every so many iterations.": "每隔若干次迭代把学习率乘以一个系数。",
  "Inverse time": "反比衰减",
  "Shrinks the learning rate like 1/k, as the theory of strongly convex problems wants.":
    "学习率像 1/k 一样减小，符合强凸问题的理论。",
  "Raises the learning rate linearly, then keeps it.": "学习率线性上升，然后保持不变。",
  Cosine: "余弦",
  "Lowers the learning rate to zero along half a cosine.": "学习率沿半个余弦降到零。",
  Every: "间隔",
  "Iterations between two cuts of the learning rate.": "两次降低学习率之间的迭代次数。",
  Factor: "系数",
  "What the learning rate is multiplied by.": "学习率所乘的系数。",
  "Half-time": "半衰时刻",
  "The iteration at which the learning rate has halved.": "学习率降到一半时的迭代次数。",
  Iterations: "迭代次数",
  "How long the learning rate rises.": "学习率上升多久。",
  "When the learning rate reaches zero, where it stays.": "学习率何时降到零，此后保持为零。",
};

const optimizer = {
  "Learning rate": "学习率",
  "How far each step goes along the gradient. Zero is legal: averaging without learning.":
    "每步沿梯度走多远。可以为零：只平均，不学习。",
  "Batch size": "批大小",
  "Samples that each node draws, with replacement, for one gradient; “full” takes all it has.":
    "每个节点为一次梯度有放回地抽取的样本数；“full” 表示用全部样本。",
  Momentum: "动量",
  "u ← βu + g on every node, u in place of g.": "每个节点上 u ← βu + g，用 u 代替 g。",
  "Weight decay": "权重衰减",
  "Adds λx to the gradient; not part of the reported loss.": "在梯度上加 λx；不计入报告的损失。",
  Seed: "随机种子",
  "Every random thing derives from it: same seed, same run.": "一切随机量都由它导出：种子相同，运行就相同。",
  "How long the experiment runs.": "实验运行多久。",
};

const units = { iterations: "次迭代", s: "秒", floats: "个浮点数" };

export const zhRegistry: Readonly<Record<string, string>> = {
  ...topology,
  ...weights,
  ...dataset,
  ...partition,
  ...model,
  ...algorithm,
  ...network,
  ...schedule,
  ...optimizer,
  ...units,
};
