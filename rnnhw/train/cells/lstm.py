"""LSTM forward and backward through time in Numba, on flat arrays of one float dtype.

Arrays are time-major. Gate blocks lie side by side in the last axis, in the order input, forget, cell,
output. Equations: `rnnhw.network.Lstm`.

Sequences of a batch are sorted by falling length: ``active[t]`` of them, the first ones, have a step t.
Sequences are independent of each other, so that threads can divide a batch and never wait for each other.
"""

from typing import Any, NamedTuple

import numpy as np

from rnnhw.compiled import njit, prange
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
from rnnhw.train.kernels.product import Rows, add, clear, multiply, multiply_split
from rnnhw.train.kernels.vector import constant, lanes, load, multiply_add, pointers, store

__all__ = ["LstmRun"]


class _Weights(NamedTuple):
    """Parameters as the kernels read them: flat arrays.

    ``recurrent`` and ``projection`` are R ``[4 units, outputs]`` and P ``[outputs, units]`` packed for the
    pass: by `pack_rows` forward, by `pack_columns` backward. Parameters that the layer lacks are empty.
    """

    recurrent: Float
    projection: Float
    bias: Float
    peepholes: Float
    projects: bool
    has_peepholes: bool
    coupled: bool


class _Buffers(NamedTuple):
    """Values of all steps, as flat arrays.

    ``gates [time, batch, 4 units]`` holds the input products, then i, f, g, o, then the gradients of the
    pre-activations. ``cell [time + 1, batch, units]`` and ``hidden [time + 1, batch, outputs]`` have the
    initial state in [0] and zeros after a sequence's end. ``product [time + 1, batch, units]`` is o tanh(c)
    after each step: without a projection, h of this rank's units.
    """

    gates: Float
    cell: Float
    product: Float
    hidden: Float


class _Gradients(NamedTuple):
    """Gradients, as flat arrays.

    ``output`` is the gradient of h as output of each step, and empty if there is none; ``state`` is that of h
    as state between steps. With a projection they are ``[time, batch, outputs]`` and ``[batch, outputs]``;
    without, they have this rank's units only. With a projection, ``total [time, batch, outputs]`` receives
    their sum, which the projection's gradient needs. ``cell`` and ``product [batch, units]`` are the
    gradients of c and of o tanh(c). ``partial [batch, outputs]`` is what this rank's units contribute to the
    gradient of h before the step.
    """

    output: Float
    state: Float
    total: Float
    cell: Float
    product: Float
    partial: Float


@njit(inline="always")
def _forward_units(
    weights: _Weights, buffers: _Buffers, at: int, before: int, after: int, u: int, units: int, count: int
) -> None:
    """Compute i, f, g, o, the new c and o tanh(c) of ``count`` units from ``u`` on in one step."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    a_i = load(buffers.gates, i_at, count) + load(weights.bias, u, count)
    a_f = load(buffers.gates, f_at, count) + load(weights.bias, units + u, count)
    a_g = load(buffers.gates, g_at, count) + load(weights.bias, 2 * units + u, count)
    a_o = load(buffers.gates, o_at, count) + load(weights.bias, 3 * units + u, count)
    c = load(buffers.cell, before + u, count)
    if weights.has_peepholes:
        a_i = multiply_add(load(weights.peepholes, u, count), c, a_i)
        a_f = multiply_add(load(weights.peepholes, units + u, count), c, a_f)
    i, g = sigmoid(a_i), tanh(a_g)
    f = constant(i, 1.0) - i if weights.coupled else sigmoid(a_f)
    c = multiply_add(f, c, i * g)
    # The output gate's peephole reads the new c, those of the other gates the old one.
    if weights.has_peepholes:
        a_o = multiply_add(load(weights.peepholes, 2 * units + u, count), c, a_o)
    o = sigmoid(a_o)
    store(buffers.gates, i_at, count, i)
    store(buffers.gates, f_at, count, f)
    store(buffers.gates, g_at, count, g)
    store(buffers.gates, o_at, count, o)
    store(buffers.cell, after + u, count, c)
    store(buffers.product, after + u, count, o * tanh(c))


@njit(inline="always")
def _backward_units(
    weights: _Weights,
    buffers: _Buffers,
    gradients: _Gradients,
    at: int,
    before: int,
    after: int,
    state: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """Replace i, f, g, o of ``count`` units from ``u`` on in one step by their pre-activations' gradients."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    i, f = load(buffers.gates, i_at, count), load(buffers.gates, f_at, count)
    g, o = load(buffers.gates, g_at, count), load(buffers.gates, o_at, count)
    one = constant(i, 1.0)
    old, dh = load(buffers.cell, before + u, count), load(gradients.product, state + u, count)
    tanh_c = tanh(load(buffers.cell, after + u, count))
    da_o = dh * tanh_c * o * (one - o)
    dc = load(gradients.cell, state + u, count) + dh * o * (one - tanh_c * tanh_c)
    if weights.has_peepholes:
        dc = multiply_add(da_o, load(weights.peepholes, 2 * units + u, count), dc)
    # Coupled gates have f = 1 - i: c = (1 - i) old + i g depends on i alone, and f has no pre-activation.
    da_i = dc * (g - old if weights.coupled else g) * i * (one - i)
    da_f = constant(dc, 0.0) if weights.coupled else dc * old * f * (one - f)
    new = dc * f
    if weights.has_peepholes:
        new = multiply_add(da_i, load(weights.peepholes, u, count), new)
        new = multiply_add(da_f, load(weights.peepholes, units + u, count), new)
    store(gradients.cell, state + u, count, new)
    store(buffers.gates, i_at, count, da_i)
    store(buffers.gates, f_at, count, da_f)
    store(buffers.gates, g_at, count, dc * i * (one - g * g))
    store(buffers.gates, o_at, count, da_o)


