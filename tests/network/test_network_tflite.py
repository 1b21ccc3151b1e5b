"""Networks of ``.tflite`` files: the integer constants derived from scales, and what is refused."""

import dataclasses

import numpy as np
import pytest
from networks import random_cell
from tflite_networks import random_dense, random_lstm, random_network, tflite_network

from rnnhw.errors import ModelError
from rnnhw.network import (
    Flatten,
    IntegerBidirectional,
    LastStep,
    LayerNorm,
    Peephole,
    Projection,
    litert_options,
    lstm_constants,
)

HALF = 2**30


def lstm(**fields):
    return random_lstm(np.random.default_rng(1), 3, 2, **fields)


def network(layers, *, batch=1, steps=4, inputs=3, output=(1, 4, 2), time_major=False):
    return tflite_network(
        layers, (batch, steps, inputs), output, batch=batch, steps=steps, time_major=time_major, name="n"
    )


@pytest.mark.parametrize("arithmetic", ["tflm", "litert"])
def test_constants_of_scales_that_are_powers_of_two(arithmetic):
    constants = lstm_constants(
        lstm(
            input_scale=2.0**-5,
            input_weight_scales=(2.0**-7, 2.0**-8, 2.0**-6, 3 * 2.0**-9),
            state_scale=2.0**-7,
            state_zero_point=4,
            recurrent_weight_scales=(2.0**-4,) * 4,
            hidden_scale=2.0**-7,
            hidden_zero_point=4,
            cell_exponent=-12,
            cell_clip=2.0,
        ),
        arithmetic,
    )
    # 2**-5 * 2**-7 / 2**-12 is 1, which is 2**30 * 2**(1 - 31).
    assert constants.input_multiplier.tolist() == [HALF, HALF, HALF, 3 * 2**29]
    assert constants.input_shift.tolist() == [1, 0, 2, 0]
    assert constants.recurrent_shift.tolist() == [2, 2, 2, 2]
    assert (constants.hidden_multiplier, constants.hidden_shift) == (HALF, -22)
    assert (constants.hidden_zero_point, constants.cell_clip) == (4, 8192)


def test_the_arithmetics_multiply_in_double_and_in_single_precision():
    one = lstm(input_scale=float(np.float32(0.1)), input_weight_scales=(float(np.float32(0.003)),) * 4)
    product = float(np.float32(0.1)) * float(np.float32(0.003)) * 4096
    double, single = (lstm_constants(one, name).input_multiplier[0] for name in ("tflm", "litert"))
    assert double == round(product * 2**30) and single == round(float(np.float32(product)) * 2**30)
    assert double != single


def test_the_arithmetics_requantize_to_different_tensors():
    one = lstm(state_scale=2.0**-6, state_zero_point=1, hidden_scale=2.0**-7, hidden_zero_point=-2)
    tflm, litert = (lstm_constants(one, arithmetic) for arithmetic in ("tflm", "litert"))
    assert (tflm.hidden_shift, tflm.hidden_zero_point) == (-23, 1)
    assert (litert.hidden_shift, litert.hidden_zero_point) == (-22, -2)


@pytest.mark.parametrize(
    ("clip", "tflm", "litert"),
    [
        (0.0, 32768, 32768),
        (2.0**-13, 0, 32768),
        (1.5 * 2.0**-12, 1, 1),
        (7.99, 32727, 32727),
        (10.0, 32767, 32767),
        (3.0e38, 32767, 32767),
    ],
)
def test_cell_clip(clip, tflm, litert):
    """A clip that rounds to 0 means different things: tflite-micro clamps to 0, LiteRT does not clip."""
    one = lstm(cell_exponent=-12, cell_clip=clip)
    assert lstm_constants(one, "tflm").cell_clip == tflm
    assert lstm_constants(one, "litert").cell_clip == litert


def test_constants_of_litert_s_options():
    options = litert_options(
        dataclasses.replace(
            lstm(hidden_scale=2.0**-7, state_scale=2.0**-6, cell_exponent=-12),
            peephole=Peephole(weights=np.ones((3, 2), np.int16), scales=(2.0**-15, 2.0**-14, 2.0**-13)),
            projection=Projection(
                weights=np.ones((2, 2), np.int8),
                bias=np.zeros(2, np.int32),
                scale=0.5,
                clip=0.25,
                clip_scale=0.125,
            ),
        )
    )
    assert options.peephole_shift.tolist() == [-14, -13, -12]
    assert (options.projection_multiplier, options.projection_shift, options.output_clip) == (HALF, -1, 2)
    assert litert_options(lstm()).output_clip == 128


