"""The float reference as an engine: integer networks in reals, and what it refuses."""

import dataclasses

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network
from networks import design, random_inputs, random_network
from tflite_networks import joined, random_dense, random_lstm, tflite_network

from rnnhw.errors import InputError, ModelError
from rnnhw.network import Flatten, LastStep, dequantize_inputs, dequantize_state, reset_state
from rnnhw.quantize import quantize
from rnnhw.sim import ENGINES, random_state, run
from rnnhw.train import State, forward


def inputs(seed=1, shape=(5, 6, 4)):
    return np.random.default_rng(seed).normal(size=shape) * np.array([1.0, 0.01, 30.0, 1.0])


def widened(state):
    """Pad h and c to equal widths, as the float reference has them."""
    return np.pad(state.astype(float), ((0, 0), (0, 0), (0, 5 - state.shape[2])))


@pytest.mark.parametrize("every_step", [True, False])
@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_a_quantized_network_is_nearly_what_it_was_quantized_from(cell, every_step, tmp_path):
    """The networks have scales per feature, two directions and a head; lengths and states are given."""
    scale = 0.1 if cell == "mingru" else 0.3  # its h grows with its inputs, and is held up to 8
    network = float_network(np.random.default_rng(3), cell, 4, [5, -3], 2, every_step, scale=scale)
    x, lengths = inputs(), [6, 2, 5, 1, 6]
    integer = quantize(network, x)
    assert len(set(integer.input_format.exponents)) > 1
    held = np.clip(np.floor(x / integer.input_format.scales(4) + 0.5), -128, 127).astype(np.int8)
    begin = random_state(np.random.default_rng(4), integer, 5)
    h, c = dequantize_state(begin, integer)
    exact = forward(
        network,
        dequantize_inputs(held, integer),
        lengths=np.array(lengths),
        state=State(h=widened(h), c=widened(c)),
    )
    result = run("float", integer, None, held, cache=tmp_path, lengths=lengths, state=begin, wants_state=True)
    assert result.outputs.shape == exact.outputs.shape and result.cycles_are == "none"
    for ours, theirs in (
        (result.outputs, exact.outputs),
        (result.state.h, exact.state.h),
        (result.state.c, exact.state.c),
    ):
        theirs = theirs[..., : ours.shape[-1]]
        assert np.abs(ours - theirs).max() <= 0.06 * max(np.abs(theirs).max(), 0.1)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm_in_reals(lstm, x):
    """h of every step of ``x [steps, inputs]``, by the LSTM's equations on dequantized weights."""
    h, c, found = np.zeros(lstm.units), np.zeros(lstm.units), []
    for step in x[::-1] if lstm.reverse_input else x:
        a = [
            lstm.input_weight_scales[k] * (lstm.input_weights[k] @ step + lstm.bias[k] * lstm.input_scale)
            + lstm.recurrent_weight_scales[k] * (lstm.recurrent_weights[k] @ h)
            for k in range(4)
        ]
        c = sigmoid(a[1]) * c + sigmoid(a[0]) * np.tanh(a[2])
        h = sigmoid(a[3]) * np.tanh(c)
        found.append(h)
    return np.array(found[::-1] if lstm.reverse_output else found)


@pytest.mark.parametrize("choice", [None, LastStep(), Flatten()])
def test_a_network_of_a_tflite_in_reals(choice, tmp_path):
    rng = np.random.default_rng(5)
    lstms = [random_lstm(rng, 3, 4, reverse_input=k, reverse_output=k) for k in (False, True)]
    count = {None: 6, LastStep(): 1, Flatten(): 1}[choice]
    dense = random_dense(rng, 48 if choice == Flatten() else 8, 2, minimum=-100, maximum=127)
    layers = [joined(*lstms), *([choice] if choice else []), dense]
    network = tflite_network(layers, (1, 6, 3), (1, count, 2), batch=1, steps=6, x=(0.015625, 3))
    x = random_inputs(rng, 2, 6, 3)
    outputs = run("float", network, None, x, cache=tmp_path).outputs
    assert outputs.shape == ((2, 6, 2) if choice is None else (2, 2))
    for given, found in zip(0.015625 * (x.astype(float) - 3), outputs, strict=True):
        h = np.concatenate([lstm_in_reals(lstm, given) for lstm in lstms], axis=1)
        h = {None: h, LastStep(): h[-1], Flatten(): h.ravel()}[choice]
        y = (h @ dense.weights.T + dense.bias * dense.input_scale) * dense.weight_scales
        low = dense.output_scale * (-100 - dense.output_zero_point)
        assert np.allclose(found, np.maximum(y, low), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"cifg": True}, "engine 'float' has no CIFG, which an LSTM of network 'random' needs"),
        ({"peephole": True, "layer_norm": True}, "has no peephole and no layer normalization, which"),
        ({"outputs": 2}, "has no projection, which"),
    ],
)
def test_options_that_the_float_layers_lack_are_named(options, message, tmp_path):
    lstm = random_lstm(np.random.default_rng(1), 3, 4, **options)
    network = tflite_network([lstm], (1, 6, 3), (1, 6, lstm.outputs), batch=1, steps=6)
    network = network.with_arithmetic("litert")
    with pytest.raises(ModelError, match=message):
        run("float", network, None, np.zeros((1, 6, 3), np.int8), cache=tmp_path)


def test_many_sequences_are_cut_into_batches(tmp_path):
    network = random_network(np.random.default_rng(2), 3, [-2], 2, every_step=False)
    x = random_inputs(np.random.default_rng(3), 300, 2, 3)
    together = run("float", network, None, x, cache=tmp_path).outputs
    alone = run("float", network, None, x[290:], cache=tmp_path).outputs
    assert np.allclose(together[290:], alone)


def test_each_engine_says_what_it_needs_and_gives():
    assert {name: (one.needs_design, one.cycles_are) for name, one in ENGINES.items()} == {
        "board": (True, "measured"),
        "float": (False, "none"),
        "golden": (False, "modelled"),
        "pysim": (True, "simulated"),
        "verilator": (True, "simulated"),
    }


def test_golden_needs_a_design_for_cycles_alone_and_pysim_for_everything(tmp_path):
    network = random_network(np.random.default_rng(2), 3, 2)
    x = random_inputs(np.random.default_rng(3), 2, 3, 3)
    assert run("golden", network, None, x, cache=tmp_path).cycles_are == "none"
    with pytest.raises(InputError, match="engine 'pysim' runs on a design, and none is given"):
        run("pysim", network, None, x, cache=tmp_path)


def test_an_arithmetic_without_gateware_has_no_cycles(tmp_path):
    lstm = random_lstm(np.random.default_rng(1), 3, 4)
    network = tflite_network([lstm], (1, 6, 3), (1, 6, 4), batch=1, steps=6).with_arithmetic("litert")
    x = np.zeros((1, 6, 3), np.int8)
    assert run("golden", network, None, x, cache=tmp_path).outputs.shape == (1, 6, 4)
    with pytest.raises(InputError, match="'litert' has no gateware, and so no cycles; gateware has native"):
        run("golden", network, design(1, 1, 2, 2, arithmetic="tflm"), x, cache=tmp_path)


def test_a_network_knows_the_arithmetics_of_its_layers():
    network = random_network(np.random.default_rng(2), 3, 2)
    with pytest.raises(InputError, match="no arithmetic 'tflm'; there is native for 'random'"):
        network.with_arithmetic("tflm")
    with pytest.raises(ModelError, match="a layer IntegerLstm is not of arithmetic 'tflm'"):
        dataclasses.replace(network, arithmetic="tflm")
    assert not reset_state(network, 1).h.any()
