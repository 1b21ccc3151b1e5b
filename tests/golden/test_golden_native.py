"""The golden model against the arithmetic's oracle, which works on Python integers one by one."""

import numpy as np
import pytest

from rnnhw.arith import dense_output, lstm_unit, requantize, sigmoid, tanh
from rnnhw.golden import run
from rnnhw.golden.native import sigmoid_kernel, tanh_kernel
from rnnhw.network import IntegerDense, IntegerLstm, IntegerNetwork


def random_network(
    rng: np.random.Generator, inputs: int, units: int, outputs: int, *, extreme: bool
) -> IntegerNetwork:
    """Any network that the integer layers accept; the extreme ones hold only the largest values."""

    def weights(*shape: int) -> np.ndarray:
        if extreme:
            return rng.choice(np.array([-127, 127], np.int8), shape)
        return rng.integers(-127, 128, shape).astype(np.int8)

    def shifts(*shape: int) -> np.ndarray:
        low, high = (-8, 33) if extreme else (-1, 7)
        return rng.integers(low, high, shape).astype(np.int8)

    def bias(fan_in: int, *shape: int) -> np.ndarray:
        limit = 2**31 - 1 - fan_in * 127 * 128 if extreme else 20000
        return rng.integers(-limit, limit + 1, shape).astype(np.int32)

    layers = [IntegerLstm(
        input_weights=weights(4, units, inputs), recurrent_weights=weights(4, units, units),
        bias=bias(inputs, 4, units), input_shift=shifts(4, units), recurrent_shift=shifts(4, units),
        cell_fraction=int(rng.integers(9, 16)))]
    if outputs:
        layers.append(IntegerDense(weights=weights(outputs, units), bias=bias(units, outputs),
                                   shift=shifts(outputs), output_exponent=8))
    return IntegerNetwork(name="random", input_exponent=6, layers=layers)


def oracle(network: IntegerNetwork, x: list[list[int]]) -> tuple[list[list[int]], list[int] | None]:
    """h of every step and the head's outputs, in Python integers."""
    lstm = network.lstm
    w, r = lstm.input_weights.tolist(), lstm.recurrent_weights.tolist()
    bias, w_shift = lstm.bias.tolist(), lstm.input_shift.tolist()
    r_shift = lstm.recurrent_shift.tolist()
    h, c = [0] * lstm.units, [0] * lstm.units
    hidden = []
    for step in x:
        new_h = []
        for u in range(lstm.units):
            gates = tuple(
                requantize(sum(a * b for a, b in zip(w[k][u], step, strict=True)) + bias[k][u],
                           w_shift[k][u],
                           sum(a * b for a, b in zip(r[k][u], h, strict=True)), r_shift[k][u])
                for k in range(4))
            c[u], value = lstm_unit(gates, c[u], lstm.cell_fraction)
            new_h.append(value)
        h = new_h
        hidden.append(h)
    if network.head is None:
        return hidden, None
    head = network.head
    return hidden, [
        dense_output(sum(a * b for a, b in zip(row, h, strict=True)) + b0, shift)
        for row, b0, shift in zip(head.weights.tolist(), head.bias.tolist(), head.shift.tolist(),
                                  strict=True)]


@pytest.mark.parametrize("extreme", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_run_is_the_oracle_bit_for_bit(seed: int, extreme: bool) -> None:
    rng = np.random.default_rng([seed, extreme])
    inputs, units, outputs = (int(n) for n in rng.integers([1, 1, 0], [9, 9, 6]))
    network = random_network(rng, inputs, units, outputs, extreme=extreme)
    x = rng.integers(-128, 128, (2, 7, inputs)).astype(np.int8)
    if extreme:
        x = rng.choice(np.array([-128, 127], np.int8), x.shape)
    result = run(network, x)
    for b in range(2):
        hidden, outputs_expected = oracle(network, x[b].tolist())
        expected = hidden if outputs_expected is None else outputs_expected
        assert result[b].tolist() == expected
    assert result.dtype == (np.int16 if network.head else np.int8)


def test_the_random_networks_reach_the_corners() -> None:
    """The comparison above means little if every state were zero or saturated."""
    rng = np.random.default_rng(3)
    network = random_network(rng, 6, 12, 0, extreme=False)
    hidden = run(network, rng.integers(-128, 128, (4, 20, 6)).astype(np.int8))
    assert len(np.unique(hidden)) > 100
    assert hidden.min() < -80 and hidden.max() > 80


def test_activations_for_all_inputs() -> None:
    for x in range(-32768, 32768):
        assert sigmoid_kernel(x) == sigmoid(x)
        assert tanh_kernel(x) == tanh(x)


def test_accumulators_at_their_limit_do_not_wrap() -> None:
    inputs = 4
    bias = 2**31 - 1 - inputs * 127 * 128
    lstm = IntegerLstm(
        input_weights=np.full((4, 1, inputs), -127, np.int8),
        recurrent_weights=np.zeros((4, 1, 1), np.int8), bias=np.full((4, 1), bias, np.int32),
        input_shift=np.full((4, 1), -8, np.int8), recurrent_shift=np.zeros((4, 1), np.int8),
        cell_fraction=9)
    network = IntegerNetwork(name="limit", input_exponent=0, layers=[lstm])
    x = np.full((1, 12, inputs), -128, np.int8)
    assert run(network, x)[0].tolist() == oracle(network, x[0].tolist())[0]
    # Here o tanh(c) rounds to 128, which int8 cannot hold.
    assert run(network, x)[0, -1, 0] == 127
