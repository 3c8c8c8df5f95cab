/** Ownership of nodes and every way in which they talk. */
export const network = `# ---------------------------------------------------------------------------------------------------------------------
# The network.


class Matrix:
    """A mixing matrix W in sparse rows: row i holds what node i gives to what it hears, itself included."""

    def __init__(self, offsets, columns, weights, lost_stays_with="receiver"):
        self.rows = np.repeat(np.arange(len(offsets) - 1), np.diff(offsets))
        self.columns, self.weights = columns.astype(np.int64), weights
        self.lost_stays_with = lost_stays_with

    def dense(self, drop, k):
        """W of iteration k. A message is lost with probability 'drop'; its weight stays with one of its ends."""
        n = self.rows.max() + 1
        dense = np.zeros((n, n))
        if drop == 0:
            dense[self.rows, self.columns] = self.weights
            return dense
        chance = uniforms(stream(DROP, self.rows.astype(np.uint64), k), self.columns.astype(np.uint64))
        lost = (chance < drop) & (self.rows != self.columns)
        keeper = self.rows if self.lost_stays_with == "receiver" else self.columns
        np.add.at(dense, (self.rows[~lost], self.columns[~lost]), self.weights[~lost])
        np.add.at(dense, (keeper[lost], keeper[lost]), self.weights[lost])
        return dense


class Network:
    """The nodes of this process, and every way in which nodes talk.

    The n nodes are dealt to the processes in contiguous blocks, as evenly as possible; with n processes each process is
    one node. Tensors have one row per node of this process.
    """

    def __init__(self, setting, device):
        self.setting, self.device = setting, device
        self.rank, self.world = dist.get_rank(), dist.get_world_size()
        self.bounds = [rank * setting.n // self.world for rank in range(self.world + 1)]
        self.first, self.last = self.bounds[self.rank], self.bounds[self.rank + 1]
        self.nodes = range(self.first, self.last)
        self.everyone_alive = np.isin(np.arange(setting.n), setting.dead, invert=True)
        self.living = int(self.everyone_alive.sum())
        self.alive = torch.from_numpy(self.everyone_alive[self.first : self.last]).to(device)[:, None]
        self.plans = {}
        self.cluster_groups = None

    def owner(self, nodes):
        """The process that owns each node."""
        return np.searchsorted(self.bounds, nodes, side="right") - 1

    # -- with the neighbours: point to point

    def plan(self, k):
        """Which rows go to which process in iteration k, and which come from where."""
        phase = k % len(self.setting.matrices)
        if phase not in self.plans:
            matrix = self.setting.matrices[phase]
            receivers, senders = self.owner(matrix.rows), self.owner(matrix.columns)

            def crossing(sender, receiver):
                return np.unique(matrix.columns[(senders == sender) & (receivers == receiver)])

            others = [rank for rank in range(self.world) if rank != self.rank]
            sends = [(peer, crossing(self.rank, peer) - self.first) for peer in others]
            receives = [(peer, crossing(peer, self.rank)) for peer in others]
            self.plans[phase] = types.SimpleNamespace(
                matrix=matrix,
                sends=[(peer, torch.from_numpy(rows).to(self.device)) for peer, rows in sends if len(rows)],
                receives=[(peer, len(nodes)) for peer, nodes in receives if len(nodes)],
                heard=sum(len(nodes) for _, nodes in receives),
                order=np.concatenate([np.arange(self.first, self.last)] + [nodes for _, nodes in receives]),
                weights=None,
            )
        return self.plans[phase]

    def weights(self, k):
        """This process's rows of W; columns: own nodes, then the heard ones in the order of 'hear'."""
        plan = self.plan(k)
        if plan.weights is None or self.setting.drop > 0:
            rows = plan.matrix.dense(self.setting.drop, k)[self.first : self.last]
            plan.weights = torch.from_numpy(rows[:, plan.order]).to(self.device, torch.get_default_dtype())
        return plan.weights

    def hear(self, v, k):
        """The rows of v of those nodes of other processes that nodes of this process hear in iteration k.

        A message that the experiment loses travels all the same; its receiver gives it no weight.
        """
        plan = self.plan(k)
        heard = v.new_empty((plan.heard, v.shape[1]))
        at, operations = 0, []
        for peer, count in plan.receives:
            operations.append(dist.P2POp(dist.irecv, heard[at : at + count], peer))
            at += count
        for peer, rows in plan.sends:
            operations.append(dist.P2POp(dist.isend, v[rows].contiguous(), peer))
        for request in dist.batch_isend_irecv(operations) if operations else []:
            request.wait()
        return heard

    # -- with everyone, or inside clusters: collectives

    def sum(self, v):
        """The sum of all processes' v."""
        total = v.clone()
        dist.all_reduce(total)
        return total

    def mean(self, v):
        """The mean row over all living nodes."""
        return self.sum(torch.where(self.alive, v, torch.zeros_like(v)).sum(dim=0)) / self.living

    def gather(self, v):
        """Every node's row of v, on every process."""
        sizes = [self.bounds[rank + 1] - self.bounds[rank] for rank in range(self.world)]
        padded = v.new_zeros((max(sizes), v.shape[1]))
        padded[: len(v)] = v
        blocks = [torch.empty_like(padded) for _ in sizes]
        dist.all_gather(blocks, padded)
        return torch.cat([block[:size] for block, size in zip(blocks, sizes)])

    def groups(self):
        """For each cluster its living nodes on this process, its size and, if it spans processes, its process group."""
        if self.cluster_groups is None:
            clusters = np.where(self.everyone_alive, self.setting.clusters, -1)
            self.cluster_groups = []
            for cluster in np.unique(clusters[clusters >= 0]):
                nodes = np.flatnonzero(clusters == cluster)
                ranks = sorted(set(self.owner(nodes).tolist()))
                group = dist.new_group(ranks) if 1 < len(ranks) < self.world else None
                own = nodes[(nodes >= self.first) & (nodes < self.last)] - self.first
                self.cluster_groups.append((torch.from_numpy(own).to(self.device), len(nodes), len(ranks) > 1, group))
        return self.cluster_groups

    def average(self, v, averaging, k):
        """M v, where M is I, W of iteration k, the clusters' means or everyone's mean."""
        if averaging == "neighbors":
            return self.weights(k) @ torch.cat([v, self.hear(v, k)])
        if averaging == "global":
            return torch.where(self.alive, self.mean(v), v)
        if averaging == "cluster":
            v = v.clone()
            for own, size, spans, group in self.groups():
                if len(own):
                    total = v[own].sum(dim=0)
                    if spans:
                        dist.all_reduce(total, group=group)
                    v[own] = total / size
        return v`;

/** What only compressed channels need; a method of Network. */
export const averageSent = `
    def average_sent(self, sent, code, compressor, averaging, k):
        """M v for vectors 'sent' that travel as the bytes 'code'."""
        if averaging == "neighbors":
            return self.weights(k) @ torch.cat([sent, compressor.decode(self.hear(code, k))])
        if averaging == "global":
            everyone = compressor.decode(self.gather(code))
            return torch.where(self.alive, everyone[torch.from_numpy(self.everyone_alive)].mean(dim=0), sent)
        # Inside clusters the decoded vectors are summed: emulated, nothing is saved on the wire.
        return self.average(sent, averaging, k)`;
