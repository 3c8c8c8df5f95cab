/** What an iteration works on, what is recorded, and how edits take effect. */
export const run = `# ---------------------------------------------------------------------------------------------------------------------
# Training.


class Run:
    """The models of this process's nodes and what the stages remember. X, Z, U: one row of D numbers per node."""

    def __init__(self, setting, device, X):
        self.setting = setting
        self.network = Network(setting, device)
        self.objective = Objective(setting, self.network)
        self.X = X
        self.mass = torch.ones_like(X[:, :1]) if setting.push else None  # push-sum: the models are Z = X / mass
        self.memory = setting.fresh_memory(X)
        self.losses = X.new_zeros(len(X))
        self.traffic = {}

    @property
    def Z(self):
        return self.X if self.mass is None else self.X / self.mass

    def iterate(self, k):
        """One iteration; returns what it would have cost: what it is called, bytes per node, payload bits, seconds."""
        self.traffic = {kind: 0 for kind in self.setting.exchanges}
        self.setting.iteration(self, k, self.setting.learning_rate(k))
        return price(self.setting, self.traffic, k)

    def mean_loss(self, Z):
        """The full-data loss at the average of the models."""
        mean = self.network.mean(Z).expand_as(Z)
        return float(self.network.mean(self.objective.full(mean)[:, None]))

    def batch_loss(self):
        """The mean of this iteration's minibatch losses."""
        return float(self.network.mean(self.losses[:, None]))

    def frame(self, t):
        """What is recorded after t iterations, the same on every process."""
        setting, network, Z = self.setting, self.network, self.Z
        mean = network.mean(Z)
        rows = [self.objective.full(mean.expand_as(Z)), self.objective.full(Z), (Z - mean).pow(2).sum(dim=1)]
        table = network.gather(torch.stack(rows, dim=1)).cpu().double().numpy()
        of_mean, of_node, distance = table[network.everyone_alive].T
        value = float(of_mean.mean())
        node_loss = {"min": float(of_node.min()), "mean": float(of_node.mean()), "max": float(of_node.max())}
        record = {"iteration": t, "loss": value, "nodeLoss": node_loss}
        if setting.held_out is not None:
            record["accuracy"] = self.objective.accuracy(mean, setting.held_out)
        if setting.optimum is not None:
            record["suboptimality"] = value - setting.optimum
        record["consensusDistance"] = float(distance.mean())
        return record


def price(setting, traffic, k):
    """What this iteration's exchanges cost in the experiment's simulated network (not on the machines this runs on)."""
    averaging, bytes_per_node, seconds = "none", 0, setting.compute_seconds
    for kind, (name, bytes_per_bit, latency, seconds_per_bit) in setting.exchanges.items():
        if traffic[kind] > 0:
            averaging = name
            bytes_per_node += bytes_per_bit[k % len(bytes_per_bit)] * traffic[kind]
            seconds += latency + seconds_per_bit[k % len(seconds_per_bit)] * traffic[kind]
    return averaging, bytes_per_node, sum(traffic.values()), seconds


class Diverged(Exception):
    """A value stopped being finite."""


def train(device, every, parameters, emit):
    """Runs the experiment; calls 'emit' with every record. Needs an initialised process group."""
    setting = SETTINGS[0]
    first, last = [rank * setting.n // dist.get_world_size() for rank in (dist.get_rank(), dist.get_rank() + 1)]
    rows = STARTING_MODELS.reshape(-1, DIMENSION)
    X = torch.from_numpy(rows[np.arange(first, last) % len(rows)]).to(device, torch.get_default_dtype())
    run = Run(setting, device, X)
    edits = list(SETTINGS[1:])
    paid, averaging = [0, 0, 0], "none"
    for t in range(ITERATIONS + 1):
        if t > 0:
            while edits and edits[0].at < t:
                run = edited(run, edits.pop(0), device)
            averaging, *costs = run.iterate(t - 1)
            paid = [before + cost for before, cost in zip(paid, costs)]
        if t % every == 0 or t == ITERATIONS:
            record = run.frame(t)
            if not (math.isfinite(record["loss"]) and math.isfinite(record["consensusDistance"])):
                raise Diverged(f"The run diverged: a value is not finite at iteration {t}. Lower the learning rate.")
            costs = dict(zip(("bytesPerNode", "payloadBits", "seconds"), paid))
            emit({**record, "averaging": averaging, **costs})
    if parameters:
        emit({"iteration": ITERATIONS, "parameters": run.network.gather(run.Z).cpu().tolist()})


def edited(run, setting, device):
    """The run under another setting: the models go on, and the stages' memory where it still means the same."""
    if setting.carries_memory:
        new = Run(setting, device, run.X)
        new.mass, new.memory = run.mass, {**run.memory, "heard": {}}
        return new
    models = run.network.gather(run.Z)
    mean = models.mean(dim=0)
    bounds = [rank * setting.n // dist.get_world_size() for rank in (dist.get_rank(), dist.get_rank() + 1)]
    rows = [mean if node < 0 else models[node] for node in setting.continues[bounds[0] : bounds[1]]]
    return Run(setting, device, torch.stack(rows))`;
