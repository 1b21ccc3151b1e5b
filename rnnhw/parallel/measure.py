"""Step times of strategies on this machine's ranks, and the constants that a model of it needs.

Constants come from work of other shapes than any that is predicted from them: kernels of single layers on one
rank, and messages and collectives between ranks. Step times are measured with the engine that trains.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Network
from rnnhw.parallel.data import ByAllReduce, ByServer
from rnnhw.parallel.model import FORMS, ModelObjective
from rnnhw.parallel.ranks import Ranks
from rnnhw.parallel.units import Units
from rnnhw.train import Objective, Parameters, SequenceObjective, Settings, Stack, initial_network
from rnnhw.train.optimizers import adam_step

__all__ = ["Constants", "Sizes", "StepTimer", "measure_constants", "synthetic", "terms"]

Clock = Callable[[], float]

RUNS = 25
CROWDED, CROWDED_S = (144, 176, 20, 24), 0.4
"""The layer that several ranks run at once, and seconds for it."""

MESSAGES = (1 << 8, 1 << 12, 1 << 16, 1 << 20, 1 << 22)
"""Bytes of the messages that alpha and beta are fitted to."""

COLD_BYTES = 1 << 25
"""What messages are taken from in turn, so that they come from memory, as gradients do."""

KERNELS = ((32, 48, 24, 16), (96, 64, 40, 40), (160, 160, 20, 24), (64, 320, 16, 48), (224, 96, 36, 32),
           (320, 224, 12, 40), (48, 120, 30, 72), (192, 288, 26, 20), (96, 144, 5, 6))
"""Inputs, units, steps, batch of the layers that kernels are timed on; most are larger than caches."""


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """What is trained: a stack of LSTMs with a dense head on the last step."""

    inputs: int
    units: tuple[int, ...]
    outputs: int
    steps: int
    batch: int


@dataclass(frozen=True, kw_only=True)
class Constants:
    """A machine's constants, for one number of ranks.

    ``forward``, ``both``, ``all_three`` (with the gradient of x): seconds of a layer, by its `terms`;
    ``unit_forward``, ``unit_both`` the same of layers cut by units. ``slowdown``, ``unit_slowdown``: of these
    kernels while 1, 2, .. ranks run them. ``update_s``: seconds a parameter, and ``accumulate_s`` for adding
    the gradients of a micro-batch. The others are [alpha, beta] by what is sent, in bytes; ``message`` is
    there and back.
    """

    ranks: int
    cores: int
    forward: tuple[float, ...]
    both: tuple[float, ...]
    all_three: tuple[float, ...]
    unit_forward: tuple[float, ...]
    unit_both: tuple[float, ...]
    slowdown: tuple[float, ...]
    unit_slowdown: tuple[float, ...]
    update_s: float
    accumulate_s: float
    message: tuple[float, float]
    all_reduce: tuple[float, float]
    reduce: tuple[float, float]
    broadcast: tuple[float, float]
    all_gather: tuple[float, float]
    reduce_scatter: tuple[float, float]

    def as_dict(self) -> dict[str, Any]:
        """For a file."""
        return asdict(self)


def terms(inputs: int, width: int, units: float, steps: float, batch: float) -> list[float]:
    """What a layer's time is made of: calls, steps, weights to be packed, products, elementwise work."""
    weights = 4.0 * units * (inputs + width)
    return [1.0, float(steps), weights, weights * steps * batch, 4.0 * units * steps * batch]


def synthetic(sizes: Sizes, seed: int = 0) -> SequenceObjective:
    """A network of these sizes and one minibatch of random sequences."""
    random = np.random.default_rng([seed, 6])
    network = initial_network(
        "measured", inputs=sizes.inputs, units=list(sizes.units), outputs=sizes.outputs, seed=seed)
    x = random.standard_normal((sizes.batch, sizes.steps, sizes.inputs), np.float32)
    return SequenceObjective(network, x, random.integers(0, sizes.outputs, sizes.batch))


