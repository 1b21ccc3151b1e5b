"""The GRU with power-of-two scales, in both reset conventions."""

import numpy as np
from numpy.typing import NDArray

from rnnhw.compiled import njit
from rnnhw.golden.cells.fixed import (
    Rows,
    held,
    hold,
    part,
    preactivation,
    saturate,
    shift_round,
    sigmoid_kernel,
    tanh_kernel,
)
from rnnhw.network import IntegerGru

__all__ = ["run_gru"]


@njit(cache=True)
def _steps(
    x: NDArray[np.int8],
    rows: Rows,
    candidate_bias: NDArray[np.int32],
    reset_after: bool,
    hidden_threshold: int,
    h: NDArray[np.int16],
    hidden: NDArray[np.int8],
) -> None:
    """Compute all steps of ``x [time, inputs]``.

    The int16 state ``h [units]`` is overwritten with the final one; ``hidden [time, units]`` receives the
    int8 h of every step.
    """
    units = h.size
    # The int8 operands of matrix products: h, and r h.
    operand, reset_operand = np.empty(units, np.int8), np.empty(units, np.int8)
    h_held, reset_held = np.zeros(units, np.int8), np.zeros(units, np.int8)
    r, z = np.empty(units, np.int64), np.empty(units, np.int64)
    for u in range(units):
        operand[u] = saturate(shift_round(np.int64(h[u]), 8), 128)
    for t in range(x.shape[0]):
        hold(h_held, operand, hidden_threshold)
        for u in range(units):
            r[u] = sigmoid_kernel(preactivation(rows, 0, u, x[t], h_held))
            z[u] = sigmoid_kernel(preactivation(rows, 1, u, x[t], h_held))
            reset_operand[u] = saturate(shift_round(r[u] * h[u], 23), 128)
        # The candidate may read r h of all units, so that all r come first.
        hold(reset_held, reset_operand, hidden_threshold)
        for u in range(units):
            if reset_after:
                input_part = part(rows.input_weights[2, u], x[t], rows.bias[2, u], rows.input_shift[2, u])
                recurrent_part = part(
                    rows.recurrent_weights[2, u], h_held, candidate_bias[u], rows.recurrent_shift[2, u]
                )
                kept = shift_round(r[u] * saturate(recurrent_part, 32768), 15)
                a = saturate(saturate(input_part, 32768) + kept, 32768)
            else:
                a = preactivation(rows, 2, u, x[t], reset_held)
            h[u] = saturate(shift_round(z[u] * h[u] + (32768 - z[u]) * tanh_kernel(a), 15), 32768)
            hidden[t, u] = saturate(shift_round(np.int64(h[u]), 8), 128)
        operand[:] = hidden[t]


def run_gru(
    layer: IntegerGru, x: NDArray[np.int8], h: NDArray[np.int16], c: NDArray[np.int16]
) -> tuple[NDArray[np.int8], None]:
    """Compute a GRU layer along one sequence; see `rnnhw.golden.cells.RUNS`."""
    rows = Rows(
        layer.input_weights, layer.recurrent_weights, layer.bias, layer.input_shift, layer.recurrent_shift
    )
    hidden = np.empty((len(x), layer.units), np.int8)
    x = held(x, layer.input_threshold)
    _steps(x, rows, layer.candidate_bias, layer.reset_after, layer.hidden_threshold, h, hidden)
    return hidden, None
