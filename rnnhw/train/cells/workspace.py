"""What the cells share: extents of a pass, buffers of a layer, and how ranks exchange what they each compute.

The units of a layer may be shared out to ranks. A layer then has the rows of ``units`` of them, but its h is
that of all units, ``outputs`` wide: ``recurrent_weights [gates, units, outputs]``.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Recurrent
from rnnhw.train.kernels.passes import GradientSpace, Packed, aligned, share_count
from rnnhw.train.kernels.tile import WIDTH

__all__ = ["ALONE", "Active", "Alone", "Exchange", "Float", "Pass", "Workspace", "flat", "rows", "share_out"]

Float = NDArray[np.floating[Any]]
Active = NDArray[np.int64]


class Pass(NamedTuple):
    """Which steps a kernel runs, and the sizes of a layer.

    Parameters
    ----------
    active : int64 array ``[time]``
        How many sequences have each step: the first ones, as sequences are sorted by falling length.
    begin, end : int
        Steps ``begin .. end``.
    batch, units, outputs : int
        Sequences, units at hand, width of h.
    split : int
        Threads that share a step's recurrent product, in kernels that can (compiling it takes long).
    """

    active: Active
    begin: int
    end: int
    batch: int
    units: int
    outputs: int
    split: int


class Exchange(Protocol):
    """How the ranks that share the units of a layer complete each other's results."""

    def spans(self, steps: int, *, backward: bool) -> list[tuple[int, int]]:
        """Begin and end of the steps that can be run without an exchange, in the order they are run in."""

    def own_columns(self, whole: Float) -> Float:
        """Of ``whole [..., outputs]`` the columns of this rank's units, contiguous."""

    def gather(self, own: Float, whole: Float) -> None:
        """Fill ``whole [rows, outputs]`` from all ranks' ``own [rows, units]``."""

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """``own [rows, units]`` (+)= this rank's columns of the sum of all ranks' ``partial``."""

    def sum(self, array: Float) -> None:
        """Replace ``array`` by the sum of all ranks' ones."""


class Alone:
    """No other rank: every array of the units at hand is at the same time that of all units."""

    def spans(self, steps: int, *, backward: bool) -> list[tuple[int, int]]:
        """All steps."""
        return [(0, steps)]

    def own_columns(self, whole: Float) -> Float:
        """All columns."""
        return whole

    def gather(self, own: Float, whole: Float) -> None:
        """Nothing is missing."""

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """The sum is there."""

    def sum(self, array: Float) -> None:
        """The sum is there."""


ALONE = Alone()


def rows(array: Float) -> Float:
    """All axes but the last as one: gates and units of parameters, steps and sequences of values."""
    return array.reshape(-1, array.shape[-1])


def flat(array: Float | None, like: Float | None = None) -> Float:
    """``array`` flat; if it is None, what the kernels take for none: an empty one of ``like``'s dtype."""
    if array is None:
        return np.empty(0, None if like is None else like.dtype)
    return array.reshape(-1)


def share_out(alone: Callable[..., None], shared: Callable[..., None], shares: int, *given: Any) -> None:
    """Call a kernel with ``given``, the last of which is a `Pass`, for all its sequences.

    Parameters
    ----------
    alone : function of ``*given, first, last``
        The kernel for sequences ``first .. last``.
    shared : function of ``*given, shares``
        What calls it from several threads.
    shares : int
        Threads.
    """
    if shares > 1:
        shared(*given, shares)
    else:
        alone(*given, 0, given[-1].batch)


class Workspace:
    """Buffers that every cell needs, and the products over all steps.

    Parameters
    ----------
    layer : Recurrent
    steps, batch : int
    dtype : dtype
    exchange : Exchange

    Attributes
    ----------
    gates : float array ``[time, batch, gates * units]``
    hidden : float array ``[time + 1, batch, outputs]``
    hidden_gradient : float array ``[batch, outputs]``
    shares : int
        Threads that share the batch.
    """

    def __init__(
        self, layer: Recurrent, steps: int, batch: int, dtype: np.dtype[Any], exchange: Exchange
    ) -> None:
        width = len(layer.gates) * layer.units
        self.exchange, self.is_whole = exchange, isinstance(exchange, Alone)
        self.gates = aligned((steps, batch, width), dtype)
        self.hidden = aligned((steps + 1, batch, layer.outputs), dtype)
        self.hidden_gradient = aligned((batch, layer.outputs), dtype)
        self.shares = share_count(steps * batch * width * layer.outputs, batch)
        # A step of one sequence waits for its weights: threads are worth it earlier, each with some of them.
        work, panels = 4 * batch * width * layer.outputs, -(-width // WIDTH)
        self._split = 1 if self.shares > 1 else share_count(work, panels)
        self._inputs = Packed(width, layer.inputs, dtype)
        self._transposed_inputs: Packed | None = None
        self._space: GradientSpace | None = None

    def own(self, whole: Float, units: int) -> Float:
        """An array like ``whole`` for the units at hand: ``whole`` itself unless other ranks have some."""
        return whole if self.is_whole else aligned((*whole.shape[:-1], units), whole.dtype)

    def passes(self, layer: Recurrent, active: Active, *, backward: bool) -> Iterator[Pass]:
        """The steps that can be run without an exchange, all together all steps."""
        steps, batch, _ = self.gates.shape
        for begin, end in self.exchange.spans(steps, backward=backward):
            yield Pass(active, begin, end, batch, layer.units, layer.outputs, self._split)

    def own_output(self, gradient: Float | None) -> Float:
        """The gradient of h as output of each step, of the units at hand, flat; empty where there is none."""
        return flat(None if gradient is None else self.exchange.own_columns(gradient), self.gates)

    def input_products(self, layer: Recurrent, x: Float) -> None:
        """``gates`` = W x of all steps."""
        self._inputs.take_rows(rows(layer.input_weights))
        self._inputs.multiply(rows(x), rows(self.gates))

    def input_gradient(self, layer: Recurrent, x_gradient: Float) -> None:
        """Gradient of x, of those in ``gates``."""
        if self._transposed_inputs is None:
            self._transposed_inputs = Packed(layer.inputs, self.gates.shape[2], self.gates.dtype)
        self._transposed_inputs.take_columns(rows(layer.input_weights))
        self._transposed_inputs.multiply(rows(self.gates), rows(x_gradient))
        self.exchange.sum(x_gradient)

    def space(self, layer: Recurrent) -> GradientSpace:
        """Space for the gradients of weights."""
        if self._space is None:
            widest = max(layer.inputs, layer.outputs, layer.units)
            self._space = GradientSpace(widest, self.gates.dtype)
        return self._space

    @property
    def before(self) -> Float:
        """h before each step, of all sequences: ``[time * batch, outputs]``."""
        return rows(self.hidden[:-1])
