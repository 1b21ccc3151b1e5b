"""The cross-check finds every kind of difference, and its random inputs have the stated ranges."""

import dataclasses
import sys

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.errors import EngineError
from rnnhw.network import State, check_state
from rnnhw.schedule import stacks_of
from rnnhw.sim import random_stalls, verify
from rnnhw.sim.engines import run
from rnnhw.sim.random_queues import random_state
from rnnhw.sim.simulator import Simulator
from rnnhw.sim.verify import random_lengths, verify_queues

MACHINE = design(1, 1, 2, 2, cells=("lstm", "elman"))
QUEUED = design(1, 1, 1, 2, cells=("elman",), contexts=2)


def checks_of(monkeypatch, tmp_path, spoil, units=4):
    """Run `verify` with an engine that returns the golden results after ``spoil`` has changed them."""

    def engine(name, *arguments, streams=None, **more):
        result = run("golden", *arguments, **more)
        return result if name == "golden" else dataclasses.replace(spoil(result), engine=name)

    # The package's `verify` is the function; this is its module.
    monkeypatch.setattr(sys.modules["rnnhw.sim.verify"], "run", engine)
    monkeypatch.setattr(sys.modules["rnnhw.sim.verify"], "verify_queues", lambda *_, **__: [])
    rng = np.random.default_rng(1)
    network = random_network(rng, 3, units)
    return verify(network, MACHINE, random_inputs(rng, 3, 5, 3), engines=["pysim"], cache=tmp_path)


def test_equal_results_pass(monkeypatch, tmp_path):
    checks = checks_of(monkeypatch, tmp_path, lambda result: result)
    assert [check.streams for check in checks] == ["never stall", "random stalls", "lengths and states"]
    assert all(check.passed and not check.mismatches for check in checks)
    assert [check.values for check in checks] == [60, 60, 60 + 2 * 3 * 4]
    assert [check.scheduled_cycles is None for check in checks] == [False, True, False]
    assert len(set(checks[2].cycles)) > 1  # of several lengths


def test_one_wrong_value_fails(monkeypatch, tmp_path):
    def spoil(result):
        outputs = result.outputs.copy()
        outputs[1, 2, 3] ^= 1
        return dataclasses.replace(result, outputs=outputs)

    checks = checks_of(monkeypatch, tmp_path, spoil)
    assert [check.mismatches for check in checks] == [1] * 3
    assert not any(check.passed for check in checks)


@pytest.mark.parametrize("name", ["h", "c"])
def test_one_wrong_state_fails(monkeypatch, tmp_path, name):
    def spoil(result):
        if result.state is None:
            return result
        arrays = {"h": result.state.h.copy(), "c": result.state.c.copy()}
        arrays[name][0, 2, 1] ^= 1
        return dataclasses.replace(result, state=State(**arrays))

    checks = checks_of(monkeypatch, tmp_path, spoil)
    assert [check.passed for check in checks] == [True, True, False]


def test_one_wrong_cycle_fails_where_cycles_are_compared(monkeypatch, tmp_path):
    def spoil(result):
        return dataclasses.replace(result, cycles=result.cycles + np.array([0, 1, 0]))

    checks = checks_of(monkeypatch, tmp_path, spoil)
    assert [check.passed for check in checks] == [False, True, False]


def queue_checks(monkeypatch, tmp_path, spoil):
    """Run `verify_queues` in pysim, with traces that ``spoil`` has changed."""
    simulate = Simulator.trace

    def trace(self, jobs, expected_error=0):
        return spoil(simulate(self, jobs, expected_error))

    network = random_network(np.random.default_rng(4), 2, 2, cell="elman_tanh")
    with monkeypatch.context() as patch:
        patch.setattr(Simulator, "trace", trace)
        return verify_queues("pysim", stacks_of(network), QUEUED, cache=tmp_path, seed=6)


@pytest.mark.slow
def test_queues_pass_and_a_wrong_value_a_wrong_time_and_a_missing_error_fail(monkeypatch, tmp_path):
    def wrong_value(trace):
        for beat in trace.beats:
            beat[0, 0] ^= 1
        return trace

    def late(trace):
        for job in trace.jobs:
            job.command += 1
        return trace

    def silent(trace):
        for job in trace.jobs:
            job.error = 0
        return trace

    checks = queue_checks(monkeypatch, tmp_path, lambda trace: trace)
    assert [check.streams for check in checks] == ["queue", "hostile queue"]
    assert all(check.passed and check.values > 20 and check.sequences > 2 for check in checks)
    assert [check.scheduled_cycles is None for check in checks] == [False, True]
    checks = queue_checks(monkeypatch, tmp_path, wrong_value)
    assert not any(check.passed for check in checks) and checks[0].mismatches > 10
    assert [check.passed for check in queue_checks(monkeypatch, tmp_path, late)] == [False, True]
    with pytest.raises(EngineError, match="shows error 0, not"):
        queue_checks(monkeypatch, tmp_path, silent)


def test_random_states_have_the_ranges_of_their_layers():
    rng = np.random.default_rng(2)
    for cell, low, high, c_low in (
        ("lstm", -128, 127, -32768),
        ("gru", -32768, 32767, 0),
        ("elman_relu", -128, 127, 0),
    ):
        network = random_network(rng, 3, [9, -4], cell=cell)
        state = random_state(rng, network, 50)
        check_state(network, state, 50)
        assert (state.h.min(), state.h.max(), state.c.min()) == (low, high, c_low)


def test_random_lengths_have_all_steps_once_at_least():
    rng = np.random.default_rng(3)
    for _ in range(50):
        lengths = random_lengths(rng, 4, 6)
        assert len(lengths) == 4 and max(lengths) == 6 and min(lengths) >= 1


def test_random_stalls_are_uneven_and_repeatable():
    x, y = random_stalls(5)
    assert all(np.array_equal(a, b) for a, b in zip((x, y), random_stalls(5), strict=True))
    assert len(x) != len(y)
    for pattern in (x, y):
        runs = np.diff(np.flatnonzero(~pattern))
        assert runs.max() > 15 and 0.1 < pattern.mean() < 0.8
