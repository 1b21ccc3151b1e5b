"""GRU forward and backward through time in Numba, both reset conventions; arrays as those of `lstm`.

Gate blocks lie side by side in the last axis, in the order reset, update, candidate. There are two such
arrays, because the candidate's input and recurrent products are needed separately. Equations:
`rnnhw.network.Gru`.

With tensor parallelism and the reset before the product, a step is computed in two halves: the candidate's
product reads ``r h`` of all units, which ranks exchange between the halves. Backward, they exchange the
gradient of ``r h`` there.
"""

from typing import Any, NamedTuple

import numpy as np

from rnnhw.compiled import njit, prange
from rnnhw.network import Gru
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
from rnnhw.train.kernels.vector import constant, lanes, load, multiply_add, pointers, store

__all__ = ["GruRun"]


class _Weights(NamedTuple):
    """Parameters as the kernels read them: flat arrays.

    ``gates`` and ``candidate`` are the rows of R for r and z, and for n, packed for the pass: by `pack_rows`
    forward, by `pack_columns` backward.
    """

    gates: Float
    candidate: Float
    bias: Float
    recurrent_bias: Float
    reset_after: bool


class _Buffers(NamedTuple):
    """Values of all steps, as flat arrays.

    ``gates [time, batch, 3 units]`` holds the input products, then r, z, n, then the gradients of the
    pre-activations. ``recurrent [time, batch, 3 units]`` holds the recurrent products, the candidate's with
    its bias, and then their gradients. ``hidden [time + 1, batch, outputs]`` and ``operand [time, batch,
    outputs]`` are h and r h of all units, and ``own_hidden`` and ``own_operand`` those of this rank's units.
    h has the initial state in [0]; both are zeros after a sequence's end.
    """

    gates: Float
    recurrent: Float
    hidden: Float
    operand: Float
    own_hidden: Float
    own_operand: Float


class _Gradients(NamedTuple):
    """Gradients, as flat arrays.

    ``output [time, batch, units]`` is the gradient of h as output of each step, and empty if there is none.
    ``own`` and ``own_operand [batch, units]`` are those of this rank's h as state between steps and of its
    r h. ``partial`` and ``partial_operand [batch, outputs]`` are what this rank's units contribute to those
    of all units. On a single rank ``partial`` and ``own`` are the same array, and ``adds`` is True:
    contributions are added to what ``own`` has kept.
    """

    output: Float
    own: Float
    own_operand: Float
    partial: Float
    partial_operand: Float
    adds: bool


class _Halves(NamedTuple):
    """Which halves of each step a kernel computes; see the module's docstring."""

    first: bool
    second: bool


_BOTH = _Halves(True, True)
_ONE_BY_ONE = _Halves(True, False), _Halves(False, True)


@njit(inline="always")
def _gate_units(
    weights: _Weights, buffers: _Buffers, at: int, before: int, u: int, units: int, count: int
) -> None:
    """Compute r, z and ``operand`` = r h of ``count`` units from ``u`` on in one step."""
    for k in range(2):
        place = k * units + u
        total = load(buffers.gates, at + place, count) + load(weights.bias, place, count)
        total = (
            total + load(buffers.recurrent, at + place, count) + load(weights.recurrent_bias, place, count)
        )
        store(buffers.gates, at + place, count, sigmoid(total))
    store(
        buffers.own_operand,
        before + u,
        count,
        load(buffers.gates, at + u, count) * load(buffers.own_hidden, before + u, count),
    )


@njit(inline="always")
def _state_units(
    weights: _Weights, buffers: _Buffers, at: int, before: int, after: int, u: int, units: int, count: int
) -> None:
    """Compute n and the new h of ``count`` units from ``u`` on in one step."""
    place = 2 * units + u
    total = load(buffers.gates, at + place, count) + load(weights.bias, place, count)
    inner = load(buffers.recurrent, at + place, count) + load(weights.recurrent_bias, place, count)
    store(buffers.recurrent, at + place, count, inner)
    z, h = load(buffers.gates, at + units + u, count), load(buffers.own_hidden, before + u, count)
    total = (
        multiply_add(load(buffers.gates, at + u, count), inner, total)
        if weights.reset_after
        else total + inner
    )
    n = tanh(total)
    store(buffers.gates, at + place, count, n)
    # h' = (1 - z) n + z h = z (h - n) + n
    store(buffers.own_hidden, after + u, count, multiply_add(z, h - n, n))


