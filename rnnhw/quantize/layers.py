"""Quantize single layers, with scales that are already chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import (
    HIDDEN,
    MAX_SHIFT,
    MAX_STATE_FRACTION,
    MIN_SHIFT,
    MIN_STATE_FRACTION,
    PREACTIVATION,
)
from rnnhw.cells import PEEPHOLES
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
    IntegerMinGru,
    IntegerRecurrent,
    Lstm,
    MinGru,
    OwnRows,
    OwnScales,
    Recurrent,
)
from rnnhw.quantize.methods import MAX, PERCENTILE, peak_of, safe_exponent, wide_exponent
from rnnhw.quantize.rows import Rows, quantize_rows

__all__ = [
    "HIDDEN_EXPONENT",
    "INT16_LIMIT",
    "Scales",
    "free_exponents",
    "integer_dense",
    "integer_layer",
    "output_exponent",
    "state_exponent",
]

Float = NDArray[np.floating]
Real = NDArray[np.float64]

INT16_LIMIT = 2**15 - 1

HIDDEN_EXPONENT = HIDDEN.fraction
"""Exponent of every h that lies within -1 .. 1."""


@dataclass(frozen=True, kw_only=True)
class Scales:
    """The scales of a layer's inputs and outputs, and the range of its weights.

    Parameters
    ----------
    input_exponents : sequence of int
        The integer q of input j means ``q 2**-input_exponents[j]``.
    hidden_exponent : int
        The same for the layer's h.
    largest_weight : int
        Largest magnitude of the integer weights: 127, 7, 3 or 1.
    method : str
        One of `rnnhw.quantize.methods.METHODS`, by which the exponents of rows are chosen.
    label : str
        Beginning of error messages, such as ``layer 1: ``.
    own : OwnRows
        Exponents that rows of weights have already.
    """

    input_exponents: Sequence[int]
    hidden_exponent: int
    largest_weight: int
    method: str
    label: str = ""
    own: OwnRows = field(default_factory=OwnRows)


@dataclass(frozen=True, eq=False)
class _Part:
    """All rows of the input or the recurrent product.

    The weights are ``[gates, units, operands]``, biases and shifts ``[gates, units]``.
    """

    weights: NDArray[np.int8]
    bias: NDArray[np.int32]
    shift: NDArray[np.int8]


def _exponents(offset: int) -> tuple[int, int]:
    """Least and largest exponent e of a row for which the datapath can do the shift ``e + offset``."""
    return MIN_SHIFT - offset, MAX_SHIFT - offset


def _folded(weights: Float, exponents: Sequence[int]) -> tuple[Real, int]:
    """Multiply the scales of operands into their weights; returns the weights and the finest exponent.

    The returned weights are right for operands that all have the finest exponent, so the finest operand keeps
    its weights as they are.
    """
    finest = max(exponents)
    return weights.astype(np.float64) * 2.0 ** (finest - np.array(exponents)), finest


def _part(
    layer: Recurrent,
    part: str,
    bias: Float,
    operand_exponents: Sequence[int],
    fraction: int,
    scales: Scales,
    gates: Sequence[str] | None = None,
) -> _Part:
    """Quantize the ``input`` or ``recurrent`` rows, whose sums are requantized to ``fraction`` bits.

    ``gates`` are those that the integer layer has, in its order; by default all, in the float layer's order.
    """
    weights, operand_exponent = _folded(getattr(layer, f"{part}_weights"), operand_exponents)
    # A sum has exponent e_row + e_operand; the shift e_row + offset brings it to ``fraction``.
    offset = operand_exponent - fraction
    suffix = "" if min(operand_exponents) == operand_exponent else " (for features at the finest one's scale)"
    chosen = layer.gates if gates is None else gates
    places = [layer.gates.index(gate) for gate in chosen]
    own = scales.own.input if part == "input" else scales.own.recurrent
    return _packed(
        quantize_rows(
            np.ascontiguousarray(weights[places]).reshape(-1, weights.shape[-1]),
            bias[places].astype(np.float64).ravel(),
            operand_exponent,
            _exponents(offset),
            scales.largest_weight,
            lambda r: (
                f"{scales.label}the {chosen[r // layer.units]} gate's {part} row of unit "
                f"{r % layer.units}{suffix}"
            ),
            scales.method,
            None if own is None else own[places].ravel(),
        ),
        offset,
        (len(chosen), layer.units),
    )


def _packed(rows: Rows, offset: int, shape: tuple[int, ...]) -> _Part:
    """Rows in the order of ``shape``; the shift of a row is its exponent plus ``offset``."""
    return _Part(
        weights=rows.weights.reshape(*shape, -1),
        bias=rows.bias.reshape(shape),
        shift=(rows.exponent + offset).astype(np.int8).reshape(shape),
    )


def _parts(
    layer: Lstm | Gru | Elman,
    bias: Float,
    recurrent_bias: Float,
    fraction: int,
    scales: Scales,
    gates: Sequence[str] | None = None,
) -> tuple[dict[str, Any], _Part]:
    """What all layers with a recurrent product have, and the recurrent part with its biases."""
    inputs = _part(layer, "input", bias, scales.input_exponents, fraction, scales, gates)
    hidden_exponents = (scales.hidden_exponent,) * layer.outputs
    recurrent = _part(layer, "recurrent", recurrent_bias, hidden_exponents, fraction, scales, gates)
    return {
        "input_weights": inputs.weights,
        "recurrent_weights": recurrent.weights,
        "bias": inputs.bias,
        "input_shift": inputs.shift,
        "recurrent_shift": recurrent.shift,
    }, recurrent


def _peepholes(layer: Lstm, cell_fraction: int, scales: Scales) -> dict[str, Any]:
    """Each peephole is a row of one weight, whose product with c is brought to Q3.12."""
    if layer.peepholes is None:
        return {}
    offset = cell_fraction - PREACTIVATION.fraction
    seen = [gate for gate in PEEPHOLES if gate in layer.declaration.gates]
    places = [PEEPHOLES.index(gate) for gate in seen]
    rows = quantize_rows(
        layer.peepholes[places].astype(np.float64).reshape(-1, 1),
        np.zeros(len(seen) * layer.units),
        cell_fraction,
        _exponents(offset),
        # Peepholes are unit parameters, which have 8 bits also where the weights have 4.
        127,
        lambda r: f"{scales.label}the {seen[r // layer.units]} gate's peephole of unit {r % layer.units}",
        scales.method,
    )
    packed = _packed(rows, offset, (len(seen), layer.units))
    return {"peephole_weights": packed.weights[:, :, 0], "peephole_shift": packed.shift}


def _projection(layer: Lstm, scales: Scales) -> dict[str, Any]:
    """Rows that bring the cell's int8 outputs, Q0.7, to an int16 whose upper half is h."""
    if layer.projection is None:
        return {}
    offset = HIDDEN_EXPONENT - (scales.hidden_exponent + 8)
    rows = quantize_rows(
        layer.projection.astype(np.float64),
        np.zeros(layer.outputs),
        HIDDEN_EXPONENT,
        _exponents(offset),
        scales.largest_weight,
        lambda j: f"{scales.label}the projection's row of output {j}",
        scales.method,
    )
    packed = _packed(rows, offset, (layer.outputs,))
    return {
        "projection": packed.weights,
        "projection_shift": packed.shift,
        "hidden_exponent": scales.hidden_exponent,
    }


