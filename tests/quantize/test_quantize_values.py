"""Conversion of states to integers and back."""

import numpy as np
import pytest
from networks import random_network

from rnnhw.errors import InputError
from rnnhw.network import IntegerElman, IntegerNetwork, check_state, quantized_network
from rnnhw.quantize import dequantize_state, quantize_inputs, quantize_state


def mixed() -> IntegerNetwork:
    """An LSTM of 2 units, a GRU of 3, and an Elman layer with relu of 1."""
    rng = np.random.default_rng(1)
    lstm = random_network(rng, 3, 2).layers[0]
    gru = random_network(rng, 2, 3, cell="gru").layers[0]
    elman = random_network(rng, 3, 1, cell="elman_relu").layers[0]
    assert isinstance(elman, IntegerElman)
    relu = IntegerElman(**(vars(elman) | {"hidden_exponent": 3}))
    return quantized_network(name="mixed", input_exponent=7, layers=[lstm, gru, relu], every_step=True)


def test_scales_rounding_and_saturation() -> None:
    network = mixed()
    fraction = network.directions[0].cell_fraction
    h = np.zeros((3, 1, 3))
    c = np.zeros((3, 1, 3))
    h[0, 0, :2] = 0.5 / 128, -3.0
    c[0, 0, :2] = 1.5 * 2.0**-fraction, 40000.0
    h[1, 0] = 0.25, 1.0, -0.5 / 2**15
    h[2, 0, 0] = 2.0
    state = quantize_state(h, c, network)
    assert state.h[:, 0].tolist() == [[1, -128, 0], [8192, 32767, 0], [16, 0, 0]]
    assert state.c[:, 0].tolist() == [[2, 32767, 0], [0, 0, 0], [0, 0, 0]]
    check_state(network, state, 1)


def test_every_feature_has_its_own_scale() -> None:
    """States are rounded, halves up, and saturated, at scales of 2**-2, 2**1 and 2**-7."""
    plain = mixed()
    network = quantized_network(name="own", input_exponent=(2, -1, 7), layers=plain.layers, every_step=True)
    x = np.array([[[0.125, 1.0, -0.5 / 128], [40.0, 300.0, -1.0], [-40.0, -3.0, 2.0]]])
    assert quantize_inputs(x, network).tolist() == [[[1, 1, 0], [127, 127, -128], [-128, -1, 127]]]
    same = quantized_network(name="same", input_exponent=(7, 7, 7), layers=plain.layers, every_step=True)
    assert np.array_equal(quantize_inputs(x, same), quantize_inputs(x, plain))


def test_round_trip() -> None:
    network, rng = mixed(), np.random.default_rng(2)
    h, c = rng.uniform(-1, 1, (2, 3, 4, 3))
    state = quantize_state(h, c, network)
    back = quantize_state(*dequantize_state(state, network), network)
    assert np.array_equal(back.h, state.h) and np.array_equal(back.c, state.c)
    real_h, real_c = dequantize_state(state, network)
    assert real_h.dtype == real_c.dtype == np.float32
    assert np.abs(real_h[1] - h[1]).max() <= 2.0**-15
    assert np.abs(real_h[0, :, :2] - h[0, :, :2]).max() <= 2.0**-7
    assert not real_h[0, :, 2:].any() and not real_c[1:].any()


@pytest.mark.parametrize(
    ("h", "c", "message"),
    [
        (np.zeros((3, 1, 2)), np.zeros((3, 1, 3)), r"state's h has shape \[3, 1, 2\], not \[3, 1, 3\]"),
        (np.zeros((3, 1, 3)), np.zeros((3, 2, 3)), r"state's c has shape \[3, 2, 3\], not \[3, 1, 3\]"),
        (np.zeros(3), np.zeros(3), r"state's h has shape \[3\], not \[3, 0, 3\]"),
        (
            np.full((3, 1, 3), np.nan),
            np.zeros((3, 1, 3)),
            "state's h holds 9 values that are NaN or infinite",
        ),
        (
            np.zeros((3, 1, 3)),
            np.full((3, 1, 3), np.inf),
            "state's c holds 9 values that are NaN or infinite",
        ),
    ],
)
def test_refusals(h: np.ndarray, c: np.ndarray, message: str) -> None:
    with pytest.raises(InputError, match=message):
        quantize_state(h, c, mixed())
