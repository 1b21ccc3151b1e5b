"""GRU forward and backward through time in Numba, both reset conventions; arrays as those of `lstm`.

Gate blocks lie side by side in the last axis, in the order reset, update, candidate, in two arrays, because
the candidate's two products stay apart. Equations: `rnnhw.network.Gru`.
"""

from typing import Any

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from rnnhw.train.kernels.activations import sigmoid, tanh
from rnnhw.train.kernels.product import add, clear, multiply
from rnnhw.train.kernels.vector import constant, lanes, load, multiply_add, pointer, store

__all__ = ["gru_backward", "gru_forward"]

Float = NDArray[np.floating[Any]]


@njit(inline="always")
def _gate_units(
    gates: Float,
    recurrent: Float,
    at: int,
    bias: Float,
    recurrent_bias: Float,
    hidden: Float,
    before: int,
    operand: Float,
    operand_at: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """Sums of ``count`` units from u on become r and z; ``operand`` = r h."""
    for k in range(2):
        place = k * units + u
        total = load(gates, at + place, count) + load(bias, place, count)
        total = total + load(recurrent, at + place, count) + load(recurrent_bias, place, count)
        store(gates, at + place, count, sigmoid(total))
    store(operand, operand_at + u, count, load(gates, at + u, count) * load(hidden, before + u, count))


@njit(inline="always")
def _state_units(
    gates: Float,
    recurrent: Float,
    at: int,
    bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    hidden: Float,
    before: int,
    after: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """The candidate's sums of ``count`` units from u on become n, and h the new state."""
    place = 2 * units + u
    total = load(gates, at + place, count) + load(bias, place, count)
    inner = load(recurrent, at + place, count) + load(recurrent_bias, place, count)
    store(recurrent, at + place, count, inner)
    z, h = load(gates, at + units + u, count), load(hidden, before + u, count)
    total = multiply_add(load(gates, at + u, count), inner, total) if reset_after else total + inner
    n = tanh(total)
    store(gates, at + place, count, n)
    store(hidden, after + u, count, multiply_add(z, h - n, n))


@njit(cache=True)
def _gate_rows(
    gates: Float,
    recurrent: Float,
    at: int,
    bias: Float,
    recurrent_bias: Float,
    hidden: Float,
    before: int,
    operand: Float,
    operand_at: int,
    rows: int,
    units: int,
) -> None:
    """r and z of one step of some sequences."""
    width = lanes(gates)
    gates, recurrent, hidden, operand = pointer(gates), pointer(recurrent), pointer(hidden), pointer(operand)
    bias, recurrent_bias = pointer(bias), pointer(recurrent_bias)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _gate_units(
                gates,
                recurrent,
                at + 3 * row,
                bias,
                recurrent_bias,
                hidden,
                before + row,
                operand,
                operand_at + row,
                u,
                units,
                min(width, units - u),
            )


@njit(cache=True)
def _state_rows(
    gates: Float,
    recurrent: Float,
    at: int,
    bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    hidden: Float,
    before: int,
    after: int,
    rows: int,
    units: int,
) -> None:
    """n and h of one step of some sequences."""
    width = lanes(gates)
    gates, recurrent, hidden = pointer(gates), pointer(recurrent), pointer(hidden)
    bias, recurrent_bias = pointer(bias), pointer(recurrent_bias)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _state_units(
                gates,
                recurrent,
                at + 3 * row,
                bias,
                recurrent_bias,
                reset_after,
                hidden,
                before + row,
                after + row,
                u,
                units,
                min(width, units - u),
            )


@njit(cache=True)
def _forward(
    gates_packed: Float,
    candidate_packed: Float,
    bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    operand: Float,
    hidden: Float,
    batch: int,
    units: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `gru_forward`."""
    width = 3 * units
    for t in range(active.size):
        count = max(0, min(active[t], last) - first)
        row = t * batch + first
        at, before, after = row * width, row * units, (row + batch) * units
        multiply(hidden, before, units, gates_packed, units, 2 * units, count, recurrent, at, width, False)
        _gate_rows(gates, recurrent, at, bias, recurrent_bias, hidden, before, operand, before, count, units)
        multiply(
            hidden if reset_after else operand,
            before,
            units,
            candidate_packed,
            units,
            units,
            count,
            recurrent,
            at + 2 * units,
            width,
            False,
        )
        _state_rows(
            gates, recurrent, at, bias, recurrent_bias, reset_after, hidden, before, after, count, units
        )
        clear(hidden, after + count * units, after + (last - first) * units)
        clear(operand, before + count * units, before + (last - first) * units)


@njit(parallel=True, cache=True)
def _forward_shared(
    gates_packed: Float,
    candidate_packed: Float,
    bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    operand: Float,
    hidden: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _forward(
            gates_packed,
            candidate_packed,
            bias,
            recurrent_bias,
            reset_after,
            active,
            gates,
            recurrent,
            operand,
            hidden,
            batch,
            units,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def gru_forward(
    gates_packed: Float,
    candidate_packed: Float,
    bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    operand: Float,
    hidden: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    """Run a batch of sequences; arrays are flat.

    Parameters
    ----------
    gates_packed, candidate_packed : float
        Rows of R of r and z, and of n, by `rnnhw.train.kernels.product.pack_rows`.
    bias, recurrent_bias : float ``[3 units]``
    reset_after : bool
    active : int64 ``[time]``
    gates : float ``[time, batch, 3 units]``
        The input products; receives r, z, n after their activations.
    recurrent : float ``[time, batch, 3 units]``
        Receives the recurrent products; the candidate's with its bias.
    operand : float ``[time, batch, units]``
        Receives r h, zeros after a sequence's end.
    hidden : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives h after step t in ``[t + 1]``, zeros after a
        sequence's end.
    batch, units : int
    shares : int
        Threads that share the batch.
    """
    if shares == 1:
        _forward(
            gates_packed,
            candidate_packed,
            bias,
            recurrent_bias,
            reset_after,
            active,
            gates,
            recurrent,
            operand,
            hidden,
            batch,
            units,
            0,
            batch,
        )
    else:
        _forward_shared(
            gates_packed,
            candidate_packed,
            bias,
            recurrent_bias,
            reset_after,
            active,
            gates,
            recurrent,
            operand,
            hidden,
            batch,
            units,
            shares,
        )


@njit(inline="always")
def _candidate_units(
    gates: Float,
    recurrent: Float,
    at: int,
    hidden_gradient: Float,
    state: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """The candidate's gradient of ``count`` units from u on, into its place in ``recurrent``."""
    z, n = load(gates, at + units + u, count), load(gates, at + 2 * units + u, count)
    one = constant(z, 1.0)
    dh = load(hidden_gradient, state + u, count)
    store(recurrent, at + 2 * units + u, count, dh * (one - z) * (one - n * n))


@njit(inline="always")
def _backward_units(
    gates: Float,
    recurrent: Float,
    at: int,
    reset_after: bool,
    hidden: Float,
    before: int,
    operand_gradient: Float,
    hidden_gradient: Float,
    state: int,
    u: int,
    units: int,
    count: int,
) -> None:
    """r, z, n of ``count`` units from u on become gradients; those of the recurrent products likewise.

    ``hidden_gradient`` keeps what does not go through a product.
    """
    r_at, z_at, n_at = at + u, at + units + u, at + 2 * units + u
    r, z, n = load(gates, r_at, count), load(gates, z_at, count), load(gates, n_at, count)
    one = constant(r, 1.0)
    h, dh = load(hidden, before + u, count), load(hidden_gradient, state + u, count)
    da_n = dh * (one - z) * (one - n * n)
    kept = dh * z
    if reset_after:
        dr = da_n * load(recurrent, n_at, count)
        store(recurrent, n_at, count, da_n * r)
    else:
        through = load(operand_gradient, state + u, count)
        dr = through * h
        kept = multiply_add(through, r, kept)
    da_r, da_z = dr * r * (one - r), dh * (h - n) * z * (one - z)
    store(gates, r_at, count, da_r)
    store(gates, z_at, count, da_z)
    store(gates, n_at, count, da_n)
    store(recurrent, r_at, count, da_r)
    store(recurrent, z_at, count, da_z)
    store(hidden_gradient, state + u, count, kept)


@njit(cache=True)
def _candidate_rows(
    gates: Float, recurrent: Float, at: int, hidden_gradient: Float, state: int, rows: int, units: int
) -> None:
    """The candidate's gradients of one step of some sequences."""
    width = lanes(gates)
    gates, recurrent, hidden_gradient = pointer(gates), pointer(recurrent), pointer(hidden_gradient)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _candidate_units(
                gates, recurrent, at + 3 * row, hidden_gradient, state + row, u, units, min(width, units - u)
            )


@njit(cache=True)
def _backward_rows(
    gates: Float,
    recurrent: Float,
    at: int,
    reset_after: bool,
    hidden: Float,
    before: int,
    operand_gradient: Float,
    hidden_gradient: Float,
    state: int,
    rows: int,
    units: int,
) -> None:
    """All gradients of one step of some sequences."""
    width = lanes(gates)
    gates, recurrent, hidden = pointer(gates), pointer(recurrent), pointer(hidden)
    operand_gradient, hidden_gradient = pointer(operand_gradient), pointer(hidden_gradient)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _backward_units(
                gates,
                recurrent,
                at + 3 * row,
                reset_after,
                hidden,
                before + row,
                operand_gradient,
                hidden_gradient,
                state + row,
                u,
                units,
                min(width, units - u),
            )


@njit(cache=True)
def _backward(
    gates_packed: Float,
    candidate_packed: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    operand_gradient: Float,
    batch: int,
    units: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `gru_backward`."""
    width, state = 3 * units, first * units
    for t in range(active.size - 1, -1, -1):
        count = max(0, min(active[t], last) - first)
        row = t * batch + first
        at, candidates, end = row * width, row * width + 2 * units, (row + last - first) * width
        if output_gradient.size:
            add(hidden_gradient, state, output_gradient, row * units, count * units)
        if not reset_after:
            _candidate_rows(gates, recurrent, at, hidden_gradient, state, count, units)
            multiply(
                recurrent,
                candidates,
                width,
                candidate_packed,
                units,
                units,
                count,
                operand_gradient,
                state,
                units,
                False,
            )
        _backward_rows(
            gates,
            recurrent,
            at,
            reset_after,
            hidden,
            row * units,
            operand_gradient,
            hidden_gradient,
            state,
            count,
            units,
        )
        clear(gates, at + count * width, end)
        clear(recurrent, at + count * width, end)
        multiply(
            recurrent, at, width, gates_packed, 2 * units, units, count, hidden_gradient, state, units, True
        )
        if reset_after:
            multiply(
                recurrent,
                candidates,
                width,
                candidate_packed,
                units,
                units,
                count,
                hidden_gradient,
                state,
                units,
                True,
            )


@njit(parallel=True, cache=True)
def _backward_shared(
    gates_packed: Float,
    candidate_packed: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    operand_gradient: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _backward(
            gates_packed,
            candidate_packed,
            reset_after,
            active,
            gates,
            recurrent,
            hidden,
            output_gradient,
            hidden_gradient,
            operand_gradient,
            batch,
            units,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def gru_backward(
    gates_packed: Float,
    candidate_packed: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    recurrent: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    operand_gradient: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    """Backpropagate a batch through time; arrays are flat.

    Parameters
    ----------
    gates_packed, candidate_packed : float
        Rows of R of r and z, and of n, by `rnnhw.train.kernels.product.pack_columns`.
    reset_after, active, gates, recurrent, hidden
        As `gru_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations, ``recurrent`` with those of the recurrent products, both 0 after a sequence's end.
    output_gradient : float ``[time, batch, units]``
        Of h as output of each step; empty where there is none.
    hidden_gradient : float ``[batch, units]``
        Of h after each sequence's last step; overwritten with that of the initial state.
    operand_gradient : float ``[batch, units]``
        Overwritten.
    batch, units, shares
        As in `gru_forward`.
    """
    if shares == 1:
        _backward(
            gates_packed,
            candidate_packed,
            reset_after,
            active,
            gates,
            recurrent,
            hidden,
            output_gradient,
            hidden_gradient,
            operand_gradient,
            batch,
            units,
            0,
            batch,
        )
    else:
        _backward_shared(
            gates_packed,
            candidate_packed,
            reset_after,
            active,
            gates,
            recurrent,
            hidden,
            output_gradient,
            hidden_gradient,
            operand_gradient,
            batch,
            units,
            shares,
        )
