"""Convert real inputs, outputs and states to the integers of a network, and back."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ACTIVATION
from rnnhw.errors import InputError
from rnnhw.network import IntegerGru, IntegerLstm, IntegerNetwork, IntegerRecurrent, State, reset_state
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
    """Quantize inputs ``[..., features]`` at the network's scales, with halves rounded up, and saturated.

    Raises
    ------
    InputError
        If a value is NaN or infinite.
    """
    _refuse_nonfinite("the input", x)
    integers = round_half_up(np.asarray(x, np.float64), np.array(network.input_exponents))
    return np.clip(integers, *INPUT_LIMITS).astype(np.int8)


def input_limits(network: IntegerNetwork) -> list[tuple[float, float]]:
    """Smallest and largest real value that int8 can hold, per feature."""
    return [
        (math.ldexp(INPUT_LIMITS[0], -exponent), math.ldexp(INPUT_LIMITS[1], -exponent))
        for exponent in network.input_exponents
    ]


def clipped_inputs(x: Float, network: IntegerNetwork) -> NDArray[np.int64]:
    """Number of values of each feature of ``x [..., features]`` that int8 cannot hold: ``[features]``.

    A value that is rounded to the smallest or the largest integer is held.
    """
    integers = round_half_up(np.asarray(x, np.float64), np.array(network.input_exponents))
    beyond = (integers < INPUT_LIMITS[0]) | (integers > INPUT_LIMITS[1])
    return np.asarray(beyond.reshape(-1, network.inputs).sum(axis=0, dtype=np.int64))


def dequantize_outputs(y: NDArray[np.integer], network: IntegerNetwork) -> NDArray[np.float32]:
    """Real values of the integer outputs of ``network``, of the same shape."""
    return np.ldexp(y.astype(np.float32), -network.output_exponent)


def _formats(layer: IntegerRecurrent) -> tuple[tuple[int, int], tuple[int, int]]:
    """(bits, exponent) of the state h and of c.

    The state of a GRU has 16 bits, though the h that it gives out has 8.
    """
    hidden = (16, ACTIVATION.fraction) if isinstance(layer, IntegerGru) else (8, layer.hidden_exponent)
    return hidden, (16, layer.cell_fraction if isinstance(layer, IntegerLstm) else 0)


def quantize_state(h: Float, c: Float, network: IntegerNetwork) -> State:
    """Quantize states as ``network`` holds them, with halves rounded up, and saturated.

    Parameters
    ----------
    h, c : float array ``[layers * directions, batch, units]``
        ``units`` are those of the widest layer. Values beyond a layer's own units are ignored, and so is c of
        a cell that has none.
    network : IntegerNetwork

    Raises
    ------
    InputError
        If a shape is wrong, or any value is NaN or infinite.
    """
    batch = h.shape[1] if h.ndim == 3 else 0
    state = reset_state(network, batch)
    for name, array in (("h", h), ("c", c)):
        if array.shape != state.h.shape:
            raise InputError(f"the state's {name} has shape {list(array.shape)}, not {list(state.h.shape)}")
        _refuse_nonfinite(f"the state's {name}", array)
    for k, layer in enumerate(network.directions):
        formats = _formats(layer) if isinstance(layer, IntegerLstm) else _formats(layer)[:1]
        for real, integers, (bits, exponent) in zip(
            (h[k], c[k]), (state.h[k], state.c[k]), formats, strict=False
        ):
            held = round_half_up(real[:, : layer.units].astype(np.float64), exponent)
            integers[:, : layer.units] = np.clip(held, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    return state


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
