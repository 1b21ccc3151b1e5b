"""What fits, what does not, and the sentences that say what would."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_design, random_network, random_shape

from rnnhw.errors import CapacityError
from rnnhw.network import Cell, LayerShape, Shape, stack_shape
from rnnhw.schedule import build_program, check_fit, count_cycles, needs

DEPTHS = ("weight_depth", "unit_depth", "input_depth", "state_depth", "state_slots")


def exact(shape, machine):
    """The design with memories as deep as the network needs."""
    return dataclasses.replace(machine, **{name: int(need) for name, need in needs(shape, machine).items()})


def test_exactly_what_is_needed_fits_and_one_less_does_not():
    rng = np.random.default_rng(31)
    for _ in range(60):
        machine = random_design(rng, weight_bits=int(rng.choice([4, 8])))
        shape = random_shape(rng, machine.cells, options=machine.lstm_options)
        fits = exact(shape, machine)
        check_fit(shape, fits)
        for name in DEPTHS:
            if getattr(fits, name) == 1:
                continue
            less = dataclasses.replace(fits, **{name: getattr(fits, name) - 1})
            with pytest.raises(CapacityError, match=rf"{name} is \d+ and {getattr(fits, name)} are needed"):
                check_fit(shape, less)


def test_needs_by_hand():
    """6 columns, 2 grid rows: 13 units are 3 words of a bank and 7 rows of a grid row, 4 tiles of 2."""
    machine = design(2, 3, 2, 2, contexts=3, cells=("gru",))
    found = needs(stack_shape(Cell.GRU, 8, 13, 5, outputs=10, reset_after=False), machine)
    assert found == {
        "weight_depth": 4 * (2 + 3) + 2 * (3 + 1) + 1 * 1,
        "unit_depth": 7 + 3 + 2,
        "input_depth": 2 * 3,
        "state_depth": (2 * 3 + 2 * 1) * 3,
        "state_slots": 4,
    }
    halved = dataclasses.replace(machine, weight_bits=4)
    assert needs(stack_shape(Cell.GRU, 8, 13), halved)["weight_depth"] == 10


def test_a_bidirectional_network_needs_what_its_largest_pass_needs():
    both = Shape(
        layers=(
            LayerShape(cell=Cell.LSTM, inputs=4, units=9, directions=2),
            LayerShape(cell=Cell.DENSE, inputs=18, units=20),
        ),
        every_step=True,
    )
    machine = design(1, 1, 2, 2)
    one = needs(stack_shape(Cell.LSTM, 4, 9), machine)
    head = needs(Shape(layers=both.layers[1:], every_step=True), machine)
    assert needs(both, machine) == {name: max(one[name], head[name]) for name in DEPTHS}
    assert head["input_depth"] == 9 > one["input_depth"]
    assert one["weight_depth"] > head["weight_depth"]


def test_what_does_not_fit_is_refused_with_the_smallest_change():
    machine = design(1, 1, 2, 2, weight_depth=20, state_depth=3)
    with pytest.raises(CapacityError) as caught:
        count_cycles(stack_shape(Cell.LSTM, 4, 8), machine, 1)
    assert str(caught.value) == (
        "a network of lstm 4 -> 8 does not fit the design: weight_depth is 20 and 24 are needed (4 short); "
        "state_depth is 3 and 4 are needed (1 short); smallest change that fits: weight_depth = 24, "
        "state_depth = 4"
    )
    fits = dataclasses.replace(machine, weight_depth=24, state_depth=4)
    assert count_cycles(stack_shape(Cell.LSTM, 4, 8), fits, 1).total > 0


def test_a_cell_that_the_design_lacks_is_refused():
    with pytest.raises(
        CapacityError,
        match="a layer of cell 'gru', but the design carries lstm, elman only; it needs 'gru' in its cells",
    ):
        check_fit(stack_shape(Cell.GRU, 2, 2), design(1, 1, 1, 1, cells=("lstm", "elman")))


def test_weights_wider_than_the_designs_are_refused():
    rng, machine = np.random.default_rng(32), design(1, 1, 1, 1, weight_bits=4)
    with pytest.raises(CapacityError, match="has weights of 8 bits, the design holds weights of 4;"):
        build_program(random_network(rng, 2, 2), machine, 1)
    build_program(random_network(rng, 2, 2, bits=4), machine, 1)


def test_the_layers_with_wide_weights_are_named():
    rng, machine = np.random.default_rng(33), design(1, 1, 1, 1, weight_bits=4)
    wide, narrow = random_network(rng, 2, [2, 2], 3), random_network(rng, 2, [2, 2], 3, bits=4)
    mixed = dataclasses.replace(wide, layers=[wide.layers[0], narrow.layers[1], *wide.layers[2:]])
    with pytest.raises(
        CapacityError, match="of 8 bits in layer 0 and the head, the design holds weights of 4"
    ):
        build_program(mixed, machine, 1)
