"""Integer layers: their error messages, and the bound on every accumulator."""

import dataclasses
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
    quantized_network,
)


def rows(gates: int, inputs: int, units: int) -> dict[str, Any]:
    return {
        "input_weights": np.zeros((gates, units, inputs), np.int8),
        "recurrent_weights": np.zeros((gates, units, units), np.int8),
        "bias": np.zeros((gates, units), np.int32),
        "input_shift": np.zeros((gates, units), np.int8),
        "recurrent_shift": np.zeros((gates, units), np.int8),
    }


def lstm(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerLstm:
    return IntegerLstm(**(rows(4, inputs, units) | {"cell_fraction": 11} | changes))


def gru(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerGru:
    own = {"candidate_bias": np.zeros(units, np.int32), "reset_after": True}
    return IntegerGru(**(rows(3, inputs, units) | own | changes))


def elman(inputs: int = 3, units: int = 2, **changes: Any) -> IntegerElman:
    own = {"activation": "tanh", "hidden_exponent": 7}
    return IntegerElman(**(rows(1, inputs, units) | own | changes))


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


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"input_weights": np.zeros((4, 2), np.int8)}, "LSTM input weights have rank 2, not 3"),
        ({"input_weights": np.zeros((4, 0, 3), np.int8)}, "a layer of LSTM of 0 units and 3 inputs"),
        ({"input_weights": np.zeros((4, 2, 3), np.int16)}, "LSTM input weights has dtype int16, not int8"),
        (
            {"input_weights": with_value((4, 2, 3), np.int8, -128)},
            r"LSTM input weights holds -128; weights lie in -127 \.\. 127",
        ),
        ({"recurrent_weights": with_value((4, 2, 2), np.int8, -128)}, "LSTM recurrent weights holds -128"),
        (
            {"recurrent_weights": np.zeros((4, 2, 3), np.int8)},
            r"LSTM recurrent weights has shape \[4, 2, 3\], not \[4, 2, 2\]",
        ),
        ({"bias": np.zeros((4, 2), np.int64)}, "LSTM bias has dtype int64, not int32"),
        (
            {"input_shift": with_value((4, 2), np.int8, -9)},
            r"LSTM input shifts lie in -9 \.\. 0, not within -8 \.\. 32",
        ),
        (
            {"recurrent_shift": with_value((4, 2), np.int8, 33)},
            r"LSTM recurrent shifts lie in 0 \.\. 33, not within -8 \.\. 32",
        ),
        ({"cell_fraction": -1}, r"the cell state has -1 fraction bits, not 0 \.\. 15"),
        ({"cell_fraction": 16}, r"the cell state has 16 fraction bits, not 0 \.\. 15"),
    ],
)
def test_lstm_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        lstm(**changes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"weights": np.zeros(3, np.int8)}, "dense weights have rank 1, not 2"),
        ({"weights": np.zeros((5, 0), np.int8)}, "a dense layer of 5 outputs and 0 inputs is empty"),
        ({"weights": with_value((5, 2), np.int8, -128)}, "dense weights holds -128"),
        ({"bias": np.zeros(4, np.int32)}, r"dense bias has shape \[4\], not \[5\]"),
        ({"shift": with_value((5,), np.int8, 40)}, r"dense shifts lie in 0 \.\. 40"),
        ({"output_exponent": 41}, r"output exponent is 41, not within -40 \.\. 40"),
    ],
)
def test_dense_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        dense(**changes)


def test_the_extremes_are_allowed() -> None:
    made = lstm(
        input_weights=with_value((4, 2, 3), np.int8, -127),
        cell_fraction=0,
        input_shift=with_value((4, 2), np.int8, -8),
        recurrent_shift=with_value((4, 2), np.int8, 32),
    )
    assert made.cell_fraction == 0
    assert lstm(cell_fraction=15).cell_fraction == 15
    assert dense(output_exponent=-40).output_exponent == -40


@pytest.mark.parametrize("sign", [1, -1])
def test_accumulators_are_bounded_exactly(sign: int) -> None:
    """A row of 3 weights of 127 sums to at most 3 * 127 * 128 = 48,768; the bias takes the rest."""
    weights = np.zeros((4, 2, 3), np.int8)
    weights[3, 1] = 127
    most = 2**31 - 1 - 48768
    lstm(input_weights=weights, bias=with_value((4, 2), np.int32, sign * most))
    with pytest.raises(ModelError, match="LSTM input sums can reach 2147483648 in an accumulator"):
        lstm(input_weights=weights, bias=with_value((4, 2), np.int32, sign * (most + 1)))


