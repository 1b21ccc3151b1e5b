"""Float layers: what they accept, and their error messages."""

from typing import Any

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.network import Bidirectional, Dense, Elman, Gru, Lstm, Network


def zeros(*shape: int) -> np.ndarray:
    return np.zeros(shape, np.float32)


def lstm(inputs: int = 3, units: int = 2, **changes: Any) -> Lstm:
    arrays = {
        "input_weights": zeros(4, units, inputs),
        "recurrent_weights": zeros(4, units, units),
        "bias": zeros(4, units),
    }
    return Lstm(**(arrays | changes))


def gru(inputs: int = 3, units: int = 2, **changes: Any) -> Gru:
    fields = {
        "input_weights": zeros(3, units, inputs),
        "recurrent_weights": zeros(3, units, units),
        "input_bias": zeros(3, units),
        "recurrent_bias": zeros(3, units),
        "reset_after": True,
    }
    return Gru(**(fields | changes))


def elman(inputs: int = 3, units: int = 2, **changes: Any) -> Elman:
    fields = {
        "input_weights": zeros(1, units, inputs),
        "recurrent_weights": zeros(1, units, units),
        "bias": zeros(1, units),
        "activation": "tanh",
    }
    return Elman(**(fields | changes))


def dense(inputs: int = 2, outputs: int = 5) -> Dense:
    return Dense(weights=zeros(outputs, inputs), bias=zeros(outputs))


def network(*layers: Any, every_step: bool = False) -> Network:
    return Network(name="n", layers=layers, every_step=every_step)


def projected(outputs: int, units: int = 2, inputs: int = 3) -> Lstm:
    return lstm(inputs, units, projection=zeros(outputs, units), recurrent_weights=zeros(4, units, outputs))


def test_sizes() -> None:
    made = network(lstm(), dense())
    (layer,) = made.recurrent
    assert (layer.inputs, layer.units, layer.outputs) == (3, 2, 2)
    assert made.head is not None
    assert (made.head.inputs, made.head.outputs) == (2, 5)
    assert (made.inputs, made.outputs) == (3, 5)
    assert network(lstm()).head is None


def test_sizes_of_two_directions_and_projections() -> None:
    both = Bidirectional(forward=gru(), backward=gru())
    assert (both.inputs, both.units, both.outputs) == (3, 2, 4)
    made = network(both, projected(3, 5, 4), elman(3), dense())
    assert made.directions[:2] == [both.forward, both.backward]
    assert len(made.directions) == 4
    assert made.directions[2].outputs == 3
    assert Bidirectional(forward=projected(3), backward=projected(3)).outputs == 6


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"input_weights": zeros(4, 2)}, "LSTM input weights have rank 2, not 3"),
        ({"input_weights": zeros(4, 0, 3)}, "a layer of LSTM of 0 units and 3 inputs has nothing to compute"),
        ({"input_weights": zeros(4, 2, 0)}, "a layer of LSTM of 2 units and 0 inputs has nothing to compute"),
        ({"input_weights": zeros(3, 2, 3)}, r"LSTM input weights has shape \[3, 2, 3\], not \[4, 2, 3\]"),
        (
            {"recurrent_weights": zeros(4, 2, 3)},
            r"LSTM recurrent weights has shape \[4, 2, 3\], not \[4, 2, 2\]",
        ),
        ({"bias": zeros(8)}, r"LSTM bias has shape \[8\], not \[4, 2\]"),
        ({"bias": np.zeros((4, 2), np.int32)}, "LSTM bias has dtype int32, not a float"),
        ({"bias": np.full((4, 2), np.nan, np.float32)}, "LSTM bias holds 8 values that are NaN or infinite"),
        (
            {"recurrent_weights": np.full((4, 2, 2), -np.inf, np.float32)},
            "LSTM recurrent weights holds 16 values that are NaN or infinite",
        ),
        ({"peepholes": zeros(4, 2)}, r"LSTM peepholes has shape \[4, 2\], not \[3, 2\]"),
        ({"projection": zeros(3, 2)}, r"LSTM recurrent weights has shape \[4, 2, 2\], not \[4, 2, 3\]"),
        ({"projection": zeros(0, 2)}, r"LSTM projection has shape \[0, 2\], not \[outputs, units\]"),
        ({"projection": zeros(2)}, r"LSTM projection has shape \[2\], not \[outputs, units\]"),
        ({"projection": zeros(2, 3)}, r"LSTM projection has shape \[2, 3\], not \[2, 2\]"),
    ],
)
def test_lstm_refusals(changes: dict[str, np.ndarray], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        lstm(**changes)


@pytest.mark.parametrize(
    ("make", "changes", "message"),
    [
        (gru, {"input_weights": zeros(4, 2, 3)}, r"GRU input weights has shape \[4, 2, 3\], not \[3, 2, 3\]"),
        (gru, {"input_bias": zeros(2)}, r"GRU input bias has shape \[2\], not \[3, 2\]"),
        (gru, {"recurrent_bias": np.full((3, 2), np.inf)}, "GRU recurrent bias holds 6 values"),
        (elman, {"recurrent_weights": zeros(2, 2)}, r"Elman recurrent weights has shape \[2, 2\]"),
        (elman, {"bias": zeros(2)}, r"Elman bias has shape \[2\], not \[1, 2\]"),
        (elman, {"activation": "sigmoid"}, "an Elman layer's activation is 'sigmoid', not tanh or relu"),
    ],
)
def test_gru_and_elman_refusals(make: Any, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        make(**changes)


@pytest.mark.parametrize(
    ("forward", "backward", "message"),
    [
        (lstm(), gru(), "a bidirectional layer of Lstm and Gru is not supported"),
        (lstm(), lstm(4), "directions have 3 and 4 inputs, 2 and 2 units"),
        (lstm(), lstm(3, 5), "directions have 3 and 3 inputs, 2 and 5 units"),
        (projected(1), projected(3), "directions have 1 and 3 outputs; they must be equal"),
    ],
)
def test_bidirectional_refusals(forward: Any, backward: Any, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Bidirectional(forward=forward, backward=backward)


@pytest.mark.parametrize(
    ("weights", "bias", "message"),
    [
        (np.zeros(3), np.zeros(3), "dense weights have rank 1, not 2"),
        (np.zeros((0, 3)), np.zeros(0), "a dense layer of 0 outputs and 3 inputs is empty"),
        (np.zeros((2, 3)), np.zeros(3), r"dense bias has shape \[3\], not \[2\]"),
        (np.zeros((2, 3), int), np.zeros(2), "dense weights has dtype int64, not a float"),
        (np.full((2, 3), np.inf), np.zeros(2), "dense weights holds 6 values that are NaN or infinite"),
    ],
)
def test_dense_refusals(weights: np.ndarray, bias: np.ndarray, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Dense(weights=weights, bias=bias)


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ([], "network 'n' has no layer"),
        ([dense()], "network 'n' has no recurrent layer"),
        ([lstm(), dense(), dense(5, 1)], "network 'n': layer 1 of 3 is dense; only the last one may be"),
        ([lstm(), dense(3, 5)], "network 'n': a layer of 3 inputs follows one of 2 outputs"),
        ([lstm(), gru()], "network 'n': a layer of 3 inputs follows one of 2 outputs"),
        ([projected(3), dense()], "network 'n': a layer of 2 inputs follows one of 3 outputs"),
    ],
)
def test_network_refusals(layers: list[Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        network(*layers)
