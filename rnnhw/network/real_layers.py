"""The real layers that integer layers with power-of-two scales stand for."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import HIDDEN, PREACTIVATION
from rnnhw.cells import PEEPHOLES
from rnnhw.network.float import Dense, Elman, Gru, Lstm, MinGru, Recurrent
from rnnhw.network.integer_layers import (
    IntegerDense,
    IntegerElman,
    IntegerLstm,
    IntegerMinGru,
    IntegerRecurrent,
)

__all__ = ["real_dense", "real_recurrent", "sum_fraction"]

Real = NDArray[np.float64]


def sum_fraction(layer: IntegerRecurrent) -> int:
    """Fraction bits to which a layer's sums are requantized: those of Q3.12, or of what relu reads."""
    if isinstance(layer, IntegerElman) and layer.activation == "relu":
        return layer.hidden_exponent + 8
    return PREACTIVATION.fraction


def real_recurrent(layer: IntegerRecurrent, scales: Real) -> Recurrent:
    """Dequantize a layer with power-of-two scales that reads real inputs, in float64, without any rounding.

    Parameters
    ----------
    layer : IntegerRecurrent
    scales : float64 array ``[inputs]``
        The real weight of one step of each input. The integer layer reads ``x / scales``, so that its
        dequantized input weights are divided by ``scales``.
    """
    fraction = sum_fraction(layer)
    input_step = _steps(layer.input_shift, fraction)
    bias = layer.bias * input_step
    input_weights = layer.input_weights * input_step[..., None] / scales
    if isinstance(layer, IntegerMinGru):
        return MinGru(input_weights=input_weights, bias=bias)
    recurrent_step = _steps(layer.recurrent_shift, fraction - layer.hidden_exponent)
    recurrent_weights = layer.recurrent_weights * recurrent_step[..., None]
    if isinstance(layer, IntegerLstm):
        return _lstm(layer, input_weights, recurrent_weights, bias)
    both: dict[str, Any] = {"input_weights": input_weights, "recurrent_weights": recurrent_weights}
    if isinstance(layer, IntegerElman):
        return Elman(**both, bias=bias, activation=layer.activation)
    recurrent_bias = np.zeros_like(bias)
    recurrent_bias[2] = layer.candidate_bias * _steps(layer.recurrent_shift[2], fraction)
    return Gru(**both, input_bias=bias, recurrent_bias=recurrent_bias, reset_after=layer.reset_after)


def real_dense(layer: IntegerDense, scales: Real) -> Dense:
    """Dequantize a dense layer; as `real_recurrent`."""
    step = _steps(layer.shift, layer.output_exponent)
    return Dense(weights=layer.weights * step[:, None] / scales, bias=layer.bias * step)


def _steps(shift: NDArray[np.int8], fraction: int) -> Real:
    """Real value of 1 in an accumulator that is shifted right by ``shift`` to ``fraction`` fraction bits."""
    return np.asarray(2.0 ** -(shift.astype(np.float64) + fraction))


def _lstm(layer: IntegerLstm, input_weights: Real, recurrent_weights: Real, bias: Real) -> Lstm:
    """Make a float layer, whose gates have another order and include a forget gate even if it is coupled."""
    gates, seen = layer.declaration.gates, [gate for gate in PEEPHOLES if gate in layer.declaration.gates]
    peepholes = projection = None
    if layer.peephole_weights is not None and layer.peephole_shift is not None:
        steps = _steps(layer.peephole_shift, PREACTIVATION.fraction - layer.cell_fraction)
        peepholes = _ordered(layer.peephole_weights * steps, seen, PEEPHOLES)
    if layer.projection is not None and layer.projection_shift is not None:
        steps = _steps(layer.projection_shift, layer.hidden_exponent + 8 - HIDDEN.fraction)
        projection = layer.projection * steps[:, None]
    return Lstm(
        input_weights=_ordered(input_weights, gates, Lstm.gates),
        recurrent_weights=_ordered(recurrent_weights, gates, Lstm.gates),
        bias=_ordered(bias, gates, Lstm.gates),
        peepholes=peepholes,
        projection=projection,
        coupled=layer.is_coupled,
    )


def _ordered(rows: Real, gates: Sequence[str], wanted: Sequence[str]) -> Real:
    """Bring rows from the order ``gates`` into the order ``wanted``; zeros for a gate that is missing."""
    nothing = np.zeros_like(rows[0])
    return np.stack([rows[gates.index(gate)] if gate in gates else nothing for gate in wanted])
