"""The pipeline's stages: what they add up to."""

import pytest
from networks import design

from rnnhw.design import (
    accumulated_cycles,
    activated_cycles,
    cell_stages,
    log2_ceil,
    pipeline,
    stage_cycles,
    state_cycles,
)

LSTM = design(3, 2, 4, 5, fold=2)


@pytest.mark.parametrize(("leaves", "levels"), [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (44, 6)])
def test_levels_of_a_tree(leaves, levels):
    assert log2_ceil(leaves) == levels


def test_an_lstm_stage_by_stage():
    """From the read to the accumulator, through the gates to the last part, and on to h and its bank."""
    assert accumulated_cycles(LSTM) == 1 + 2 + 3 + 5 + 1 + 1
    assert activated_cycles(LSTM) == accumulated_cycles(LSTM) + 6 + 5 + 1
    assert state_cycles(LSTM) == activated_cycles(LSTM) + 4 + 5 + 2 + 1
    assert sum(stage.cycles for stage in pipeline(LSTM)) == state_cycles(LSTM)


@pytest.mark.parametrize(
    ("cells", "cycles"),
    [
        (("lstm",), 11),
        (("gru",), 9),
        (("elman",), 1),
        (("gru", "elman"), 9),
        (("lstm", "elman"), 11),
        (("lstm", "gru"), 11),
        (("lstm", "gru", "elman"), 11),
    ],
)
def test_all_kinds_of_a_design_take_as_long_as_its_longest(cells, cycles):
    machine = design(1, 1, 1, 1, cells=cells)
    assert state_cycles(machine) - activated_cycles(machine) == cycles + 1
    assert sum(stage.cycles for stage in cell_stages(machine)) == 11 + cycles


def test_stages_are_counted_by_name():
    assert stage_cycles(LSTM, "products", "cell sum", "gather", "reset") == 3


def test_the_grid_of_the_brainwave_comparison_is_short_enough():
    """44 x 33 tiles of 4 x 4 with native arithmetic: at most 45 cycles from the last slot to h."""
    assert state_cycles(design(44, 33, 4, 4)) <= 45