class StepTimer:
    """One training step by a strategy, again and again; alone on rank 0 for the strategy ``alone``.

    Parameters
    ----------
    sizes : Sizes
    strategy : {"alone", "data", "server"} or a form of `rnnhw.parallel.model.FORMS`
    ranks : Ranks
    """

    def __init__(self, sizes: Sizes, strategy: str, ranks: Ranks) -> None:
        whole = synthetic(sizes)
        self._settings = Settings(epochs=1, batch=sizes.batch, clip_norm=1e300)
        self._batch: NDArray[np.intp] = np.arange(sizes.batch)
        self._works = strategy != "alone" or ranks.rank == 0
        self._objective: Objective = whole
        if strategy in FORMS:
            self._objective = ModelObjective(whole, ranks, strategy, 1, self._settings.clip_norm)
        elif strategy != "alone":
            self._objective = (ByServer if strategy == "server" else ByAllReduce)(whole, ranks)
        flat = self._objective.parameters.flat
        self._slots = np.zeros((2, flat.size), flat.dtype)
        self._step, self._ranks = 0, ranks

    def step(self) -> None:
        """Gradients and update."""
        if self._works:
            self._objective.step(self._batch, self._step, self._settings)
            adam_step(self._objective.parameters.flat, self._objective.gradients.flat, self._slots[0],
                      self._slots[1], 1.0, self._step + 1, 1e-6, 0.0)
        self._step += 1

    def seconds(self, clock: Clock, repeats: int = 1) -> float:
        """Of a step, from when all ranks begin to when all have ended."""
        _meet(self._ranks)
        begin = clock()
        for _ in range(repeats):
            self.step()
        _meet(self._ranks)
        return (clock() - begin) / repeats


def _meet(ranks: Ranks) -> None:
    ranks.sum(np.zeros(1))


def _least(run: Callable[[], None], clock: Clock) -> float:
    """The least of several runs: what else the machine does only adds to it."""
    times = []
    run()
    for _ in range(RUNS):
        begin = clock()
        run()
        times.append(clock() - begin)
    return min(times)


