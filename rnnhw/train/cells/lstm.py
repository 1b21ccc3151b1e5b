"""LSTM forward and backward through time in Numba, on flat arrays of one float dtype.

Arrays are time-major. Gate blocks lie side by side in the last axis, in the order input, forget, cell,
output. Equations: `rnnhw.network.Lstm`.

Sequences of a batch are sorted by falling length: ``active[t]`` of them, the first ones, have a step t. They
have nothing to do with each other, so that threads share a batch out and never wait for each other.
"""

from typing import Any, NamedTuple

import numpy as np
from numba import njit, prange

from rnnhw.network import Lstm
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
from rnnhw.train.kernels.activations import sigmoid, tanh
from rnnhw.train.kernels.passes import Packed, aligned
from rnnhw.train.kernels.product import Rows, add, clear, multiply
from rnnhw.train.kernels.vector import constant, lanes, load, multiply_add, pointer, store

__all__ = ["LstmRun"]


class _Weights(NamedTuple):
    """Parameters, flat.

    ``recurrent`` and ``projection`` are R ``[4 units, outputs]`` and P ``[outputs, units]`` packed for the
    pass: by `pack_rows` forward, by `pack_columns` backward. ``peepholes`` and ``projection`` are empty where
    there are none.
    """

    recurrent: Float
    projection: Float
    bias: Float
    peepholes: Float
    coupled: bool


class _Buffers(NamedTuple):
    """Values of all steps, flat.

    ``gates [time, batch, 4 units]`` holds the input products, then i, f, g, o, then the gradients of the
    pre-activations. ``cell [time + 1, batch, units]`` and ``hidden [time + 1, batch, outputs]`` have the
    initial state in [0] and zeros after a sequence's end. ``product [time + 1, batch, units]`` is o tanh(c)
    after each step: h of the units at hand where there is no projection.
    """

    gates: Float
    cell: Float
    product: Float
    hidden: Float


class _Gradients(NamedTuple):
    """Gradients, flat.

    ``output`` is that of h as output of each step, empty where there is none, and ``state`` that of h between
    steps: with a projection ``[time, batch, outputs]`` and ``[batch, outputs]``, otherwise of the units at
    hand alone. ``total [time, batch, outputs]`` receives their sum where there is a projection. ``cell`` and
    ``product [batch, units]`` are those of c and o tanh(c); ``partial [batch, outputs]`` is what the units at
    hand contribute to that of h before the step.
    """

    output: Float
    state: Float
    total: Float
    cell: Float
    product: Float
    partial: Float


class _Forward(NamedTuple):
    """Pointers to what a forward step reads and writes."""

    gates: Any
    bias: Any
    peepholes: Any
    cell: Any
    product: Any


class _Backward(NamedTuple):
    """Pointers to what a backward step reads and writes; ``product_gradient`` is that of o tanh(c)."""

    gates: Any
    peepholes: Any
    cell: Any
    product_gradient: Any
    cell_gradient: Any


class _Options(NamedTuple):
    """Variants of the cell."""

    has_peepholes: bool
    coupled: bool


@njit(inline="always")
def _forward_units(
    to: _Forward, options: _Options, at: int, before: int, after: int, u: int, units: int, count: int
) -> None:
    """A step of ``count`` units from u on: sums in ``gates`` become i, f, g, o."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    a_i = load(to.gates, i_at, count) + load(to.bias, u, count)
    a_f = load(to.gates, f_at, count) + load(to.bias, units + u, count)
    a_g = load(to.gates, g_at, count) + load(to.bias, 2 * units + u, count)
    a_o = load(to.gates, o_at, count) + load(to.bias, 3 * units + u, count)
    c = load(to.cell, before + u, count)
    if options.has_peepholes:
        a_i = multiply_add(load(to.peepholes, u, count), c, a_i)
        a_f = multiply_add(load(to.peepholes, units + u, count), c, a_f)
    i, g = sigmoid(a_i), tanh(a_g)
    f = constant(i, 1.0) - i if options.coupled else sigmoid(a_f)
    c = multiply_add(f, c, i * g)
    if options.has_peepholes:
        a_o = multiply_add(load(to.peepholes, 2 * units + u, count), c, a_o)
    o = sigmoid(a_o)
    store(to.gates, i_at, count, i)
    store(to.gates, f_at, count, f)
    store(to.gates, g_at, count, g)
    store(to.gates, o_at, count, o)
    store(to.cell, after + u, count, c)
    store(to.product, after + u, count, o * tanh(c))


@njit(inline="always")
def _backward_units(
    to: _Backward,
    options: _Options,
    at: int,
    before: int,
    after: int,
    state: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """A step of ``count`` units from u on: i, f, g, o in ``gates`` become the gradients of their sums."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    i, f = load(to.gates, i_at, count), load(to.gates, f_at, count)
    g, o = load(to.gates, g_at, count), load(to.gates, o_at, count)
    one = constant(i, 1.0)
    old, dh = load(to.cell, before + u, count), load(to.product_gradient, state + u, count)
    tanh_c = tanh(load(to.cell, after + u, count))
    da_o = dh * tanh_c * o * (one - o)
    dc = load(to.cell_gradient, state + u, count) + dh * o * (one - tanh_c * tanh_c)
    if options.has_peepholes:
        dc = multiply_add(da_o, load(to.peepholes, 2 * units + u, count), dc)
    da_i = dc * (g - old if options.coupled else g) * i * (one - i)
    da_f = constant(dc, 0.0) if options.coupled else dc * old * f * (one - f)
    new = dc * f
    if options.has_peepholes:
        new = multiply_add(da_i, load(to.peepholes, u, count), new)
        new = multiply_add(da_f, load(to.peepholes, units + u, count), new)
    store(to.cell_gradient, state + u, count, new)
    store(to.gates, i_at, count, da_i)
    store(to.gates, f_at, count, da_f)
    store(to.gates, g_at, count, dc * i * (one - g * g))
    store(to.gates, o_at, count, da_o)


