"""LSTM forward and backward through time in Numba, on plain arrays of one float dtype.

Arrays are time-major and C-contiguous, so that the input products of all steps are one matrix product
and every step's state is one contiguous block. Gate blocks lie side by side in the last axis, in the
order input, forget, cell, output. Equations: `rnnhw.network.Lstm`.

Sequences of a batch are sorted by falling length: ``active[t]`` of them, the first ones, have a step t.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.train.activations import sigmoid, tanh
from rnnhw.train.dense import sum_rows

__all__ = ["lstm_backward", "lstm_forward"]

Float = NDArray[np.floating]


@njit(cache=True)
def lstm_forward(
    x: Float,
    input_weights: Float,
    recurrent_weights: Float,
    bias: Float,
    peepholes: Float | None,
    projection: Float | None,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    product: Float,
    hidden: Float,
) -> None:
    """Run a batch of sequences.

    Parameters
    ----------
    x : float ``[time, batch, inputs]``
    input_weights, recurrent_weights : float ``[4 units, inputs]``, ``[4 units, outputs]``
    bias : float ``[4 units]``
    peepholes, projection : float ``[3, units]``, ``[outputs, units]``, optional
    coupled : bool
    active : int64 ``[time]``
    gates : float ``[time, batch, 4 units]``
        Receives i, f, g, o after their activations.
    cell : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives c after step t in ``[t + 1]``, zeros after a
        sequence's end.
    product : float ``[time, batch, units]``
        Receives o tanh(c) where there is a projection; not used otherwise.
    hidden : float ``[time + 1, batch, outputs]``
        Like ``cell``, for h.
    """
    steps, batch, inputs = x.shape
    units = cell.shape[2]
    half, one = x.dtype.type(0.5), x.dtype.type(1)
    recurrent = np.empty((batch, 4 * units), x.dtype)
    np.dot(x.reshape(steps * batch, inputs), input_weights.T, gates.reshape(steps * batch, 4 * units))
    for t in range(steps):
        n = active[t]
        np.dot(hidden[t, :n], recurrent_weights.T, recurrent[:n])
        for b in range(n):
            a = gates[t, b]
            for u in range(units):
                before = cell[t, b, u]
                a_i = a[u] + recurrent[b, u] + bias[u]
                a_f = a[units + u] + recurrent[b, units + u] + bias[units + u]
                if peepholes is not None:
                    a_i += peepholes[0, u] * before
                    a_f += peepholes[1, u] * before
                i = sigmoid(a_i, half, one)
                f = one - i if coupled else sigmoid(a_f, half, one)
                g = tanh(a[2 * units + u] + recurrent[b, 2 * units + u] + bias[2 * units + u])
                c = f * before + i * g
                a_o = a[3 * units + u] + recurrent[b, 3 * units + u] + bias[3 * units + u]
                if peepholes is not None:
                    a_o += peepholes[2, u] * c
                o = sigmoid(a_o, half, one)
                a[u], a[units + u], a[2 * units + u], a[3 * units + u] = i, f, g, o
                cell[t + 1, b, u] = c
                if projection is None:
                    hidden[t + 1, b, u] = o * tanh(c)
                else:
                    product[t, b, u] = o * tanh(c)
        if projection is not None:
            np.dot(product[t, :n], projection.T, hidden[t + 1, :n])
        cell[t + 1, n:] = 0
        hidden[t + 1, n:] = 0


@njit(cache=True)
def lstm_backward(
    x: Float,
    recurrent_weights: Float,
    peepholes: Float | None,
    projection: Float | None,
    coupled: bool,
    active: NDArray[np.int64],
    gates: Float,
    cell: Float,
    product: Float,
    hidden: Float,
    output_gradient: Float | None,
    hidden_gradient: Float,
    cell_gradient: Float,
    input_weights_gradient: Float,
    recurrent_weights_gradient: Float,
    bias_gradient: Float,
    peepholes_gradient: Float | None,
    projection_gradient: Float | None,
) -> None:
    """Backpropagate through time.

    Parameters
    ----------
    x, recurrent_weights, peepholes, projection, coupled, active, gates, cell, product, hidden
        As `lstm_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations, 0 after a sequence's end.
    output_gradient : float ``[time, batch, outputs]``, optional
        Of h as output of each step.
    hidden_gradient, cell_gradient : float ``[batch, outputs]``, ``[batch, units]``
        Of the state after each sequence's last step; overwritten with that of the initial state.
    input_weights_gradient, recurrent_weights_gradient, bias_gradient, peepholes_gradient, projection_gradient
        Receive the gradients; shapes as the parameters'.
    """
    steps, batch, inputs = x.shape
    units, outputs = cell.shape[2], hidden.shape[2]
    one = x.dtype.type(1)
    if projection is None:
        product_gradient = hidden_gradient
        total_gradient = np.empty((0, batch, outputs), x.dtype)
    else:
        product_gradient = np.empty((batch, units), x.dtype)
        total_gradient = np.zeros((steps, batch, outputs), x.dtype)
    if peepholes_gradient is not None:
        peepholes_gradient[:] = 0
    for t in range(steps - 1, -1, -1):
        n = active[t]
        if output_gradient is not None:
            for b in range(n):
                for k in range(outputs):
                    hidden_gradient[b, k] += output_gradient[t, b, k]
        if projection is not None:
            total_gradient[t, :n] = hidden_gradient[:n]
            np.dot(hidden_gradient[:n], projection, product_gradient[:n])
        for b in range(n):
            a = gates[t, b]
            for u in range(units):
                i, f, g, o = a[u], a[units + u], a[2 * units + u], a[3 * units + u]
                before = cell[t, b, u]
                tanh_c = tanh(cell[t + 1, b, u])
                dh = product_gradient[b, u]
                da_o = dh * tanh_c * o * (one - o)
                dc = cell_gradient[b, u] + dh * o * (one - tanh_c * tanh_c)
                if peepholes is not None:
                    dc += da_o * peepholes[2, u]
                if coupled:
                    da_i = dc * (g - before) * i * (one - i)
                    da_f = x.dtype.type(0)
                else:
                    da_i = dc * g * i * (one - i)
                    da_f = dc * before * f * (one - f)
                dc_before = dc * f
                if peepholes is not None:
                    dc_before += da_i * peepholes[0, u] + da_f * peepholes[1, u]
                if peepholes_gradient is not None:
                    peepholes_gradient[0, u] += da_i * before
                    peepholes_gradient[1, u] += da_f * before
                    peepholes_gradient[2, u] += da_o * cell[t + 1, b, u]
                cell_gradient[b, u] = dc_before
                a[u] = da_i
                a[units + u] = da_f
                a[2 * units + u] = dc * i * (one - g * g)
                a[3 * units + u] = da_o
        gates[t, n:] = 0
        np.dot(gates[t, :n], recurrent_weights, hidden_gradient[:n])
    rows = gates.reshape(steps * batch, 4 * units)
    np.dot(rows.T, x.reshape(steps * batch, inputs), input_weights_gradient)
    before_rows = hidden[:steps].reshape(steps * batch, outputs)
    np.dot(rows.T, before_rows, recurrent_weights_gradient)
    sum_rows(rows, bias_gradient)
    if projection_gradient is not None:
        np.dot(total_gradient.reshape(steps * batch, outputs).T, product.reshape(steps * batch, units),
               projection_gradient)
