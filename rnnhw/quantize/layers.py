"""Float layers to integer layers, with scales that are already chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import HIDDEN, MAX_SHIFT, MIN_SHIFT, PREACTIVATION
from rnnhw.errors import ModelError
from rnnhw.network import (
    MAX_EXPONENT,
    Dense,
    Elman,
    Gru,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerRecurrent,
    Lstm,
    Recurrent,
)
from rnnhw.quantize.rows import Row, quantize_row, safe_exponent

__all__ = ["HIDDEN_EXPONENT", "INT16_LIMIT", "Scales", "integer_dense", "integer_layer"]

Float = NDArray[np.floating]
Real = NDArray[np.float64]

INT16_LIMIT = 2**15 - 1

HIDDEN_EXPONENT = HIDDEN.fraction
"""Exponent of every h but that of an Elman layer with relu."""


@dataclass(frozen=True, kw_only=True)
class Scales:
    """What is known of a layer's surroundings.

    Parameters
    ----------
    input_exponents : sequence of int
        The int8 inputs of the layer weigh ``2**-input_exponents[j]``.
    hidden_exponent : int
        Likewise its h.
    largest_weight : int
        Largest magnitude of its integer weights: 127 or 7.
    label : str
        Put before the names of rows in messages.
    """

    input_exponents: Sequence[int]
    hidden_exponent: int
    largest_weight: int
    label: str = ""


@dataclass(frozen=True, eq=False)
class _Part:
    """All rows of one product of a layer, ``[gates, units]``."""

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    shift: NDArray[np.int8]


def _exponents(offset: int) -> tuple[int, int]:
    """Row exponents e for which the shift ``e + offset`` is one that the datapath can do."""
    return MIN_SHIFT - offset, MAX_SHIFT - offset


def _folded(weights: Float, exponents: Sequence[int]) -> tuple[Real, int]:
    """Weights that see all operands at the finest of their scales, and its exponent."""
    finest = max(exponents)
    return np.ldexp(weights.astype(np.float64), finest - np.array(exponents)), finest


def _part(
    layer: Recurrent, part: str, bias: Float, operand_exponents: Sequence[int], fraction: int, scales: Scales
) -> _Part:
    """Quantize the ``input`` or ``recurrent`` rows, whose sums are requantized to ``fraction`` bits."""
    weights, operand_exponent = _folded(getattr(layer, f"{part}_weights"), operand_exponents)
    offset = operand_exponent - fraction
    suffix = "" if min(operand_exponents) == operand_exponent else " (for features at the finest one's scale)"
    rows = [
        quantize_row(
            weights[k, u],
            float(bias[k, u]),
            operand_exponent,
            _exponents(offset),
            scales.largest_weight,
            f"{scales.label}the {gate} gate's {part} row of unit {u}{suffix}",
        )
        for k, gate in enumerate(layer.gates)
        for u in range(layer.units)
    ]
    return _packed(rows, offset, (len(layer.gates), layer.units))


def _packed(rows: list[Row], offset: int, shape: tuple[int, ...]) -> _Part:
    return _Part(
        weights=np.stack([row.weights for row in rows]).astype(np.int8).reshape(*shape, -1),
        bias=np.array([row.bias for row in rows], np.int32).reshape(shape),
        shift=np.array([row.exponent + offset for row in rows], np.int8).reshape(shape),
    )


def _parts(
    layer: Recurrent,
    bias: Float,
    recurrent_bias: Float,
    fraction: int,
    scales: Scales,
) -> tuple[dict[str, Any], _Part]:
    """What all integer layers have, and the recurrent part with its biases."""
    inputs = _part(layer, "input", bias, scales.input_exponents, fraction, scales)
    recurrent = _part(
        layer, "recurrent", recurrent_bias, (scales.hidden_exponent,) * layer.units, fraction, scales
    )
    return {
        "input_weights": inputs.weights,
        "recurrent_weights": recurrent.weights,
        "bias": inputs.bias,
        "input_shift": inputs.shift,
        "recurrent_shift": recurrent.shift,
    }, recurrent


def _lstm(layer: Lstm, cell_fraction: int, scales: Scales) -> IntegerLstm:
    if not layer.is_plain:
        raise ModelError(
            f"{scales.label}an LSTM with peepholes, a projection or coupled gates has no "
            "integer arithmetic here; only plain ones can be quantized"
        )
    common, _ = _parts(layer, layer.bias, np.zeros_like(layer.bias), PREACTIVATION.fraction, scales)
    return IntegerLstm(**common, cell_fraction=cell_fraction)


def _gru(layer: Gru, scales: Scales) -> IntegerGru:
    """The recurrent bias goes to the input sum, but for the candidate's where r multiplies it."""
    recurrent_bias = np.zeros(layer.recurrent_bias.shape)
    bias = layer.input_bias.astype(np.float64) + layer.recurrent_bias
    if layer.reset_after:
        bias[2] = layer.input_bias[2]
        recurrent_bias[2] = layer.recurrent_bias[2]
    common, recurrent = _parts(layer, bias, recurrent_bias, PREACTIVATION.fraction, scales)
    return IntegerGru(**common, candidate_bias=recurrent.bias[2], reset_after=layer.reset_after)


