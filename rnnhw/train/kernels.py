"""LSTM, dense layer, loss and Adam in Numba, on plain arrays of one float dtype.

Arrays are time-major and C-contiguous, so that the input products of all steps are one matrix product
and every step's state is one contiguous block. Gate blocks lie side by side in the last axis
(``4 * units``), in the order input, forget, cell, output.
"""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = [
    "adam_step",
    "dense_backward",
    "dense_forward",
    "lstm_backward",
    "lstm_forward",
    "softmax_cross_entropy",
]

Float = NDArray[np.floating]


@njit(cache=True)
def lstm_forward(
    x: Float,
    input_weights: Float,
    recurrent_weights: Float,
    bias: Float,
    gates: Float,
    cell: Float,
    hidden: Float,
) -> None:
    """Run a batch of sequences.

    Parameters
    ----------
    x : float ``[time, batch, inputs]``
    input_weights, recurrent_weights, bias : float ``[4 units, inputs]``, ``[4 units, units]``, ``[4 units]``
    gates : float ``[time, batch, 4 units]``
        Receives i, f, g, o after their activations.
    cell, hidden : float ``[time + 1, batch, units]``
        State before the first step in ``[0]``; receives c and h after step t in ``[t + 1]``.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    half, one = x.dtype.type(0.5), x.dtype.type(1)
    recurrent = np.empty((batch, 4 * units), x.dtype)
    np.dot(x.reshape(steps * batch, inputs), input_weights.T,
           gates.reshape(steps * batch, 4 * units))
    for t in range(steps):
        np.dot(hidden[t], recurrent_weights.T, recurrent)
        for b in range(batch):
            a = gates[t, b]
            for k in range(4 * units):
                total = a[k] + recurrent[b, k] + bias[k]
                if 2 * units <= k < 3 * units:
                    a[k] = math.tanh(total)
                else:
                    # The logistic function as a tanh cannot overflow.
                    a[k] = half * (one + math.tanh(half * total))
            for u in range(units):
                c = a[units + u] * cell[t, b, u] + a[u] * a[2 * units + u]
                cell[t + 1, b, u] = c
                hidden[t + 1, b, u] = a[3 * units + u] * math.tanh(c)


@njit(cache=True)
def lstm_backward(
    x: Float,
    recurrent_weights: Float,
    gates: Float,
    cell: Float,
    hidden: Float,
    hidden_gradient: Float,
    input_weights_gradient: Float,
    recurrent_weights_gradient: Float,
    bias_gradient: Float,
) -> None:
    """Backpropagate through time from the gradient of the last hidden state.

    Parameters
    ----------
    x, recurrent_weights, gates, cell, hidden
        As `lstm_forward` took and left them. ``gates`` is overwritten with the gradients of the
        pre-activations.
    hidden_gradient : float ``[batch, units]``
        Of h after the last step; overwritten with that of h before the first.
    input_weights_gradient, recurrent_weights_gradient, bias_gradient
        Receive the gradients; shapes as the parameters'.
    """
    steps, batch, inputs = x.shape
    units = hidden.shape[2]
    one = x.dtype.type(1)
    cell_gradient = np.zeros((batch, units), x.dtype)
    for t in range(steps - 1, -1, -1):
        for b in range(batch):
            a = gates[t, b]
            for u in range(units):
                i, f, g, o = a[u], a[units + u], a[2 * units + u], a[3 * units + u]
                tanh_c = math.tanh(cell[t + 1, b, u])
                dh = hidden_gradient[b, u]
                dc = cell_gradient[b, u] + dh * o * (one - tanh_c * tanh_c)
                cell_gradient[b, u] = dc * f
                a[u] = dc * g * i * (one - i)
                a[units + u] = dc * cell[t, b, u] * f * (one - f)
                a[2 * units + u] = dc * i * (one - g * g)
                a[3 * units + u] = dh * tanh_c * o * (one - o)
        np.dot(gates[t], recurrent_weights, hidden_gradient)
    rows = gates.reshape(steps * batch, 4 * units)
    np.dot(rows.T, x.reshape(steps * batch, inputs), input_weights_gradient)
    before = hidden[:steps].reshape(steps * batch, units)
    np.dot(rows.T, before, recurrent_weights_gradient)
    _sum_rows(rows, bias_gradient)


@njit(cache=True)
def _sum_rows(rows: Float, total: Float) -> None:
    total[:] = 0
    for r in range(rows.shape[0]):
        for k in range(rows.shape[1]):
            total[k] += rows[r, k]


@njit(cache=True)
def dense_forward(h: Float, weights: Float, bias: Float, outputs: Float) -> None:
    """``outputs[batch, outputs] = h[batch, units] weights^T + bias``."""
    np.dot(h, weights.T, outputs)
    for b in range(outputs.shape[0]):
        for j in range(outputs.shape[1]):
            outputs[b, j] += bias[j]


@njit(cache=True)
def dense_backward(
    h: Float,
    weights: Float,
    outputs_gradient: Float,
    weights_gradient: Float,
    bias_gradient: Float,
    hidden_gradient: Float,
) -> None:
    """Gradients of `dense_forward`'s weights, bias and input."""
    np.dot(outputs_gradient.T, h, weights_gradient)
    _sum_rows(outputs_gradient, bias_gradient)
    np.dot(outputs_gradient, weights, hidden_gradient)


@njit(cache=True)
def softmax_cross_entropy(
    logits: Float, labels: NDArray[np.int64], gradient: Float
) -> tuple[float, int]:
    """Mean cross-entropy in nats, how many labels have the largest logit, and the logits' gradient.

    ::

        loss = mean_b (log sum_j exp(z_bj) - z_b,label)
        gradient_bj = (softmax(z_b)_j - [j = label]) / batch
    """
    batch, classes = logits.shape
    loss, correct = 0.0, 0
    for b in range(batch):
        best = 0
        for j in range(1, classes):
            if logits[b, j] > logits[b, best]:
                best = j
        correct += best == labels[b]
        total = 0.0
        for j in range(classes):
            total += math.exp(np.float64(logits[b, j] - logits[b, best]))
        log_total = math.log(total) + logits[b, best]
        loss += log_total - logits[b, labels[b]]
        for j in range(classes):
            gradient[b, j] = math.exp(np.float64(logits[b, j]) - log_total) / batch
        gradient[b, labels[b]] -= 1.0 / batch
    return loss / batch, correct


@njit(cache=True)
def adam_step(
    values: Float,
    gradient: Float,
    mean: Float,
    square: Float,
    scale: float,
    step: int,
    learning_rate: float,
) -> None:
    """One step of Adam (Kingma and Ba 2015, algorithm 1), in place, on flat vectors.

    ``gradient`` is multiplied by ``scale`` first; ``step`` counts from 1. Decay rates 0.9 and 0.999,
    epsilon 1e-8.
    """
    mean_scale = 1.0 / (1.0 - 0.9**step)
    square_scale = 1.0 / (1.0 - 0.999**step)
    for k in range(values.size):
        g = gradient[k] * scale
        mean[k] = 0.9 * mean[k] + 0.1 * g
        square[k] = 0.999 * square[k] + 0.001 * g * g
        values[k] -= learning_rate * mean[k] * mean_scale / (
            math.sqrt(square[k] * square_scale) + 1e-8)
