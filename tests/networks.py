"""Random integer networks and designs for tests; weights have extremes that saturate."""

import dataclasses

import numpy as np

from rnnhw.arith import (
    MAX_CELL_FRACTION,
    MAX_SHIFT,
    MAX_STATE_FRACTION,
    MIN_CELL_FRACTION,
    MIN_SHIFT,
    MIN_STATE_FRACTION,
)
from rnnhw.design import CELL_LANES, LSTM_OPTIONS, Design
from rnnhw.network import (
    Cell,
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerMinGru,
    quantized_network,
    stack_shape,
)
from rnnhw.schedule import needs, stacks_of


def weights(rng, shape, bits=8, extreme=False):
    largest = 2 ** (bits - 1) - 1
    if extreme:
        return rng.choice(np.array([-largest, largest], np.int8), shape)
    values = rng.integers(-largest, largest + 1, shape)
    largest_ones = rng.random(shape) < 0.1
    return np.where(largest_ones, rng.choice([-largest, largest], shape), values).astype(np.int8)


def biases(rng, shape, fan_in, extreme=False):
    limit = 2**31 - 1 - fan_in * 127 * 128 if extreme else 20000
    return rng.integers(-limit, limit + 1, shape).astype(np.int32)


def random_cell(rng, cell, inputs, units, bits=8, extreme=False):
    """A layer whose rows range from silent to saturating; every row has shifts of its own.

    An extreme one has the largest weights, and any bias and shift that the integer layers take.
    """
    if cell == "mingru":
        return random_mingru(rng, inputs, units, bits, extreme)
    if cell.startswith("lstm_"):
        return random_variant(rng, cell, inputs, units, bits, extreme)
    gates = {"lstm": 4, "gru": 3, "gru_reset_before": 3, "elman_tanh": 1, "elman_relu": 1}[cell]
    low, high = (MIN_SHIFT, MAX_SHIFT + 1) if extreme else (-2 if bits == 8 else -6, 8)
    common = {
        "input_weights": weights(rng, (gates, units, inputs), bits, extreme),
        "recurrent_weights": weights(rng, (gates, units, units), bits, extreme),
        "bias": biases(rng, (gates, units), inputs, extreme),
        "input_shift": rng.integers(low, high, (gates, units)).astype(np.int8),
        "recurrent_shift": rng.integers(low, high, (gates, units)).astype(np.int8),
    }
    if cell == "lstm":
        fraction = int(rng.integers(MIN_CELL_FRACTION, MAX_CELL_FRACTION + 1))
        return IntegerLstm(**common, cell_fraction=fraction)
    if cell.startswith("elman"):
        relu = cell == "elman_relu"
        return IntegerElman(**common, activation="relu" if relu else "tanh", hidden_exponent=7)
    after = cell == "gru"
    candidate = biases(rng, units, units, extreme) * np.int32(after)
    return IntegerGru(**common, candidate_bias=candidate, reset_after=after)