@njit(cache=True)
def _forward_rows(weights: _Weights, buffers: _Buffers, row: int, count: int, units: int, batch: int) -> None:
    """Compute one step of ``count`` sequences.

    ``row`` is the first one's row among those of all steps and sequences.
    """
    width = lanes(buffers.gates)
    for before in range(row * units, (row + count) * units, units):
        after = before + batch * units
        for u in range(0, units, width):
            _forward_units(weights, buffers, 4 * before, before, after, u, units, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, row: int, first: int, count: int
) -> None:
    """Compute the gradients of one step of ``count`` sequences from ``first`` on.

    ``row`` is the first one's row among those of all steps and sequences.
    """
    width, units = lanes(buffers.gates), run.units
    for k in range(count):
        before, state = (row + k) * units, (first + k) * units
        after = before + run.batch * units
        for u in range(0, units, width):
            some = min(width, units - u)
            _backward_units(weights, buffers, gradients, 4 * before, before, after, state, u, units, some)


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    weights, buffers = pointers(weights), pointers(buffers)
    units, outputs, width, active = run.units, run.outputs, 4 * run.units, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        after, end = row + run.batch, row + run.batch + last - first
        state, sums = Rows(buffers.hidden, row * outputs, outputs), Rows(buffers.gates, row * width, width)
        multiply_split(state, weights.recurrent, outputs, width, count, sums, True, run.split)
        _forward_rows(weights, buffers, row, count, units, run.batch)
        if weights.projects:
            product = Rows(buffers.product, after * units, units)
            projected = Rows(buffers.hidden, after * outputs, outputs)
            multiply(product, weights.projection, units, outputs, count, projected, False)
        # Sequences that have ended give zeros, on which the layers above and the gradients rely.
        clear(buffers.cell, (after + count) * units, end * units)
        clear(buffers.hidden, (after + count) * outputs, end * outputs)