@njit(cache=True)
def _gate_rows(weights: _Weights, buffers: _Buffers, row: int, count: int, units: int) -> None:
    """Compute r, z and r h of ``count`` sequences in one step.

    ``row`` is the first one's row among those of all steps and sequences.
    """
    width = lanes(buffers.gates)
    for before in range(row * units, (row + count) * units, units):
        for u in range(0, units, width):
            _gate_units(weights, buffers, 3 * before, before, u, units, min(width, units - u))


@njit(cache=True)
def _state_rows(weights: _Weights, buffers: _Buffers, row: int, count: int, units: int, batch: int) -> None:
    """Compute n and h of ``count`` sequences in one step."""
    width = lanes(buffers.gates)
    for before in range(row * units, (row + count) * units, units):
        for u in range(0, units, width):
            after, some = before + batch * units, min(width, units - u)
            _state_units(weights, buffers, 3 * before, before, after, u, units, some)


@njit(cache=True)
def _forward(weights: _Weights, buffers: _Buffers, halves: _Halves, run: Pass, first: int, last: int) -> None:
    """Compute the forward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    weights, buffers = pointers(weights), pointers(buffers)
    units, outputs, width, active = run.units, run.outputs, 3 * run.units, run.active
    for t in range(run.begin, run.end):
        # Sequences are sorted by falling length: of these, the first ``count`` have step t.
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        end, after = row + last - first, row + run.batch
        state = Rows(buffers.hidden, row * outputs, outputs)
        if halves.first:
            sums = Rows(buffers.recurrent, row * width, width)
            multiply(state, weights.gates, outputs, 2 * units, count, sums, False)
            _gate_rows(weights, buffers, row, count, units)
            clear(buffers.operand, (row + count) * outputs, end * outputs)
        if halves.second:
            operand = state if weights.reset_after else Rows(buffers.operand, row * outputs, outputs)
            sums = Rows(buffers.recurrent, row * width + 2 * units, width)
            multiply(operand, weights.candidate, outputs, units, count, sums, False)
            _state_rows(weights, buffers, row, count, units, run.batch)
            # Sequences that have ended give zeros, on which the layers above and the gradients rely.
            clear(buffers.own_hidden, (after + count) * units, (end + run.batch) * units)
            clear(buffers.hidden, (after + count) * outputs, (end + run.batch) * outputs)


@njit(inline="always")
def _candidate_units(
    buffers: _Buffers, gradients: _Gradients, at: int, state: int, u: int, units: int, count: int
) -> None:
    """Put the candidate's gradient of ``count`` units from ``u`` on into its place in ``recurrent``."""
    z, n = load(buffers.gates, at + units + u, count), load(buffers.gates, at + 2 * units + u, count)
    one = constant(z, 1.0)
    dh = load(gradients.own, state + u, count)
    store(buffers.recurrent, at + 2 * units + u, count, dh * (one - z) * (one - n * n))


