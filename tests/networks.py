"""Random integer networks for tests, with extremes that saturate."""

import numpy as np

from rnnhw.design import Design
from rnnhw.network import IntegerDense, IntegerLstm, IntegerNetwork


def random_network(rng, inputs, units, outputs=0):
    """A network whose rows range from silent to saturating; every row has shifts of its own."""
    def weights(*shape):
        values = rng.integers(-127, 128, shape)
        extreme = rng.random(shape) < 0.1
        return np.where(extreme, rng.choice([-127, 127], shape), values).astype(np.int8)

    lstm = IntegerLstm(
        input_weights=weights(4, units, inputs),
        recurrent_weights=weights(4, units, units),
        bias=rng.integers(-20000, 20000, (4, units)).astype(np.int32),
        input_shift=rng.integers(-2, 8, (4, units)).astype(np.int8),
        recurrent_shift=rng.integers(-2, 8, (4, units)).astype(np.int8),
        cell_fraction=int(rng.integers(9, 16)))
    if not outputs:
        return IntegerNetwork(name="random", input_exponent=7, layers=[lstm])
    head = IntegerDense(
        weights=weights(outputs, units),
        bias=rng.integers(-20000, 20000, outputs).astype(np.int32),
        shift=rng.integers(-1, 6, outputs).astype(np.int8),
        output_exponent=10)
    return IntegerNetwork(name="random", input_exponent=7, layers=[lstm, head])


def random_inputs(rng, batch, steps, inputs):
    """Int8 sequences, the last of them all extremes."""
    x = rng.integers(-128, 128, (batch, steps, inputs)).astype(np.int8)
    x[-1] = rng.choice([-128, 127], x[-1].shape)
    return x


def design(grid_rows, grid_cols, tile_rows, tile_cols, fold=1, **sizes):
    """A design that holds networks of a few dozen units."""
    fields = {"weight_depth": 2048, "unit_depth": 64, "input_depth": 32, "state_depth": 32,
              "clock_mhz": 50} | sizes
    return Design(grid_rows=grid_rows, grid_cols=grid_cols, tile_rows=tile_rows, tile_cols=tile_cols,
                  fold=fold, **fields)
