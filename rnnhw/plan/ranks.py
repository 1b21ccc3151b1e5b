"""Predict step times on ranks that share the cores of one machine, from its measured constants.

A pipeline's schedule, which is that of `rnnhw.parallel`, is simulated by `rnnhw.plan.simulate`. Collectives
take the time that was measured between the same number of ranks. Work that several ranks do at the same time
is slowed down by the factor that was measured for one kernel.
"""

from collections.abc import Sequence

from rnnhw.parallel.model import CHUNKS_PER_STAGE
from rnnhw.parallel.pieces import cut, cut_weighted
from rnnhw.plan.simulate import pipeline_tasks, simulate
from rnnhw.roofline import Constants, Sizes, terms

__all__ = ["predict_step"]

VALUE_BYTES = 4
FIGURES_BYTES = 24
"""Bytes of the all-reduce of a step's figures, such as the loss: three 64-bit floats."""


def predict_step(sizes: Sizes, strategy: str, constants: Constants) -> float:
    """Predicted time of one training step, in seconds; strategies as in `rnnhw.measure.StepTimer`."""
    return _Host(sizes, constants).step(strategy)


def _line(line: Sequence[float], size: float) -> float:
    """Seconds of sending ``size`` bytes with ``line`` = (alpha, beta)."""
    return line[0] + line[1] * size


def _dot(coefficients: Sequence[float], counted: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(coefficients, counted, strict=True))


class _Host:
    """Predictions for one machine and one job; every method returns seconds of one training step."""

    def __init__(self, sizes: Sizes, constants: Constants) -> None:
        self._sizes, self._constants, self._ranks = sizes, constants, constants.ranks
        self._widths = list(zip((sizes.inputs, *sizes.units), sizes.units, strict=False))
        self._crowd, self._unit_crowd = constants.slowdown[-1], constants.unit_slowdown[-1]
        self._counts = [4 * units * (inputs + units + 1) for inputs, units in self._widths]
        self._head = (sizes.units[-1] + 1) * sizes.outputs

    def step(self, strategy: str) -> float:
        """Predicted time of one training step by a strategy, in seconds."""
        made = {"alone": self._alone, "data": self._data, "server": self._server, "units": self._units}
        return made[strategy]() if strategy in made else self._pipeline(strategy)

    def _layers(self, chosen: range, steps: float, batch: float, direction: str) -> float:
        """Seconds of a forward or backward pass of some layers.

        The lowest layer does not compute the gradient of its input, which is the data. Backward was measured
        together with forward, so it is a difference here.
        """
        total = 0.0
        for k in chosen:
            inputs, units = self._widths[k]
            counted = terms(inputs, units, units, steps, batch)
            forward = _dot(self._constants.forward, counted)
            whole = _dot(self._constants.all_three if k else self._constants.both, counted)
            total += forward if direction == "forward" else max(0.0, whole - forward)
        return total

    def _whole(self, batch: float) -> float:
        """Seconds of forward and backward passes of all layers over ``batch`` sequences."""
        return sum(
            self._layers(range(len(self._widths)), self._sizes.steps, batch, way)
            for way in ("forward", "backward")
        )

    @property
    def _parameters(self) -> int:
        return sum(self._counts) + self._head

    def _alone(self) -> float:
        return self._whole(self._sizes.batch) + self._constants.update_s * self._parameters

    def _data(self) -> float:
        constants, size = self._constants, VALUE_BYTES * self._parameters
        work = self._whole(self._sizes.batch / self._ranks) + constants.update_s * self._parameters
        return (
            self._crowd * work
            + _line(constants.all_reduce, FIGURES_BYTES)
            + _line(constants.all_reduce, size)
        )

    def _server(self) -> float:
        constants, size = self._constants, VALUE_BYTES * self._parameters
        work = self._whole(self._sizes.batch / self._ranks) + constants.update_s * self._parameters
        return (
            self._crowd * work
            + _line(constants.all_reduce, FIGURES_BYTES)
            + _line(constants.reduce, size)
            + _line(constants.broadcast, size)
        )

    def _pipeline(self, form: str) -> float:
        sizes, ranks = self._sizes, self._ranks
        depth = len(self._widths)
        micro_batches = min(sizes.steps if form == "wavefront" else sizes.batch, CHUNKS_PER_STAGE * ranks)
        batch = sizes.batch / (1 if form == "wavefront" else micro_batches)
        steps = sizes.steps / (micro_batches if form == "wavefront" else 1)
        if form == "steps":
            works = [(range(depth), float(end - begin)) for begin, end in cut(sizes.steps, ranks, "steps")]
            values = 2 * sum(sizes.units) * batch
        else:
            weights = [float(4 * units * (inputs + units)) for inputs, units in self._widths]
            works = [(range(*piece), steps) for piece in cut_weighted(weights, ranks, "layers")]
            values = max(sizes.units) * batch * steps
        forward, backward = (
            [self._layers(chosen, count, batch, way) for chosen, count in works]
            for way in ("forward", "backward")
        )
        own = [sum(self._counts[k] for k in chosen) for chosen, _ in works]
        backward = [
            seconds + self._constants.accumulate_s * count
            for seconds, count in zip(backward, own, strict=True)
        ]
        message = _line(self._constants.message, VALUE_BYTES * values) / 2  # half of a round trip
        run = simulate(pipeline_tasks(forward, backward, micro_batches, message), self._constants.slowdown)
        if form == "steps":
            held = self._parameters
            sums = _line(self._constants.all_reduce, VALUE_BYTES * held)
        else:
            held, sums = max(own), 0.0
        return (
            run.seconds
            + sums
            + self._crowd * self._constants.update_s * held
            + 2 * _line(self._constants.all_reduce, FIGURES_BYTES)
        )

    def _units(self) -> float:
        sizes, constants, ranks = self._sizes, self._constants, self._ranks
        work = exchange = 0.0
        for k, (inputs, units) in enumerate(self._widths):
            counted = terms(inputs, units, units / ranks, sizes.steps, sizes.batch)
            work += _dot(constants.unit_both, counted)
            state = VALUE_BYTES * units * sizes.batch
            exchange += sizes.steps * (
                _line(constants.all_gather, state) + _line(constants.reduce_scatter, state)
            )
            if k > 0:
                exchange += _line(constants.all_reduce, VALUE_BYTES * inputs * sizes.steps * sizes.batch)
        held = sum(self._counts) / ranks + self._head
        return (
            self._unit_crowd * work
            + self._crowd * constants.update_s * held
            + exchange
            + 2 * _line(constants.all_reduce, FIGURES_BYTES)
        )