def random_variant(rng, cell, inputs, units, bits=8, extreme=False):
    """An LSTM with the options that are named: lstm_coupled, lstm_peepholes, lstm_projection, lstm_all."""
    low, high = (MIN_SHIFT, MAX_SHIFT + 1) if extreme else (-2 if bits == 8 else -6, 8)
    coupled, seen, projected = (
        cell in (f"lstm_{option}", "lstm_all") for option in ("coupled", "peepholes", "projection")
    )
    gates, width = 3 if coupled else 4, max(1, units // 2) if projected else units
    options = {}
    if seen:
        shape = (gates - 1, units)
        options["peephole_weights"] = weights(rng, shape, 8, extreme)
        options["peephole_shift"] = rng.integers(low + 4, high + 4, shape).clip(MIN_SHIFT, MAX_SHIFT)
        options["peephole_shift"] = options["peephole_shift"].astype(np.int8)
    if projected:
        options["projection"] = weights(rng, (width, units), bits, extreme)
        options["projection_shift"] = rng.integers(low, 2, width).astype(np.int8)
        # The same in both directions of a layer.
        options["hidden_exponent"] = 3 + units % 6
    return IntegerLstm(
        input_weights=weights(rng, (gates, units, inputs), bits, extreme),
        recurrent_weights=weights(rng, (gates, units, width), bits, extreme),
        bias=biases(rng, (gates, units), inputs, extreme),
        input_shift=rng.integers(low, high, (gates, units)).astype(np.int8),
        recurrent_shift=rng.integers(low, high, (gates, units)).astype(np.int8),
        cell_fraction=int(rng.integers(MIN_CELL_FRACTION, MAX_CELL_FRACTION + 1)),
        is_coupled=coupled,
        **options,
    )


def random_mingru(rng, inputs, units, bits=8, extreme=False):
    low, high = (MIN_SHIFT, MAX_SHIFT + 1) if extreme else (-2 if bits == 8 else -6, 8)
    return IntegerMinGru(
        input_weights=weights(rng, (2, units, inputs), bits, extreme),
        bias=biases(rng, (2, units), inputs, extreme),
        input_shift=rng.integers(low, high, (2, units)).astype(np.int8),
        state_fraction=MIN_STATE_FRACTION + (inputs + units) % (MAX_STATE_FRACTION - MIN_STATE_FRACTION + 1),
    )


def random_head(rng, inputs, outputs, bits=8, extreme=False):
    low, high = (MIN_SHIFT, MAX_SHIFT + 1) if extreme else (-1, 6)
    return IntegerDense(
        weights=weights(rng, (outputs, inputs), bits, extreme),
        bias=biases(rng, outputs, inputs, extreme),
        shift=rng.integers(low, high, outputs).astype(np.int8),
        output_exponent=10,
    )


def random_network(rng, inputs, units, outputs=0, cell="lstm", every_step=None, bits=8, extreme=False):
    """A stack of one kind of cell; ``units`` is a number or one per layer, negative for two directions."""
    layers, width = [], inputs
    for count in [units] if isinstance(units, int) else units:
        if count > 0:
            layers.append(random_cell(rng, cell, width, count, bits, extreme))
        else:
            halves = [random_cell(rng, cell, width, -count, bits, extreme) for _ in range(2)]
            layers.append(IntegerBidirectional(forward=halves[0], backward=halves[1]))
        width = layers[-1].outputs
    if outputs:
        layers.append(random_head(rng, width, outputs, bits, extreme))
    return quantized_network(
        name="random",
        input_exponent=7,
        layers=layers,
        every_step=not outputs if every_step is None else every_step,
    )


def random_stack(*arguments, **more):
    """The stack of a unidirectional `random_network`, which a machine runs as one program."""
    (stack,) = stacks_of(random_network(*arguments, **more))
    return stack


PLAIN = ("lstm", "gru", "gru_reset_before", "elman_tanh", "elman_relu")
VARIANTS = ("lstm_coupled", "lstm_peepholes", "lstm_projection", "lstm_all", "mingru")
CELLS = (*PLAIN, *VARIANTS)
"""Kinds of `random_cell`."""


def random_inputs(rng, batch, steps, inputs):
    """Int8 sequences; the last one has extremes only."""
    x = rng.integers(-128, 128, (batch, steps, inputs)).astype(np.int8)
    x[-1] = rng.choice([-128, 127], x[-1].shape)
    return x


def slow_inputs(sequences=2, steps=6, inputs=6):
    """Inputs of which one in four changes from step to step."""
    rng = np.random.default_rng(8)
    x = random_inputs(rng, sequences, steps, inputs)
    for t in range(1, steps):
        stays = rng.random((sequences, inputs)) < 0.75
        x[:, t][stays] = x[:, t - 1][stays]
    return x


def design(grid_rows, grid_cols, tile_rows, tile_cols, fold=1, **more):
    """A design that holds networks of a few dozen units."""
    fields = {
        "weight_depth": 2048,
        "unit_depth": 64,
        "input_depth": 64,
        "state_depth": 256,
        "clock_mhz": 50,
    } | more
    return Design(
        grid_rows=grid_rows,
        grid_cols=grid_cols,
        tile_rows=tile_rows,
        tile_cols=tile_cols,
        fold=fold,
        **fields,
    )


def many_designs(machines):
    """Designs of the same cells, arithmetic and pipeline as one `Design.many`."""
    numbers = {
        field.name: np.array([getattr(machine, field.name) for machine in machines])
        for field in dataclasses.fields(Design)
        if field.type is int
    }
    first = machines[0]
    return Design.many(
        **numbers,
        cells=first.cells,
        lstm_options=first.lstm_options,
        arithmetic=first.arithmetic,
        pipeline=first.pipeline,
    )


def which_hold(shape, designs):
    """Which of many designs hold a network, ``[designs]``, by the depths that it needs."""
    holds = np.ones(np.size(designs.fold), bool)
    for name, need in needs(shape, designs).items():
        holds &= need <= getattr(designs, name)
    return holds


FOLDS = {4: (1, 2, 4), 3: (1, 3), 2: (1, 2), 1: (1,)}
"""Folds of a design, by its lanes."""


def random_design(rng, most=6, **more):
    """A design of any grid, tile, fold, cells and contexts that holds all but absurd networks."""
    grid_cols, tile_cols = int(rng.integers(1, most)), int(rng.integers(1, most + 1))
    choices = [
        ("lstm", "gru", "elman"),
        ("lstm",),
        ("gru",),
        ("elman",),
        ("gru", "elman"),
        ("mingru",),
        ("lstm_coupled", "mingru"),
        tuple(CELL_LANES),
    ]
    cells = more.pop("cells", choices[rng.integers(len(choices))])
    if "lstm_options" not in more and any(cell.startswith("lstm") for cell in cells):
        more["lstm_options"] = [(), ("peephole",), LSTM_OPTIONS][rng.integers(3)]
    lanes = max(CELL_LANES[cell] for cell in cells)
    fields = {"fold": int(rng.choice(FOLDS[lanes])), "contexts": int(rng.integers(1, 4))} | more
    return design(
        int(rng.integers(1, grid_cols * tile_cols + 1)),
        grid_cols,
        int(rng.integers(1, 9)),
        tile_cols,
        cells=cells,
        weight_depth=65536,
        unit_depth=4096,
        input_depth=4096,
        state_depth=4096,
        state_slots=16,
        **fields,
    )


def random_shape(rng, cells, most=60, layers=3, options=()):
    """A stack of one of ``cells``, with or without a head; LSTMs have any of ``options``."""
    cell = str(rng.choice(cells))
    units = [int(n) for n in rng.integers(1, most, rng.integers(1, layers + 1))]
    return stack_shape(
        Cell(cell),
        int(rng.integers(1, most)),
        *units,
        outputs=int(rng.choice([0, 1, 7, 40])),
        every_step=bool(rng.integers(2)),
        reset_after=cell != "gru" or bool(rng.integers(2)),
        has_peepholes="peephole" in options and cell.startswith("lstm") and bool(rng.integers(2)),
        projection=int(rng.integers(1, most)) * ("projection" in options and cell.startswith("lstm")),
    )


KINDS = {
    "lstm": ("lstm",),
    "gru": ("gru", "gru_reset_before"),
    "elman": ("elman_tanh", "elman_relu"),
    "mingru": ("mingru",),
    "lstm_coupled": ("lstm_coupled",),
}


def any_network(rng, built, most=20):
    """A network of up to three layers of one of a design's cells, some of them in two directions."""
    kinds = [kind for cell in built.cells for kind in KINDS[cell]]
    if "lstm" in built.cells:
        kinds += [f"lstm_{option}s"[: None if option == "peephole" else -1] for option in built.lstm_options]
    if "lstm_coupled" in built.cells and len(built.lstm_options) == 2:
        kinds.append("lstm_all")
    bits = built.weight_bits
    units = [int(n) * (-1 if rng.random() < 0.2 else 1) for n in rng.integers(1, most, rng.integers(1, 4))]
    inputs, outputs = int(rng.integers(1, most)), int(rng.choice([0, 0, 1, 7, most]))
    return random_network(
        rng,
        inputs,
        units,
        outputs,
        cell=str(rng.choice(kinds)),
        every_step=bool(rng.integers(2)),
        bits=bits,
        extreme=rng.random() < 0.2,
    )
