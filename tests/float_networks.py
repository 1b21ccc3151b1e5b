"""Random float networks for tests, of every cell, stacks and directions."""

import numpy as np

from rnnhw.network import Bidirectional, Dense, Elman, Gru, Lstm, MinGru, Network

CELLS = ("lstm", "gru", "gru_reset_before", "elman_tanh", "elman_relu", "mingru")
VARIANTS = ("lstm_peepholes", "lstm_projection", "lstm_coupled", "lstm_all")
"""Variants of the LSTM, which PyTorch does not have, except for the projection."""


def float_cell(rng, cell, inputs, units, scale=0.5, dtype=np.float64, outputs=None):
    """A layer of kind ``cell``; ``outputs`` is the projection's width where there is one."""

    def values(*shape):
        return (scale * rng.normal(size=shape)).astype(dtype)

    if cell.startswith("gru"):
        return Gru(
            input_weights=values(3, units, inputs),
            recurrent_weights=values(3, units, units),
            input_bias=values(3, units),
            recurrent_bias=values(3, units),
            reset_after=cell == "gru",
        )
    if cell == "mingru":
        return MinGru(input_weights=values(2, units, inputs), bias=values(2, units))
    if cell.startswith("elman"):
        return Elman(
            input_weights=values(1, units, inputs),
            recurrent_weights=values(1, units, units),
            bias=values(1, units),
            activation=cell.removeprefix("elman_"),
        )
    projected = cell in ("lstm_projection", "lstm_all")
    width = (outputs or max(1, units // 2)) if projected else units
    return Lstm(
        input_weights=values(4, units, inputs),
        recurrent_weights=values(4, units, width),
        bias=values(4, units),
        coupled=cell in ("lstm_coupled", "lstm_all"),
        peepholes=values(3, units) if cell in ("lstm_peepholes", "lstm_all") else None,
        projection=values(width, units) if projected else None,
    )


def float_network(rng, cell, inputs, units, outputs=0, every_step=None, scale=0.5, dtype=np.float64):
    """A stack of one cell; ``units`` is a number or one for each layer, negative for two directions."""
    layers, width = [], inputs
    for count in [units] if isinstance(units, int) else units:
        halves = [
            float_cell(rng, cell, width, abs(count), scale, dtype) for _ in range(1 if count > 0 else 2)
        ]
        layers.append(halves[0] if count > 0 else Bidirectional(forward=halves[0], backward=halves[1]))
        width = layers[-1].outputs
    if outputs:
        layers.append(
            Dense(
                weights=(scale * rng.normal(size=(outputs, width))).astype(dtype),
                bias=(scale * rng.normal(size=outputs)).astype(dtype),
            )
        )
    return Network(name="random", layers=layers, every_step=not outputs if every_step is None else every_step)
