"""The dense layer with power-of-two scales."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import part, saturate

__all__ = ["dense_outputs"]


@njit(cache=True)
def dense_outputs(
    h: NDArray[np.int8],
    weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    shift: NDArray[np.int8],
    outputs: NDArray[np.int16],
) -> None:
    """Compute a dense layer from ``h [steps, inputs]`` to int16 ``outputs [steps, outputs]``."""
    for t in range(outputs.shape[0]):
        for j in range(outputs.shape[1]):
            outputs[t, j] = saturate(part(weights[j], h[t], bias[j], shift[j]), 32768)