def test_layer_normalizations_of_a_scale_that_int32_cannot_hold_are_refused():
    norm = LayerNorm(
        weights=np.ones((4, 2), np.int16),
        scales=(2.0**-9, 0.5, 0.5, 2.0**18),
        preactivation_scales=(2.0**-12,) * 4,
    )
    with pytest.raises(ModelError, match="normalization weights have the scale 262144, not below 214748"):
        litert_options(dataclasses.replace(lstm(hidden_scale=2.0**-7), layer_norm=norm))


def test_effective_biases():
    one = lstm(input_zero_point=5, state_zero_point=-3)
    assert one.input_bias[1, 0] == int(one.bias[1, 0]) - 5 * int(one.input_weights[1, 0].astype(int).sum())
    assert one.recurrent_bias[3, 1] == 3 * int(one.recurrent_weights[3, 1].astype(int).sum())


def test_shapes_of_a_network():
    rng = np.random.default_rng(2)
    net = random_network(rng, 3, 4, 5, batch=2, steps=6, directions=2)
    assert (net.inputs, len(net.directions), net.layers[0].outputs, net.interface.output_shape) == (
        3,
        2,
        8,
        (2, 5),
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"cell_exponent": -16}, r"scale is 2\*\*-16, not 2\*\*-15 .. 2\*\*-9"),
        ({"cell_exponent": -8}, r"scale is 2\*\*-8"),
        ({"cell_clip": float("nan")}, "the cell clip is nan"),
        ({"input_zero_point": 128}, "the zero point of the LSTM's input is 128"),
        ({"state_scale": 0.1}, "the scale of the LSTM's state is 0.1, not a positive float32"),
        ({"input_weight_scales": (0.5,) * 3}, "input weights have 3 scales, not 4"),
        ({"bias": np.zeros((4, 3), np.int32)}, r"LSTM bias has shape \[4, 3\], not \[4, 2\]"),
        ({"bias": np.full((4, 2), 2**31 - 1, np.int32)}, "LSTM input sums can reach"),
        ({"recurrent_weights": np.zeros((4, 2, 3), np.int8)}, "take 3 values of h, but there are 2 units"),
        ({"input_weights": np.zeros((4, 2, 0), np.int8)}, "has nothing to compute"),
        ({"hidden_zero_point": None}, "a scale or a zero point, not both"),
    ],
)
def test_lstms_refused(fields, message):
    with pytest.raises(ModelError, match=message):
        lstm(**fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"minimum": 5, "maximum": 4}, "dense outputs are clamped to 5 .. 4"),
        ({"weight_scales": np.array([0.5, 0.5])}, "have 2 scales, not 1 or 3"),
        ({"weight_scales": np.array([np.nan])}, "is nan, not a positive float32"),
        ({"output_zero_point": -129}, "zero point of the dense layer's output is -129"),
        ({"bias": np.full(3, -(2**31), np.int32)}, "dense sums can reach"),
    ],
)
def test_dense_layers_refused(fields, message):
    with pytest.raises(ModelError, match=message):
        random_dense(np.random.default_rng(3), 2, 3, **fields)


def test_factors_out_of_reach_are_refused():
    with pytest.raises(ModelError, match="LSTM input sums are scaled by 4"):
        lstm_constants(lstm(input_scale=1.0, input_weight_scales=(float(np.float32(1e30)),) * 4), "tflm")
    with pytest.raises(ModelError, match="are scaled by inf"):
        lstm_constants(lstm(input_scale=2.0**100, input_weight_scales=(2.0**100,) * 4), "litert")
    dense = random_dense(np.random.default_rng(3), 2, 3, input_scale=1024.0, output_scale=2.0**-10)
    with pytest.raises(ModelError, match="not by less than 256"):
        assert dense.factors is None


def test_networks_refused():
    one = lstm()
    dense = random_dense(np.random.default_rng(3), 2, 5)
    for layers, output, message in (
        ([dense], (1, 5), "the model holds no LSTM"),
        ([one, one], (1, 4, 2), "a layer of 3 inputs follows one of 2 outputs"),
        ([one, LastStep(), LastStep()], (1, 2), "follows the choice of the last step"),
        ([one, Flatten(), LastStep()], (1, 8), "follows the choice of the last step"),
        ([one, LastStep()], (1, 4, 2), "gives 2 values"),
        ([one, dense], (1, 4, 2), "gives 20 values"),
    ):
        with pytest.raises(ModelError, match=message):
            network(layers, output=output)
    wide = random_lstm(np.random.default_rng(1), 4, 2)
    with pytest.raises(ModelError, match="the two directions of a layer take 3 and 4 inputs"):
        IntegerBidirectional(forward=one, backward=wide)
    native = random_cell(np.random.default_rng(1), "lstm", 3, 2)
    with pytest.raises(ModelError, match="a layer IntegerLstm is not of arithmetic 'tflm'"):
        network([native], output=(1, 4, 2))
    network([one, Flatten()], output=(1, 8))
