"""Losses in Numba, and their gradients with respect to the outputs; sums are in float64."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit

__all__ = ["mean_square", "softmax_cross_entropy"]

Float = NDArray[np.floating]


@njit(cache=True)
def softmax_cross_entropy(logits: Float, labels: NDArray[np.int64], gradient: Float) -> tuple[float, int]:
    """Compute the mean cross-entropy of softmax outputs, and its gradient.

    ::

        loss = mean_b (log sum_j exp(z_bj) - z_b,label)
        gradient_bj = (softmax(z_b)_j - [j = label]) / rows

    Only rows whose label is not negative count; the others have gradient 0.

    Parameters
    ----------
    logits : float array ``[rows, classes]``
    labels : int64 array ``[rows]``
    gradient : float array ``[rows, classes]``
        Receives the gradient of the loss with respect to the logits.

    Returns
    -------
    float
        The mean loss in nats.
    int
        In how many of the rows that count the label has the largest logit, the first one on ties.
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
        # The largest logit is subtracted before exp, so that it cannot overflow.
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
    """Compute the mean square error, and its gradient.

    A row whose first target is NaN does not count and has gradient 0.

    Parameters
    ----------
    outputs, targets : float array ``[rows, outputs]``
    gradient : float array ``[rows, outputs]``
        Receives the gradient of the error with respect to the outputs.

    Returns
    -------
    float
        The mean over the rows that count and over all outputs.
    int
        The number of rows that count.
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
