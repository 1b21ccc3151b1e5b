"""Real inputs, outputs and states as the integers of a network, and back."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import IntegerLstm, IntegerNetwork, IntegerRecurrent, State, reset_state
from rnnhw.quantize.features import INPUT_LIMITS
from rnnhw.quantize.rows import round_half_up

__all__ = [
    "clipped_inputs",
    "dequantize_outputs",
    "dequantize_state",
    "input_limits",
    "quantize_inputs",
    "quantize_state",
]

Float = NDArray[np.floating]


def _refuse_nonfinite(name: str, array: Float) -> None:
    bad = int(np.size(array) - np.isfinite(array).sum())
    if bad:
        raise InputError(f"{name} holds {bad} values that are NaN or infinite")


def quantize_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int8]:
    """Inputs ``[..., features]`` as int8 at the network's scales: halves rounded up, saturated; no NaN."""
    _refuse_nonfinite("the input", x)
    integers = round_half_up(np.asarray(x, np.float64), np.array(network.input_exponents))
    return np.clip(integers, *INPUT_LIMITS).astype(np.int8)


def input_limits(network: IntegerNetwork) -> list[tuple[float, float]]:
    """Smallest and largest value of each feature that int8 holds."""
    return [
        (math.ldexp(INPUT_LIMITS[0], -exponent), math.ldexp(INPUT_LIMITS[1], -exponent))
        for exponent in network.input_exponents
    ]


def clipped_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int64]:
    """How many values of each feature of ``x [..., features]`` leave int8 when rounded: ``[features]``."""
    integers = round_half_up(np.asarray(x, np.float64), np.array(network.input_exponents))
    beyond = (integers < INPUT_LIMITS[0]) | (integers > INPUT_LIMITS[1])
    return np.asarray(beyond.reshape(-1, network.inputs).sum(axis=0, dtype=np.int64))


def dequantize_outputs(y: NDArray[np.integer], network: IntegerNetwork) -> NDArray[np.float32]:
    """Real values of the integer outputs of ``network``."""
    return np.ldexp(y.astype(np.float32), -network.output_exponent)


def _formats(layer: IntegerRecurrent) -> tuple[tuple[int, int], tuple[int, int]]:
    """Bits and exponent of h and of c."""
    hidden = (layer.state_bits, layer.hidden_exponent + layer.state_bits - 8)
    return hidden, (16, layer.cell_fraction if isinstance(layer, IntegerLstm) else 0)


def quantize_state(h: Float, c: Float, network: IntegerNetwork) -> State:
    """States as ``network`` holds them: halves rounded up, saturated.

    Parameters
    ----------
    h, c : float array ``[layers * directions, batch, width]``
        ``width`` is that of the widest layer's h, or c; what is beyond a layer's own width, and c of cells
        that have none, is not looked at.
    network : IntegerNetwork

    Raises
    ------
    InputError
        If a shape is wrong, or a value is NaN or infinite.
    """
    batch = h.shape[1] if h.ndim == 3 else 0
    state = reset_state(network, batch)
    for name, array in (("h", h), ("c", c)):
        expected = getattr(state, name).shape
        if array.shape != expected:
            raise InputError(f"the state's {name} has shape {list(array.shape)}, not {list(expected)}")
        _refuse_nonfinite(f"the state's {name}", array)
    for k, layer in enumerate(network.directions):
        hidden_format, cell_format = _formats(layer)
        _hold(h[k], state.h[k], layer.outputs, hidden_format)
        if "c" in layer.declaration.remembers:
            _hold(c[k], state.c[k], layer.units, cell_format)
    return state


def _hold(real: Float, integers: NDArray[np.int16], width: int, bits_and_exponent: tuple[int, int]) -> None:
    bits, exponent = bits_and_exponent
    held = round_half_up(real[:, :width].astype(np.float64), exponent)
    integers[:, :width] = np.clip(held, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def dequantize_state(
    state: State, network: IntegerNetwork
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Real h and c of a state, each ``[layers * directions, batch, units]``."""
    h, c = state.h.astype(np.float32), state.c.astype(np.float32)
    for k, layer in enumerate(network.directions):
        (_, hidden_exponent), (_, cell_exponent) = _formats(layer)
        h[k] = np.ldexp(h[k], -hidden_exponent)
        c[k] = np.ldexp(c[k], -cell_exponent)
    return h, c
