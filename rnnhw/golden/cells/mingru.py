"""The minGRU with power-of-two scales."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import held, part, positive_kernel, saturate, shift_round, sigmoid_kernel
from rnnhw.network import IntegerMinGru

__all__ = ["run_mingru"]


@njit(cache=True)
def _steps(
    x: NDArray[np.int8],
    weights: NDArray[np.int8],
    bias: NDArray[np.int32],
    shift: NDArray[np.int8],
    state_fraction: int,
    h: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute all steps of ``x [time, inputs]``.

    The int16 state ``h [units]`` is overwritten with the final one; ``hidden [time, units]`` receives the
    int8 h of every step.
    """
    for t in range(x.shape[0]):
        for u in range(h.size):
            z = sigmoid_kernel(saturate(part(weights[0, u], x[t], bias[0, u], shift[0, u]), 32768))
            a = saturate(part(weights[1, u], x[t], bias[1, u], shift[1, u]), 32768)
            n = saturate(positive_kernel(a) << (state_fraction - 12), 32768)
            h[u] = shift_round(z * n + (32768 - z) * h[u], 15)
            hidden[t, u] = saturate(shift_round(np.int64(h[u]), 8), 128)


def run_mingru(
    layer: IntegerMinGru, x: NDArray[np.int8], h: NDArray[np.int16], c: NDArray[np.int16]
) -> tuple[NDArray[np.int8], None]:
    """Compute a minGRU layer along one sequence; see `rnnhw.golden.cells.RUNS`."""
    hidden = np.empty((len(x), layer.units), np.int8)
    x = held(x, layer.input_threshold)
    _steps(x, layer.input_weights, layer.bias, layer.input_shift, layer.state_fraction, h, hidden)
    return hidden, None
