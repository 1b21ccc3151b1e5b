"""GRU forward and backward through time in Numba, both reset conventions; arrays as in `rnnhw.train.lstm`.

Gate blocks lie side by side in the last axis: reset, update in ``gates``; the candidate has an array of its
own, because its two products stay apart. Equations: `rnnhw.network.Gru`.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rnnhw.train.activations import sigmoid, tanh
from rnnhw.train.dense import sum_rows

__all__ = ["gru_backward", "gru_forward"]

Float = NDArray[np.floating]


@njit(cache=True)
def gru_forward(
    x: Float,
    input_weights: Float,
    recurrent_weights: Float,
    input_bias: Float,
    recurrent_bias: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    candidate: Float,
    operand: Float,
    hidden: Float,
) -> None:
    """Run a batch of sequences.

    Parameters
    ----------
    x : float ``[time, batch, inputs]``
    input_weights, recurrent_weights : float ``[3 units, inputs]``, ``[3 units, units]``
    input_bias, recurrent_bias : float ``[3 units]``
    reset_after : bool
    active : int64 ``[time]``
    gates, candidate : float ``[time, batch, 2 units]``, ``[time, batch, units]``
        Receive r and z, and n.
    operand : float ``[time, batch, units]``
        Receives what r is multiplied with and what comes of it: ``R_n h + d_n`` where ``reset_after``, else
        ``r h``.
    hidden : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives h after step t in ``[t + 1]``, zeros after a
        sequence's end.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    half, one = x.dtype.type(0.5), x.dtype.type(1)
    flat = x.reshape(steps * batch, inputs)
    np.dot(flat, input_weights[:2 * units].T, gates.reshape(steps * batch, 2 * units))
    np.dot(flat, input_weights[2 * units:].T, candidate.reshape(steps * batch, units))
    recurrent = np.empty((batch, 2 * units), x.dtype)
    product = np.empty((batch, units), x.dtype)
    for t in range(steps):
        n = active[t]
        np.dot(hidden[t, :n], recurrent_weights[:2 * units].T, recurrent[:n])
        if reset_after:
            np.dot(hidden[t, :n], recurrent_weights[2 * units:].T, product[:n])
        for b in range(n):
            a = gates[t, b]
            for k in range(2 * units):
                a[k] = sigmoid(a[k] + input_bias[k] + recurrent[b, k] + recurrent_bias[k], half, one)
            for u in range(units):
                if reset_after:
                    operand[t, b, u] = product[b, u] + recurrent_bias[2 * units + u]
                else:
                    operand[t, b, u] = a[u] * hidden[t, b, u]
        if not reset_after:
            np.dot(operand[t, :n], recurrent_weights[2 * units:].T, product[:n])
        for b in range(n):
            a = gates[t, b]
            for u in range(units):
                total = candidate[t, b, u] + input_bias[2 * units + u]
                if reset_after:
                    total += a[u] * operand[t, b, u]
                else:
                    total += product[b, u] + recurrent_bias[2 * units + u]
                new = tanh(total)
                candidate[t, b, u] = new
                z = a[units + u]
                hidden[t + 1, b, u] = z * hidden[t, b, u] + (one - z) * new
        hidden[t + 1, n:] = 0
        operand[t, n:] = 0


@njit(cache=True)
def gru_backward(
    x: Float,
    recurrent_weights: Float,
    reset_after: bool,
    active: NDArray[np.int64],
    gates: Float,
    candidate: Float,
    operand: Float,
    hidden: Float,
    output_gradient: Float | None,
    hidden_gradient: Float,
    input_weights_gradient: Float,
    recurrent_weights_gradient: Float,
    input_bias_gradient: Float,
    recurrent_bias_gradient: Float,
) -> None:
    """Backpropagate through time.

    Parameters
    ----------
    x, recurrent_weights, reset_after, active, gates, candidate, operand, hidden
        As `gru_forward` took and left them. ``gates`` and ``candidate`` are overwritten with the gradients of
        the pre-activations, 0 after a sequence's end, and ``operand`` is overwritten.
    output_gradient : float ``[time, batch, units]``, optional
        Of h as output of each step.
    hidden_gradient : float ``[batch, units]``
        Of h after each sequence's last step; overwritten with that of the initial state.
    input_weights_gradient, recurrent_weights_gradient, input_bias_gradient, recurrent_bias_gradient
        Receive the gradients; shapes as the parameters'.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    one = x.dtype.type(1)
    through_gates = np.empty((batch, units), x.dtype)
    through_candidate = np.empty((batch, units), x.dtype)
    for t in range(steps - 1, -1, -1):
        n = active[t]
        if not reset_after:
            # d(r h) needs the candidate's gradient of all units first.
            for b in range(n):
                for u in range(units):
                    dh = hidden_gradient[b, u]
                    if output_gradient is not None:
                        dh += output_gradient[t, b, u]
                    new = candidate[t, b, u]
                    through_gates[b, u] = dh * (one - gates[t, b, units + u]) * (one - new * new)
            np.dot(through_gates[:n], recurrent_weights[2 * units:], through_candidate[:n])
        for b in range(n):
            a = gates[t, b]
            for u in range(units):
                r, z, new, before = a[u], a[units + u], candidate[t, b, u], hidden[t, b, u]
                dh = hidden_gradient[b, u]
                if output_gradient is not None:
                    dh += output_gradient[t, b, u]
                da_n = dh * (one - z) * (one - new * new)
                if reset_after:
                    dr = da_n * operand[t, b, u]
                    operand[t, b, u] = da_n * r
                    hidden_gradient[b, u] = dh * z
                else:
                    dr = through_candidate[b, u] * before
                    hidden_gradient[b, u] = dh * z + through_candidate[b, u] * r
                a[u] = dr * r * (one - r)
                a[units + u] = dh * (before - new) * z * (one - z)
                candidate[t, b, u] = da_n
        gates[t, n:] = 0
        candidate[t, n:] = 0
        np.dot(gates[t, :n], recurrent_weights[:2 * units], through_gates[:n])
        if reset_after:
            np.dot(operand[t, :n], recurrent_weights[2 * units:], through_candidate[:n])
        for b in range(n):
            for u in range(units):
                hidden_gradient[b, u] += through_gates[b, u]
                if reset_after:
                    hidden_gradient[b, u] += through_candidate[b, u]
    flat, before_rows = x.reshape(steps * batch, inputs), hidden[:steps].reshape(steps * batch, units)
    gate_rows = gates.reshape(steps * batch, 2 * units)
    candidate_rows = candidate.reshape(steps * batch, units)
    operand_rows = operand.reshape(steps * batch, units)
    np.dot(gate_rows.T, flat, input_weights_gradient[:2 * units])
    np.dot(candidate_rows.T, flat, input_weights_gradient[2 * units:])
    np.dot(gate_rows.T, before_rows, recurrent_weights_gradient[:2 * units])
    sum_rows(gate_rows, input_bias_gradient[:2 * units])
    sum_rows(candidate_rows, input_bias_gradient[2 * units:])
    recurrent_bias_gradient[:] = input_bias_gradient
    if reset_after:
        np.dot(operand_rows.T, before_rows, recurrent_weights_gradient[2 * units:])
        sum_rows(operand_rows, recurrent_bias_gradient[2 * units:])
    else:
        np.dot(candidate_rows.T, operand_rows, recurrent_weights_gradient[2 * units:])
