"""Operation and byte counts, against counting by hand and published numbers."""

import numpy as np
import pytest
from float_networks import float_network
from networks import random_network

from rnnhw.errors import ModelError
from rnnhw.network import Cell, LayerShape, Shape, shape_of, stack_shape, work_of


def test_shape_of_networks_float_and_integer() -> None:
    rng = np.random.default_rng(1)
    expected = Shape(layers=(
        LayerShape(cell=Cell.GRU, inputs=3, units=5, directions=2, reset_after=False),
        LayerShape(cell=Cell.GRU, inputs=10, units=4, reset_after=False),
        LayerShape(cell=Cell.DENSE, inputs=4, units=2)), every_step=True)
    made = float_network(rng, "gru_reset_before", 3, [-5, 4], 2, every_step=True)
    assert shape_of(made) == expected
    assert shape_of(random_network(rng, 3, [-5, 4], 2, "gru_reset_before", every_step=True)) == expected
    assert (expected.inputs, expected.outputs) == (3, 2)
    assert str(expected) == "bidirectional gru 3 -> 10, gru 10 -> 4, dense 4 -> 2"


def test_stack_shape_is_that_of_the_network() -> None:
    rng = np.random.default_rng(1)
    for outputs in (0, 2):
        made = float_network(rng, "elman_tanh", 3, [5, 4], outputs)
        assert shape_of(made) == stack_shape(Cell.ELMAN, 3, 5, 4, outputs=outputs)
    assert stack_shape(Cell.LSTM, 3, 5, outputs=2).every_step is False
    assert stack_shape(Cell.LSTM, 3, 5).every_step is True
    assert stack_shape(Cell.LSTM, 3, 5, reset_after=False).layers[0].reset_after is True


def test_work_by_hand() -> None:
    work = work_of(stack_shape(Cell.LSTM, 3, 5, outputs=2))
    assert work.macs_per_step == 4 * 5 * 3 + 4 * 5 * 5
    assert work.macs_per_sequence_end == 10
    assert work.weights == 170
    assert work.state_values == 10
    assert work.macs(7) == 7 * 160 + 10
    assert work.operations(7) == 2 * work.macs(7)


def test_work_of_a_head_on_every_step_and_of_two_directions() -> None:
    layers = (LayerShape(cell=Cell.GRU, inputs=3, units=5, directions=2),
              LayerShape(cell=Cell.DENSE, inputs=10, units=2))
    work = work_of(Shape(layers=layers, every_step=True))
    assert (work.macs_per_step, work.macs_per_sequence_end) == (2 * 3 * 5 * 8 + 20, 0)
    assert work.state_values == 10


def test_weight_bytes_round_up() -> None:
    work = work_of(stack_shape(Cell.LSTM, 1, 1, outputs=1))
    assert work.weights == 9
    assert [work.weight_bytes(bits) for bits in (1, 4, 8, 32)] == [2, 5, 9, 36]


def test_deepbench_lstm_of_512_units_has_its_published_work() -> None:
    """DeepBench's LSTM of 512 units and 25 steps: 2 * 4 * 512 * 1024 operations a step."""
    assert work_of(stack_shape(Cell.LSTM, 512, 512)).operations(25) == 104_857_600


@pytest.mark.parametrize("cell", ["lstm_peepholes", "lstm_projection", "lstm_coupled"])
def test_what_is_not_counted_is_refused(cell: str) -> None:
    with pytest.raises(ModelError, match="with peepholes, a projection or coupled gates is not counted"):
        shape_of(float_network(np.random.default_rng(1), cell, 3, 4))
