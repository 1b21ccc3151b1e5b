"""Losses in Numba, and their gradients with respect to the outputs; sums are in float64."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit

__all__ = ["mean_square", "soft_cross_entropy", "softmax_cross_entropy"]

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


@njit(cache=True)
def _log_total(logits: Float, temperature: float) -> float:
    """``log sum_j exp(z_j / T)`` of one row, with the largest logit subtracted before exp."""
    largest = np.float64(logits.max()) / temperature
    total = 0.0
    for value in logits:
        total += math.exp(np.float64(value) / temperature - largest)
    return math.log(total) + largest


@njit(cache=True)
def soft_cross_entropy(
    logits: Float, teacher: Float, labels: NDArray[np.int64], temperature: float, gradient: Float
) -> float:
    """Compute how far softmax outputs are from a teacher's, and the gradient of that.

    ::

        loss = T^2 mean_b sum_j p_bj (log p_bj - log q_bj),    p = softmax(teacher / T),  q = softmax(z / T)
        gradient_bj = T (q_bj - p_bj) / rows

    Only rows whose label is not negative count; the others have gradient 0.

    Parameters
    ----------
    logits, teacher : float array ``[rows, classes]``
    labels : int64 array ``[rows]``
    temperature : float
        T above.
    gradient : float array ``[rows, classes]``
        Receives the gradient of the loss with respect to the logits.
    """
    rows, classes = logits.shape
    count = 0
    for b in range(rows):
        count += labels[b] >= 0
    loss = 0.0
    for b in range(rows):
        if labels[b] < 0:
            gradient[b] = 0
            continue
        own, wanted = _log_total(logits[b], temperature), _log_total(teacher[b], temperature)
        for j in range(classes):
            log_q = np.float64(logits[b, j]) / temperature - own
            log_p = np.float64(teacher[b, j]) / temperature - wanted
            loss += math.exp(log_p) * (log_p - log_q)
            gradient[b, j] = temperature * (math.exp(log_q) - math.exp(log_p)) / count
    return temperature * temperature * loss / max(count, 1)
