"""minGRU layer forward and backward through time in Numba; arrays as in `rnnhw.train.cells.lstm`.

Gate blocks lie side by side in the last axis, in the order update, candidate. Equations:
`rnnhw.network.MinGru`.
A unit's step needs the unit's own h alone, so that ranks that share the units exchange nothing between steps.
"""

from typing import Any, NamedTuple

import numpy as np

from rnnhw.compiled import njit, prange
from rnnhw.network import MinGru
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
from rnnhw.train.kernels.activations import sigmoid
from rnnhw.train.kernels.passes import share_count
from rnnhw.train.kernels.product import add, clear
from rnnhw.train.kernels.vector import (
    constant,
    lanes,
    load,
    maximum,
    minimum,
    multiply_add,
    pointer,
    pointers,
    positive,
    store,
)

__all__ = ["MinGruRun"]

_GATE_WORK = 16
"""Multiply-adds that take about as long as one gate of a unit's step."""


class _Buffers(NamedTuple):
    """Values of all steps, as flat arrays.

    ``gates [time, batch, 2 units]`` holds the input products, then z, n, then the gradients of the
    pre-activations. ``hidden [time + 1, batch, units]`` is h of this rank's units, with the initial state in
    [0] and zeros after a sequence's end.
    """

    gates: Float
    hidden: Float


class _Gradients(NamedTuple):
    """Gradients, as flat arrays.

    ``output [time, batch, units]`` is the gradient of h as output of each step, and empty if there is none.
    ``hidden [batch, units]`` is the gradient of h as state between steps.
    """

    output: Float
    hidden: Float


@njit(inline="always")
def _forward_units(
    bias: Float, buffers: _Buffers, before: int, after: int, u: int, units: int, count: int
) -> None:
    """Compute h of ``count`` units from ``u`` on in one step; ``gates`` keeps z and n."""
    z_at, n_at = 2 * before + u, 2 * before + units + u
    z = sigmoid(load(buffers.gates, z_at, count) + load(bias, u, count))
    total = load(buffers.gates, n_at, count) + load(bias, units + u, count)
    zero = constant(total, 0.0)
    n = maximum(total, zero) + sigmoid(minimum(total, zero))
    h = load(buffers.hidden, before + u, count)
    store(buffers.gates, z_at, count, z)
    store(buffers.gates, n_at, count, n)
    store(buffers.hidden, after + u, count, multiply_add(z, n - h, h))


@njit(inline="always")
def _backward_units(
    buffers: _Buffers, gradients: _Gradients, before: int, state: int, u: int, units: int, count: int
) -> None:
    """Replace z and n of ``count`` units from ``u`` on in one step by their pre-activations' gradients."""
    z_at, n_at = 2 * before + u, 2 * before + units + u
    z, n = load(buffers.gates, z_at, count), load(buffers.gates, n_at, count)
    h, dh = load(buffers.hidden, before + u, count), load(gradients.hidden, state + u, count)
    one = constant(z, 1.0)
    below = constant(n, 0.5) - n  # above 0 where n is a sigmoid; elsewhere the slope of n is 1
    slope = positive(below, n * (one - n)) + (one - positive(below, one))
    store(buffers.gates, z_at, count, dh * (n - h) * z * (one - z))
    store(buffers.gates, n_at, count, dh * z * slope)
    store(gradients.hidden, state + u, count, dh * (one - z))


@njit(cache=True)
def _forward_rows(bias: Float, buffers: _Buffers, row: int, count: int, units: int, batch: int) -> None:
    """Compute one step of ``count`` sequences; ``row`` is the first one's row among ``time * batch``."""
    width = lanes(buffers.gates)
    for before in range(row * units, (row + count) * units, units):
        for u in range(0, units, width):
            _forward_units(bias, buffers, before, before + batch * units, u, units, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    buffers: _Buffers, gradients: _Gradients, row: int, first: int, count: int, units: int
) -> None:
    """Compute the pre-activations' gradients in one step, of ``count`` sequences from ``first`` on.

    ``row`` is the row of sequence ``first`` among ``time * batch``.
    """
    width = lanes(buffers.gates)
    for k in range(count):
        before, state = (row + k) * units, (first + k) * units
        for u in range(0, units, width):
            _backward_units(buffers, gradients, before, state, u, units, min(width, units - u))


@njit(cache=True)
def _forward(bias: Float, buffers: _Buffers, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    bias, buffers = pointer(bias), pointers(buffers)
    units, active = run.units, run.active
    for t in range(run.begin, run.end):
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        _forward_rows(bias, buffers, row, count, units, run.batch)
        clear(buffers.hidden, (after + count) * units, end * units)


@njit(cache=True)
def _backward(buffers: _Buffers, gradients: _Gradients, run: Pass, first: int, last: int) -> None:
    """Compute the backward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    has_output = gradients.output.size > 0
    buffers, gradients = pointers(buffers), pointers(gradients)
    units, active = run.units, run.active
    for t in range(run.end - 1, run.begin - 1, -1):
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        if has_output:
            add(gradients.hidden, first * units, gradients.output, row * units, count * units)
        _backward_rows(buffers, gradients, row, first, count, units)
        clear(buffers.gates, 2 * (row + count) * units, 2 * (row + last - first) * units)


@njit(parallel=True, cache=True)
def _forward_shared(bias: Float, buffers: _Buffers, run: Pass, shares: int) -> None:
    for share in prange(shares):
        _forward(bias, buffers, run, run.batch * share // shares, run.batch * (share + 1) // shares)


@njit(parallel=True, cache=True)
def _backward_shared(buffers: _Buffers, gradients: _Gradients, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _backward(buffers, gradients, run, first, last)


class MinGruRun:
    """Workspace of a minGRU layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(
        self, layer: MinGru, steps: int, batch: int, dtype: np.dtype[Any], exchange: Exchange = ALONE
    ) -> None:
        self._shared = Workspace(layer, steps, batch, dtype, exchange)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.hidden_gradient = self._shared.hidden_gradient
        self._own_hidden = self._shared.own(self.hidden, layer.units)
        self._own_gradient = self._shared.own(self.hidden_gradient, layer.units)
        self._shares = share_count(_GATE_WORK * self.gates.size, batch)
        self._buffers = _Buffers(flat(self.gates), flat(self._own_hidden))

    def forward(self, layer: MinGru, x: Float, active: Active) -> None:
        """Compute h of all steps from ``x [time, batch, inputs]`` and the initial state."""
        shared, own = self._shared, self._own_hidden
        shared.input_products(layer, x)
        own[0] = shared.exchange.own_columns(self.hidden[0])
        for run in shared.passes(layer, active, backward=False):
            share_out(_forward, _forward_shared, self._shares, flat(layer.bias), self._buffers, run)
        shared.exchange.gather(rows(own[1:]), rows(self.hidden[1:]))

    def backward(
        self, layer: MinGru, gradients: MinGru, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate through time after `forward`; see `rnnhw.train.cells.runs`."""
        shared, own = self._shared, self._own_gradient
        own[:] = shared.exchange.own_columns(self.hidden_gradient)
        into = _Gradients(shared.own_output(output_gradient), flat(own))
        for run in shared.passes(layer, active, backward=True):
            share_out(_backward, _backward_shared, self._shares, self._buffers, into, run)
        shared.exchange.gather(own, self.hidden_gradient)
        weights, bias = rows(gradients.input_weights), flat(gradients.bias)
        shared.space(layer).weights(rows(self.gates), rows(x), weights, bias)

    def input_gradient(self, layer: MinGru, x_gradient: Float) -> None:
        """Compute the gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)
