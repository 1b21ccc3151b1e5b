"""The claim, on exported Verilog: many networks on each design, so that compiling is paid once."""

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw import golden
from rnnhw.network import shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import random_stalls, run, verify

DESIGNS = {
    "1x1 of 1x1": design(1, 1, 1, 1),
    "1x1 of 2x2": design(1, 1, 2, 2),
    "1x1 of 4x8": design(1, 1, 4, 8),
    "1x1 of 3x5": design(1, 1, 3, 5, fold=2),
    "1x2 of 2x2": design(1, 2, 2, 2),
    "1x2 of 3x5": design(1, 2, 3, 5, fold=4),
    "2x1 of 2x2": design(2, 1, 2, 2, fold=4),
    "2x1 of 4x8": design(2, 1, 4, 8),
    "2x1 of 12x2, tall": design(2, 1, 12, 2, fold=4),
    "2x3 of 1x1": design(2, 3, 1, 1),
    "2x3 of 2x2": design(2, 3, 2, 2, fold=2),
    "2x3 of 3x5, larger than the network": design(2, 3, 3, 5),
    "3x4 of 1x1, grid rows do not divide columns": design(3, 2, 1, 2),
}
SHAPES = [(8, 13, 10), (1, 1, 0), (5, 24, 0), (17, 11, 3), (3, 30, 33)]


@pytest.mark.parametrize("name", list(DESIGNS))
def test_values_and_cycles_on_many_networks(name, cache):
    machine = DESIGNS[name]
    for seed, shape in enumerate(SHAPES):
        rng = np.random.default_rng(seed)
        network = random_network(rng, *shape)
        x = random_inputs(rng, 4, 1 + 3 * seed, shape[0])
        for check in verify(network, machine, x, engines=["verilator"], cache=cache, seed=seed):
            assert check.passed, (name, shape, check)


def test_stalls_happen_and_change_only_the_cycles(cache):
    machine, rng = DESIGNS["1x1 of 2x2"], np.random.default_rng(7)
    network = random_network(rng, 4, 6)
    x = random_inputs(rng, 5, 40, 4)
    x_stall, y_stall = random_stalls(3)
    stalled = run("verilator", network, machine, x, cache=cache, y_stall=y_stall, x_stall=x_stall)
    assert np.array_equal(stalled.outputs, golden.run(network, x))
    assert stalled.trace.stalled > 100
    assert stalled.trace.broken_holds == 0
    plain = count_cycles(shape_of(network), machine, 40).total
    assert (stalled.cycles >= plain).all()
    assert stalled.cycles.max() > plain


def test_a_long_output_stall_loses_nothing(cache):
    """The output queue fills and the machine must wait for room."""
    machine, rng = DESIGNS["1x1 of 2x2"], np.random.default_rng(8)
    network = random_network(rng, 2, 30)
    x = random_inputs(rng, 2, 30, 2)
    blocked = np.ones(2000, bool)
    blocked[1900:] = False
    result = run("verilator", network, machine, x, cache=cache, y_stall=blocked, isolated=False)
    assert np.array_equal(result.outputs, golden.run(network, x))


def test_waveforms_are_written(cache, tmp_path):
    machine, rng = DESIGNS["1x1 of 1x1"], np.random.default_rng(9)
    network = random_network(rng, 1, 1)
    for engine in ("pysim", "verilator"):
        path = tmp_path / f"{engine}.vcd"
        run(engine, network, machine, random_inputs(rng, 1, 1, 1), cache=cache, vcd=path)
        assert "$enddefinitions" in path.read_text()
