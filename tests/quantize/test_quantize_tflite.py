"""Quantization for LiteRT: scales by their formulas, small errors, options, and what is refused."""

import dataclasses
import math

import numpy as np
import pytest
from float_networks import float_network

from rnnhw import golden
from rnnhw.errors import InputError, ModelError
from rnnhw.network import LastStep
from rnnhw.quantize import dequantize_outputs, quantize_inputs, quantize_tflite
from rnnhw.quantize.tflite_scales import affine, cell_exponent, integers, symmetric
from rnnhw.train import forward


def made(cell="lstm", units=(5,), outputs=0, every_step=None, seed=1, scale=0.4):
    return float_network(np.random.default_rng(seed), cell, 3, list(units), outputs, every_step, scale)


def inputs(seed=2, count=12, steps=9):
    return np.random.default_rng(seed).normal(size=(count, steps, 3))


# Scales.


@pytest.mark.parametrize(
    ("values", "scale", "zero_point"),
    [
        ([-1.0, 1.0], 2 / 255, 0),  # -128 + 127.5 = -0.5, and 127 - 127.5 = -0.5, away from zero is -1
        ([0.5, 2.0], 2 / 255, -128),  # 0 belongs to the range
        ([-3.0, -1.0], 3 / 255, 127),
        ([-1.0, 3.0], 4 / 255, -64),
        ([0.0, 0.0], 1 / 127, 0),
    ],
)
def test_an_affine_format_spans_zero_and_all_values(values, scale, zero_point):
    found = affine(np.array(values))
    assert found.scale == float(np.float32(scale))
    assert found.zero_point == (-1 if values == [-1.0, 1.0] else zero_point)
    low, high = ((end - found.zero_point) * found.scale for end in (-128, 127))
    assert low <= min(values) + scale / 2 and high >= max(values) - scale / 2


def test_symmetric_scales_make_the_largest_weight_127():
    weights = np.array([[0.5, -2.54]])
    scale = symmetric(weights)
    assert scale == np.float32(0.02) and integers(weights, scale, 127, np.int8).tolist() == [[25, -127]]
    assert symmetric(np.zeros(3)) == np.float32(1 / 127)
    # A bias of 1 at this scale times 0.01 would be 2**31 and more; so the scale is coarser.
    tiny = symmetric(np.array([1e-9]), np.array([1.0]), 0.01)
    assert 1.0 / (tiny * 0.01) <= 2**30 * 1.001 and tiny > 1e-9 / 127


def test_integers_round_halves_away_from_zero_and_clip():
    found = integers(np.array([0.5, -0.5, 1.5, -2.5, 300.0, -300.0]), 1.0, 127, np.int8)
    assert found.dtype == np.int8 and found.tolist() == [1, -1, 2, -3, 127, -127]


@pytest.mark.parametrize(
    ("largest", "exponent"), [(0.0, -15), (0.1, -15), (1.0, -15), (1.01, -14), (64.0, -9)]
)
def test_the_cell_states_scale_is_a_power_of_two(largest, exponent):
    assert cell_exponent(np.array([-largest, 0.0]), "") == exponent


def test_cell_states_out_of_range_are_refused():
    with pytest.raises(
        ModelError, match=r"layer 3: the cell state of an LSTM reaches 64.5 .* hold at most 64"
    ):
        cell_exponent(np.array([64.5]), "layer 3: ")


def test_scales_of_a_layer():
    network, x = made(units=(5,), outputs=2, every_step=True), inputs()
    found = quantize_tflite(network, x)
    lstm, dense = found.layers
    (layer, head), observed = network.layers, forward(network, x)
    h, c = observed.traces[0].hidden, observed.traces[0].cell
    assert lstm.input_scale == np.float32((x.max() - x.min()) / 255) == found.input_format.scale
    assert lstm.state_scale == np.float32((h.max() - h.min()) / 255) == lstm.hidden_scale == dense.input_scale
    assert lstm.state_zero_point == lstm.hidden_zero_point == dense.input_zero_point
    assert dense.output_scale == np.float32((observed.outputs.max() - observed.outputs.min()) / 255)
    assert 2.0 ** (lstm.cell_exponent + 15) == max(1, 2 ** math.ceil(math.log2(np.abs(c).max())))
    for k in range(4):
        scale = np.float32(np.abs(layer.input_weights[k]).max() / 127)
        assert lstm.input_weight_scales[k] == scale
        assert np.abs(lstm.input_weights[k] * scale - layer.input_weights[k]).max() <= scale * 0.5001
        step = scale * lstm.input_scale
        assert np.abs(lstm.bias[k] * step - layer.bias[k]).max() <= step * 0.51
    assert dense.weight_scales.tolist() == [np.float32(np.abs(row).max() / 127) for row in head.weights]
    assert lstm.cell_clip == 0


