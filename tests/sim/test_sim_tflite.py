"""Networks of .tflite files on gateware: the bits of tflite-micro."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from networks import design

from rnnhw import golden
from rnnhw.design import presets
from rnnhw.errors import CapacityError
from rnnhw.frontends import load_tflite
from rnnhw.network import TfliteRecurrent
from rnnhw.sim import run_tflite, verify_tflite
from rnnhw.sim.random_networks import random_inputs, random_tflite

ORACLE = Path(__file__).parents[3] / "shared" / "oracle" / "tflite"
MODELS = sorted(path.stem for path in ORACLE.glob("*.tflite"))


@pytest.mark.skipif(not MODELS, reason="no ../shared/oracle/tflite")
@pytest.mark.parametrize("name", MODELS or ["none"])
def test_gateware_gives_the_bits_of_tflite_micro(name, cache):
    network = load_tflite(ORACLE / f"{name}.tflite")
    vectors = np.load(ORACLE / f"{name}.npz")
    machine = presets()["tflm"]
    modelled = run_tflite("golden", network, machine, vectors["X"], cache=cache)
    result = run_tflite("verilator", network, machine, vectors["X"], cache=cache)
    assert np.array_equal(result.outputs, vectors["Ytflm"])
    assert np.array_equal(result.cycles, modelled.cycles)
    assert result.total_cycles == modelled.total_cycles


@pytest.mark.parametrize(("units", "outputs", "every_step"), [
    ((7,), 0, True), ((9, 5), 6, False), ((-4, 3), 3, True), ((5,), 0, False), ((3, -6), 2, False)])
def test_stacks_directions_heads_contexts_and_states(units, outputs, every_step, cache):
    rng = np.random.default_rng(len(units) + outputs)
    network = random_tflite(rng, 4, units, outputs, every_step=every_step, steps=5)
    x = random_inputs(rng, 5, 5, 4)[:, None]
    machine = design(2, 1, 2, 3, fold=2, arithmetic="tflm", contexts=2)
    for check in verify_tflite(network, machine, x, engines=["verilator"], cache=cache, seed=3):
        assert check.passed, check


def test_pysim_agrees(cache):
    rng = np.random.default_rng(1)
    network = random_tflite(rng, 2, (2,), 0, every_step=True, steps=2)
    for check in verify_tflite(network, design(1, 1, 1, 1, arithmetic="tflm", weight_depth=16, unit_depth=4,
                                               input_depth=4, state_depth=4),
                               random_inputs(rng, 2, 2, 2)[:, None], engines=["pysim"], cache=cache):
        assert check.passed, check


def test_a_design_of_other_arithmetic_is_refused(cache):
    network = random_tflite(np.random.default_rng(2), 2, (2,), 0, every_step=True, steps=2)
    with pytest.raises(CapacityError, match="is in tflm arithmetic, the design computes in native"):
        run_tflite("verilator", network, presets()["tiny"], np.zeros((1, 2, 2), np.int8), cache=cache)


def test_a_state_of_tiny_scale_is_refused(cache):
    network = random_tflite(np.random.default_rng(2), 2, (2,), 0, every_step=True, steps=2)
    lstm = dataclasses.replace(network.lstms[0], state_scale=2.0**-33)
    small = dataclasses.replace(network, layers=[TfliteRecurrent(directions=(lstm,))])
    with pytest.raises(CapacityError, match=r"a state of scale 1\.16415e-10; gateware takes scales above"):
        run_tflite("verilator", small, presets()["tflm"], np.zeros((1, 2, 2), np.int8), cache=cache)


def test_state_is_left_for_the_next_call(cache):
    rng = np.random.default_rng(4)
    network = random_tflite(rng, 3, (4,), 0, every_step=True, steps=6)
    x = random_inputs(rng, 3, 6, 3)[:, None]
    halves = random_tflite(np.random.default_rng(4), 3, (4,), 0, every_step=True, steps=3)
    whole = golden.run_tflite(network, x, "tflm")
    state = golden.reset_state(halves, 3)
    machine = design(1, 1, 2, 2, arithmetic="tflm")
    parts = [run_tflite("verilator", halves, machine, x[:, :, k : k + 3], cache=cache, state=state).outputs
             for k in (0, 3)]
    assert np.array_equal(np.concatenate(parts, axis=2), whole)