def _lstm(layer: Lstm, cell_fraction: int, scales: Scales) -> IntegerLstm:
    common, _ = _parts(
        layer,
        layer.bias,
        np.zeros_like(layer.bias),
        PREACTIVATION.fraction,
        scales,
        layer.declaration.gates,
    )
    options = _peepholes(layer, cell_fraction, scales) | _projection(layer, scales)
    return IntegerLstm(**common, **options, cell_fraction=cell_fraction, is_coupled=layer.coupled)


def _gru(layer: Gru, scales: Scales) -> IntegerGru:
    """Quantize a GRU.

    The recurrent bias is added to the input's, with one exception: where the reset gate multiplies the
    candidate's recurrent sum (``reset_after``), the bias must be inside this product.
    """
    recurrent_bias = np.zeros(layer.recurrent_bias.shape)
    bias = layer.input_bias.astype(np.float64) + layer.recurrent_bias
    if layer.reset_after:
        bias[2] = layer.input_bias[2]
        recurrent_bias[2] = layer.recurrent_bias[2]
    common, recurrent = _parts(layer, bias, recurrent_bias, PREACTIVATION.fraction, scales)
    return IntegerGru(**common, candidate_bias=recurrent.bias[2], reset_after=layer.reset_after)


def _elman(layer: Elman, scales: Scales) -> IntegerElman:
    # tanh reads a table whose inputs have a fixed scale. relu does not: its int16 sum has 8 fraction bits
    # more than the int8 h, so that both have the same range.
    fraction = PREACTIVATION.fraction if layer.activation == "tanh" else scales.hidden_exponent + 8
    common, _ = _parts(layer, layer.bias, np.zeros_like(layer.bias), fraction, scales)
    return IntegerElman(**common, activation=layer.activation, hidden_exponent=scales.hidden_exponent)