# Networks.


@pytest.mark.parametrize("every_step", [False, True])
@pytest.mark.parametrize(("units", "outputs"), [([8], 0), ([8], 3), ([-6], 2), ([-4, 5, -3], 2)])
@pytest.mark.parametrize("cell", ["lstm", "lstm_coupled", "lstm_peepholes", "lstm_projection"])
def test_errors_are_small(cell, units, outputs, every_step):
    network, x = made(cell, units, outputs, every_step), inputs()
    found = quantize_tflite(network, x)
    arithmetics = ("litert", "tflm") if cell == "lstm" else ("litert",)
    expected = forward(network, x).outputs
    for arithmetic in arithmetics:
        y, _ = golden.run(found.with_arithmetic(arithmetic), quantize_inputs(x, found))
        errors = dequantize_outputs(y, found) - expected
        assert y.shape == expected.shape
        assert np.sqrt(np.square(errors).mean()) < 0.03 * np.ptp(expected)


def test_coupled_gates_become_one_minus_the_forget_gate():
    network = made("lstm_coupled")
    (lstm,) = quantize_tflite(network, inputs()).layers
    (layer,) = network.layers
    assert lstm.cifg and not lstm.input_weights[0].any() and not lstm.bias[0].any()
    scale = lstm.input_weight_scales[1]
    assert np.abs(lstm.input_weights[1] * scale + layer.input_weights[0]).max() <= scale * 0.5001


def test_the_interface_takes_one_sequence_of_the_datas_steps():
    network = made(units=(-4,), outputs=2)
    found = quantize_tflite(network, inputs(steps=7))
    assert found.interface.input_shape == (1, 7, 3) and found.interface.output_shape == (1, 2)
    layer, choice, _ = found.layers
    assert choice == LastStep() and layer.backward.reverse_input and not layer.backward.reverse_output
    assert found.arithmetic == "tflm" and found.name == network.name


def test_weights_of_zeros_and_large_biases():
    network = made(units=(4,), outputs=2)
    lstm, head = network.layers
    weights = lstm.input_weights.copy()
    weights[1] = 0
    rows = head.weights.copy()
    rows[0] = 0
    layers = [
        dataclasses.replace(lstm, input_weights=weights, bias=lstm.bias + 3.0),
        dataclasses.replace(head, weights=rows),
    ]
    network = dataclasses.replace(network, layers=layers)
    x = inputs()
    found = quantize_tflite(network, x)
    y, _ = golden.run(found.with_arithmetic("litert"), quantize_inputs(x, found))
    assert np.abs(dequantize_outputs(y, found) - forward(network, x).outputs).max() < 0.1


# Refusals.


@pytest.mark.parametrize(("cell", "title"), [("gru", "GRU"), ("elman_tanh", "Elman"), ("mingru", "minGRU")])
def test_other_cells_are_refused_by_name(cell, title):
    with pytest.raises(ModelError, match=f"layer 0 of network 'random' is of {title}; the LSTM is the only"):
        quantize_tflite(made(cell), inputs())


def test_peepholes_that_litert_would_not_apply_are_refused():
    with pytest.raises(
        ModelError, match=r"LiteRT applies peepholes to only .* here 2 of 5, so that it cannot run"
    ):
        quantize_tflite(made("lstm_all"), inputs())


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.zeros((2, 5, 3)), "all zero"),
        (np.full((2, 5, 3), np.nan), "30 values that are NaN or infinite"),
        (np.ones((2, 5, 4)), r"have shape \[2, 5, 4\], not \[batch, time, 3\]"),
        (np.ones((2, 5, 3), int), "dtype int64, not a float"),
    ],
)
def test_bad_calibration_data_are_refused(x, message):
    with pytest.raises(InputError, match=message):
        quantize_tflite(made(), x)


@pytest.mark.parametrize(("weight", "message"), [(1.7e308, "the output is not finite"), (1e300, "is inf")])
def test_enormous_weights_are_refused(weight, message):
    network = made(units=(4,), outputs=2)
    head = dataclasses.replace(network.head, weights=np.full((2, 4), weight), bias=np.full(2, weight))
    network = dataclasses.replace(network, layers=[network.layers[0], head])
    with np.errstate(over="ignore"), pytest.raises(ModelError, match=message):
        quantize_tflite(network, inputs())


def test_minute_weights_and_inputs_are_no_division_by_zero():
    found = quantize_tflite(made(scale=1e-60, outputs=2), 1e-60 * inputs())
    assert found.input_format.scale > 0 and not found.layers[0].input_weights.any()
