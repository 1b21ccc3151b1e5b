"""Post-training quantization: a float network and calibration data give an integer network."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import (
    HIDDEN,
    LSTM_GATES,
    MAX_CELL_FRACTION,
    MAX_SHIFT,
    MIN_CELL_FRACTION,
    MIN_SHIFT,
    PREACTIVATION,
)
from rnnhw.errors import InputError, ModelError
from rnnhw.network import (
    MAX_EXPONENT,
    Dense,
    IntegerDense,
    IntegerLstm,
    IntegerNetwork,
    Lstm,
    Network,
)
from rnnhw.quantize.rows import Row, best_exponent, quantize_row, round_half_up, safe_exponent
from rnnhw.train import forward

__all__ = ["dequantize_outputs", "quantize", "quantize_inputs"]

Float = NDArray[np.floating]

_INT16_LIMIT = 2**15 - 1


def quantize(network: Network, calibration: Float) -> IntegerNetwork:
    """Quantize a network after training.

    ::

        x    int8,  2**-e_x by the calibration data       h  int8, Q0.7
        W, R int8,  2**-e of their own for every row      b  int32 at the input sum's scale
        c    int16, calibrated with one spare bit         y  int16, one exponent, one spare bit
        input shift = e_W + e_x - 12,   recurrent shift = e_R + 7 - 12,   head's shift = e_V + 7 - e_y

    Cell states beyond 32 leave no spare bit, and beyond 64 saturate.

    Parameters
    ----------
    network : Network
    calibration : float array ``[batch, time, inputs]``
        Typical inputs, as whole sequences: the cell state's range grows with time.

    Raises
    ------
    InputError
        If the calibration data do not suit the network, are all zero, or are not finite.
    ModelError
        If weights or biases are too large or too small for the integer arithmetic.
    """
    _check_calibration(network, calibration)
    input_exponent = _input_exponent(calibration.astype(np.float64))
    input_rows, recurrent_rows = _lstm_rows(network.lstm, input_exponent)
    # Rows that could be quantized are small enough for every value here to be finite.
    observed = forward(network, calibration)
    layers: list[IntegerLstm | IntegerDense] = [_lstm(
        network.lstm, input_rows, recurrent_rows, input_exponent,
        _cell_fraction(float(np.abs(observed.cell).max())))]
    if network.head:
        layers.append(_dense(network.head, float(np.abs(observed.outputs).max())))
    return IntegerNetwork(name=network.name, input_exponent=input_exponent, layers=layers)


def quantize_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int8]:
    """Inputs as the int8 that ``network`` takes: halves rounded up, saturated, NaN refused."""
    bad = int(np.size(x) - np.isfinite(x).sum())
    if bad:
        raise InputError(f"the input holds {bad} values that are NaN or infinite")
    integers = round_half_up(np.asarray(x, np.float64), network.input_exponent)
    return np.clip(integers, -128, 127).astype(np.int8)


def dequantize_outputs(
    y: NDArray[np.integer], network: IntegerNetwork
) -> NDArray[np.float32]:
    """Real values of the integer outputs of ``network``."""
    return np.ldexp(y.astype(np.float32), -network.output_exponent)


def _check_calibration(network: Network, calibration: Float) -> None:
    shape, inputs = list(calibration.shape), network.lstm.inputs
    if calibration.ndim != 3 or shape[2] != inputs or 0 in shape:
        raise InputError(f"the calibration data have shape {shape}, not [batch, time, {inputs}]")
    if not np.issubdtype(calibration.dtype, np.floating):
        raise InputError(f"the calibration data have dtype {calibration.dtype}, not a float")
    bad = calibration.size - int(np.isfinite(calibration).sum())
    if bad:
        raise InputError(f"the calibration data hold {bad} values that are NaN or infinite")
    if not calibration.any():
        raise InputError("the calibration data are all zero, which gives no scale for the input")


def _input_exponent(x: NDArray[np.float64]) -> int:
    exponent = best_exponent(x, -128, 127, MAX_EXPONENT)
    if exponent < -MAX_EXPONENT or np.abs(x).max() < math.ldexp(0.5, -MAX_EXPONENT):
        raise InputError(f"the calibration data reach {np.abs(x).max():.3g}; int8 inputs with scales "
                         f"2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that")
    return exponent


def _exponents(offset: int) -> tuple[int, int]:
    """Row exponents e for which the shift ``e + offset`` is one that the datapath can do."""
    return MIN_SHIFT - offset, MAX_SHIFT - offset


def _lstm_rows(lstm: Lstm, input_exponent: int) -> tuple[list[Row], list[Row]]:
    """Input and recurrent rows, gate by gate."""
    allowed_input = _exponents(input_exponent - PREACTIVATION.fraction)
    allowed_recurrent = _exponents(HIDDEN.fraction - PREACTIVATION.fraction)
    input_rows, recurrent_rows = [], []
    for k, gate in enumerate(LSTM_GATES):
        for u in range(lstm.units):
            input_rows.append(quantize_row(
                lstm.input_weights[k, u].astype(np.float64), float(lstm.bias[k, u]), input_exponent,
                allowed_input, f"the {gate} gate's input row of unit {u}"))
            recurrent_rows.append(quantize_row(
                lstm.recurrent_weights[k, u].astype(np.float64), 0.0, HIDDEN.fraction,
                allowed_recurrent, f"the {gate} gate's recurrent row of unit {u}"))
    return input_rows, recurrent_rows


def _weights(rows: list[Row]) -> NDArray[np.int8]:
    return np.stack([row.weights for row in rows]).astype(np.int8)


def _shifts(rows: list[Row], offset: int) -> NDArray[np.int8]:
    return np.array([row.exponent + offset for row in rows], np.int8)


def _biases(rows: list[Row]) -> NDArray[np.int32]:
    return np.array([row.bias for row in rows], np.int32)


def _lstm(
    lstm: Lstm, input_rows: list[Row], recurrent_rows: list[Row], input_exponent: int,
    cell_fraction: int,
) -> IntegerLstm:
    gate_unit = (4, lstm.units)
    input_offset = input_exponent - PREACTIVATION.fraction
    recurrent_offset = HIDDEN.fraction - PREACTIVATION.fraction
    return IntegerLstm(
        input_weights=_weights(input_rows).reshape(*gate_unit, lstm.inputs),
        recurrent_weights=_weights(recurrent_rows).reshape(*gate_unit, lstm.units),
        bias=_biases(input_rows).reshape(gate_unit),
        input_shift=_shifts(input_rows, input_offset).reshape(gate_unit),
        recurrent_shift=_shifts(recurrent_rows, recurrent_offset).reshape(gate_unit),
        cell_fraction=cell_fraction,
    )


def _cell_fraction(largest: float) -> int:
    """Most fraction bits with which twice the largest cell state seen still fits, within bounds."""
    if largest == 0.0:
        return MAX_CELL_FRACTION
    return min(max(safe_exponent(2.0 * largest, _INT16_LIMIT), MIN_CELL_FRACTION), MAX_CELL_FRACTION)


def _dense(head: Dense, largest: float) -> IntegerDense:
    unbounded = (-2 * MAX_EXPONENT, 2 * MAX_EXPONENT)
    names = [f"the head's row of output {j}" for j in range(head.outputs)]
    weights, bias = head.weights.astype(np.float64), head.bias.astype(np.float64)
    free = [quantize_row(weights[j], float(bias[j]), HIDDEN.fraction, unbounded, names[j])
            for j in range(head.outputs)]
    exponent = safe_exponent(2.0 * largest, _INT16_LIMIT) if largest > 0.0 else MAX_EXPONENT
    # A coarse row bounds the output's exponent, because its sum can only be shifted left so far.
    exponent = min(exponent, MAX_EXPONENT, min(row.exponent for row in free) + HIDDEN.fraction - MIN_SHIFT)
    if exponent < -MAX_EXPONENT:
        raise ModelError(f"the head's outputs reach {largest:.3g}; int16 outputs with scales "
                         f"2**-{MAX_EXPONENT} .. 2**{MAX_EXPONENT} cannot hold that")
    offset = HIDDEN.fraction - exponent
    rows = [quantize_row(weights[j], float(bias[j]), HIDDEN.fraction, _exponents(offset), names[j])
            for j in range(head.outputs)]
    return IntegerDense(weights=_weights(rows), bias=_biases(rows), shift=_shifts(rows, offset),
                        output_exponent=exponent)
