"""Dense layer and what all layers share, in Numba, on plain arrays of one float dtype."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["dense_backward", "dense_forward", "reverse_steps", "sum_rows"]

Float = NDArray[np.floating]


@njit(cache=True)
def sum_rows(rows: Float, total: Float) -> None:
    """``total[columns]`` = sum of ``rows [rows, columns]``."""
    total[:] = 0
    for r in range(rows.shape[0]):
        for k in range(rows.shape[1]):
            total[k] += rows[r, k]


@njit(cache=True)
def dense_forward(h: Float, weights: Float, bias: Float, outputs: Float) -> None:
    """``outputs[rows, outputs] = h[rows, inputs] weights^T + bias``."""
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
    sum_rows(outputs_gradient, bias_gradient)
    np.dot(outputs_gradient, weights, hidden_gradient)


@njit(cache=True)
def reverse_steps(source: Float, lengths: NDArray[np.int64], target: Float) -> None:
    """Turn every sequence of ``source [time, batch, width]`` around within its own length.

    Steps after a sequence's end become zeros.
    """
    for t in range(source.shape[0]):
        for b in range(source.shape[1]):
            if t < lengths[b]:
                target[t, b] = source[lengths[b] - 1 - t, b]
            else:
                target[t, b] = 0
