"""Networks of ``.tflite`` files on gateware, bit for bit as on tflite-micro."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from networks import design
from tflite_models import micro
from tflite_networks import random_dense, random_lstm, single, tflite_network

from rnnhw import golden
from rnnhw.design import presets
from rnnhw.errors import CapacityError, InputError
from rnnhw.frontends import load_tflite
from rnnhw.network import (
    Affine,
    Function,
    HostFunction,
    IntegerBidirectional,
    LastStep,
    reset_state,
)
from rnnhw.sim import run, verify
from rnnhw.sim.random_networks import random_inputs, random_tflite

SHARED = Path(__file__).parents[3] / "shared"
ORACLE = SHARED / "oracle" / "tflite"
MODELS = sorted(path.stem for path in ORACLE.glob("*.tflite"))


@pytest.mark.skipif(not MODELS, reason="no ../shared/oracle/tflite")
@pytest.mark.parametrize("name", MODELS or ["none"])
def test_gateware_gives_the_bits_of_tflite_micro(name, cache):
    network = load_tflite(ORACLE / f"{name}.tflite")
    vectors = np.load(ORACLE / f"{name}.npz")
    machine = presets()["tflm"]
    x = network.interface.to_sequences(vectors["X"])
    modelled = run("golden", network, machine, x, cache=cache)
    result = run("verilator", network, machine, x, cache=cache)
    runs = network.interface.count_runs(name, vectors["X"])
    assert np.array_equal(network.interface.from_sequences(result.outputs, runs), vectors["Ytflm"])
    assert np.array_equal(result.cycles, modelled.cycles)
    assert result.total_cycles == modelled.total_cycles


@pytest.mark.parametrize(
    ("units", "outputs", "every_step"),
    [((7,), 0, True), ((9, 5), 6, False), ((-4, 3), 3, True), ((5,), 0, False), ((3, -6), 2, False)],
)
def test_stacks_directions_heads_contexts_and_states(units, outputs, every_step, cache):
    rng = np.random.default_rng(len(units) + outputs)
    network = random_tflite(rng, 4, units, outputs, every_step=every_step, steps=5)
    x = random_inputs(rng, 5, 5, 4)
    machine = design(2, 1, 2, 3, fold=2, arithmetic="tflm", contexts=2)
    for check in verify(network, machine, x, engines=["verilator"], cache=cache, seed=3):
        assert check.passed, check


def host(function, inputs, *formats):
    *given, result = (Affine(single(scale), zero_point) for scale, zero_point in formats)
    return HostFunction(function=function, inputs=inputs, input_formats=tuple(given), output_format=result)


def network_with_functions():
    """Sum of two directions, tanh of every step, and softmax of a dense layer on the last one."""
    rng = np.random.default_rng(6)
    both = [random_lstm(rng, 3, 4, reverse_input=k, reverse_output=k) for k in (False, True)]
    layers = [
        IntegerBidirectional(forward=both[0], backward=both[1]),
        host(Function.ADD, 8, (0.01, 3), (0.02, -9), (0.015, 11)),
        random_lstm(rng, 4, 5),
        host(Function.TANH, 5, (0.01, 5), (2.0**-7, 0)),
        LastStep(),
        random_dense(rng, 5, 6, minimum=-128, maximum=127),
        host(Function.SOFTMAX, 6, (0.04, 5), (2.0**-8, -128)),
    ]
    return tflite_network(layers, (1, 6, 3), (1, 6), batch=1, steps=6, x=(0.015625, 3), y=(2.0**-8, -128))


def test_functions_of_the_host_between_runs_of_the_machine(cache):
    network = network_with_functions()
    machine = design(2, 1, 2, 3, fold=2, arithmetic="tflm", contexts=2)
    x = random_inputs(np.random.default_rng(2), 5, 6, 3)
    for check in verify(network, machine, x, engines=["verilator"], cache=cache, seed=3):
        assert check.passed, check


def test_functions_of_the_host_in_reals(tmp_path):
    """Each function of the layers below it, on one network cut off after each of its layers."""
    network = network_with_functions()
    x = random_inputs(np.random.default_rng(2), 5, 6, 3)

    def outputs(count, shape):
        layers = list(network.layers[:count])
        part = tflite_network(layers, (1, 6, 3), shape, batch=1, steps=6, x=(0.015625, 3))
        return run("float", part, None, x, cache=tmp_path).outputs

    both, total = outputs(1, (1, 6, 8)), outputs(2, (1, 6, 4))
    assert np.allclose(both[..., :4] + both[..., 4:], total, atol=1e-6) and total.std() > 0.1
    assert np.allclose(np.tanh(outputs(3, (1, 6, 5))), outputs(4, (1, 6, 5)), atol=1e-6)
    powers = np.exp(outputs(6, (1, 6)))
    assert np.allclose(powers / powers.sum(axis=1, keepdims=True), outputs(7, (1, 6)), atol=1e-6)


@pytest.mark.parametrize(
    ("function", "real"),
    [
        (Function.LOGISTIC, lambda v: 1 / (1 + np.exp(-v))),
        (Function.RELU, lambda v: np.maximum(v, 0)),
        (Function.RELU6, lambda v: v.clip(0, 6)),
    ],
)
def test_other_functions_of_the_host_in_reals(function, real, tmp_path):
    rng = np.random.default_rng(7)
    layers = [random_lstm(rng, 3, 4), random_dense(rng, 4, 5, minimum=-128, maximum=127)]
    result = (2.0**-8, -128) if function is Function.LOGISTIC else (0.02, 0)
    x, found = random_inputs(rng, 4, 6, 3), []
    for tail in ([], [host(function, 5, (0.1, 3), result)]):
        network = tflite_network([*layers, *tail], (1, 6, 3), (1, 6, 5), batch=1, steps=6)
        found.append(run("float", network, None, x, cache=tmp_path).outputs)
    assert found[0].max() > 6 and np.allclose(real(found[0]), found[1], atol=1e-6)


PUBLIC = [
    "zoo/mnist_lstm_int8",
    "zoo/dtln_noise_suppression",
    "cases/tflite-micro-mnist-lstm/trained_lstm_int8",
]


@pytest.mark.parametrize("name", PUBLIC)
def test_public_models_on_gateware_have_the_bits_of_tflite_micro(name, cache):
    pytest.importorskip("tflite_micro")
    path = SHARED / f"{name}.tflite"
    if not path.is_file():
        pytest.skip(f"no ../shared/{name}.tflite")
    network, rng = load_tflite(path), np.random.default_rng(4)
    x = rng.normal(-60, 60, (12, *network.interface.input_shape)).clip(-128, 127).astype(np.int8)
    result = run("verilator", network, presets()["tflm"], network.interface.to_sequences(x), cache=cache)
    outputs = network.interface.from_sequences(result.outputs, 12)
    assert np.array_equal(outputs, micro(path.read_bytes(), x)) and len(np.unique(outputs)) > 2


def test_pysim_agrees(cache):
    rng = np.random.default_rng(1)
    network = random_tflite(rng, 2, (2,), 0, every_step=True, steps=2)
    for check in verify(
        network,
        design(1, 1, 1, 1, arithmetic="tflm", weight_depth=16, unit_depth=4, input_depth=4, state_depth=4),
        random_inputs(rng, 2, 2, 2),
        engines=["pysim"],
        cache=cache,
    ):
        assert check.passed, check


def test_a_design_of_other_arithmetic_is_refused(cache):
    network = random_tflite(np.random.default_rng(2), 2, (2,), 0, every_step=True, steps=2)
    with pytest.raises(CapacityError, match="is in tflm arithmetic, the design computes in native"):
        run("verilator", network, presets()["tiny"], np.zeros((1, 2, 2), np.int8), cache=cache)


def test_a_state_of_tiny_scale_is_refused(cache):
    network = random_tflite(np.random.default_rng(2), 2, (2,), 0, every_step=True, steps=2)
    lstm = dataclasses.replace(network.directions[0], state_scale=2.0**-33)
    small = dataclasses.replace(network, layers=[lstm])
    with pytest.raises(CapacityError, match=r"a state of scale 1\.16415e-10; gateware takes scales above"):
        run("verilator", small, presets()["tflm"], np.zeros((1, 2, 2), np.int8), cache=cache)


def test_state_is_left_for_the_next_call(cache):
    rng = np.random.default_rng(4)
    network = random_tflite(rng, 3, (4,), 0, every_step=True, steps=6)
    x = random_inputs(rng, 3, 6, 3)
    halves = random_tflite(np.random.default_rng(4), 3, (4,), 0, every_step=True, steps=3)
    whole, end = golden.run(network, x)
    state, parts = reset_state(halves, 3), []
    machine = design(1, 1, 2, 2, arithmetic="tflm")
    for k in (0, 3):
        result = run(
            "verilator", halves, machine, x[:, k : k + 3], cache=cache, state=state, wants_state=True
        )
        parts.append(result.outputs)
        state = result.state
    assert np.array_equal(np.concatenate(parts, axis=1), whole)
    assert np.array_equal(state.h, end.h) and np.array_equal(state.c, end.c)


def test_lengths_of_their_own_are_refused(cache):
    network = random_tflite(np.random.default_rng(2), 2, (2,), 0, every_step=True, steps=2)
    with pytest.raises(InputError, match="lengths of their own, but those of model 'random' have 2 steps"):
        run("golden", network, presets()["tflm"], np.zeros((2, 2, 2), np.int8), cache=cache, lengths=[2, 1])
