"""Operation and byte counts, against counting by hand and published numbers."""

import numpy as np

from rnnhw.network import Dense, Lstm, Network, Shape, shape_of, work_of


def test_shape_of_a_network() -> None:
    lstm = Lstm(input_weights=np.zeros((4, 5, 3)), recurrent_weights=np.zeros((4, 5, 5)),
                bias=np.zeros((4, 5)))
    head = Dense(weights=np.zeros((2, 5)), bias=np.zeros(2))
    assert shape_of(Network(name="n", layers=[lstm])) == Shape(inputs=3, units=5, outputs=0)
    assert shape_of(Network(name="n", layers=[lstm, head])) == Shape(inputs=3, units=5, outputs=2)


def test_work_by_hand() -> None:
    work = work_of(Shape(inputs=3, units=5, outputs=2))
    assert work.macs_per_step == 4 * 5 * 3 + 4 * 5 * 5
    assert work.macs_per_sequence_end == 10
    assert work.weights == 170
    assert work.state_values == 10
    assert work.macs(7) == 7 * 160 + 10
    assert work.operations(7) == 2 * work.macs(7)


def test_weight_bytes_round_up() -> None:
    work = work_of(Shape(inputs=1, units=1, outputs=1))
    assert work.weights == 9
    assert [work.weight_bytes(bits) for bits in (1, 4, 8, 32)] == [2, 5, 9, 36]


def test_deepbench_lstm_of_512_units_has_its_published_work() -> None:
    """DeepBench's LSTM of 512 units and 25 steps: 2 * 4 * 512 * 1024 operations a step."""
    assert work_of(Shape(inputs=512, units=512, outputs=0)).operations(25) == 104_857_600
