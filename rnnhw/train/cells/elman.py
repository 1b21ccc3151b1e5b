"""Elman layer forward and backward through time in Numba; arrays as in `rnnhw.train.cells.lstm`."""

from typing import Any, NamedTuple

import numpy as np

from rnnhw.compiled import njit, prange
from rnnhw.network import Elman
from rnnhw.train.cells.workspace import (
    ALONE,
    Active,
    Exchange,
    Float,
    Pass,
    Workspace,
    flat,
    rows,
    share_out,
)
from rnnhw.train.kernels.activations import tanh
from rnnhw.train.kernels.passes import Packed
from rnnhw.train.kernels.product import Rows, add, clear, multiply
from rnnhw.train.kernels.vector import constant, lanes, load, maximum, pointers, positive, store

__all__ = ["ElmanRun"]


class _Weights(NamedTuple):
    """Parameters as the kernels read them: flat arrays.

    ``recurrent`` is R ``[units, outputs]`` packed for the pass: by `pack_rows` forward, by `pack_columns`
    backward. If ``relu``, the activation is max(a, 0) instead of tanh.
    """

    recurrent: Float
    bias: Float
    relu: bool


class _Buffers(NamedTuple):
    """Values of all steps, as flat arrays.

    ``gates [time, batch, units]`` holds the input products, then the pre-activations, then their gradients.
    ``hidden [time + 1, batch, outputs]`` is h of all units, and ``own_hidden [time + 1, batch, units]`` that
    of this rank's units; both have the initial state in [0] and zeros after a sequence's end.
    """

    gates: Float
    hidden: Float
    own_hidden: Float


class _Gradients(NamedTuple):
    """Gradients, as flat arrays.

    ``output [time, batch, units]`` is the gradient of h as output of each step, and empty if there is none.
    ``own [batch, units]`` is the gradient of this rank's h as state between steps, and ``partial [batch,
    outputs]`` what this rank's units contribute to the gradient of all units' h before the step.
    """

    output: Float
    own: Float
    partial: Float


@njit(inline="always")
def _forward_units(weights: _Weights, buffers: _Buffers, at: int, after: int, u: int, count: int) -> None:
    """Compute h of ``count`` units from ``u`` on in one step; ``gates`` keeps the pre-activations."""
    total = load(buffers.gates, at + u, count) + load(weights.bias, u, count)
    store(buffers.gates, at + u, count, total)
    if weights.relu:
        store(buffers.own_hidden, after + u, count, maximum(total, constant(total, 0.0)))
    else:
        store(buffers.own_hidden, after + u, count, tanh(total))


@njit(inline="always")
def _backward_units(
    relu: bool, buffers: _Buffers, gradients: _Gradients, at: int, after: int, state: int, count: int
) -> None:
    """Replace the pre-activations of ``count`` units in one step by their gradients."""
    h, dh = load(buffers.own_hidden, after, count), load(gradients.own, state, count)
    if relu:
        store(buffers.gates, at, count, positive(h, dh))
    else:
        store(buffers.gates, at, count, dh * (constant(h, 1.0) - h * h))


@njit(cache=True)
def _forward_rows(weights: _Weights, buffers: _Buffers, at: int, after: int, count: int, units: int) -> None:
    """Compute h of ``count`` sequences in one step, a vector of units at a time."""
    width = lanes(buffers.gates)
    for row in range(0, count * units, units):
        for u in range(0, units, width):
            _forward_units(weights, buffers, at + row, after + row, u, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    relu: bool,
    buffers: _Buffers,
    gradients: _Gradients,
    at: int,
    after: int,
    state: int,
    count: int,
    units: int,
) -> None:
    """Compute the pre-activations' gradients of ``count`` sequences in one step."""
    width = lanes(buffers.gates)
    for row in range(0, count * units, units):
        for u in range(row, row + units, width):
            some = min(width, row + units - u)
            _backward_units(relu, buffers, gradients, at + u, after + u, state + u, some)


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    weights, buffers = pointers(weights), pointers(buffers)
    units, outputs, active = run.units, run.outputs, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        state, sums = Rows(buffers.hidden, row * outputs, outputs), Rows(buffers.gates, row * units, units)
        multiply(state, weights.recurrent, outputs, units, count, sums, True)
        _forward_rows(weights, buffers, row * units, after * units, count, units)
        # Sequences that have ended give zeros, on which the layers above and the gradients rely.
        clear(buffers.hidden, (after + count) * outputs, end * outputs)
        clear(buffers.own_hidden, (after + count) * units, end * units)


