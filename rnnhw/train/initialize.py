"""Seeded initial weights."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import Bidirectional, Cell, Dense, Elman, Gru, Layer, Lstm, MinGru, Network, Recurrent
from rnnhw.train.layers import LayerChoice

__all__ = ["initial_network", "initial_stack"]

_FLOAT_LAYERS: dict[Cell, type[Recurrent]] = {
    Cell.LSTM: Lstm,
    Cell.LSTM_COUPLED: Lstm,
    Cell.GRU: Gru,
    Cell.ELMAN: Elman,
    Cell.MINGRU: MinGru,
}


def _glorot(random: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    """Uniform with variance ``2 / (rows + columns)`` (Glorot and Bengio 2010, equation 16)."""
    limit = math.sqrt(6.0 / (rows + columns))
    return random.uniform(-limit, limit, (rows, columns))


def _orthogonal(random: np.random.Generator, size: int) -> NDArray[np.float64]:
    """Uniformly distributed orthogonal matrix (Saxe et al. 2014 on why; Mezzadri 2007 on how)."""
    q, r = np.linalg.qr(random.standard_normal((size, size)))
    return q * np.where(np.diag(r) < 0, -1.0, 1.0)


def _recurrent(random: np.random.Generator, choice: LayerChoice, inputs: int, dtype: Any) -> Recurrent:
    """One direction of a layer."""
    layer_type, units = _FLOAT_LAYERS[choice.cell], choice.units
    width = choice.projection or units
    gates = len(layer_type.gates)
    bias = np.zeros((gates, units), dtype)
    weights: dict[str, Any] = {
        "input_weights": np.stack([_glorot(random, units, inputs) for _ in range(gates)]).astype(dtype)
    }
    if layer_type is MinGru:
        return MinGru(**weights, bias=bias)
    recurrent = [_orthogonal(random, max(units, width))[:units, :width] for _ in range(gates)]
    weights["recurrent_weights"] = np.stack(recurrent).astype(dtype)
    if layer_type is Gru:
        return Gru(
            **weights, input_bias=bias, recurrent_bias=bias.copy(), reset_after=not choice.resets_before
        )
    if layer_type is Elman:
        return Elman(**weights, bias=bias, activation=choice.activation)
    if choice.projection:
        weights["projection"] = _glorot(random, choice.projection, units).astype(dtype)
    if choice.has_peepholes:
        weights["peepholes"] = _glorot(random, 3, units).astype(dtype)
    is_coupled = choice.cell is Cell.LSTM_COUPLED
    gate, value = ("input", -1.0) if is_coupled else ("forget", 1.0)
    bias[Lstm.gates.index(gate)] = value
    return Lstm(**weights, bias=bias, coupled=is_coupled)


def initial_stack(
    name: str,
    choices: Sequence[LayerChoice],
    *,
    inputs: int,
    outputs: int,
    seed: int,
    every_step: bool = False,
    dtype: type[np.floating[Any]] = np.float32,
) -> Network:
    """An untrained stack of these layers with a dense head; the same seed gives the same weights.

    Input and head weights, projections and peepholes are Glorot uniform. Each gate's recurrent matrix is
    orthogonal, or with a projection some columns of an orthogonal matrix. Biases are zero but for an LSTM's
    forget gate's, which is 1 so that memory begins long (Jozefowicz et al. 2015); where the gates are
    coupled, the input gate's is -1, so that the same share of c stays.

    Parameters
    ----------
    name : str
    choices : sequence of LayerChoice
        The recurrent layers, from the input on.
    inputs, outputs : int
    seed : int
    every_step : bool
    dtype : float32 or float64
    """
    random = np.random.default_rng([seed, 0])
    layers: list[Layer] = []
    width = inputs
    for choice in choices:
        halves = [_recurrent(random, choice, width, dtype) for _ in range(1 + choice.both)]
        layers.append(Bidirectional(forward=halves[0], backward=halves[1]) if choice.both else halves[0])
        width = layers[-1].outputs
    layers.append(Dense(weights=_glorot(random, outputs, width).astype(dtype), bias=np.zeros(outputs, dtype)))
    return Network(name=name, layers=layers, every_step=every_step)


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
    has_peepholes: bool = False,
    projection: int = 0,
    dtype: type[np.floating[Any]] = np.float32,
) -> Network:
    """An untrained stack whose layers have one cell; see `initial_stack`.

    Parameters
    ----------
    name : str
    inputs, outputs : int
    units : int or sequence of int
        Of each layer.
    seed : int
    cell : {"lstm", "lstm_coupled", "gru", "elman", "mingru"}
        GRUs reset after the product; Elman layers have tanh.
    every_step : bool
    bidirectional : bool
        Whether all layers are.
    has_peepholes : bool
        Whether the gates of the LSTM layers see the cell state.
    projection : int
        Width of h of the LSTM layers; 0 for no projection.
    dtype : float32 or float64

    Raises
    ------
    InputError
        If another cell than an LSTM has peepholes or a projection.
    """
    choices = [
        LayerChoice(
            cell=Cell(cell),
            units=count,
            both=bidirectional,
            has_peepholes=has_peepholes,
            projection=projection,
        )
        for count in ([units] if isinstance(units, int) else units)
    ]
    return initial_stack(
        name, choices, inputs=inputs, outputs=outputs, seed=seed, every_step=every_step, dtype=dtype
    )
