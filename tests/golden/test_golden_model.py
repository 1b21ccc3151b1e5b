"""The golden model's checks, batches and state."""

import numpy as np
import pytest

from rnnhw.errors import InputError
from rnnhw.golden import run, zero_state
from rnnhw.network import IntegerDense, IntegerLstm, IntegerNetwork


def network(outputs: int = 0) -> IntegerNetwork:
    rng = np.random.default_rng(5)

    def weights(*shape: int) -> np.ndarray:
        return rng.integers(-127, 128, shape).astype(np.int8)

    layers: list[IntegerLstm | IntegerDense] = [IntegerLstm(
        input_weights=weights(4, 5, 3), recurrent_weights=weights(4, 5, 5),
        bias=rng.integers(-5000, 5000, (4, 5)).astype(np.int32),
        input_shift=np.full((4, 5), 3, np.int8), recurrent_shift=np.full((4, 5), 3, np.int8),
        cell_fraction=11)]
    if outputs:
        layers.append(IntegerDense(
            weights=weights(outputs, 5), bias=np.arange(outputs, dtype=np.int32),
            shift=np.full(outputs, 2, np.int8), output_exponent=9))
    return IntegerNetwork(name="five", input_exponent=7, layers=layers)


def inputs(batch: int, time: int) -> np.ndarray:
    return np.random.default_rng(6).integers(-128, 128, (batch, time, 3)).astype(np.int8)


def test_every_sequence_begins_with_zeros_without_a_state() -> None:
    x = inputs(3, 6)
    together = run(network(), x)
    assert together.shape == (3, 6, 5)
    for b in range(3):
        assert np.array_equal(together[b], run(network(), x[b:b + 1])[0])


def test_state_carries_a_sequence_over_a_cut() -> None:
    net, x = network(), inputs(1, 9)
    state = zero_state(net)
    parts = [run(net, x[:, :4], state=state), run(net, x[:, 4:], state=state)]
    whole_state = zero_state(net)
    whole = run(net, x, state=whole_state)
    assert np.array_equal(np.concatenate(parts, axis=1), whole)
    assert np.array_equal(state.h, whole[0, -1]) and np.array_equal(state.c, whole_state.c)


def test_state_carries_from_one_sequence_of_a_batch_to_the_next() -> None:
    net, x = network(), inputs(2, 5)
    batch = run(net, x, state=zero_state(net))
    assert np.array_equal(batch.reshape(1, 10, 5), run(net, x.reshape(1, 10, 3)))


def test_head_sees_the_last_step() -> None:
    net = network(outputs=4)
    x = inputs(2, 6)
    last = run(network(), x)[:, -1].astype(np.int64)
    sums = last @ net.head.weights.T.astype(np.int64) + net.head.bias
    expected = np.clip((sums + 2) >> 2, -32768, 32767)
    result = run(net, x)
    assert result.dtype == np.int16
    assert np.array_equal(result, expected)


def test_inputs_need_not_be_contiguous() -> None:
    x = inputs(5, 2).transpose(1, 0, 2)
    assert np.array_equal(run(network(), x), run(network(), x.copy()))


@pytest.mark.parametrize(("x", "message"), [
    (np.zeros((1, 2, 3)), "the input has dtype float64, not int8"),
    (np.zeros((2, 3), np.int8), r"the input has rank 2, not 3 \[batch, time, features\]"),
    (np.zeros((1, 2, 4), np.int8), "the input has 4 features a step; network 'five' takes 3"),
    (np.zeros((0, 2, 3), np.int8), r"the input has shape \[0, 2, 3\]: no sequence, or no step"),
    (np.zeros((1, 0, 3), np.int8), r"the input has shape \[1, 0, 3\]: no sequence, or no step"),
])
def test_refusals(x: np.ndarray, message: str) -> None:
    with pytest.raises(InputError, match=message):
        run(network(), x)
