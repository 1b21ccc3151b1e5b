"""Networks of ``.tflite`` files on gateware, bit for bit as on tflite-micro."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from networks import design

from rnnhw import golden
from rnnhw.design import presets
from rnnhw.errors import CapacityError, InputError
from rnnhw.frontends import load_tflite
from rnnhw.network import reset_state
from rnnhw.sim import run, verify
from rnnhw.sim.random_networks import random_inputs, random_tflite

ORACLE = Path(__file__).parents[3] / "shared" / "oracle" / "tflite"
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
