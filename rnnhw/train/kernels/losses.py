"""Losses in Numba, with the gradients of the outputs."""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["mean_square", "softmax_cross_entropy"]

Float = NDArray[np.floating]


@njit(cache=True)
def softmax_cross_entropy(logits: Float, labels: NDArray[np.int64], gradient: Float) -> tuple[float, int]:
    """Mean cross-entropy in nats, how many labels have the largest logit, and the logits' gradient.

    ::

        loss = mean_b (log sum_j exp(z_bj) - z_b,label)
        gradient_bj = (softmax(z_b)_j - [j = label]) / rows

    over the rows whose label is not negative; the others have gradient 0.

    Parameters
    ----------
    logits : float ``[rows, classes]``
    labels : int64 ``[rows]``
    gradient : float ``[rows, classes]``
        Receives the gradient.
    """
    rows, classes = logits.shape
    count = 0
    for b in range(rows):
        count += labels[b] >= 0
    loss, correct = 0.0, 0
    for b in range(rows):
        if labels[b] < 0:
            gradient[b] = 0
            continue
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
            gradient[b, j] = math.exp(np.float64(logits[b, j]) - log_total) / count
        gradient[b, labels[b]] -= 1.0 / count
    return loss / max(count, 1), correct


@njit(cache=True)
def mean_square(outputs: Float, targets: Float, gradient: Float) -> tuple[float, int]:
    """Mean square error over the rows that count, how many do, and the outputs' gradient.

    A row whose first target is NaN does not count and has gradient 0.

    Parameters
    ----------
    outputs, targets, gradient : float ``[rows, outputs]``
    """
    rows, width = outputs.shape
    count = 0
    for b in range(rows):
        count += not math.isnan(targets[b, 0])
    loss = 0.0
    for b in range(rows):
        for j in range(width):
            if math.isnan(targets[b, 0]):
                gradient[b, j] = 0
                continue
            difference = np.float64(outputs[b, j]) - np.float64(targets[b, j])
            loss += difference * difference
            gradient[b, j] = 2.0 * difference / (count * width)
    return loss / max(count * width, 1), count
