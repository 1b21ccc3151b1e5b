"""Elman layer forward and backward through time in Numba; arrays as in `rnnhw.train.cells.lstm`."""

from typing import Any

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from rnnhw.train.kernels.activations import tanh
from rnnhw.train.kernels.product import add, clear, multiply
from rnnhw.train.kernels.vector import constant, lanes, load, maximum, pointer, positive, store

__all__ = ["elman_backward", "elman_forward"]

Float = NDArray[np.floating[Any]]


@njit(inline="always")
def _forward_units(
    gates: Float, at: int, bias: Float, relu: bool, hidden: Float, h_at: int, u: int, count: int
) -> None:
    """A step of ``count`` units from u on: h of the sums in ``gates``, which stay."""
    total = load(gates, at + u, count) + load(bias, u, count)
    store(gates, at + u, count, total)
    if relu:
        store(hidden, h_at + u, count, maximum(total, constant(total, 0.0)))
    else:
        store(hidden, h_at + u, count, tanh(total))


@njit(inline="always")
def _backward_units(
    gates: Float,
    at: int,
    relu: bool,
    hidden: Float,
    h_at: int,
    hidden_gradient: Float,
    gradient_at: int,
    count: int,
) -> None:
    """A step of ``count`` units: sums become their gradients."""
    h, dh = load(hidden, h_at, count), load(hidden_gradient, gradient_at, count)
    if relu:
        store(gates, at, count, positive(h, dh))
    else:
        store(gates, at, count, dh * (constant(h, 1.0) - h * h))


@njit(cache=True)
def _forward_rows(
    gates: Float, at: int, bias: Float, relu: bool, hidden: Float, after: int, rows: int, units: int
) -> None:
    """One step of some sequences."""
    width = lanes(gates)
    gates, bias, hidden = pointer(gates), pointer(bias), pointer(hidden)
    for row in range(0, rows * units, units):
        for u in range(0, units, width):
            _forward_units(gates, at + row, bias, relu, hidden, after + row, u, min(width, units - u))


@njit(cache=True)
def _backward_rows(
    gates: Float,
    at: int,
    relu: bool,
    hidden: Float,
    after: int,
    hidden_gradient: Float,
    state: int,
    rows: int,
    units: int,
) -> None:
    """One step of some sequences."""
    width = lanes(gates)
    gates, hidden, hidden_gradient = pointer(gates), pointer(hidden), pointer(hidden_gradient)
    for row in range(0, rows * units, units):
        for u in range(row, row + units, width):
            _backward_units(
                gates,
                at + u,
                relu,
                hidden,
                after + u,
                hidden_gradient,
                state + u,
                min(width, row + units - u),
            )


@njit(cache=True)
def _forward(
    recurrent_packed: Float,
    bias: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    batch: int,
    units: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `elman_forward`."""
    for t in range(active.size):
        count = max(0, min(active[t], last) - first)
        at = (t * batch + first) * units
        after = at + batch * units
        multiply(hidden, at, units, recurrent_packed, units, units, count, gates, at, units, True)
        _forward_rows(gates, at, bias, relu, hidden, after, count, units)
        clear(hidden, after + count * units, after + (last - first) * units)


@njit(parallel=True, cache=True)
def _forward_shared(
    recurrent_packed: Float,
    bias: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _forward(
            recurrent_packed,
            bias,
            relu,
            active,
            gates,
            hidden,
            batch,
            units,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def elman_forward(
    recurrent_packed: Float,
    bias: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    """Run a batch of sequences; arrays are flat.

    Parameters
    ----------
    recurrent_packed : float
        R ``[units, units]`` by `rnnhw.train.kernels.product.pack_rows`.
    bias : float ``[units]``
    relu : bool
        The activation is max(a, 0) instead of tanh.
    active : int64 ``[time]``
    gates : float ``[time, batch, units]``
        The input products; receives the pre-activations.
    hidden : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives h after step t in ``[t + 1]``, zeros after a
        sequence's end.
    batch, units : int
    shares : int
        Threads that share the batch.
    """
    if shares == 1:
        _forward(recurrent_packed, bias, relu, active, gates, hidden, batch, units, 0, batch)
    else:
        _forward_shared(recurrent_packed, bias, relu, active, gates, hidden, batch, units, shares)


@njit(cache=True)
def _backward(
    recurrent_packed: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    batch: int,
    units: int,
    first: int,
    last: int,
) -> None:
    """Sequences ``first .. last`` of `elman_backward`."""
    state = first * units
    for t in range(active.size - 1, -1, -1):
        count = max(0, min(active[t], last) - first)
        at = (t * batch + first) * units
        after = at + batch * units
        if output_gradient.size:
            add(hidden_gradient, state, output_gradient, at, count * units)
        _backward_rows(gates, at, relu, hidden, after, hidden_gradient, state, count, units)
        clear(gates, at + count * units, at + (last - first) * units)
        multiply(
            gates, at, units, recurrent_packed, units, units, count, hidden_gradient, state, units, False
        )


@njit(parallel=True, cache=True)
def _backward_shared(
    recurrent_packed: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    for share in prange(shares):
        _backward(
            recurrent_packed,
            relu,
            active,
            gates,
            hidden,
            output_gradient,
            hidden_gradient,
            batch,
            units,
            batch * share // shares,
            batch * (share + 1) // shares,
        )


def elman_backward(
    recurrent_packed: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    output_gradient: Float,
    hidden_gradient: Float,
    batch: int,
    units: int,
    shares: int,
) -> None:
    """Backpropagate a batch through time; arrays are flat.

    Parameters
    ----------
    recurrent_packed : float
        R by `rnnhw.train.kernels.product.pack_columns`.
    relu, active, gates, hidden
        As `elman_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations, 0 after a sequence's end.
    output_gradient : float ``[time, batch, units]``
        Of h as output of each step; empty where there is none.
    hidden_gradient : float ``[batch, units]``
        Of h after each sequence's last step; overwritten with that of the initial state.
    batch, units, shares
        As in `elman_forward`.
    """
    if shares == 1:
        _backward(
            recurrent_packed,
            relu,
            active,
            gates,
            hidden,
            output_gradient,
            hidden_gradient,
            batch,
            units,
            0,
            batch,
        )
    else:
        _backward_shared(
            recurrent_packed,
            relu,
            active,
            gates,
            hidden,
            output_gradient,
            hidden_gradient,
            batch,
            units,
            shares,
        )
