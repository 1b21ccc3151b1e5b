"""Elman layer forward and backward through time in Numba; arrays as in `rnnhw.train.lstm`."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.train.activations import tanh
from rnnhw.train.dense import sum_rows

__all__ = ["elman_backward", "elman_forward"]

Float = NDArray[np.floating]


@njit(cache=True)
def elman_forward(
    x: Float,
    input_weights: Float,
    recurrent_weights: Float,
    bias: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
) -> None:
    """Run a batch of sequences.

    Parameters
    ----------
    x : float ``[time, batch, inputs]``
    input_weights, recurrent_weights, bias : float ``[units, inputs]``, ``[units, units]``, ``[units]``
    relu : bool
        The activation is max(a, 0) instead of tanh.
    active : int64 ``[time]``
    gates : float ``[time, batch, units]``
        Receives the pre-activations.
    hidden : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives h after step t in ``[t + 1]``, zeros after a
        sequence's end.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    zero = x.dtype.type(0)
    recurrent = np.empty((batch, units), x.dtype)
    np.dot(x.reshape(steps * batch, inputs), input_weights.T, gates.reshape(steps * batch, units))
    for t in range(steps):
        n = active[t]
        np.dot(hidden[t, :n], recurrent_weights.T, recurrent[:n])
        for b in range(n):
            for u in range(units):
                total = gates[t, b, u] + recurrent[b, u] + bias[u]
                gates[t, b, u] = total
                hidden[t + 1, b, u] = max(total, zero) if relu else tanh(total)
        hidden[t + 1, n:] = 0


@njit(cache=True)
def elman_backward(
    x: Float,
    recurrent_weights: Float,
    relu: bool,
    active: NDArray[np.int64],
    gates: Float,
    hidden: Float,
    output_gradient: Float | None,
    hidden_gradient: Float,
    input_weights_gradient: Float,
    recurrent_weights_gradient: Float,
    bias_gradient: Float,
) -> None:
    """Backpropagate through time.

    Parameters
    ----------
    x, recurrent_weights, relu, active, gates, hidden
        As `elman_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations, 0 after a sequence's end.
    output_gradient : float ``[time, batch, units]``, optional
        Of h as output of each step.
    hidden_gradient : float ``[batch, units]``
        Of h after each sequence's last step; overwritten with that of the initial state.
    input_weights_gradient, recurrent_weights_gradient, bias_gradient
        Receive the gradients; shapes as the parameters'.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    zero, one = x.dtype.type(0), x.dtype.type(1)
    for t in range(steps - 1, -1, -1):
        n = active[t]
        for b in range(n):
            for u in range(units):
                dh = hidden_gradient[b, u]
                if output_gradient is not None:
                    dh += output_gradient[t, b, u]
                h = hidden[t + 1, b, u]
                slope = (one if h > zero else zero) if relu else one - h * h
                gates[t, b, u] = dh * slope
        gates[t, n:] = 0
        np.dot(gates[t, :n], recurrent_weights, hidden_gradient[:n])
    rows = gates.reshape(steps * batch, units)
    np.dot(rows.T, x.reshape(steps * batch, inputs), input_weights_gradient)
    np.dot(rows.T, hidden[:steps].reshape(steps * batch, units), recurrent_weights_gradient)
    sum_rows(rows, bias_gradient)
