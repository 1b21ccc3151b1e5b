"""Integer layers: the sentences of what they refuse, and the bound on every accumulator."""

from typing import Any

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.network import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
    IntegerNetwork,
)


def lstm(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerLstm:
    fields: dict[str, Any] = {
        "input_weights": np.zeros((4, units, inputs), np.int8),
        "recurrent_weights": np.zeros((4, units, units), np.int8),
        "bias": np.zeros((4, units), np.int32),
        "input_shift": np.zeros((4, units), np.int8),
        "recurrent_shift": np.zeros((4, units), np.int8),
        "cell_fraction": 11,
    }
    return IntegerLstm(**(fields | changes))


def gru(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerGru:
    fields: dict[str, Any] = {
        "input_weights": np.zeros((3, units, inputs), np.int8),
        "recurrent_weights": np.zeros((3, units, units), np.int8),
        "bias": np.zeros((3, units), np.int32),
        "candidate_bias": np.zeros(units, np.int32),
        "input_shift": np.zeros((3, units), np.int8),
        "recurrent_shift": np.zeros((3, units), np.int8),
        "reset_after": True,
    }
    return IntegerGru(**(fields | changes))


def elman(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerElman:
    fields: dict[str, Any] = {
        "input_weights": np.zeros((1, units, inputs), np.int8),
        "recurrent_weights": np.zeros((1, units, units), np.int8),
        "bias": np.zeros((1, units), np.int32),
        "input_shift": np.zeros((1, units), np.int8),
        "recurrent_shift": np.zeros((1, units), np.int8),
        "activation": "tanh",
        "hidden_exponent": 7,
    }
    return IntegerElman(**(fields | changes))


def dense(inputs: int = 2, outputs: int = 5, **changes: Any) -> IntegerDense:
    fields: dict[str, Any] = {
        "weights": np.zeros((outputs, inputs), np.int8),
        "bias": np.zeros(outputs, np.int32),
        "shift": np.zeros(outputs, np.int8),
        "output_exponent": 10,
    }
    return IntegerDense(**(fields | changes))


def with_value(shape: tuple[int, ...], dtype: type, value: int) -> np.ndarray:
    array = np.zeros(shape, dtype)
    array.flat[-1] = value
    return array


@pytest.mark.parametrize(("changes", "message"), [
    ({"input_weights": np.zeros((4, 2), np.int8)}, "LSTM input weights have rank 2, not 3"),
    ({"input_weights": np.zeros((4, 0, 3), np.int8)}, "a layer of LSTM of 0 units and 3 inputs"),
    ({"input_weights": np.zeros((4, 2, 3), np.int16)}, "LSTM input weights has dtype int16, not int8"),
    ({"input_weights": with_value((4, 2, 3), np.int8, -128)},
     r"LSTM input weights holds -128; weights lie in -127 \.\. 127"),
    ({"recurrent_weights": with_value((4, 2, 2), np.int8, -128)},
     "LSTM recurrent weights holds -128"),
    ({"recurrent_weights": np.zeros((4, 2, 3), np.int8)},
     r"LSTM recurrent weights has shape \[4, 2, 3\], not \[4, 2, 2\]"),
    ({"bias": np.zeros((4, 2), np.int64)}, "LSTM bias has dtype int64, not int32"),
    ({"input_shift": with_value((4, 2), np.int8, -9)},
     r"LSTM input shifts lie in -9 \.\. 0, not within -8 \.\. 32"),
    ({"recurrent_shift": with_value((4, 2), np.int8, 33)},
     r"LSTM recurrent shifts lie in 0 \.\. 33, not within -8 \.\. 32"),
    ({"cell_fraction": 8}, r"the cell state has 8 fraction bits, not 9 \.\. 15"),
    ({"cell_fraction": 16}, r"the cell state has 16 fraction bits, not 9 \.\. 15"),
])
def test_lstm_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        lstm(**changes)


@pytest.mark.parametrize(("changes", "message"), [
    ({"weights": np.zeros(3, np.int8)}, "dense weights have rank 1, not 2"),
    ({"weights": np.zeros((5, 0), np.int8)}, "a dense layer of 5 outputs and 0 inputs is empty"),
    ({"weights": with_value((5, 2), np.int8, -128)}, "dense weights holds -128"),
    ({"bias": np.zeros(4, np.int32)}, r"dense bias has shape \[4\], not \[5\]"),
    ({"shift": with_value((5,), np.int8, 40)}, r"dense shifts lie in 0 \.\. 40"),
    ({"output_exponent": 41}, r"output exponent is 41, not within -40 \.\. 40"),
])
def test_dense_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        dense(**changes)


def test_the_extremes_are_allowed() -> None:
    made = lstm(input_weights=with_value((4, 2, 3), np.int8, -127), cell_fraction=9,
                input_shift=with_value((4, 2), np.int8, -8),
                recurrent_shift=with_value((4, 2), np.int8, 32))
    assert made.cell_fraction == 9
    assert lstm(cell_fraction=15).cell_fraction == 15
    assert dense(output_exponent=-40).output_exponent == -40


@pytest.mark.parametrize("sign", [1, -1])
def test_accumulators_are_bounded_exactly(sign: int) -> None:
    """One row of 3 weights of 127 sums to 3 * 127 * 128 = 48,768 at most; the bias has the rest."""
    weights = np.zeros((4, 2, 3), np.int8)
    weights[3, 1] = 127
    most = 2**31 - 1 - 48768
    lstm(input_weights=weights, bias=with_value((4, 2), np.int32, sign * most))
    with pytest.raises(ModelError, match="LSTM input sums can reach 2147483648 in an accumulator"):
        lstm(input_weights=weights, bias=with_value((4, 2), np.int32, sign * (most + 1)))


def test_dense_accumulator_is_bounded() -> None:
    with pytest.raises(ModelError, match="dense sums can reach 2147483648"):
        dense(bias=with_value((5,), np.int32, -(2**31)))


def network(*layers: Any, exponent: int = 7, every_step: bool = False) -> IntegerNetwork:
    return IntegerNetwork(name="n", input_exponent=exponent, layers=layers, every_step=every_step)


@pytest.mark.parametrize(("layers", "exponent", "message"), [
    ([], 7, "network 'n' has no layer"),
    ([dense(), lstm(5)], 7, "network 'n': layer 0 of 2 is dense; only the last one may be"),
    ([lstm(), dense(3)], 7, "network 'n': a layer of 3 inputs follows one of 2 outputs"),
    ([lstm(), gru()], 7, "network 'n': a layer of 3 inputs follows one of 2 outputs"),
    ([lstm()], -41, r"the input exponent is -41, not within -40 \.\. 40"),
])
def test_network_refusals(layers: list[Any], exponent: int, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        network(*layers, exponent=exponent)


def test_output_exponent() -> None:
    assert (network(lstm()).head, network(lstm()).output_exponent) == (None, 7)
    assert network(lstm(), dense()).output_exponent == 10
    assert network(elman(activation="relu", hidden_exponent=4)).output_exponent == 4
    relu = elman(activation="relu", hidden_exponent=4)
    assert network(IntegerBidirectional(forward=relu, backward=relu)).output_exponent == 4


def test_directions_and_weight_bits() -> None:
    layers = [gru(), gru(recurrent_weights=with_value((3, 2, 2), np.int8, 7))]
    both = IntegerBidirectional(forward=layers[0], backward=layers[1])
    made = network(both, lstm(4), dense())
    assert made.directions == [*layers, made.layers[1]]
    assert made.weight_bits == 4
    assert network(both, lstm(4), dense(weights=with_value((5, 2), np.int8, 8))).weight_bits == 8
    assert network(lstm(input_weights=with_value((4, 2, 3), np.int8, -8))).weight_bits == 8


@pytest.mark.parametrize(("make", "changes", "message"), [
    ("gru", {"candidate_bias": np.zeros(3, np.int32)}, r"GRU candidate bias has shape \[3\], not \[2\]"),
    ("gru", {"reset_after": False, "candidate_bias": np.ones(2, np.int32)},
     "resets before its product has a recurrent bias for the candidate"),
    ("gru", {"candidate_bias": np.full(2, -(2**31), np.int32)},
     "GRU recurrent sums can reach 2147483648 in an accumulator"),
    ("gru", {"recurrent_shift": np.full((3, 2), 33, np.int8)}, r"GRU recurrent shifts lie in 33 \.\. 33"),
    ("elman", {"activation": "sigmoid"}, "an Elman layer's activation is 'sigmoid', not tanh or relu"),
    ("elman", {"hidden_exponent": 6}, "the hidden exponent after tanh is 6, not 7"),
    ("elman", {"activation": "relu", "hidden_exponent": 41}, r"exponent is 41, not within -40 \.\. 40"),
    ("elman", {"bias": np.zeros((2,), np.int32)}, r"Elman bias has shape \[2\], not \[1, 2\]"),
])
def test_gru_and_elman_refusals(make: str, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        {"gru": gru, "elman": elman}[make](**changes)


def test_bidirectional_refusals() -> None:
    relu = elman(activation="relu", hidden_exponent=4)
    with pytest.raises(ModelError, match="hidden exponents are 7 and 4; they must be equal"):
        IntegerBidirectional(forward=elman(), backward=relu)
    with pytest.raises(ModelError, match="a bidirectional layer of IntegerLstm and IntegerGru"):
        IntegerBidirectional(forward=lstm(), backward=gru())
