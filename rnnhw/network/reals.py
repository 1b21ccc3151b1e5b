"""Conversion of inputs, outputs and states between reals and the integers of a network."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.errors import InputError
from rnnhw.network.formats import Format
from rnnhw.network.integer import IntegerNetwork
from rnnhw.network.integer_layers import IntegerLstm
from rnnhw.network.stack import RecurrentLayer
from rnnhw.network.state import State, reset_state
from rnnhw.network.tflite_lstm import TfliteLstm
from rnnhw.sentences import not_finite

__all__ = [
    "clipped_inputs",
    "dequantize_inputs",
    "dequantize_outputs",
    "dequantize_state",
    "input_limits",
    "quantize_inputs",
    "quantize_state",
]

Float = NDArray[np.floating]
Scales = NDArray[np.float64]

_FAR = 512
"""Larger magnitudes saturate int8 with any zero point; they are clipped before they could overflow."""


def _half_up(x: Float, scales: Scales) -> Float:
    """Round as networks with power-of-two scales do: in float64, halves up."""
    return np.asarray(np.floor(np.asarray(x, np.float64) / scales + 0.5))


def _half_away(x: Float, scales: Scales) -> Float:
    """Round as tflite-micro's QUANTIZE: division in float32, halves away from zero."""
    steps = np.clip(x.astype(np.float32) / scales.astype(np.float32), -_FAR, _FAR).astype(np.float64)
    return np.asarray(np.sign(steps) * np.floor(np.abs(steps) + 0.5))


def _half_even(x: Float, scales: Scales) -> Float:
    """Round as LiteRT's QUANTIZE on a CPU: product with the reciprocal in float32, halves to even."""
    reciprocal = np.float32(1) / scales.astype(np.float32)
    return np.asarray(np.rint(np.clip(x.astype(np.float32) * reciprocal, -_FAR, _FAR)))


_ROUNDINGS = {"up": _half_up, "away": _half_away, "even": _half_even}


def _refuse_nonfinite(name: str, array: Float) -> None:
    bad = int(np.size(array) - np.isfinite(array).sum())
    if bad:
        raise InputError(f"{name} holds {not_finite(bad)}")


def _rounded(x: Float, network: IntegerNetwork) -> Float:
    """Convert inputs to integers without saturation, rounded as the network's arithmetic does."""
    scales = network.input_format.scales(x.shape[-1])
    with np.errstate(over="ignore"):
        rounded = _ROUNDINGS[ARITHMETICS[network.arithmetic].rounding](x, scales)
    return rounded + network.input_format.zero_point


def quantize_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int8]:
    """Quantize inputs ``[..., features]`` to int8 in the network's format, with saturation.

    Raises
    ------
    InputError
        If a value is NaN or infinite.
    """
    _refuse_nonfinite("the input", x)
    return np.clip(_rounded(x, network), -128, 127).astype(np.int8)


def input_limits(network: IntegerNetwork) -> list[tuple[float, float]]:
    """Return the smallest and the largest real value of each feature that int8 can represent."""
    zero_point = network.input_format.zero_point
    return [
        ((-128 - zero_point) * float(scale), (127 - zero_point) * float(scale))
        for scale in network.input_format.scales(network.inputs)
    ]


def clipped_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int64]:
    """Count the values of ``x [..., features]`` that saturate int8, for each feature: ``[features]``."""
    integers = _rounded(x, network)
    beyond = (integers < -128) | (integers > 127)
    return np.asarray(beyond.reshape(-1, x.shape[-1]).sum(axis=0, dtype=np.int64))


def _reals(integers: NDArray[Any], held: Format, dtype: type) -> Float:
    """Real values of integers ``[..., features]`` in the format ``held``, computed in ``dtype``."""
    scales: Float = held.scales(integers.shape[-1]).astype(dtype)
    return np.asarray(scales * (integers.astype(dtype) - dtype(held.zero_point)))


def dequantize_inputs(x: NDArray[np.int8], network: IntegerNetwork) -> NDArray[np.float64]:
    """Return the real values of int8 inputs ``[..., features]``, in float64."""
    return _reals(x, network.input_format, np.float64).astype(np.float64, copy=False)


def dequantize_outputs(y: NDArray[np.integer], network: IntegerNetwork) -> NDArray[np.float32]:
    """Return the real values of integer outputs ``[..., outputs]``, in float32."""
    return _reals(y, network.output_format, np.float32).astype(np.float32, copy=False)


def _state_formats(layer: RecurrentLayer) -> tuple[tuple[int, float, int], tuple[int, float, int]]:
    """Bits, scale and zero point of a layer's h, and of its c (unused if the cell has no c)."""
    if isinstance(layer, TfliteLstm):
        return (8, layer.state_scale, layer.state_zero_point), (16, 2.0**layer.cell_exponent, 0)
    exponent = layer.hidden_exponent + layer.state_bits - 8
    fraction = layer.cell_fraction if isinstance(layer, IntegerLstm) else 0
    return (layer.state_bits, 2.0**-exponent, 0), (16, 2.0**-fraction, 0)


def quantize_state(h: Float, c: Float, network: IntegerNetwork) -> State:
    """Quantize real states to those of a network, with halves rounded up and saturation.

    Parameters
    ----------
    h, c : float array ``[layers * directions, batch, width]``
        ``width`` is that of the widest layer's h, or c. Values beyond a layer's own width, and c of cells
        without c, are ignored.
    network : IntegerNetwork

    Raises
    ------
    InputError
        If a shape is wrong, or a value is NaN or infinite.
    """
    batch = h.shape[1] if h.ndim == 3 else 0
    state = reset_state(network, batch)
    for name, array, wanted in (("h", h, state.h), ("c", c, state.c)):
        if array.shape != wanted.shape:
            raise InputError(f"the state's {name} has shape {list(array.shape)}, not {list(wanted.shape)}")
        _refuse_nonfinite(f"the state's {name}", array)
    for k, layer in enumerate(network.directions):
        pairs = [(h[k], state.h[k], layer.outputs), (c[k], state.c[k], layer.units)]
        count = len(layer.declaration.remembers)
        for (real, integers, width), held in zip(pairs[:count], _state_formats(layer), strict=False):
            bits, scale, zero_point = held
            with np.errstate(over="ignore"):
                rounded = np.floor(real[:, :width].astype(np.float64) / scale + 0.5) + zero_point
            integers[:, :width] = np.clip(rounded, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    return state


def dequantize_state(
    state: State, network: IntegerNetwork
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return real h and c, each ``[layers * directions, batch, width]``; zeros beyond a layer's own width."""
    h, c = np.zeros(state.h.shape, np.float32), np.zeros(state.c.shape, np.float32)
    for k, layer in enumerate(network.directions):
        (_, hidden_scale, zero_point), (_, cell_scale, _) = _state_formats(layer)
        width = layer.outputs
        h[k, :, :width] = (state.h[k, :, :width].astype(np.float32) - zero_point) * np.float32(hidden_scale)
        c[k] = state.c[k] * np.float32(cell_scale)
    return h, c
