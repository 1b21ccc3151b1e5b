"""Random integer networks, with extremes that saturate: rows range from silent to saturating."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLayer,
    IntegerLstm,
    IntegerRecurrent,
)

__all__ = ["KINDS", "random_bidirectional", "random_cell", "random_head", "random_inputs"]

KINDS = {"lstm": ("lstm",), "gru": ("gru", "gru_reset_before"), "elman": ("elman_tanh", "elman_relu")}
"""Kinds of layers of each cell that a design may carry."""

_GATES = {"lstm": 4, "gru": 3, "gru_reset_before": 3, "elman_tanh": 1, "elman_relu": 1}


def _weights(rng: np.random.Generator, shape: tuple[int, ...], bits: int) -> NDArray[np.int8]:
    largest = 2 ** (bits - 1) - 1
    values = rng.integers(-largest, largest + 1, shape)
    extreme = rng.random(shape) < 0.1
    return np.where(extreme, rng.choice([-largest, largest], shape), values).astype(np.int8)


def random_cell(rng: np.random.Generator, kind: str, inputs: int, units: int,
                weight_bits: int) -> IntegerRecurrent:
    """A recurrent layer of one direction; every row has shifts of its own."""
    gates, low = _GATES[kind], -2 if weight_bits == 8 else -6
    common: dict[str, Any] = {
        "input_weights": _weights(rng, (gates, units, inputs), weight_bits),
        "recurrent_weights": _weights(rng, (gates, units, units), weight_bits),
        "bias": rng.integers(-20000, 20000, (gates, units)).astype(np.int32),
        "input_shift": rng.integers(low, 8, (gates, units)).astype(np.int8),
        "recurrent_shift": rng.integers(low, 8, (gates, units)).astype(np.int8),
    }
    if kind == "lstm":
        return IntegerLstm(**common, cell_fraction=int(rng.integers(9, 16)))
    if kind.startswith("elman"):
        return IntegerElman(**common, activation=kind.removeprefix("elman_"), hidden_exponent=7)
    reset_after = kind == "gru"
    candidate = rng.integers(-20000, 20000, units) * reset_after
    return IntegerGru(**common, candidate_bias=candidate.astype(np.int32), reset_after=reset_after)


def random_bidirectional(rng: np.random.Generator, kind: str, inputs: int, units: int,
                         weight_bits: int) -> IntegerLayer:
    """Two of them."""
    forward, backward = (random_cell(rng, kind, inputs, units, weight_bits) for _ in range(2))
    return IntegerBidirectional(forward=forward, backward=backward)


def random_head(rng: np.random.Generator, inputs: int, outputs: int, weight_bits: int) -> IntegerDense:
    """A dense head."""
    return IntegerDense(
        weights=_weights(rng, (outputs, inputs), weight_bits),
        bias=rng.integers(-20000, 20000, outputs).astype(np.int32),
        shift=rng.integers(-1, 6, outputs).astype(np.int8), output_exponent=10)


def random_inputs(rng: np.random.Generator, batch: int, steps: int, inputs: int) -> NDArray[np.int8]:
    """Int8 sequences, the last of them all extremes."""
    x = rng.integers(-128, 128, (batch, steps, inputs)).astype(np.int8)
    x[-1] = rng.choice(np.array([-128, 127], np.int8), x[-1].shape)
    return x
