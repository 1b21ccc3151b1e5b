"""Random integer networks for tests, with extremes that saturate."""

import numpy as np

from rnnhw.design import Design
from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerNetwork,
)


def weights(rng, shape, bits=8):
    largest = 2 ** (bits - 1) - 1
    values = rng.integers(-largest, largest + 1, shape)
    extreme = rng.random(shape) < 0.1
    return np.where(extreme, rng.choice([-largest, largest], shape), values).astype(np.int8)


def random_cell(rng, cell, inputs, units, bits=8):
    """A layer whose rows range from silent to saturating; every row has shifts of its own."""
    gates = {"lstm": 4, "gru": 3, "gru_reset_before": 3, "elman_tanh": 1, "elman_relu": 1}[cell]
    low = -2 if bits == 8 else -6
    common = {
        "input_weights": weights(rng, (gates, units, inputs), bits),
        "recurrent_weights": weights(rng, (gates, units, units), bits),
        "bias": rng.integers(-20000, 20000, (gates, units)).astype(np.int32),
        "input_shift": rng.integers(low, 8, (gates, units)).astype(np.int8),
        "recurrent_shift": rng.integers(low, 8, (gates, units)).astype(np.int8),
    }
    if cell == "lstm":
        return IntegerLstm(**common, cell_fraction=int(rng.integers(9, 16)))
    if cell.startswith("elman"):
        relu = cell == "elman_relu"
        return IntegerElman(**common, activation="relu" if relu else "tanh", hidden_exponent=7)
    after = cell == "gru"
    candidate = rng.integers(-20000, 20000, units) * after
    return IntegerGru(**common, candidate_bias=candidate.astype(np.int32), reset_after=after)


def random_head(rng, inputs, outputs, bits=8):
    return IntegerDense(
        weights=weights(rng, (outputs, inputs), bits),
        bias=rng.integers(-20000, 20000, outputs).astype(np.int32),
        shift=rng.integers(-1, 6, outputs).astype(np.int8), output_exponent=10)


def random_network(rng, inputs, units, outputs=0, cell="lstm", every_step=None, bits=8):
    """A stack of one kind of cell; ``units`` is a number or one for each layer, negative for two directions."""
    layers, width = [], inputs
    for count in [units] if isinstance(units, int) else units:
        if count > 0:
            layers.append(random_cell(rng, cell, width, count, bits))
        else:
            halves = [random_cell(rng, cell, width, -count, bits) for _ in range(2)]
            layers.append(IntegerBidirectional(forward=halves[0], backward=halves[1]))
        width = layers[-1].outputs
    if outputs:
        layers.append(random_head(rng, width, outputs, bits))
    return IntegerNetwork(name="random", input_exponent=7, layers=layers,
                          every_step=not outputs if every_step is None else every_step)


def random_inputs(rng, batch, steps, inputs):
    """Int8 sequences, the last of them all extremes."""
    x = rng.integers(-128, 128, (batch, steps, inputs)).astype(np.int8)
    x[-1] = rng.choice([-128, 127], x[-1].shape)
    return x


def design(grid_rows, grid_cols, tile_rows, tile_cols, fold=1, **more):
    """A design that holds networks of a few dozen units."""
    fields = {"weight_depth": 2048, "unit_depth": 64, "input_depth": 64, "state_depth": 256,
              "clock_mhz": 50} | more
    return Design(grid_rows=grid_rows, grid_cols=grid_cols, tile_rows=tile_rows, tile_cols=tile_cols,
                  fold=fold, **fields)