@njit(cache=True)
def _forward_rows(weights: _Weights, buffers: _Buffers, row: int, count: int, units: int, batch: int) -> None:
    """One step of ``count`` sequences, the first of which is the batch's row ``row`` of all steps."""
    width = lanes(buffers.gates)
    options = _Options(weights.peepholes.size > 0, weights.coupled)
    to = _Forward(
        pointer(buffers.gates),
        pointer(weights.bias),
        pointer(weights.peepholes),
        pointer(buffers.cell),
        pointer(buffers.product),
    )
    for before in range(row * units, (row + count) * units, units):
        after = before + batch * units
        for u in range(0, units, width):
            _forward_units(to, options, 4 * before, before, after, u, units, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, row: int, first: int, count: int
) -> None:
    """One step of ``count`` sequences from ``first`` on, whose row of all steps is ``row``."""
    width, units = lanes(buffers.gates), run.units
    options = _Options(weights.peepholes.size > 0, weights.coupled)
    to = _Backward(
        pointer(buffers.gates),
        pointer(weights.peepholes),
        pointer(buffers.cell),
        pointer(gradients.product),
        pointer(gradients.cell),
    )
    for k in range(count):
        before, state = (row + k) * units, (first + k) * units
        after = before + run.batch * units
        for u in range(0, units, width):
            some = min(width, units - u)
            _backward_units(to, options, 4 * before, before, after, state, u, units, some)


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, run: Pass, first: int, last: int) -> None:
    """Sequences ``first .. last``."""
    units, outputs, width = run.units, run.outputs, 4 * run.units
    for t in range(run.begin, run.end):
        count = max(0, min(run.active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        state, sums = Rows(buffers.hidden, row * outputs, outputs), Rows(buffers.gates, row * width, width)
        multiply(state, weights.recurrent, outputs, width, count, sums, True)
        _forward_rows(weights, buffers, row, count, units, run.batch)
        if weights.projection.size:
            product = Rows(buffers.product, after * units, units)
            projected = Rows(buffers.hidden, after * outputs, outputs)
            multiply(product, weights.projection, units, outputs, count, projected, False)
        clear(buffers.cell, (after + count) * units, end * units)
        clear(buffers.hidden, (after + count) * outputs, end * outputs)


@njit(cache=True)
def _backward(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, first: int, last: int
) -> None:
    """Sequences ``first .. last``."""
    units, outputs, width = run.units, run.outputs, 4 * run.units
    projects = weights.projection.size > 0
    partial = Rows(gradients.partial, first * outputs, outputs)
    size = outputs if projects else units
    for t in range(run.end - 1, run.begin - 1, -1):
        count = max(0, min(run.active[t], last) - first)
        row = t * run.batch + first
        end = row + last - first
        if gradients.output.size:
            add(gradients.state, first * size, gradients.output, row * size, count * size)
        if projects:
            clear(gradients.total, row * outputs, end * outputs)
            add(gradients.total, row * outputs, gradients.state, first * outputs, count * outputs)
            total, product = (
                Rows(gradients.total, row * outputs, outputs),
                Rows(gradients.product, first * units, units),
            )
            multiply(total, weights.projection, outputs, units, count, product, False)
        _backward_rows(weights, buffers, gradients, run, row, first, count)
        clear(buffers.gates, (row + count) * width, end * width)
        sums = Rows(buffers.gates, row * width, width)
        multiply(sums, weights.recurrent, width, outputs, count, partial, False)


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


class LstmRun:
    """Workspace of an LSTM layer."""

    def __init__(
        self, layer: Lstm, steps: int, batch: int, dtype: np.dtype[Any], exchange: Exchange = ALONE
    ) -> None:
        units, outputs, projects = layer.units, layer.outputs, layer.projection is not None
        self._shared = Workspace(layer, steps, batch, dtype, exchange)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.hidden_gradient = self._shared.hidden_gradient
        self.cell = aligned((steps + 1, batch, units), dtype)
        self.cell_gradient = aligned((batch, units), dtype)
        self._recurrent = Packed(4 * units, outputs, dtype)
        self._transposed = Packed(outputs, 4 * units, dtype)
        self._projection = Packed(outputs, units, dtype) if projects else None
        self._transposed_projection = Packed(units, outputs, dtype) if projects else None
        self._total_gradient = aligned((steps if projects else 0, batch, outputs), dtype)
        if projects:
            self._product = aligned(self.cell.shape, dtype)
            self._product_gradient = aligned(self.cell_gradient.shape, dtype)
        else:
            self._product = self._shared.own(self.hidden, units)
            self._product_gradient = self._shared.own(self.hidden_gradient, units)

    def forward(self, layer: Lstm, x: Float, active: Active) -> None:
        """Run from the initial state."""
        shared = self._shared
        shared.input_products(layer, x)
        self._recurrent.take_rows(rows(layer.recurrent_weights))
        if self._projection is not None:
            self._projection.take_rows(layer.projection)
        weights, buffers = self._weights(layer, self._recurrent, self._projection), self._buffers()
        for run in shared.passes(layer, active, backward=False):
            share_out(_forward, _forward_shared, shared.shares, weights, buffers, run)
            count = active[run.end - 1]
            own, whole = self._product[run.end, :count], self.hidden[run.end, :count]
            if self._projection is not None:
                shared.exchange.sum(whole)
            else:
                shared.exchange.gather(own, whole)

    def backward(
        self, layer: Lstm, gradients: Lstm, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate after `forward`."""
        shared, own = self._shared, self._product_gradient
        self._transposed.take_columns(rows(layer.recurrent_weights))
        if self._transposed_projection is not None:
            self._transposed_projection.take_columns(layer.projection)
        else:
            own[:] = shared.exchange.own_columns(self.hidden_gradient)
        weights = self._weights(layer, self._transposed, self._transposed_projection)
        buffers, into = self._buffers(), self._gradients(output_gradient)
        for run in shared.passes(layer, active, backward=True):
            share_out(_backward, _backward_shared, shared.shares, weights, buffers, into, run)
            partial, count = self.hidden_gradient, active[run.begin]
            if self._projection is not None:
                shared.exchange.sum(partial[:count])
            else:
                shared.exchange.scatter_sum(partial[:count], own[:count], adds=False)
        if self._projection is None:
            shared.exchange.gather(own, self.hidden_gradient)
        self._weight_gradients(layer, gradients, x)

    def _weights(self, layer: Lstm, recurrent: Packed, projection: Packed | None) -> _Weights:
        packed = flat(None if projection is None else projection.flat, self.gates)
        peepholes = flat(layer.peepholes, self.gates)
        return _Weights(recurrent.flat, packed, flat(layer.bias), peepholes, layer.coupled)

    def _buffers(self) -> _Buffers:
        return _Buffers(flat(self.gates), flat(self.cell), flat(self._product), flat(self.hidden))

    def _gradients(self, output_gradient: Float | None) -> _Gradients:
        """With a projection the gradient of h is on every rank whole, otherwise that of the units at hand."""
        projects = self._projection is not None
        return _Gradients(
            flat(output_gradient, self.gates) if projects else self._shared.own_output(output_gradient),
            flat(self.hidden_gradient if projects else self._product_gradient),
            flat(self._total_gradient),
            flat(self.cell_gradient),
            flat(self._product_gradient),
            flat(self.hidden_gradient),
        )

    def _weight_gradients(self, layer: Lstm, gradients: Lstm, x: Float) -> None:
        space, sums = self._shared.space(layer), rows(self.gates)
        space.weights(sums, rows(x), rows(gradients.input_weights), flat(gradients.bias))
        space.weights(sums, self._shared.before, rows(gradients.recurrent_weights))
        if gradients.projection is not None:
            space.weights(rows(self._total_gradient), rows(self._product[1:]), gradients.projection)
        if gradients.peepholes is not None:
            self._peephole_gradients(gradients.peepholes)

    def _peephole_gradients(self, gradients: Float) -> None:
        """Sums over all steps of gate gradients times c: before the step for i and f, after it for o."""
        steps, batch, _ = self.gates.shape
        gates = self.gates.reshape(steps, batch, 4, -1)
        for k, (gate, cell) in enumerate(((0, self.cell[:-1]), (1, self.cell[:-1]), (3, self.cell[1:]))):
            gradients[k] = np.einsum("tbu,tbu->u", gates[:, :, gate], cell)

    def input_gradient(self, layer: Lstm, x_gradient: Float) -> None:
        """Gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)
