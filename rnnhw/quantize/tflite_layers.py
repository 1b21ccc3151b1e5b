"""Quantize single layers for the arithmetics of ``.tflite`` files, with given formats of x and h."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import Affine, Dense, Lstm, Peephole, Projection, TfliteDense, TfliteLstm
from rnnhw.quantize.tflite_scales import cell_exponent, integers, symmetric
from rnnhw.train import Trace

__all__ = ["Formats", "tflite_dense", "tflite_lstm"]

Real = NDArray[np.float64]

INT16_LARGEST = 2**15 - 1
INT32_LARGEST = 2**31 - 1


@dataclass(frozen=True, kw_only=True)
class Formats:
    """Formats of the int8 inputs and outputs of a layer, and how error messages about it begin."""

    inputs: Affine
    outputs: Affine
    label: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class _Gates:
    """Weights of all gates in float64; the input gate's are zeros where it is one minus the forget gate.

    Parameters
    ----------
    input_weights, recurrent_weights, bias : float64 array ``[4, ...]``
    peepholes : float64 array ``[3, units]``, optional
        For the gates input, forget and output.
    """

    input_weights: Real
    recurrent_weights: Real
    bias: Real
    peepholes: Real | None


def _gates(lstm: Lstm) -> _Gates:
    """Return the weights as a ``.tflite`` has them.

    Its coupled LSTM computes the forget gate f, and 1 - f instead of the input gate. Ours computes the input
    gate i, and 1 - i instead of f. As 1 - sigmoid(a) = sigmoid(-a), the forget gate gets the negated weights
    of our input gate.
    """
    arrays = [lstm.input_weights, lstm.recurrent_weights, lstm.bias]
    if lstm.peepholes is not None:
        arrays.append(lstm.peepholes)
    held = [array.astype(np.float64) for array in arrays]
    if lstm.coupled:
        for array in held:
            array[1], array[0] = -array[0], 0.0
    return _Gates(
        input_weights=held[0],
        recurrent_weights=held[1],
        bias=held[2],
        peepholes=held[3] if len(held) > 3 else None,
    )


def tflite_lstm(
    lstm: Lstm, x: Real, trace: Trace, formats: Formats, *, backward: bool, restores_order: bool
) -> TfliteLstm:
    """Quantize one direction of an LSTM layer.

    Weights have one scale per gate, biases are int32 at the scale of the input sums, and the cell state is an
    int16 whose scale is a power of two. h has the format of the outputs. What a projection reads has a zero
    point of 0, because LiteRT subtracts it there where it should add it.

    Parameters
    ----------
    lstm : Lstm
    x : float64 array ``[batch, time, inputs]``
        What the layer reads.
    trace : Trace
        Its states on ``x``.
    formats : Formats
    backward : bool
        Whether it goes from the last step to the first.
    restores_order : bool
        Whether a backward direction gives its outputs in the order of time.

    Raises
    ------
    ModelError
        If weights, biases or states are out of range, or LiteRT computes the options wrongly.
    """
    narrow = lstm.projection is not None and lstm.outputs < lstm.units
    if lstm.has_peepholes and narrow:
        raise ModelError(
            f"{formats.label}LiteRT applies peepholes to only as many units of an LSTM as its projection has "
            f"outputs, here {lstm.outputs} of {lstm.units}, so that it cannot run this layer"
        )
    assert trace.cell is not None
    gates, x_scale = _gates(lstm), formats.inputs.scale
    # The gate that a coupled LSTM lacks has the scale of the forget gate where such a file is read.
    order = (1, 1, 2, 3) if lstm.coupled else range(4)
    input_scales = tuple(symmetric(gates.input_weights[k], gates.bias[k], x_scale) for k in order)
    recurrent_scales = tuple(symmetric(gates.recurrent_weights[k]) for k in order)
    bias_scales = np.array(input_scales) * x_scale
    made = formats.outputs
    if lstm.projection is not None:
        made = Affine(symmetric(_made(gates, x, trace, backward)), 0)
    return TfliteLstm(
        input_weights=_weights(gates.input_weights, input_scales),
        recurrent_weights=_weights(gates.recurrent_weights, recurrent_scales),
        bias=integers(gates.bias, bias_scales[:, None], INT32_LARGEST, np.int32),
        input_scale=x_scale,
        input_zero_point=formats.inputs.zero_point,
        input_weight_scales=input_scales,
        recurrent_weight_scales=recurrent_scales,
        state_scale=formats.outputs.scale,
        state_zero_point=formats.outputs.zero_point,
        hidden_scale=made.scale,
        hidden_zero_point=made.zero_point,
        cell_exponent=cell_exponent(trace.cell.astype(np.float64), formats.label),
        cell_clip=0.0,
        cifg=lstm.coupled,
        peephole=_peephole(gates, lstm.coupled),
        projection=_projection(lstm, formats.outputs),
        reverse_input=backward,
        reverse_output=backward and restores_order,
    )


def _weights(values: Real, scales: tuple[float, ...]) -> NDArray[np.int8]:
    """Int8 weights ``[gates, ...]`` with one scale per gate."""
    return integers(values, np.array(scales)[:, None, None], 127, np.int8)


def _made(gates: _Gates, x: Real, trace: Trace, backward: bool) -> Real:
    """What a layer with a projection computes before it: ``sigmoid(a_o) tanh(c)``."""
    assert trace.cell is not None
    c, h = trace.cell.astype(np.float64), trace.hidden.astype(np.float64)
    before = np.zeros_like(h)
    if backward:
        before[:, :-1] = h[:, 1:]
    else:
        before[:, 1:] = h[:, :-1]
    a = x @ gates.input_weights[3].T + before @ gates.recurrent_weights[3].T + gates.bias[3]
    if gates.peepholes is not None:
        a = a + gates.peepholes[2] * c
    # The sigmoid as a tanh, which cannot overflow.
    return np.asarray((0.5 + 0.5 * np.tanh(0.5 * a)) * np.tanh(c))


def _peephole(gates: _Gates, coupled: bool) -> Peephole | None:
    if gates.peepholes is None:
        return None
    found = [symmetric(row, largest=INT16_LARGEST) for row in gates.peepholes]
    scales = (1.0 if coupled else found[0], *found[1:])
    weights = integers(gates.peepholes, np.array(scales)[:, None], INT16_LARGEST, np.int16)
    return Peephole(weights=weights, scales=scales)


def _projection(lstm: Lstm, outputs: Affine) -> Projection | None:
    if lstm.projection is None:
        return None
    weights = lstm.projection.astype(np.float64)
    scale = symmetric(weights)
    return Projection(
        weights=integers(weights, scale, 127, np.int8),
        bias=np.zeros(lstm.outputs, np.int32),
        scale=scale,
        clip=0.0,
        clip_scale=outputs.scale,
    )


def tflite_dense(head: Dense, formats: Formats) -> TfliteDense:
    """Quantize a dense layer, with one scale per output.

    Raises
    ------
    ModelError
        If weights or biases are out of range.
    """
    weights, bias = head.weights.astype(np.float64), head.bias.astype(np.float64)
    whole = symmetric(weights)
    scales = np.array(
        [
            symmetric(row if row.any() else np.array([127 * whole]), bias[j : j + 1], formats.inputs.scale)
            for j, row in enumerate(weights)
        ]
    )
    return TfliteDense(
        weights=integers(weights, scales[:, None], 127, np.int8),
        bias=integers(bias, scales * formats.inputs.scale, INT32_LARGEST, np.int32),
        input_scale=formats.inputs.scale,
        input_zero_point=formats.inputs.zero_point,
        weight_scales=scales,
        output_scale=formats.outputs.scale,
        output_zero_point=formats.outputs.zero_point,
    )
