"""Seeded initial weights."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network, Recurrent

__all__ = ["initial_network"]

_GATES = {"lstm": 4, "gru": 3, "elman": 1}


def _glorot(random: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    """Uniform with variance ``2 / (rows + columns)`` (Glorot and Bengio 2010, equation 16)."""
    limit = math.sqrt(6.0 / (rows + columns))
    return random.uniform(-limit, limit, (rows, columns))


def _orthogonal(random: np.random.Generator, size: int) -> NDArray[np.float64]:
    """Uniformly distributed orthogonal matrix (Saxe et al. 2014 on why; Mezzadri 2007 on how)."""
    q, r = np.linalg.qr(random.standard_normal((size, size)))
    return q * np.where(np.diag(r) < 0, -1.0, 1.0)


def _recurrent(random: np.random.Generator, cell: str, inputs: int, units: int, dtype: Any) -> Recurrent:
    gates = _GATES[cell]
    weights: dict[str, Any] = {
        "input_weights": np.stack([_glorot(random, units, inputs) for _ in range(gates)]).astype(dtype),
        "recurrent_weights": np.stack([_orthogonal(random, units) for _ in range(gates)]).astype(dtype),
    }
    zeros = np.zeros((gates, units), dtype)
    if cell == "gru":
        return Gru(**weights, input_bias=zeros, recurrent_bias=zeros.copy(), reset_after=True)
    if cell == "elman":
        return Elman(**weights, bias=zeros, activation="tanh")
    zeros[1] = 1.0
    return Lstm(**weights, bias=zeros)


def initial_network(
    name: str,
    *,
    inputs: int,
    units: int | Sequence[int],
    outputs: int,
    seed: int,
    cell: str = "lstm",
    every_step: bool = False,
    bidirectional: bool = False,
    dtype: type[np.floating[Any]] = np.float32,
) -> Network:
    """An untrained stack with a dense head; the same seed gives the same weights.

    Input and head weights are Glorot uniform, each gate's recurrent matrix is orthogonal, biases are
    zero but for an LSTM's forget gate's, which is 1 so that memory begins long (Jozefowicz et al. 2015).

    Parameters
    ----------
    name : str
    inputs, outputs : int
    units : int or sequence of int
        Of each layer.
    seed : int
    cell : {"lstm", "gru", "elman"}
        GRUs reset after the product; Elman layers have tanh.
    every_step : bool
    bidirectional : bool
        Whether all layers are.
    dtype : float32 or float64
    """
    random = np.random.default_rng([seed, 0])
    layers: list[Layer] = []
    width = inputs
    for count in [units] if isinstance(units, int) else units:
        halves = [_recurrent(random, cell, width, count, dtype) for _ in range(1 + bidirectional)]
        layers.append(Bidirectional(forward=halves[0], backward=halves[1]) if bidirectional else halves[0])
        width = layers[-1].outputs
    layers.append(Dense(weights=_glorot(random, outputs, width).astype(dtype), bias=np.zeros(outputs, dtype)))
    return Network(name=name, layers=layers, every_step=every_step)
