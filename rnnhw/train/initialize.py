"""Seeded initial weights."""

import math

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Dense, Lstm, Network

__all__ = ["initial_network"]


def _glorot(random: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    """Uniform with variance ``2 / (rows + columns)`` (Glorot and Bengio 2010, equation 16)."""
    limit = math.sqrt(6.0 / (rows + columns))
    return random.uniform(-limit, limit, (rows, columns))


def _orthogonal(random: np.random.Generator, size: int) -> NDArray[np.float64]:
    """Uniformly distributed orthogonal matrix (Saxe et al. 2014 on why; Mezzadri 2007 on how)."""
    q, r = np.linalg.qr(random.standard_normal((size, size)))
    return q * np.where(np.diag(r) < 0, -1.0, 1.0)


def initial_network(
    name: str,
    *,
    inputs: int,
    units: int,
    outputs: int,
    seed: int,
    dtype: type[np.floating] = np.float32,
) -> Network:
    """An untrained LSTM with a dense head; the same seed gives the same weights.

    Input and head weights are Glorot uniform, each gate's recurrent matrix is orthogonal, biases are
    zero but for the forget gate's, which is 1 so that memory begins long (Jozefowicz et al. 2015).

    Parameters
    ----------
    name : str
    inputs, units, outputs : int
    seed : int
    dtype : float32 or float64
    """
    random = np.random.default_rng([seed, 0])
    input_weights = np.stack([_glorot(random, units, inputs) for _ in range(4)])
    recurrent_weights = np.stack([_orthogonal(random, units) for _ in range(4)])
    bias = np.zeros((4, units))
    bias[1] = 1.0
    lstm = Lstm(input_weights=input_weights.astype(dtype), bias=bias.astype(dtype),
                recurrent_weights=recurrent_weights.astype(dtype))
    head = Dense(weights=_glorot(random, outputs, units).astype(dtype),
                 bias=np.zeros(outputs, dtype))
    return Network(name=name, layers=[lstm, head], every_step=False)
