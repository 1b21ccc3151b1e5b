"""LSTM forward and backward through time in Numba, on flat arrays of one float dtype.

Arrays are time-major. Gate blocks lie side by side in the last axis, in the order input, forget, cell,
output. Equations: `rnnhw.network.Lstm`.

Sequences of a batch are sorted by falling length: ``active[t]`` of them, the first ones, have a step t. They
have nothing to do with each other, so that threads share a batch out and never wait for each other.
"""

from typing import Any

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from rnnhw.train.kernels.activations import sigmoid, tanh
from rnnhw.train.kernels.product import add, clear, multiply
from rnnhw.train.kernels.vector import constant, lanes, load, multiply_add, pointer, store

__all__ = ["lstm_backward", "lstm_forward"]

Float = NDArray[np.floating[Any]]


@njit(inline="always")
def _forward_units(
    gates: Float,
    at: int,
    bias: Float,
    has_peepholes: bool,
    peepholes: Float,
    coupled: bool,
    cell: Float,
    before: int,
    after: int,
    product: Float,
    product_at: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """A step of ``count`` units from u on: sums in ``gates`` become i, f, g, o; ``product`` = o tanh(c)."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    a_i = load(gates, i_at, count) + load(bias, u, count)
    a_f = load(gates, f_at, count) + load(bias, units + u, count)
    a_g = load(gates, g_at, count) + load(bias, 2 * units + u, count)
    a_o = load(gates, o_at, count) + load(bias, 3 * units + u, count)
    c = load(cell, before + u, count)
    if has_peepholes:
        a_i = multiply_add(load(peepholes, u, count), c, a_i)
        a_f = multiply_add(load(peepholes, units + u, count), c, a_f)
    i, g = sigmoid(a_i), tanh(a_g)
    f = constant(i, 1.0) - i if coupled else sigmoid(a_f)
    c = multiply_add(f, c, i * g)
    if has_peepholes:
        a_o = multiply_add(load(peepholes, 2 * units + u, count), c, a_o)
    o = sigmoid(a_o)
    store(gates, i_at, count, i)
    store(gates, f_at, count, f)
    store(gates, g_at, count, g)
    store(gates, o_at, count, o)
    store(cell, after + u, count, c)
    store(product, product_at + u, count, o * tanh(c))


@njit(cache=True)
def _forward_rows(
    gates: Float,
    at: int,
    bias: Float,
    peepholes: Float,
    coupled: bool,
    cell: Float,
    before: int,
    after: int,
    product: Float,
    product_at: int,
    rows: int,
    units: int,
) -> None:
    """One step of some sequences."""
    width, has_peepholes = lanes(gates), peepholes.size > 0
    gates, bias, peepholes = pointer(gates), pointer(bias), pointer(peepholes)
    cell, product = pointer(cell), pointer(product)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _forward_units(
                gates,
                at + 4 * row,
                bias,
                has_peepholes,
                peepholes,
                coupled,
                cell,
                before + row,
                after + row,
                product,
                product_at + row,
                u,
                units,
                min(width, units - u),
            )


@njit(cache=True)
def _forward(
    recurrent_packed: Float,
    bias: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    product: Float,
    hidden: Float,
    batch: int,
    units: int,
    outputs: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `lstm_forward`."""
    width = 4 * units
    for t in range(active.size):
        count = max(0, min(active[t], last) - first)
        row = t * batch + first
        after = row + batch
        multiply(
            hidden,
            row * outputs,
            outputs,
            recurrent_packed,
            outputs,
            width,
            count,
            gates,
            row * width,
            width,
            True,
        )
        if projection_packed.size:
            _forward_rows(
                gates,
                row * width,
                bias,
                peepholes,
                coupled,
                cell,
                row * units,
                after * units,
                product,
                row * units,
                count,
                units,
            )
            multiply(
                product,
                row * units,
                units,
                projection_packed,
                units,
                outputs,
                count,
                hidden,
                after * outputs,
                outputs,
                False,
            )
        else:
            _forward_rows(
                gates,
                row * width,
                bias,
                peepholes,
                coupled,
                cell,
                row * units,
                after * units,
                hidden,
                after * units,
                count,
                units,
            )
        end = after + last - first
        clear(cell, (after + count) * units, end * units)
        clear(hidden, (after + count) * outputs, end * outputs)


@njit(parallel=True, cache=True)
def _forward_shared(
    recurrent_packed: Float,
    bias: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    product: Float,
    hidden: Float,
    batch: int,
    units: int,
    outputs: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _forward(
            recurrent_packed,
            bias,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            product,
            hidden,
            batch,
            units,
            outputs,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def lstm_forward(
    recurrent_packed: Float,
    bias: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    product: Float,
    hidden: Float,
    batch: int,
    units: int,
    outputs: int,
    shares: int,
) -> None:
    """Run a batch of sequences; arrays are flat.

    Parameters
    ----------
    recurrent_packed : float
        R ``[4 units, outputs]`` by `rnnhw.train.kernels.product.pack_rows`.
    bias, peepholes : float ``[4 units]``, ``[3 units]``
        The latter empty where there are none.
    projection_packed : float
        P ``[outputs, units]`` packed likewise; empty where there is none.
    coupled : bool
    active : int64 ``[time]``
    gates : float ``[time, batch, 4 units]``
        The input products; receives i, f, g, o after their activations.
    cell : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives c after step t in ``[t + 1]``, zeros after a
        sequence's end.
    product : float ``[time, batch, units]``
        Receives o tanh(c) where there is a projection; not used otherwise.
    hidden : float ``[time + 1, batch, outputs]``
        Like ``cell``, for h.
    batch, units, outputs : int
    shares : int
        Threads that share the batch.
    """
    if shares == 1:
        _forward(
            recurrent_packed,
            bias,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            product,
            hidden,
            batch,
            units,
            outputs,
            0,
            batch,
        )
    else:
        _forward_shared(
            recurrent_packed,
            bias,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            product,
            hidden,
            batch,
            units,
            outputs,
            shares,
        )


@njit(inline="always")
def _backward_units(
    gates: Float,
    at: int,
    has_peepholes: bool,
    peepholes: Float,
    coupled: bool,
    cell: Float,
    before: int,
    after: int,
    product_gradient: Float,
    product_at: int,
    cell_gradient: Float,
    cell_at: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """A step of ``count`` units from u on: i, f, g, o in ``gates`` become the gradients of their sums."""
    i_at, f_at, g_at, o_at = at + u, at + units + u, at + 2 * units + u, at + 3 * units + u
    i, f = load(gates, i_at, count), load(gates, f_at, count)
    g, o = load(gates, g_at, count), load(gates, o_at, count)
    one = constant(i, 1.0)
    old, dh = load(cell, before + u, count), load(product_gradient, product_at + u, count)
    tanh_c = tanh(load(cell, after + u, count))
    da_o = dh * tanh_c * o * (one - o)
    dc = load(cell_gradient, cell_at + u, count) + dh * o * (one - tanh_c * tanh_c)
    if has_peepholes:
        dc = multiply_add(da_o, load(peepholes, 2 * units + u, count), dc)
    da_i = dc * (g - old if coupled else g) * i * (one - i)
    da_f = constant(dc, 0.0) if coupled else dc * old * f * (one - f)
    new = dc * f
    if has_peepholes:
        new = multiply_add(da_i, load(peepholes, u, count), new)
        new = multiply_add(da_f, load(peepholes, units + u, count), new)
    store(cell_gradient, cell_at + u, count, new)
    store(gates, i_at, count, da_i)
    store(gates, f_at, count, da_f)
    store(gates, g_at, count, dc * i * (one - g * g))
    store(gates, o_at, count, da_o)


@njit(cache=True)
def _backward_rows(
    gates: Float,
    at: int,
    peepholes: Float,
    coupled: bool,
    cell: Float,
    before: int,
    after: int,
    product_gradient: Float,
    product_at: int,
    cell_gradient: Float,
    cell_at: int,
    rows: int,
    units: int,
) -> None:
    """One step of some sequences."""
    width, has_peepholes = lanes(gates), peepholes.size > 0
    gates, peepholes, cell = pointer(gates), pointer(peepholes), pointer(cell)
    product_gradient, cell_gradient = pointer(product_gradient), pointer(cell_gradient)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _backward_units(
                gates,
                at + 4 * row,
                has_peepholes,
                peepholes,
                coupled,
                cell,
                before + row,
                after + row,
                product_gradient,
                product_at + row,
                cell_gradient,
                cell_at + row,
                u,
                units,
                min(width, units - u),
            )


@njit(cache=True)
def _backward(
    recurrent_packed: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    cell_gradient: Float,
    product_gradient: Float,
    total_gradient: Float,
    batch: int,
    units: int,
    outputs: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `lstm_backward`."""
    width = 4 * units
    for t in range(active.size - 1, -1, -1):
        count = max(0, min(active[t], last) - first)
        row = t * batch + first
        after, end = row + batch, row + last - first
        if output_gradient.size:
            add(hidden_gradient, first * outputs, output_gradient, row * outputs, count * outputs)
        if projection_packed.size:
            clear(total_gradient, row * outputs, end * outputs)
            add(total_gradient, row * outputs, hidden_gradient, first * outputs, count * outputs)
            multiply(
                total_gradient,
                row * outputs,
                outputs,
                projection_packed,
                outputs,
                units,
                count,
                product_gradient,
                first * units,
                units,
                False,
            )
            _backward_rows(
                gates,
                row * width,
                peepholes,
                coupled,
                cell,
                row * units,
                after * units,
                product_gradient,
                first * units,
                cell_gradient,
                first * units,
                count,
                units,
            )
        else:
            _backward_rows(
                gates,
                row * width,
                peepholes,
                coupled,
                cell,
                row * units,
                after * units,
                hidden_gradient,
                first * units,
                cell_gradient,
                first * units,
                count,
                units,
            )
        clear(gates, (row + count) * width, end * width)
        multiply(
            gates,
            row * width,
            width,
            recurrent_packed,
            width,
            outputs,
            count,
            hidden_gradient,
            first * outputs,
            outputs,
            False,
        )


@njit(parallel=True, cache=True)
def _backward_shared(
    recurrent_packed: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    cell_gradient: Float,
    product_gradient: Float,
    total_gradient: Float,
    batch: int,
    units: int,
    outputs: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _backward(
            recurrent_packed,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            output_gradient,
            hidden_gradient,
            cell_gradient,
            product_gradient,
            total_gradient,
            batch,
            units,
            outputs,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def lstm_backward(
    recurrent_packed: Float,
    peepholes: Float,
    projection_packed: Float,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    cell_gradient: Float,
    product_gradient: Float,
    total_gradient: Float,
    batch: int,
    units: int,
    outputs: int,
    shares: int,
) -> None:
    """Backpropagate a batch through time; arrays are flat.

    Parameters
    ----------
    recurrent_packed, projection_packed : float
        R and P by `rnnhw.train.kernels.product.pack_columns`.
    peepholes, coupled, active, gates, cell
        As `lstm_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations, 0 after a sequence's end.
    output_gradient : float ``[time, batch, outputs]``
        Of h as output of each step; empty where there is none.
    hidden_gradient, cell_gradient : float ``[batch, outputs]``, ``[batch, units]``
        Of the state after each sequence's last step; overwritten with that of the initial state.
    product_gradient, total_gradient : float ``[batch, units]``, ``[time, batch, outputs]``
        Where there is a projection: overwritten, the latter with the gradient of h from all sides.
    batch, units, outputs, shares
        As in `lstm_forward`.
    """
    if shares == 1:
        _backward(
            recurrent_packed,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            output_gradient,
            hidden_gradient,
            cell_gradient,
            product_gradient,
            total_gradient,
            batch,
            units,
            outputs,
            0,
            batch,
        )
    else:
        _backward_shared(
            recurrent_packed,
            peepholes,
            projection_packed,
            coupled,
            active,
            gates,
            cell,
            output_gradient,
            hidden_gradient,
            cell_gradient,
            product_gradient,
            total_gradient,
            batch,
            units,
            outputs,
            shares,
        )
