"""Dense layer, and the reversal of sequences, in Numba on plain arrays of one float dtype."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.train.kernels.passes import GradientSpace, Packed
from rnnhw.train.kernels.product import add

__all__ = ["DenseRun", "reverse_steps"]

Float = NDArray[np.floating[Any]]


@njit(cache=True)
def _add_bias(outputs: Float, bias: Float, rows: int) -> None:
    """Add ``bias [outputs]`` to each of ``rows`` rows of flat ``outputs``."""
    for b in range(rows):
        add(outputs, b * bias.size, bias, 0, bias.size)


class DenseRun:
    """Workspace of a dense layer, ``y = h W^T + b``.

    Parameters
    ----------
    inputs, outputs : int
        Width of h and of y.
    rows : int
        Number of hidden states, over all steps and sequences.
    dtype : dtype
        float32 or float64.
    """

    def __init__(self, inputs: int, outputs: int, rows: int, dtype: np.dtype[Any]) -> None:
        self._sizes = (inputs, outputs, dtype)
        self._forward = Packed(outputs, inputs, dtype)
        self._backward: tuple[Packed, GradientSpace] | None = None

    def forward(self, weights: Float, bias: Float, h: Float, outputs: Float) -> None:
        """Compute ``outputs [rows, outputs]`` from ``h [rows, inputs]``."""
        self._forward.take_rows(weights)
        self._forward.multiply(h, outputs)
        _add_bias(outputs.reshape(-1), bias, outputs.shape[0])

    def backward(
        self,
        weights: Float,
        h: Float,
        outputs_gradient: Float,
        weights_gradient: Float,
        bias_gradient: Float,
        hidden_gradient: Float,
    ) -> None:
        """Compute the gradients of weights, bias and h from that of the outputs; the last three arguments."""
        if self._backward is None:
            inputs, outputs, dtype = self._sizes
            self._backward = Packed(inputs, outputs, dtype), GradientSpace(inputs, dtype)
        packed, space = self._backward
        space.weights(outputs_gradient, h, weights_gradient, bias_gradient)
        packed.take_columns(weights)
        packed.multiply(outputs_gradient, hidden_gradient)


@njit(cache=True)
def reverse_steps(source: Float, lengths: NDArray[np.int64], target: Float) -> None:
    """Reverse every sequence of ``source [time, batch, width]`` within its own length into ``target``.

    Steps after a sequence's end become zeros.
    """
    for t in range(source.shape[0]):
        for b in range(source.shape[1]):
            if t < lengths[b]:
                target[t, b] = source[lengths[b] - 1 - t, b]
            else:
                target[t, b] = 0
