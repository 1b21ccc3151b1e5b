"""The loss of language models: a long sequence is read in time chunks, and states are carried on."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import softmax_cross_entropy
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.objectives import Outcome
from rnnhw.train.loops.settings import Settings
from rnnhw.train.loops.teacher import Teacher
from rnnhw.train.parameters import Parameters
from rnnhw.train.precision import FLOATS, Precision
from rnnhw.train.stack import Stack

__all__ = ["StreamObjective", "one_hot"]

Symbols = NDArray[np.integer[Any]]


def one_hot(symbols: Symbols, count: int) -> NDArray[np.float32]:
    """Encode symbols ``[...]`` in ``0 .. count - 1`` as one-hot vectors: float32 ``[..., count]``."""
    made = np.zeros((*symbols.shape, count), np.float32)
    np.put_along_axis(made, symbols[..., None].astype(np.int64), 1.0, axis=-1)
    return made


class _Carry:
    """The states that a workspace hands from chunk to chunk.

    Attributes
    ----------
    arrays : dict of str to float array ``[batch, units]``
    """

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self.arrays = {
            f"{name} {k}": np.zeros_like(states[0])
            for k, run in enumerate(stack.runs)
            for name, states in (("hidden", run.hidden), ("cell", run.cell))
            if states is not None
        }

    def keep(self) -> None:
        """Keep the states after the last step."""
        for k, run in enumerate(self._stack.runs):
            self.arrays[f"hidden {k}"][:] = run.hidden[-1]
            if run.cell is not None:
                self.arrays[f"cell {k}"][:] = run.cell[-1]

    def begin(self, *, anew: bool) -> None:
        """Begin with the kept states, or with zeros."""
        if anew:
            self._stack.clear_state()
            return
        for k, run in enumerate(self._stack.runs):
            run.hidden[0] = self.arrays[f"hidden {k}"]
            if run.cell is not None:
                run.cell[0] = self.arrays[f"cell {k}"]


class StreamObjective:
    """Cross-entropy of each next symbol, with truncated backpropagation through time.

    The symbols are cut into ``streams`` equal streams, which are the sequences of every minibatch, and these
    into time chunks of ``steps`` steps. A chunk begins with the states in which the one before it ended, but
    no gradient flows back into it (Williams and Peng 1990, with as many steps forward as backward). Each
    epoch begins with zero states, at a random one of the first ``steps`` symbols, so that the borders of
    chunks differ from epoch to epoch. It is an `rnnhw.train.Objective`.

    Parameters
    ----------
    network : Network
        Initial values; not changed. It reads one-hot symbols, and has one output per symbol on every step.
    symbols : int array ``[count]``
        In ``0 .. inputs - 1``.
    streams : int
        Sequences per minibatch; `Settings.batch` is ignored.
    steps : int
        Steps per chunk.
    precision : Precision
        The numbers that the network computes with.
    teacher : Teacher, optional
        Whose outputs are learned too; its states are carried on likewise.

    Raises
    ------
    InputError
        If the symbols or the teacher do not fit the network, or the symbols are too few.
    """

    def __init__(
        self,
        network: Network,
        symbols: Symbols,
        *,
        streams: int,
        steps: int,
        precision: Precision = FLOATS,
        teacher: Teacher | None = None,
    ) -> None:
        _check(network, symbols, streams, steps)
        self.parameters = teacher.pupil(network) if teacher else Parameters.of(network)
        self.gradients = self.parameters.zeros_like()
        if teacher:
            teacher.check(network)
        taught = teacher.label if teacher else ""
        self.data = f"{digest(symbols)} in {streams} streams, {steps} steps{precision.label}{taught}"
        self._precision, self._teacher = precision, teacher
        self._symbols = symbols.astype(np.int64)
        # ``steps`` symbols remain for the random beginning of an epoch and for the last label.
        self._chunks = (symbols.size - steps) // (streams * steps)
        dtype = self.parameters.flat.dtype
        self._stack = precision.stack(self.parameters.network, steps, streams, dtype)
        self._carries = {"": _Carry(self._stack)}
        if teacher:
            self._carries["teacher's "] = _Carry(teacher.workspace(steps, streams, dtype))

    def carried(self) -> dict[str, NDArray[Any]]:
        """The states that the next chunk begins with, each ``[batch, units]``, and what the precision has."""
        states = {
            f"{whose}{name}": array
            for whose, carry in self._carries.items()
            for name, array in carry.arrays.items()
        }
        return states | self._precision.carried()

    def batches(self, epoch: int, settings: Settings) -> list[tuple[int, int]]:
        """The chunks of an epoch, in order, as (symbol at which the first stream begins, number of chunk)."""
        self._precision.begin(epoch, self.parameters.network)
        start = int(np.random.default_rng([settings.seed, 1, epoch]).integers(self._stack.x.shape[0]))
        return [(start, chunk) for chunk in range(self._chunks)]

    def step(self, batch: tuple[int, int], step: int, settings: Settings) -> Outcome:
        """Compute the loss of a chunk, and write the gradients of its mean to ``gradients``."""
        stack, network = self._stack, self.parameters.network
        labels = self._fill(*batch)
        if self._teacher:
            self._teacher.watch(stack)
        stack.draw_masks(np.random.default_rng([settings.seed, 2, step]), settings.dropout)
        stack.forward(network)
        width = stack.outputs.shape[-1]
        outputs, gradient = stack.outputs.reshape(-1, width), stack.outputs_gradient.reshape(-1, width)
        loss, hits = softmax_cross_entropy(outputs, labels, gradient)
        hidden_gradient = None
        if self._teacher:
            loss = self._teacher.blend(loss, outputs, labels, gradient)
            distance, hidden_gradient = self._teacher.match(stack, self.parameters, self.gradients)
            loss += distance
        stack.backward(network, self.gradients.network, hidden_gradient=hidden_gradient)
        for carry in self._carries.values():
            carry.keep()
        return loss, hits, labels.size

    def _fill(self, start: int, chunk: int) -> NDArray[np.int64]:
        """Fill the workspace with a chunk and its initial states; returns the labels ``[time * batch]``."""
        steps, streams, inputs = self._stack.x.shape
        # Each stream is ``self._chunks`` consecutive chunks of the text.
        begins = start + steps * (chunk + self._chunks * np.arange(streams))
        positions = np.arange(steps)[:, None] + begins
        self._stack.x[:] = one_hot(self._symbols[positions], inputs)
        for carry in self._carries.values():
            carry.begin(anew=chunk == 0)
        return self._symbols[positions + 1].reshape(-1)


def _check(network: Network, symbols: Symbols, streams: int, steps: int) -> None:
    if not network.every_step or network.head is None or network.inputs != network.outputs:
        raise InputError(
            f"network {network.name!r} is no language model: it must have a dense head with as "
            "many outputs as inputs, on every step"
        )
    if symbols.ndim != 1 or not np.issubdtype(symbols.dtype, np.integer):
        raise InputError(
            f"the symbols are {symbols.dtype} of shape {list(symbols.shape)}, not integers of shape [count]"
        )
    if symbols.size < (streams + 1) * steps:
        raise InputError(
            f"{symbols.size} symbols are too few for {streams} streams of {steps} steps and "
            f"{steps} symbols more"
        )
    if symbols.min() < 0 or symbols.max() >= network.inputs:
        raise InputError(
            f"the symbols lie in {symbols.min()} .. {symbols.max()}, not within 0 .. {network.inputs - 1}"
        )