@njit(cache=True)
def _backward(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, first: int, last: int
) -> None:
    """Compute the backward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    has_output = gradients.output.size > 0
    weights, buffers, gradients = pointers(weights), pointers(buffers), pointers(gradients)
    units, outputs, active = run.units, run.outputs, run.active
    state, partial = first * units, Rows(gradients.partial, first * outputs, outputs)
    for t in range(run.end - 1, run.begin - 1, -1):
        count = max(0, min(active[t], last) - first)
        at = (t * run.batch + first) * units
        after = at + run.batch * units
        if has_output:
            add(gradients.own, state, gradients.output, at, count * units)
        _backward_rows(weights.relu, buffers, gradients, at, after, state, count, units)
        # Sequences that have ended contribute nothing to the sums over all rows of ``gates`` below.
        clear(buffers.gates, at + count * units, at + (last - first) * units)
        multiply(Rows(buffers.gates, at, units), weights.recurrent, units, outputs, count, partial, False)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, run: Pass, shares: int) -> None:
    for share in prange(shares):
        _forward(weights, buffers, run, run.batch * share // shares, run.batch * (share + 1) // shares)


@njit(parallel=True, cache=True)
def _backward_shared(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, shares: int
) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _backward(weights, buffers, gradients, run, first, last)


class ElmanRun:
    """Workspace of an Elman layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(
        self, layer: Elman, steps: int, batch: int, dtype: np.dtype[Any], exchange: Exchange = ALONE
    ) -> None:
        units, outputs = layer.units, layer.outputs
        self._shared = Workspace(layer, steps, batch, dtype, exchange)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.before: Float = self.hidden[:-1]
        self.hidden_gradient = self._shared.hidden_gradient
        self._own_hidden = self._shared.own(self.hidden, units)
        self._own_gradient = self._shared.own(self.hidden_gradient, units)
        self._recurrent, self._transposed = Packed(units, outputs, dtype), Packed(outputs, units, dtype)
        self._buffers = _Buffers(flat(self.gates), flat(self.hidden), flat(self._own_hidden))

    def forward(self, layer: Elman, x: Float, active: Active) -> None:
        """Compute h of all steps from ``x [time, batch, inputs]`` and the initial state."""
        shared, own = self._shared, self._own_hidden
        shared.input_products(layer, x)
        self._recurrent.take_rows(rows(layer.recurrent_weights))
        own[0] = shared.exchange.own_columns(self.hidden[0])
        weights, buffers = self._weights(layer, self._recurrent), self._buffers
        for run in shared.passes(layer, active, backward=False):
            share_out(_forward, _forward_shared, shared.shares, weights, buffers, run)
            count = active[run.end - 1]
            shared.exchange.gather(own[run.end, :count], self.hidden[run.end, :count])

    def backward(
        self, layer: Elman, gradients: Elman, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate through time after `forward`; see `rnnhw.train.cells.runs`."""
        shared, own = self._shared, self._own_gradient
        self._transposed.take_columns(rows(layer.recurrent_weights))
        own[:] = shared.exchange.own_columns(self.hidden_gradient)
        weights, buffers = self._weights(layer, self._transposed), self._buffers
        output = shared.own_output(output_gradient)
        into = _Gradients(output, flat(own), flat(self.hidden_gradient))
        for run in shared.passes(layer, active, backward=True):
            share_out(_backward, _backward_shared, shared.shares, weights, buffers, into, run)
            count = active[run.begin]
            shared.exchange.scatter_sum(self.hidden_gradient[:count], own[:count], adds=False)
        shared.exchange.gather(own, self.hidden_gradient)
        space, sums = shared.space(layer), rows(self.gates)
        space.weights(sums, rows(x), rows(gradients.input_weights), gradients.bias.reshape(-1))
        space.weights(sums, rows(self.before), rows(gradients.recurrent_weights))

    def _weights(self, layer: Elman, recurrent: Packed) -> _Weights:
        return _Weights(recurrent.flat, flat(layer.bias), layer.activation == "relu")

    def input_gradient(self, layer: Elman, x_gradient: Float) -> None:
        """Compute the gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)
