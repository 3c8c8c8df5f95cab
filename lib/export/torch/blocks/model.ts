import type { ModelSpec, NetworkModel } from "../../../models";

const activations: Readonly<Record<NetworkModel["activation"], string>> = {
  tanh: "torch.tanh(layer(h))",
  relu: "torch.relu(layer(h))",
  sigmoid: "torch.sigmoid(layer(h))",
  linear: "layer(h)",
};

const lossesInTorch: Readonly<Record<NetworkModel["loss"], readonly [help: string, code: string]>> = {
  squared: ["½ (z − y)², mean over the samples.", "return 0.5 * (z[:, 0] - y).pow(2).mean()"],
  logistic: ["ln(1 + exp(−y z)) for y = ±1, mean over the samples.", "return -F.logsigmoid(y * z[:, 0]).mean()"],
  softmax: ["Cross-entropy for classes 0 … C−1, mean over the samples.", "return F.cross_entropy(z, y.long())"],
};

const answers = (loss: NetworkModel["loss"]) =>
  loss === "softmax" ? "z.argmax(dim=1)" : "torch.where(z[:, 0] >= 0, torch.ones_like(z[:, 0]), -torch.ones_like(z[:, 0]))";

function networkModel({ layers, bias, activation, loss }: NetworkModel): string {
  const [help, code] = lossesInTorch[loss];
  return `# ---------------------------------------------------------------------------------------------------------------------
# The model. To train your own, replace Model, loss and answers; parameters are flattened in the order in which
# Model().parameters() lists them, and the starting models (STARTING_MODELS) need a row of that length for each node.


class Layer(torch.nn.Module):
    """h W${bias ? " + b" : ""}, with W of shape (inputs, outputs)."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.zeros(inputs, outputs))${
          bias ? "\n        self.bias = torch.nn.Parameter(torch.zeros(outputs))" : ""
        }

    def forward(self, h):
        return h @ self.weight${bias ? " + self.bias" : ""}


class Model(torch.nn.Module):
    """What one node trains: from the features h (samples, ${layers[0]}) to the raw outputs z (samples, ${layers[layers.length - 1]})."""

    def __init__(self):
        super().__init__()
        widths = [${layers.join(", ")}]
        self.layers = torch.nn.ModuleList(Layer(a, b) for a, b in zip(widths, widths[1:]))

    def forward(self, h):
        for layer in self.layers[:-1]:
            h = ${activations[activation]}
        return self.layers[-1](h)


def loss(z, y):
    """${help}"""
    ${code}


def answers(z):
    """The label that each row of raw outputs stands for."""
    return ${answers(loss)}
${objective}`;
}

const objective = `

class Objective:
    """The nodes' losses on their own samples, and their gradients by autograd."""

    def __init__(self, setting, network):
        self.batch_size, self.nodes = setting.batch_size, network.nodes
        self.model = Model().to(network.device)
        features = setting.features.reshape(len(setting.labels), -1)

        def tensor(values):
            return torch.from_numpy(values).to(network.device, torch.get_default_dtype())

        bounds = [(setting.offsets[i], setting.offsets[i + 1]) for i in network.nodes]
        self.shards = [(tensor(features[a:b]), tensor(setting.labels[a:b])) for a, b in bounds]

    def put(self, x):
        """The model with the parameters x, one flat row."""
        torch.nn.utils.vector_to_parameters(x, self.model.parameters())
        return self.model

    def gradients(self, X, k):
        """Each node's minibatch gradient at its own model and its minibatch loss, for iteration k."""
        U, losses = torch.zeros_like(X), X.new_zeros(len(X))
        for row, (h, y) in enumerate(self.shards):
            if len(y) == 0:
                continue
            if self.batch_size is not None:
                chosen = minibatch(self.nodes[row], k, self.batch_size, len(y)).to(h.device)
                h, y = h[chosen], y[chosen]
            value = loss(self.put(X[row])(h), y)
            parts = torch.autograd.grad(value, list(self.model.parameters()))
            U[row] = torch.cat([part.reshape(-1) for part in parts])
            losses[row] = value.detach()
        return U, losses

    @torch.no_grad()
    def full(self, X):
        """Each node's loss at its row of X, over all of its own samples."""
        values = X.new_zeros(len(X))
        for row, (h, y) in enumerate(self.shards):
            if len(y) > 0:
                values[row] = loss(self.put(X[row])(h), y)
        return values

    @torch.no_grad()
    def accuracy(self, x, held_out):
        """The share of held-out samples that the model x answers rightly."""
        labels = torch.from_numpy(held_out[1]).to(x.device)
        features = torch.from_numpy(held_out[0].reshape(len(labels), -1)).to(x.device, x.dtype)
        return int((answers(self.put(x)(features)) == labels).sum()) / len(labels)`;

const consensusModel = `# ---------------------------------------------------------------------------------------------------------------------
# No learning: every node holds a value, and together they look for the average.


class Objective:
    """f(x) = ½ mean_j ‖x − value_j‖², the same for every node; nobody descends it."""

    def __init__(self, setting, network):
        values = setting.values.reshape(setting.n, -1)
        self.values = torch.from_numpy(values).to(network.device, torch.get_default_dtype())

    def gradients(self, X, k):
        return torch.zeros_like(X), self.full(X)

    def full(self, X):
        return torch.stack([0.5 * (x - self.values).pow(2).sum(dim=1).mean() for x in X])`;

/** The model and its losses in PyTorch. */
export const modelBlock = (spec: ModelSpec): string => (spec.family === "consensus" ? consensusModel : networkModel(spec));
