"""Float layers: what they accept, and the sentences of what they refuse."""

import numpy as np
import pytest

from rnnhw.errors import ModelError
from rnnhw.network import Dense, Lstm, Network


def lstm(inputs: int = 3, units: int = 2, **changes: np.ndarray) -> Lstm:
    arrays = {
        "input_weights": np.zeros((4, units, inputs), np.float32),
        "recurrent_weights": np.zeros((4, units, units), np.float32),
        "bias": np.zeros((4, units), np.float32),
    }
    return Lstm(**(arrays | changes))


def dense(inputs: int = 2, outputs: int = 5) -> Dense:
    return Dense(weights=np.zeros((outputs, inputs), np.float32), bias=np.zeros(outputs, np.float32))


def test_sizes() -> None:
    network = Network(name="n", layers=[lstm(), dense()], every_step=False)
    assert [(layer.inputs, layer.outputs) for layer in network.layers] == [(3, 2), (2, 5)]
    assert (network.inputs, network.outputs, network.recurrent) == (3, 5, network.layers[:1])
    assert network.head is network.layers[1]
    assert Network(name="n", layers=[lstm()], every_step=True).head is None


@pytest.mark.parametrize(("changes", "message"), [
    ({"input_weights": np.zeros((4, 2), np.float32)}, "LSTM input weights have rank 2, not 3"),
    ({"input_weights": np.zeros((4, 0, 3), np.float32)},
     "a layer of LSTM of 0 units and 3 inputs has nothing to compute"),
    ({"input_weights": np.zeros((4, 2, 0), np.float32)},
     "a layer of LSTM of 2 units and 0 inputs has nothing to compute"),
    ({"input_weights": np.zeros((3, 2, 3), np.float32)},
     r"LSTM input weights has shape \[3, 2, 3\], not \[4, 2, 3\]"),
    ({"recurrent_weights": np.zeros((4, 2, 3), np.float32)},
     r"LSTM recurrent weights has shape \[4, 2, 3\], not \[4, 2, 2\]"),
    ({"bias": np.zeros((8,), np.float32)}, r"LSTM bias has shape \[8\], not \[4, 2\]"),
    ({"bias": np.zeros((4, 2), np.int32)}, "LSTM bias has dtype int32, not a float"),
    ({"bias": np.full((4, 2), np.nan, np.float32)}, "LSTM bias holds 8 values that are NaN or infinite"),
    ({"recurrent_weights": np.full((4, 2, 2), -np.inf, np.float32)},
     "LSTM recurrent weights holds 16 values that are NaN or infinite"),
])
def test_lstm_refusals(changes: dict[str, np.ndarray], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        lstm(**changes)


@pytest.mark.parametrize(("weights", "bias", "message"), [
    (np.zeros(3), np.zeros(3), "dense weights have rank 1, not 2"),
    (np.zeros((0, 3)), np.zeros(0), "a dense layer of 0 outputs and 3 inputs is empty"),
    (np.zeros((2, 3)), np.zeros(3), r"dense bias has shape \[3\], not \[2\]"),
    (np.zeros((2, 3), int), np.zeros(2), "dense weights has dtype int64, not a float"),
    (np.full((2, 3), np.inf), np.zeros(2), "dense weights holds 6 values that are NaN or infinite"),
])
def test_dense_refusals(weights: np.ndarray, bias: np.ndarray, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Dense(weights=weights, bias=bias)


@pytest.mark.parametrize(("layers", "message"), [
    ([], "network 'n' has no layer"),
    ([dense()], "network 'n' has no recurrent layer"),
    ([lstm(), dense(), dense(5, 1)], "network 'n': layer 1 of 3 is dense; only the last one may be"),
    ([lstm(), lstm(3, 5)], "network 'n': a layer of 3 inputs follows one of 2 outputs"),
    ([lstm(), dense(3, 5)], "network 'n': a layer of 3 inputs follows one of 2 outputs"),
])
def test_network_refusals(layers: list[Lstm | Dense], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Network(name="n", layers=layers, every_step=True)
