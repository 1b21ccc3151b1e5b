"""Operation and byte counts, against counting by hand and published numbers."""

import numpy as np
import pytest
from float_networks import float_network
from networks import random_network

from rnnhw.network import Cell, Dense, LayerShape, Lstm, Network, Shape, shape_of, stack_shape, work_of

DIGITS = stack_shape(Cell.LSTM, 8, 32, outputs=10)


def test_shape_of_a_float_network() -> None:
    lstm = Lstm(
        input_weights=np.zeros((4, 5, 3)), recurrent_weights=np.zeros((4, 5, 5)), bias=np.zeros((4, 5))
    )
    head = Dense(weights=np.zeros((2, 5)), bias=np.zeros(2))
    hidden = Network(name="n", layers=[lstm], every_step=True)
    headed = Network(name="n", layers=[lstm, head], every_step=False)
    assert shape_of(hidden) == stack_shape(Cell.LSTM, 3, 5)
    assert shape_of(headed) == stack_shape(Cell.LSTM, 3, 5, outputs=2)


@pytest.mark.parametrize(
    ("cell", "kind", "after"),
    [
        ("lstm", Cell.LSTM, True),
        ("gru", Cell.GRU, True),
        ("gru_reset_before", Cell.GRU, False),
        ("elman_relu", Cell.ELMAN, True),
    ],
)
def test_shape_of_an_integer_network(cell: str, kind: Cell, after: bool) -> None:
    shape = shape_of(random_network(np.random.default_rng(1), 3, [4, -5], 6, cell=cell, every_step=True))
    assert shape == Shape(
        every_step=True,
        layers=(
            LayerShape(cell=kind, inputs=3, units=4, reset_after=after),
            LayerShape(cell=kind, inputs=4, units=5, directions=2, reset_after=after),
            LayerShape(cell=Cell.DENSE, inputs=10, units=6),
        ),
    )
    assert (shape.inputs, shape.outputs) == (3, 6)
    assert str(shape) == f"{kind} 3 -> 4, bidirectional {kind} 4 -> 10, dense 10 -> 6"


def test_a_stack_gives_what_is_usual_unless_told() -> None:
    assert not DIGITS.every_step and stack_shape(Cell.GRU, 1, 2).every_step
    assert stack_shape(Cell.LSTM, 8, 32, outputs=10, every_step=True).every_step
    assert [layer.reset_after for layer in stack_shape(Cell.GRU, 1, 2, 3, 4, reset_after=False).layers] == [
        False
    ] * 3
    assert all(layer.reset_after for layer in stack_shape(Cell.ELMAN, 1, 2, reset_after=False).layers)


def test_work_by_hand() -> None:
    work = work_of(stack_shape(Cell.LSTM, 3, 5, outputs=2))
    assert work.macs_per_step == 4 * 5 * 3 + 4 * 5 * 5
    assert work.macs_per_sequence_end == 10
    assert work.weights == 170
    assert work.state_values == 10
    assert work.macs(7) == 7 * 160 + 10
    assert work.operations(7) == 2 * work.macs(7)


def test_work_of_a_stack_of_two_directions_with_a_head_on_every_step() -> None:
    gru = LayerShape(cell=Cell.GRU, inputs=3, units=5, directions=2)
    elman = LayerShape(cell=Cell.ELMAN, inputs=10, units=4)
    dense = LayerShape(cell=Cell.DENSE, inputs=4, units=2)
    work = work_of(Shape(layers=(gru, elman, dense), every_step=True))
    assert work.macs_per_step == 2 * 3 * 5 * (3 + 5) + 4 * (10 + 4) + 4 * 2
    assert work.macs_per_sequence_end == 0
    assert work.weights == work.macs_per_step
    assert work.state_values == 2 * 5 + 4


def test_weight_bytes_round_up() -> None:
    work = work_of(stack_shape(Cell.LSTM, 1, 1, outputs=1))
    assert work.weights == 9
    assert [work.weight_bytes(bits) for bits in (1, 4, 8, 32)] == [2, 5, 9, 36]


def test_deepbench_layers_have_their_published_work() -> None:
    """DeepBench's LSTM of 512 units takes 2 * 4 * 512 * 1024 operations per step; a GRU has 3 gates."""
    assert work_of(stack_shape(Cell.LSTM, 512, 512)).operations(25) == 104_857_600
    assert work_of(stack_shape(Cell.GRU, 512, 512)).operations(1) == 3_145_728


@pytest.mark.parametrize(
    ("cell", "macs", "states"),
    [
        ("lstm_peepholes", 4 * 4 * (3 + 4), 4 + 4),
        ("lstm_projection", 4 * 4 * (3 + 2) + 2 * 4, 2 + 4),
        ("lstm_coupled", 3 * 4 * (3 + 4), 4 + 4),
        ("mingru", 2 * 4 * 3, 4),
    ],
)
def test_work_of_the_options_of_an_lstm_and_of_a_mingru(cell: str, macs: int, states: int) -> None:
    work = work_of(shape_of(float_network(np.random.default_rng(1), cell, 3, 4)))
    assert (work.macs_per_step, work.state_values) == (macs, states)