@njit(inline="always")
def _backward_units(
    reset_after: bool,
    buffers: _Buffers,
    gradients: _Gradients,
    at: int,
    before: int,
    state: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """Replace r, z, n and the recurrent products of ``count`` units from ``u`` on by their gradients.

    The state's gradient ``own`` keeps the part that does not pass through a matrix product: dh z, and without
    ``reset_after`` also the gradient of r h times r.
    """
    r_at, z_at, n_at = at + u, at + units + u, at + 2 * units + u
    r, z, n = (
        load(buffers.gates, r_at, count),
        load(buffers.gates, z_at, count),
        load(buffers.gates, n_at, count),
    )
    one = constant(r, 1.0)
    h, dh = load(buffers.own_hidden, before + u, count), load(gradients.own, state + u, count)
    da_n = dh * (one - z) * (one - n * n)
    kept = dh * z
    if reset_after:
        dr = da_n * load(buffers.recurrent, n_at, count)
        store(buffers.recurrent, n_at, count, da_n * r)
    else:
        through = load(gradients.own_operand, state + u, count)
        dr = through * h
        kept = multiply_add(through, r, kept)
    da_r, da_z = dr * r * (one - r), dh * (h - n) * z * (one - z)
    store(buffers.gates, r_at, count, da_r)
    store(buffers.gates, z_at, count, da_z)
    store(buffers.gates, n_at, count, da_n)
    store(buffers.recurrent, r_at, count, da_r)
    store(buffers.recurrent, z_at, count, da_z)
    store(gradients.own, state + u, count, kept)


@njit(cache=True)
def _candidate_rows(
    buffers: _Buffers, gradients: _Gradients, row: int, first: int, count: int, units: int
) -> None:
    """Compute the candidate's gradients of ``count`` sequences from ``first`` on in one step."""
    width = lanes(buffers.gates)
    for k in range(count):
        at, state = 3 * (row + k) * units, (first + k) * units
        for u in range(0, units, width):
            _candidate_units(buffers, gradients, at, state, u, units, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    reset_after: bool, buffers: _Buffers, gradients: _Gradients, row: int, first: int, count: int, units: int
) -> None:
    """Compute all gradients of ``count`` sequences from ``first`` on in one step."""
    width = lanes(buffers.gates)
    for k in range(count):
        before, state = (row + k) * units, (first + k) * units
        for u in range(0, units, width):
            _backward_units(
                reset_after, buffers, gradients, 3 * before, before, state, u, units, min(width, units - u)
            )


@njit(cache=True)
def _backward(
    weights: _Weights,
    buffers: _Buffers,
    gradients: _Gradients,
    halves: _Halves,
    run: Pass,
    first: int,
    last: int,
) -> None:
    """Compute the backward pass of the sequences from ``first`` up to ``last`` (exclusive)."""
    has_output = gradients.output.size > 0
    weights, buffers, gradients = pointers(weights), pointers(buffers), pointers(gradients)
    units, outputs, width, active = run.units, run.outputs, 3 * run.units, run.active
    partial = Rows(gradients.partial, first * outputs, outputs)
    partial_operand = Rows(gradients.partial_operand, first * outputs, outputs)
    for t in range(run.end - 1, run.begin - 1, -1):
        count = max(0, min(active[t], last) - first)
        row = t * run.batch + first
        end = row + last - first
        candidate = Rows(buffers.recurrent, row * width + 2 * units, width)
        if halves.first:
            if has_output:
                add(gradients.own, first * units, gradients.output, row * units, count * units)
            # The gradient of r needs that of r h, which the candidate's product gives: it comes first.
            if not weights.reset_after:
                _candidate_rows(buffers, gradients, row, first, count, units)
                packed = weights.candidate
                multiply(candidate, packed, units, outputs, count, partial_operand, False)
        if halves.second:
            _backward_rows(weights.reset_after, buffers, gradients, row, first, count, units)
            # Sequences that have ended contribute nothing to the weights' gradients, which sum over all rows.
            clear(buffers.gates, (row + count) * width, end * width)
            clear(buffers.recurrent, (row + count) * width, end * width)
            both = Rows(buffers.recurrent, row * width, width)
            multiply(both, weights.gates, 2 * units, outputs, count, partial, gradients.adds)
            if weights.reset_after:
                multiply(candidate, weights.candidate, units, outputs, count, partial, True)


@njit(parallel=True, cache=True)
def _forward_shared(weights: _Weights, buffers: _Buffers, halves: _Halves, run: Pass, shares: int) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _forward(weights, buffers, halves, run, first, last)


@njit(parallel=True, cache=True)
def _backward_shared(
    weights: _Weights, buffers: _Buffers, gradients: _Gradients, halves: _Halves, run: Pass, shares: int
) -> None:
    for share in prange(shares):
        first, last = run.batch * share // shares, run.batch * (share + 1) // shares
        _backward(weights, buffers, gradients, halves, run, first, last)


class GruRun:
    """Workspace of a GRU layer."""

    cell: None = None
    cell_gradient: None = None

    def __init__(
        self, layer: Gru, steps: int, batch: int, dtype: np.dtype[Any], exchange: Exchange = ALONE
    ) -> None:
        units, outputs = layer.units, layer.outputs
        self._shared = Workspace(layer, steps, batch, dtype, exchange)
        self.gates, self.hidden = self._shared.gates, self._shared.hidden
        self.before: Float = self.hidden[:-1]
        self.hidden_gradient = self._shared.hidden_gradient
        self.products = aligned(self.gates.shape, dtype)
        self.operand = aligned((steps, batch, outputs), dtype)
        self._operand_gradient = aligned((batch, outputs), dtype)
        self._own_hidden = self._shared.own(self.hidden, units)
        self._own_gradient = self._shared.own(self.hidden_gradient, units)
        self._own_operand = self._shared.own(self.operand, units)
        self._own_operand_gradient = self._shared.own(self._operand_gradient, units)
        self._recurrent = Packed(2 * units, outputs, dtype), Packed(units, outputs, dtype)
        self._transposed = Packed(outputs, 2 * units, dtype), Packed(outputs, units, dtype)
        self._buffers = _Buffers(
            flat(self.gates),
            flat(self.products),
            flat(self.hidden),
            flat(self.operand),
            flat(self._own_hidden),
            flat(self._own_operand),
        )

    def forward(self, layer: Gru, x: Float, active: Active) -> None:
        """Compute h of all steps from ``x [time, batch, inputs]`` and the initial state."""
        shared, own = self._shared, self._own_hidden
        shared.input_products(layer, x)
        gates, candidate = self._recurrent
        gates.take_rows(rows(layer.recurrent_weights[:2]))
        candidate.take_rows(layer.recurrent_weights[2])
        own[0] = shared.exchange.own_columns(self.hidden[0])
        weights, buffers = self._weights(layer, self._recurrent), self._buffers
        for run in shared.passes(layer, active, backward=False):
            count = active[run.end - 1]
            for halves in self._halves(layer):
                share_out(_forward, _forward_shared, shared.shares, weights, buffers, halves, run)
                if not halves.second:
                    shared.exchange.gather(
                        self._own_operand[run.begin, :count], self.operand[run.begin, :count]
                    )
            shared.exchange.gather(own[run.end, :count], self.hidden[run.end, :count])

    def backward(
        self, layer: Gru, gradients: Gru, x: Float, active: Active, output_gradient: Float | None
    ) -> None:
        """Backpropagate through time after `forward`; see `rnnhw.train.cells.runs`."""
        shared, own = self._shared, self._own_gradient
        gates, candidate = self._transposed
        gates.take_columns(rows(layer.recurrent_weights[:2]))
        candidate.take_columns(layer.recurrent_weights[2])
        own[:] = shared.exchange.own_columns(self.hidden_gradient)
        weights, buffers = self._weights(layer, self._transposed), self._buffers
        into = self._gradients(output_gradient)
        for run in shared.passes(layer, active, backward=True):
            count = active[run.begin]
            for halves in self._halves(layer):
                share_out(_backward, _backward_shared, shared.shares, weights, buffers, into, halves, run)
                if not halves.second:
                    shared.exchange.scatter_sum(
                        self._operand_gradient[:count], self._own_operand_gradient[:count], adds=False
                    )
            shared.exchange.scatter_sum(self.hidden_gradient[:count], own[:count], adds=True)
        shared.exchange.gather(own, self.hidden_gradient)
        self._weight_gradients(layer, gradients, x)

    def _halves(self, layer: Gru) -> tuple[_Halves, ...]:
        """Both halves in one call, unless ranks must exchange r h or its gradient between them."""
        return (_BOTH,) if layer.reset_after or self._shared.is_whole else _ONE_BY_ONE

    def _weights(self, layer: Gru, packed: tuple[Packed, Packed]) -> _Weights:
        gates, candidate = packed
        biases = flat(layer.input_bias), flat(layer.recurrent_bias)
        return _Weights(gates.flat, candidate.flat, *biases, layer.reset_after)

    def _gradients(self, output_gradient: Float | None) -> _Gradients:
        return _Gradients(
            self._shared.own_output(output_gradient),
            flat(self._own_gradient),
            flat(self._own_operand_gradient),
            flat(self.hidden_gradient),
            flat(self._operand_gradient),
            self._shared.is_whole,
        )

    def _weight_gradients(self, layer: Gru, gradients: Gru, x: Float) -> None:
        space, sums, products = self._shared.space(layer), rows(self.gates), rows(self.products)
        recurrent, bias = rows(gradients.recurrent_weights), flat(gradients.recurrent_bias)
        space.weights(sums, rows(x), rows(gradients.input_weights), flat(gradients.input_bias))
        if layer.reset_after:
            space.weights(products, rows(self.before), recurrent, bias)
        else:
            # The candidate's recurrent weights were multiplied by r h, those of the gates by h.
            space.weights(products, rows(self.before), recurrent, bias, 0, 2 * layer.units)
            space.weights(products, rows(self.operand), recurrent, bias, 2 * layer.units)

    def input_gradient(self, layer: Gru, x_gradient: Float) -> None:
        """Compute the gradient of x, after `backward`."""
        self._shared.input_gradient(layer, x_gradient)
