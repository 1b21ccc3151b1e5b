"""What all cells share: arguments of their kernels, buffers of a layer, and the exchange between ranks.

With tensor parallelism, the units of a layer are divided among ranks. Each rank then has the weights of its
own ``units``, but every step reads the h of all units, which is ``outputs`` wide:
``recurrent_weights [gates, units, outputs]``. On a single rank, and without a projection, both are equal.
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
    """Which steps a kernel computes, and the sizes of the layer.

    Parameters
    ----------
    active : int64 array ``[time]``
        How many sequences have each step: the first ones, as sequences are sorted by falling length.
    begin, end : int
        The first step, and the one after the last.
    batch, units, outputs : int
        Number of sequences, number of this rank's units, width of h.
    split : int
        Number of threads that divide the columns of each step's recurrent product. Only the LSTM's forward
        kernel uses it: every kernel that does takes long to compile.
    """

    active: Active
    begin: int
    end: int
    batch: int
    units: int
    outputs: int
    split: int


class Exchange(Protocol):
    """How ranks that divide the units of a layer complete each other's results between steps.

    All ranks must call the same methods in the same order.
    """

    def spans(self, steps: int, *, backward: bool) -> list[tuple[int, int]]:
        """Return (begin, end) of runs of steps that need no exchange in between, in order of computation."""

    def own_columns(self, whole: Float) -> Float:
        """Return the columns of ``whole [..., outputs]`` that belong to this rank's units, contiguous."""

    def gather(self, own: Float, whole: Float) -> None:
        """Fill ``whole [rows, outputs]`` from all ranks' ``own [rows, units]``: an all-gather."""

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """Reduce-scatter: sum all ranks' ``partial [rows, outputs]``, and keep the columns of own units.

        They replace ``own [rows, units]``, or are added to it if ``adds``.
        """

    def sum(self, array: Float) -> None:
        """Replace ``array`` by the sum of all ranks' arrays: an all-reduce."""


class Alone:
    """The exchange of a single rank, which exchanges nothing.

    Kernels write results of own units directly into the arrays of all units: they are the same arrays, see
    `Workspace.own`.
    """

    def spans(self, steps: int, *, backward: bool) -> list[tuple[int, int]]:
        """Return all steps as one span."""
        return [(0, steps)]

    def own_columns(self, whole: Float) -> Float:
        """Return ``whole`` itself: all columns are this rank's."""
        return whole

    def gather(self, own: Float, whole: Float) -> None:
        """Do nothing: ``own`` and ``whole`` are the same array."""

    def scatter_sum(self, partial: Float, own: Float, *, adds: bool) -> None:
        """Do nothing: ``partial`` and ``own`` are the same array."""

    def sum(self, array: Float) -> None:
        """Do nothing: there is one rank."""


ALONE = Alone()


def rows(array: Float) -> Float:
    """View an array as a matrix: all axes but the last become one.

    The rows are (gate, unit) for parameters and (step, sequence) for values.
    """
    return array.reshape(-1, array.shape[-1])


def flat(array: Float | None, like: Float | None = None) -> Float:
    """View an array as flat; None becomes an empty array of ``like``'s dtype.

    Kernels test for emptiness: with None, Numba would compile a second version of each.
    """
    if array is None:
        return np.empty(0, None if like is None else like.dtype)
    return array.reshape(-1)


def share_out(alone: Callable[..., None], shared: Callable[..., None], shares: int, *given: Any) -> None:
    """Call a kernel for all sequences of a batch, from one thread or from several.

    Parameters
    ----------
    alone : function of ``*given, first, last``
        The kernel, which computes the sequences from ``first`` up to ``last`` (exclusive).
    shared : function of ``*given, shares``
        Divides the batch among ``shares`` threads that call the kernel.
    shares : int
        Number of threads.
    given
        Arguments of the kernel, the last of which is a `Pass`.
    """
    # Starting a parallel region costs microseconds even for one thread, and is not needed then.
    if shares > 1:
        shared(*given, shares)
    else:
        alone(*given, 0, given[-1].batch)


class Workspace:
    """Buffers that every cell needs, and the matrix products that take all steps at once.

    Parameters
    ----------
    layer : Recurrent
    steps, batch : int
        Steps and sequences of a batch.
    dtype : dtype
        float32 or float64.
    exchange : Exchange

    Attributes
    ----------
    gates : float array ``[time, batch, gates * units]``
        See `rnnhw.train.cells.runs`, as for the next two.
    hidden : float array ``[time + 1, batch, outputs]``
    hidden_gradient : float array ``[batch, outputs]``
    shares : int
        Number of threads that divide the batch.
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
        """Return an array like ``whole`` for this rank's units; on a single rank, ``whole`` itself."""
        return whole if self.is_whole else aligned((*whole.shape[:-1], units), whole.dtype)

    def passes(self, layer: Recurrent, active: Active, *, backward: bool) -> Iterator[Pass]:
        """Yield kernels' arguments for spans of steps that need no exchange in between."""
        steps, batch, _ = self.gates.shape
        for begin, end in self.exchange.spans(steps, backward=backward):
            yield Pass(active, begin, end, batch, layer.units, layer.outputs, self._split)

    def own_output(self, gradient: Float | None) -> Float:
        """Gradient of h as output of each step, for this rank's units, flat; empty for a gradient of None."""
        return flat(None if gradient is None else self.exchange.own_columns(gradient), self.gates)

    def input_products(self, layer: Recurrent, x: Float) -> None:
        """Set ``gates`` to W x of all steps: one large product is faster than one per step."""
        self._inputs.take_rows(rows(layer.input_weights))
        self._inputs.multiply(rows(x), rows(self.gates))

    def input_gradient(self, layer: Recurrent, x_gradient: Float) -> None:
        """Compute the gradient of x from the pre-activations' gradients in ``gates``; W^T times them."""
        if self._transposed_inputs is None:
            self._transposed_inputs = Packed(layer.inputs, self.gates.shape[2], self.gates.dtype)
        self._transposed_inputs.take_columns(rows(layer.input_weights))
        self._transposed_inputs.multiply(rows(self.gates), rows(x_gradient))
        self.exchange.sum(x_gradient)

    def space(self, layer: Recurrent) -> GradientSpace:
        """Return scratch memory for the gradients of weights, made at the first backward pass."""
        if self._space is None:
            widest = max(layer.inputs, layer.outputs, layer.units)
            self._space = GradientSpace(widest, self.gates.dtype)
        return self._space
