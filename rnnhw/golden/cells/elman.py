"""The Elman layer with power-of-two scales."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import Rows, held, hold, preactivation, saturate, shift_round, tanh_kernel
from rnnhw.network import IntegerElman

__all__ = ["run_elman"]


@njit(cache=True)
def _steps(
    x: NDArray[np.int8],
    rows: Rows,
    is_relu: bool,
    hidden_threshold: int,
    h: NDArray[np.int8],
    hidden: NDArray[np.int8],
) -> None:
    """Compute all steps of ``x [time, inputs]``.

    ``h [units]`` is overwritten with the final state; ``hidden [time, units]`` receives h of every step.
    """
    h_held = np.zeros(h.size, np.int8)
    for t in range(x.shape[0]):
        hold(h_held, h, hidden_threshold)
        for u in range(h.size):
            a = preactivation(rows, 0, u, x[t], h_held)
            value = max(a, 0) if is_relu else tanh_kernel(a)
            hidden[t, u] = saturate(shift_round(value, 8), 128)
        h[:] = hidden[t]


def run_elman(
    layer: IntegerElman, x: NDArray[np.int8], h: NDArray[np.int16], c: NDArray[np.int16]
) -> tuple[NDArray[np.int8], None]:
    """Compute an Elman layer along one sequence; see `rnnhw.golden.cells.RUNS`."""
    rows = Rows(
        layer.input_weights, layer.recurrent_weights, layer.bias, layer.input_shift, layer.recurrent_shift
    )
    hidden, h8 = np.empty((len(x), layer.units), np.int8), h.astype(np.int8)
    x = held(x, layer.input_threshold)
    _steps(x, rows, layer.activation == "relu", layer.hidden_threshold, h8, hidden)
    h[:] = h8
    return hidden, None
