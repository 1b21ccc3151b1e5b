"""The trials of ``rnnhw compress``: smaller networks, their integers, their scores and what they cost."""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw import golden
from rnnhw.api.cache import cache_folder
from rnnhw.api.quantize import quantized_network
from rnnhw.cli.compress.plan import Attempt
from rnnhw.cli.pruning import pattern_of
from rnnhw.cli.terminal import progress_bar
from rnnhw.compress import factored, pruned_alike
from rnnhw.design import Design
from rnnhw.errors import CapacityError, DesignError, InputError, ModelError
from rnnhw.explore import Trial, changing_design, keeping_design
from rnnhw.explore.labels import Labels, score
from rnnhw.network import (
    IntegerNetwork,
    Network,
    Shape,
    dequantize_outputs,
    network_bytes,
    quantize_inputs,
    save_integer,
    shape_of,
    with_thresholds,
    work_of,
)
from rnnhw.schedule import check_fit, count_cycles
from rnnhw.sim import run
from rnnhw.train import forward

__all__ = ["CHANGING_SEQUENCES", "Trials", "own_design"]

CHANGING_SEQUENCES = 100
"""Sequences of the data whose mean is the cycles of a delta network."""


class Trials:
    """Makes smaller forms of one network, and scores them on the same data.

    Parameters
    ----------
    network : Network
        In floats.
    x, calibration : float32 array ``[batch, time, inputs]``
        What is scored; what calibrates, and trains pruned networks.
    labels : Labels
    """

    def __init__(
        self, network: Network, x: NDArray[np.float32], calibration: NDArray[np.float32], labels: Labels
    ) -> None:
        self._network, self._labels = network, labels
        self._x, self._calibration = x, calibration
        self._factored: dict[float, Network] = {}
        self._pruned: dict[float, Network] = {}

    def exact(self) -> Trial:
        """The float network as the first line of the table."""
        shape = shape_of(self._network)
        values = sum(array.size for array in _arrays(self._network))
        return Trial(
            name="float",
            method="the network as it was given, in 32-bit floats",
            shape=str(shape),
            score=score(self._labels, forward(self._network, self._x).outputs),
            size=4 * values,
            macs=work_of(shape).macs(self._x.shape[1]),
        )

    def smaller(self, attempt: Attempt) -> Network:
        """The network before it is quantized; one that is to be pruned as it was given."""
        if attempt.share is None:
            return self._network
        if attempt.share not in self._factored:
            self._factored[attempt.share] = factored(self._network, self._calibration, attempt.share)
        return self._factored[attempt.share]

    def _kept(self, attempt: Attempt, design: Design) -> Network:
        """The network pruned for a design that leaves zeros out, trained once for all widths of weights."""
        if attempt.ratio not in self._pruned:
            pattern = pattern_of(design)
            with progress_bar() as bar:
                line = bar.add_task(f"pruned by {attempt.ratio:.3g}", total=1.0)
                self._pruned[attempt.ratio] = pruned_alike(
                    self._network,
                    self._calibration,
                    pattern,
                    attempt.ratio,
                    watch=lambda done: bar.update(line, completed=done),
                )
        return self._pruned[attempt.ratio]

    def made(self, attempt: Attempt, design: Design, path: Path) -> Trial:
        """Make the network of a trial, write its integers to ``path``, and measure it.

        One that the design does not hold, or that there cannot be, is refused in the trial, without a file.
        """
        small = self.smaller(attempt)
        trial = Trial(
            name=attempt.name,
            method=attempt.method,
            shape=str(shape_of(small)),
            threshold=attempt.threshold,
            ratio=attempt.ratio,
        )
        try:
            design = own_design(trial, design, shape_of(small))
            if attempt.ratio:
                small = self._kept(attempt, design)
            integer = quantized_network(
                small,
                self._calibration,
                lengths=None,
                weight_bits=attempt.bits,
                method="balanced",
                equalizes=False,
            ).integer
            # Of the integers, for it is their zeros that take no room and no cycles.
            shape = shape_of(integer)
            if attempt.threshold:
                integer = with_thresholds(integer, attempt.threshold, attempt.threshold)
            check_fit(shape, design)
        except (CapacityError, DesignError, InputError, ModelError) as error:
            return dataclasses.replace(trial, refused=str(error))
        save_integer(integer, path)
        x = quantize_inputs(self._x, integer)
        outputs, _ = golden.run(integer, x)
        return dataclasses.replace(
            trial,
            score=score(self._labels, dequantize_outputs(outputs, integer)),
            size=network_bytes(integer, lanes=design.lanes, index_bits=design.index_bits),
            macs=work_of(shape, with_zeros=not attempt.ratio).macs(self._x.shape[1]),
            cycles=_cycles(integer, design, x),
        )


def own_design(trial: Trial, design: Design, shape: Shape) -> Design:
    """The design with what makes the trial quicker: a memory for changes, or one for what has no zeros."""
    if trial.threshold:
        return changing_design(design, [shape])
    return keeping_design(design, [shape]) if trial.ratio else design


def _cycles(network: IntegerNetwork, design: Design, x: NDArray[np.int8]) -> int:
    """Cycles of a sequence; where they follow from the data, the rounded mean of the first sequences."""
    if not design.delta_depth:
        return int(count_cycles(shape_of(network), design, x.shape[1]).total)
    found = run("golden", network, design, x[:CHANGING_SEQUENCES], cache=cache_folder())
    return round(float(found.cycles.mean()))


def _arrays(network: Network) -> list[NDArray[Any]]:
    """All arrays of a float network."""
    layers = [*network.directions, *([network.head] if network.head is not None else [])]
    return [value for layer in layers for value in vars(layer).values() if isinstance(value, np.ndarray)]