def measure_constants(ranks: Ranks, cores: int, clock: Clock) -> Constants:
    """Measure; the kernels on rank 0 while the others wait."""
    kernels: list[tuple[float, ...]] = [(0.0,)] * 7
    alone = ranks.split(ranks.rank)
    if ranks.rank == 0:
        kernels = [*_kernels(_whole_layer, clock), *_kernels(_cut_layer(alone), clock), (_update(clock),),
                   (_accumulate(clock),)]
    _meet(ranks)
    return Constants(
        ranks=ranks.size, cores=cores, forward=kernels[0], both=kernels[1], all_three=kernels[2],
        unit_forward=kernels[3], unit_both=kernels[4], update_s=kernels[5][0], accumulate_s=kernels[6][0],
        slowdown=_slowdowns(ranks, clock, _whole_layer(*CROWDED)[-1]),
        unit_slowdown=_slowdowns(ranks, clock, _cut_layer(alone)(*CROWDED)[-1]),
        message=_line(ranks, clock, lambda data: _pass_on(ranks, data), MESSAGES),
        all_reduce=_line(ranks, clock, ranks.sum, MESSAGES),
        reduce=_line(ranks, clock, lambda data: ranks.sum_at(0, data), MESSAGES),
        broadcast=_line(ranks, clock, lambda data: ranks.spread(0, data), MESSAGES),
        all_gather=_line(ranks, clock, lambda data: ranks.gather_rows(data, _even(ranks, data)), MESSAGES),
        reduce_scatter=_line(ranks, clock, lambda data: ranks.sum_rows(
            data, np.empty(data.size // ranks.size, data.dtype), _even(ranks, data)), MESSAGES))


def _even(ranks: Ranks, data: NDArray[Any]) -> list[int]:
    return [data.size // ranks.size] * ranks.size


def _pass_on(ranks: Ranks, data: NDArray[Any]) -> None:
    """A message from the first to the second rank, and one back."""
    if ranks.rank == 0 and ranks.size > 1:
        ranks.send(data, 1, 0)
        ranks.receive(data, 1, 0)
        ranks.finish_sends()
    elif ranks.rank == 1:
        ranks.receive(data, 0, 0)
        ranks.send(data, 0, 0)
        ranks.finish_sends()


def _line(ranks: Ranks, clock: Clock, run: Callable[[NDArray[Any]], None],
          sizes: tuple[int, ...]) -> tuple[float, float]:
    """Alpha and beta of ``run``, with all sizes counting alike."""
    if ranks.size == 1:
        return 0.0, 0.0
    times = []
    for size in sizes:
        pool = [np.ones(size // 4, np.float32) for _ in range(max(8, min(32, COLD_BYTES // size)))]

        def all_of(pool: list[NDArray[Any]] = pool) -> None:
            for data in pool:
                run(data)

        times.append(_least(all_of, clock) / len(pool))
    found = np.array(times)
    fitted = fit_line(np.array([[1.0, float(size)] for size in sizes]), found)
    return float(fitted[0]), float(fitted[1])


def fit_line(columns: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Coefficients, none negative, of least squared relative errors."""
    from scipy.optimize import nnls

    scaled = columns / times[:, None]
    size = np.linalg.norm(scaled, axis=0)
    found: NDArray[np.float64] = nnls(scaled / size, np.ones(len(times)))[0] / size
    return found


def _layer(inputs: int, units: int) -> Network:
    made = initial_network("kernel", inputs=inputs, units=units, outputs=1, seed=0)
    return Network(name="kernel", layers=made.recurrent, every_step=True)


def _kernels(make: Callable[..., tuple[Callable[[], None], ...]], clock: Clock) -> list[tuple[float, ...]]:
    """Coefficients of what ``make`` gives for each of `KERNELS`."""
    rows, times = [], []
    for sizes in KERNELS:
        rows.append(terms(sizes[0], sizes[1], *sizes[1:]))
        times.append([_least(run, clock) for run in make(*sizes)])
    return [tuple(float(value) for value in fit_line(np.array(rows), np.array(column)))
            for column in zip(*times, strict=True)]


def _whole_layer(inputs: int, units: int, steps: int, batch: int) -> tuple[Callable[[], None], ...]:
    """Forward; and backward; and the gradient of x."""
    network = _layer(inputs, units)
    stack = Stack(network, steps, batch, np.dtype(np.float32))
    parameters = Parameters.of(network)
    gradients = parameters.zeros_like()
    stack.x[:] = np.random.default_rng(0).standard_normal(stack.x.shape, np.float32)
    stack.outputs_gradient[:] = 1e-3

    def forward() -> None:
        stack.forward(parameters.network)

    def both() -> None:
        stack.forward(parameters.network)
        stack.backward(parameters.network, gradients.network)

    def all_three() -> None:
        stack.forward(parameters.network)
        stack.backward(parameters.network, gradients.network, wants_x=True)

    return forward, both, all_three


def _cut_layer(ranks: Ranks) -> Callable[..., tuple[Callable[[], None], ...]]:
    """Forward; and backward with the gradient of x; of a layer that could be cut by units, on one rank."""
    def make(inputs: int, units: int, steps: int, batch: int) -> tuple[Callable[[], None], ...]:
        network = _layer(inputs, units)
        model = Units(network, ranks, np.dtype(np.float32))
        model.take(network)
        x = np.random.default_rng(0).standard_normal((steps, batch, inputs), np.float32)
        gradient = np.full((steps, batch, units), 1e-3, np.float32)

        def forward() -> None:
            model.forward(x, np.full(batch, steps))

        def both() -> None:
            forward()
            model.backward(gradient)

        return forward, both

    return make


def _slowdowns(ranks: Ranks, clock: Clock, run: Callable[[], None]) -> tuple[float, ...]:
    """How much longer ``run`` takes while 1, 2, .. ranks do it, the others waiting; of rank 0."""
    taken = []
    run()
    for active in range(1, ranks.size + 1):
        _meet(ranks)
        begin, runs = clock(), 0
        while ranks.rank < active and clock() - begin < CROWDED_S:
            run()
            runs += 1
        taken.append((clock() - begin) / max(1, runs))
    _meet(ranks)
    return tuple(max(1.0, seconds / taken[0]) for seconds in taken)


def _update(clock: Clock) -> float:
    size = 1 << 18
    values, gradient, mean, square = (np.zeros(size, np.float32) for _ in range(4))
    return _least(lambda: adam_step(values, gradient, mean, square, 1.0, 1, 1e-6, 0.0), clock) / size


def _accumulate(clock: Clock) -> float:
    size = 1 << 20
    total, part = np.zeros(size, np.float32), np.zeros(size, np.float32)

    def run() -> None:
        part[:] = 0
        np.add(total, part, out=total)

    return _least(run, clock) / size