def _mingru(layer: MinGru, scales: Scales) -> IntegerMinGru:
    inputs = _part(layer, "input", layer.bias, scales.input_exponents, PREACTIVATION.fraction, scales)
    return IntegerMinGru(
        input_weights=inputs.weights,
        bias=inputs.bias,
        input_shift=inputs.shift,
        state_fraction=scales.hidden_exponent + 8,
    )


def free_exponents(layer: Recurrent) -> tuple[int, int] | None:
    """Least and largest exponent of h where calibration chooses it; None where h cannot leave -1 .. 1."""
    match layer:
        case Elman() if layer.activation == "relu":
            return -MAX_EXPONENT, MAX_EXPONENT
        case Lstm() if layer.projection is not None:
            return -MAX_EXPONENT, MAX_EXPONENT
        case MinGru():
            return MIN_STATE_FRACTION - 8, MAX_STATE_FRACTION - 8
    return None


def _clipped_error(candidates: Real, exponent: int) -> float:
    """Mean squared error of a minGRU's h if it weighs ``2**-exponent``, roughly: clipping and rounding.

    h follows the mean of its candidates, which the same scale clips; so it loses what they lose on average.
    """
    lost = np.maximum(candidates - 2.0 ** (HIDDEN_EXPONENT - exponent), 0.0).mean(axis=0)
    return float(np.square(lost).mean()) + 4.0**-exponent / 12


def state_exponent(halves: Sequence[Recurrent], below: Real, exponents: range, method: str) -> int:
    """The last of some exponents of h; for a minGRU one that its candidates suit too.

    Methods ``max`` and ``percentile`` hold the candidates as they hold h; the others take the exponent with
    the smallest error.

    Parameters
    ----------
    halves : sequence of Recurrent
        The directions of a layer.
    below : float64 array ``[steps, inputs]``
        What the layer reads in the steps of all sequences.
    exponents : range
        From the coarsest to the finest.
    method : str
        One of `rnnhw.quantize.methods.METHODS`.
    """
    layers = [half for half in halves if isinstance(half, MinGru)]
    if not layers:
        return exponents[-1]
    # Candidates that are above 1/2; those below are sigmoids, which every scale holds.
    above = [below @ one.input_weights[1].T.astype(np.float64) + one.bias[1] + 0.5 for one in layers]
    if method not in (MAX, PERCENTILE):
        return min(exponents, key=lambda e: sum(_clipped_error(one, e) for one in above))
    peak = peak_of(np.maximum(np.concatenate(above), 0.0), method)
    finest = safe_exponent(peak, 127) if peak else exponents[-1]
    return min(max(finest, exponents[0]), exponents[-1])