@njit(cache=True)
def _backward(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, run: Pass, first: int, last: int
) -> None:
    """Compute the backward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    has_output = gradients.output.size > 0
    weights, buffers, gradients = pointers(weights), pointers(buffers), pointers(gradients)
    units, outputs, width, active = run.units, run.outputs, 4 * run.units, run.active
    size = outputs if weights.projects else units
    partial = Rows(gradients.partial, first * outputs, outputs)
    product = Rows(gradients.product, first * units, units)
    for t in range(run.end - 1, run.begin - 1, -1):
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        end = row + last - first
        if has_output:
            add(gradients.state, first * size, gradients.output, row * size, count * size)
        if weights.projects:
            clear(gradients.total, row * outputs, end * outputs)
            add(gradients.total, row * outputs, gradients.state, first * outputs, count * outputs)
            total = Rows(gradients.total, row * outputs, outputs)
            multiply(total, weights.projection, outputs, units, count, product, False)
        _backward_rows(weights, buffers, gradients, run, row, first, count)
        # Sequences that have ended contribute nothing to the weights' gradients, which sum over all rows.
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
        self.before: Float = self.hidden[:-1]
        self.hidden_gradient = self._shared.hidden_gradient
        self.cell = aligned((steps + 1, batch, units), dtype)
        self.cell_gradient = aligned((batch, units), dtype)
        self._recurrent = Packed(4 * units, outputs, dtype)
        self._transposed = Packed(outputs, 4 * units, dtype)
        self._projection = Packed(outputs, units, dtype) if projects else None
        self._transposed_projection = Packed(units, outputs, dtype) if projects else None
        self._total_gradient = aligned((steps if projects else 0, batch, outputs), dtype)
        if projects:
            self.product = aligned(self.cell.shape, dtype)
            self._product_gradient = aligned(self.cell_gradient.shape, dtype)
        else:
            self.product = self._shared.own(self.hidden, units)
            self._product_gradient = self._shared.own(self.hidden_gradient, units)
        self._buffers = _Buffers(flat(self.gates), flat(self.cell), flat(self.product), flat(self.hidden))

    def forward(self, layer: Lstm, x: Float, active: Active) -> None:
        """Compute h and c of all steps from ``x [time, batch, inputs]`` and the initial state."""
        shared = self._shared
        shared.input_products(layer, x)
        self._recurrent.take_rows(rows(layer.recurrent_weights))
        if self._projection is not None:
            self._projection.take_rows(layer.projection)
        weights, buffers = self._weights(layer, self._recurrent, self._projection), self._buffers
        for run in shared.passes(layer, active, backward=False):
            share_out(_forward, _forward_shared, shared.shares, weights, buffers, run)
            count = active[run.end - 1]
            own, whole = self.product[run.end, :count], self.hidden[run.end, :count]
            if self._projection is not None:
                shared.exchange.sum(whole)
            else:
                shared.exchange.gather(own, whole)

    def backward(
        self, layer: Lstm, gradients: Lstm, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate through time after `forward`; see `rnnhw.train.cells.runs`."""
        shared, own = self._shared, self._product_gradient
        self._transposed.take_columns(rows(layer.recurrent_weights))
        if self._transposed_projection is not None:
            self._transposed_projection.take_columns(layer.projection)
        else:
            own[:] = shared.exchange.own_columns(self.hidden_gradient)
        weights = self._weights(layer, self._transposed, self._transposed_projection)
        buffers, into = self._buffers, self._gradients(output_gradient)
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
        peepholes, has_peepholes = flat(layer.peepholes, self.gates), layer.peepholes is not None
        options = projection is not None, has_peepholes, layer.coupled
        return _Weights(recurrent.flat, packed, flat(layer.bias), peepholes, *options)

    def _gradients(self, output_gradient: Float | None) -> _Gradients:
        """Choose arrays: with a projection every rank has the gradient of all of h, else of its own units."""
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
        space.weights(sums, rows(self.before), rows(gradients.recurrent_weights))
        if gradients.projection is not None:
            space.weights(rows(self._total_gradient), rows(self.product[1:]), gradients.projection)
        if gradients.peepholes is not None:
            self._peephole_gradients(gradients.peepholes)

    def _peephole_gradients(self, gradients: Float) -> None:
        """Sum gate gradients times c over all steps: c before the step for i and f, after it for o."""
        steps, batch, _ = self.gates.shape
        gates = self.gates.reshape(steps, batch, 4, -1)
        for k, (gate, cell) in enumerate(((0, self.cell[:-1]), (1, self.cell[:-1]), (3, self.cell[1:]))):
            gradients[k] = np.einsum("tbu,tbu->u", gates[:, :, gate], cell)

    def input_gradient(self, layer: Lstm, x_gradient: Float) -> None:
        """Compute the gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)