def _elman(layer: Elman, scales: Scales) -> IntegerElman:
    fraction = PREACTIVATION.fraction if layer.activation == "tanh" else scales.hidden_exponent + 8
    common, _ = _parts(layer, layer.bias, np.zeros_like(layer.bias), fraction, scales)
    return IntegerElman(**common, activation=layer.activation, hidden_exponent=scales.hidden_exponent)


def integer_layer(layer: Recurrent, cell_fraction: int, scales: Scales) -> IntegerRecurrent:
    """Quantize a recurrent layer.

    Parameters
    ----------
    layer : Lstm, Gru or Elman
    cell_fraction : int
        Fraction bits of an LSTM's cell state; not used for others.
    scales : Scales

    Raises
    ------
    ModelError
        If weights or biases are too large or too small for the integer arithmetic.
    """
    if isinstance(layer, Lstm):
        return _lstm(layer, cell_fraction, scales)
    return _gru(layer, scales) if isinstance(layer, Gru) else _elman(layer, scales)


def integer_dense(head: Dense, largest: float, input_exponent: int, largest_weight: int) -> IntegerDense:
    """Quantize a dense layer whose outputs reach ``largest``, with one spare bit where that is possible.

    Raises
    ------
    ModelError
        If weights, biases or outputs are too large or too small for the integer arithmetic.
    """
    unbounded = (-2 * MAX_EXPONENT, 2 * MAX_EXPONENT)
    names = [f"the head's row of output {j}" for j in range(head.outputs)]
    weights, bias = head.weights.astype(np.float64), head.bias.astype(np.float64)

    def rows(exponents: tuple[int, int]) -> list[Row]:
        return [
            quantize_row(weights[j], float(bias[j]), input_exponent, exponents, largest_weight, names[j])
            for j in range(head.outputs)
        ]

    free = rows(unbounded)
    exponent = safe_exponent(2.0 * largest, INT16_LIMIT) if largest > 0.0 else MAX_EXPONENT
    # A coarse row bounds the output's exponent, because its sum can only be shifted left so far.
    exponent = min(exponent, MAX_EXPONENT, min(row.exponent for row in free) + input_exponent - MIN_SHIFT)
    if exponent < -MAX_EXPONENT:
        raise ModelError(
            f"the head's outputs reach {largest:.3g}; int16 outputs with scales "
            f"2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that"
        )
    offset = input_exponent - exponent
    packed = _packed(rows(_exponents(offset)), offset, (head.outputs,))
    return IntegerDense(
        weights=packed.weights, bias=packed.bias, shift=packed.shift, output_exponent=exponent
    )