def test_dense_accumulator_is_bounded() -> None:
    with pytest.raises(ModelError, match="dense sums can reach 2147483648"):
        dense(bias=with_value((5,), np.int32, -(2**31)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"input_weights": np.zeros((4, 2, 3), np.int8)},
            r"GRU input weights has shape \[4, 2, 3\], not \[3, 2, 3\]",
        ),
        ({"candidate_bias": np.zeros(3, np.int32)}, r"GRU candidate bias has shape \[3\], not \[2\]"),
        ({"reset_after": False, "candidate_bias": np.ones(2, np.int32)}, "has a recurrent bias for the cand"),
        ({"candidate_bias": with_value((2,), np.int32, -(2**31))}, "GRU recurrent sums can reach 2147483648"),
        ({"bias": with_value((3, 2), np.int32, -(2**31))}, "GRU input sums can reach 2147483648"),
    ],
)
def test_gru_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        gru(**changes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"bias": np.zeros((2, 2), np.int32)}, r"Elman bias has shape \[2, 2\], not \[1, 2\]"),
        ({"activation": "sigmoid"}, "an Elman layer's activation is 'sigmoid', not tanh or relu"),
        ({"hidden_exponent": 6}, "the hidden exponent after tanh is 6, not 7"),
        ({"activation": "relu", "hidden_exponent": 41}, "the hidden exponent is 41"),
    ],
)
def test_elman_refusals(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        elman(**changes)


def test_a_relu_has_any_hidden_exponent() -> None:
    assert elman(activation="relu", hidden_exponent=-3).hidden_exponent == -3


def with_options(option: str, width: int = 2) -> IntegerLstm:
    """`lstm` with peepholes or a projection of zeros."""
    given = lstm()
    if option == "peephole":
        zeros = np.zeros((3, given.units), np.int8)
        return dataclasses.replace(given, peephole_weights=zeros, peephole_shift=zeros)
    return dataclasses.replace(
        given,
        recurrent_weights=np.zeros((4, given.units, width), np.int8),
        projection=np.zeros((width, given.units), np.int8),
        projection_shift=np.zeros(width, np.int8),
    )


@pytest.mark.parametrize(
    ("backward", "message"),
    [
        (gru(), "a bidirectional layer of IntegerLstm and IntegerGru is not supported"),
        (lstm(4), "directions have 3 and 4 inputs, 2 and 2 units; they must be equal"),
        (lstm(3, 3), "directions have 3 and 3 inputs, 2 and 3 units; they must be equal"),
        (with_options("projection"), "a bidirectional layer of LSTM and projected LSTM is not supported"),
        (with_options("peephole"), "a bidirectional layer of LSTM and LSTM with peepholes is not supported"),
    ],
)
def test_bidirectional_refusals(backward: IntegerLstm | IntegerGru, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        IntegerBidirectional(forward=lstm(), backward=backward)


def test_directions_share_one_width_and_reset_convention() -> None:
    with pytest.raises(ModelError, match="directions have 2 and 1 outputs; they must be equal"):
        IntegerBidirectional(forward=with_options("projection"), backward=with_options("projection", width=1))
    with pytest.raises(ModelError, match=r"of GRU and GRU \(reset before\) is not supported"):
        IntegerBidirectional(forward=gru(), backward=gru(reset_after=False))


def test_directions_share_one_hidden_exponent() -> None:
    with pytest.raises(ModelError, match="hidden exponents are 3 and 4; they must be equal"):
        IntegerBidirectional(
            forward=elman(activation="relu", hidden_exponent=3),
            backward=elman(activation="relu", hidden_exponent=4),
        )


@pytest.mark.parametrize(
    ("layers", "exponent", "message"),
    [
        ([], 7, "network 'n' has no layer"),
        ([dense(), lstm(5)], 7, "network 'n': layer 0 of 2 is dense; only the last one may be"),
        ([lstm(), dense(3)], 7, "network 'n': a layer of 3 inputs follows one of 2 outputs"),
        ([IntegerBidirectional(forward=lstm(), backward=lstm()), gru(2)], 7, "2 inputs follows one of 4"),
        ([lstm()], -41, r"the input exponent is -41, not within -40 \.\. 40"),
    ],
)
def test_network_refusals(layers: list[Any], exponent: int, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        quantized_network(name="n", input_exponent=exponent, layers=layers, every_step=True)


def test_output_exponent() -> None:
    relu = elman(activation="relu", hidden_exponent=5)
    for layers, exponent in (
        ([lstm()], 7),
        ([gru()], 7),
        ([relu], 5),
        ([relu, dense()], 10),
        ([IntegerBidirectional(forward=relu, backward=relu)], 5),
    ):
        assert (
            quantized_network(name="n", input_exponent=7, layers=layers, every_step=True).output_exponent
            == exponent
        )


def test_layers_of_a_network() -> None:
    both = IntegerBidirectional(forward=gru(2), backward=gru(2))
    network = quantized_network(name="n", input_exponent=7, layers=[lstm(), both, dense(4)], every_step=False)
    assert network.recurrent == network.layers[:2]
    assert network.directions == [network.layers[0], both.forward, both.backward]
    assert network.head is network.layers[3] and not network.every_step
    assert (network.inputs, both.outputs, network.outputs) == (3, 4, 5)


def test_weights_within_7_take_4_bits() -> None:
    def bits(**changes: Any) -> int:
        layers = [lstm(input_weights=with_value((4, 2, 3), np.int8, -7)), dense(**changes)]
        return quantized_network(name="n", input_exponent=7, layers=layers, every_step=True).weight_bits

    assert bits() == 4
    assert bits(weights=with_value((5, 2), np.int8, 7)) == 4
    assert bits(weights=with_value((5, 2), np.int8, -8)) == 8
