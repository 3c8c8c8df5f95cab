/** Periods that depend on how the run goes; periods known beforehand are written as plain conditions instead. */
export const adaptiveSchedules = `# ---------------------------------------------------------------------------------------------------------------------
# Averaging periods that adapt while the run goes on.


class Fixed:
    """Due when 'period' divides t."""

    def __init__(self, period):
        self.period = period

    def due(self, k, mean_loss):
        return (k + 1) % self.period == 0

    def came(self, k, mean_loss, batch_loss):
        pass


class Post(Fixed):
    """Due in every iteration until 'after', then every 'later' iterations."""

    def __init__(self, after, later):
        self.after, self.later = after, later

    def due(self, k, mean_loss):
        return k < self.after or (k + 1 - self.after) % self.later == 0


class Round:
    """A round of 'length' iterations, followed by the next round of another length."""

    def __init__(self, start, **rule):
        self.start, self.length, self.count, self.round, self.reference = start, start, 0, 0, math.nan
        self.__dict__.update(rule)

    def due(self, k, mean_loss):
        self.count += 1
        return self.count >= self.length

    def came(self, k, mean_loss, batch_loss):
        self.count = 0
        self.round += 1
        self.next(k, mean_loss, batch_loss)

    def stretched(self, loss):
        """max(1, ceil((reference / loss) ** exponent * start)), at most 2 ** 31."""
        with np.errstate(all="ignore"):
            length = float(np.power(np.divide(self.reference, loss), self.exponent) * self.start)
        return 1 if math.isnan(length) else int(max(1, math.ceil(min(length, 2**31))))


class LinearGrowth(Round):
    """Round i lasts round((1 + i alpha) start) iterations."""

    def next(self, k, mean_loss, batch_loss):
        self.length = max(1, math.floor((1 + self.round * self.alpha) * self.start + 0.5))


class MeanLossRatio(Round):
    """Rounds grow as the loss at the average of the models falls below what it was in the first iteration."""

    def due(self, k, mean_loss):
        if math.isnan(self.reference):
            self.reference = mean_loss()
        return super().due(k, mean_loss)

    def next(self, k, mean_loss, batch_loss):
        self.length = self.stretched(mean_loss())


class BatchLossRatio(Round):
    """Rounds grow as the mean batch loss at an averaging falls below what it was while k < warmup."""

    def next(self, k, mean_loss, batch_loss):
        loss = batch_loss()
        if math.isnan(self.reference):
            self.reference = loss
        elif k < self.warmup:
            self.reference = (self.reference + loss) / 2
        if k >= self.warmup:
            self.length = self.stretched(loss)


class Every:
    """'use' when the period is due, 'otherwise' (a word or another Every) when not."""

    def __init__(self, period, use, otherwise):
        self.period, self.use, self.otherwise, self.is_due = period, use, otherwise, False

    def decide(self, k, mean_loss):
        self.is_due = self.period.due(k, mean_loss)
        otherwise = self.otherwise
        if isinstance(otherwise, Every):
            otherwise = otherwise.decide(k, mean_loss)
        return self.use if self.is_due else otherwise

    def settle(self, k, mean_loss, batch_loss):
        if self.is_due:
            self.period.came(k, mean_loss, batch_loss)
        elif isinstance(self.otherwise, Every):
            self.otherwise.settle(k, mean_loss, batch_loss)`;