def integer_layer(layer: Recurrent, cell_fraction: int, scales: Scales) -> IntegerRecurrent:
    """Quantize a recurrent layer.

    Parameters
    ----------
    layer : Recurrent
    cell_fraction : int
        Fraction bits of an LSTM's cell state; not used for others.
    scales : Scales

    Raises
    ------
    ModelError
        If weights or biases are too large or too small for the integer arithmetic.
    """
    match layer:
        case Lstm():
            return _lstm(layer, cell_fraction, scales)
        case Gru():
            return _gru(layer, scales)
        case Elman():
            return _elman(layer, scales)
        case MinGru():
            return _mingru(layer, scales)


def output_exponent(seen: Real, method: str) -> int:
    """Exponent that a method chooses for the head's outputs, before its rows bound it.

    Parameters
    ----------
    seen : float64 array
        The outputs.
    method : str
        One of `rnnhw.quantize.methods.METHODS`.

    Raises
    ------
    ModelError
        If they are too large for the integer arithmetic.
    """
    largest = float(np.abs(seen).max())
    if largest == 0.0:
        return MAX_EXPONENT
    exponent = wide_exponent(seen, method, MAX_EXPONENT) if np.isfinite(largest) else -MAX_EXPONENT - 1
    if exponent < -MAX_EXPONENT:
        raise ModelError(
            f"the head's outputs reach {largest:.3g}; int16 outputs with scales "
            f"2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that"
        )
    return exponent


def integer_dense(
    head: Dense,
    exponent: int,
    input_exponent: int,
    largest_weight: int,
    method: str,
    own: OwnScales | None = None,
) -> IntegerDense:
    """Quantize the dense head.

    Parameters
    ----------
    head : Dense
    exponent : int
        Of its outputs, as `output_exponent` chooses it; rows of large weights make it smaller.
    input_exponent : int
        Exponent of its int8 inputs.
    largest_weight : int
        Largest magnitude of its integer weights: 127, 7, 3 or 1.
    method : str
        One of `rnnhw.quantize.methods.METHODS`.
    own : OwnScales, optional
        Exponents that its rows and outputs have already.

    Raises
    ------
    ModelError
        If weights or biases are too large or too small for the integer arithmetic.
    """
    own = OwnScales() if own is None else own
    unbounded = (-2 * MAX_EXPONENT, 2 * MAX_EXPONENT)
    weights, bias = head.weights.astype(np.float64), head.bias.astype(np.float64)

    def rows(exponents: tuple[int, int]) -> Rows:
        return quantize_rows(
            weights,
            bias,
            input_exponent,
            exponents,
            largest_weight,
            lambda j: f"the head's row of output {j}",
            method,
            own.head,
        )

    # The rows are quantized twice: the exponent of the outputs, which all rows share, depends on the rows'
    # exponents, and then limits them through the shifts that the datapath can do.
    free = rows(unbounded)
    if own.output_exponent is not None:
        exponent = min(exponent, own.output_exponent)
    # A coarse row bounds the output's exponent, because its sum can only be shifted left so far.
    exponent = min(exponent, int(free.exponent.min()) + input_exponent - MIN_SHIFT)
    if exponent < -MAX_EXPONENT:
        largest = float(np.abs(weights).max())
        raise ModelError(
            f"the head's weights reach {largest:.3g}; int16 outputs with scales "
            f"2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold what they give"
        )
    offset = input_exponent - exponent
    packed = _packed(rows(_exponents(offset)), offset, (head.outputs,))
    return IntegerDense(
        weights=packed.weights, bias=packed.bias, shift=packed.shift, output_exponent=exponent
    )
