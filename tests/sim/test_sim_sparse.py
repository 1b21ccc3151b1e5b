"""Machines that keep activations and leave zeros out: values, cycles, and what a zero saves."""

import dataclasses

import numpy as np
import pytest
from networks import design, random_inputs

from rnnhw.network import shape_of
from rnnhw.schedule import count_cycles
from rnnhw.sim import draw_cases, run, run_case, verify
from rnnhw.sim.random_cases import NETWORKS_PER_DESIGN
from rnnhw.sim.random_networks import random_network

MACHINE = design(1, 1, 2, 2, kept_depth=16)
STEPS = 4


def balanced(every):
    """An LSTM of 8 units on 12 inputs with a head, of whose 2 columns one word in ``every`` is not zero."""
    rng = np.random.default_rng(7)
    network = random_network(
        rng,
        "native",
        kinds=["lstm"],
        units=(8,),
        inputs=12,
        outputs=3,
        every_step=True,
        steps=STEPS,
        weight_bits=8,
    )

    def thinned(weights):
        word = np.arange(weights.shape[-1]) // 2
        unit = np.arange(weights.shape[-2])[:, None]
        return np.where((word + unit) % every == 0, np.where(weights == 0, 1, weights), 0).astype(np.int8)

    lstm, head = network.layers
    lstm = dataclasses.replace(
        lstm,
        input_weights=thinned(lstm.input_weights),
        recurrent_weights=thinned(lstm.recurrent_weights),
    )
    return dataclasses.replace(network, layers=[lstm, head])


def layer_weights(layer):
    """All weights of a layer of `balanced`, in one array."""
    if hasattr(layer, "weights"):
        return layer.weights
    return np.concatenate([layer.input_weights, layer.recurrent_weights], axis=2)


@pytest.mark.parametrize("every", [1, 2])
def test_cycles_of_products_by_hand(every):
    """6 words of x and 4 of h, in 4 unit tiles of 2 rows; the head reads 4 words in 1 tile."""
    found = count_cycles(shape_of(balanced(every)), MACHINE, STEPS)
    inputs = STEPS * (6 + 4 * (6 // every))
    recurrent = STEPS * (4 + 4 * (4 // every))
    assert (found.input_phases, found.recurrent_phases, found.head) == (inputs, recurrent, STEPS * (4 + 4))
    # Of the array's work the weights other than zero count: it has no more than it can do.
    weights = sum(np.count_nonzero(layer_weights(layer)) for layer in balanced(every).layers)
    assert found.utilization == STEPS * weights / (MACHINE.macs * found.total) < 1


def test_pysim_gives_the_values_and_cycles_too(cache):
    network = balanced(2)
    x = random_inputs(np.random.default_rng(8), 1, STEPS, 12)
    expected, found = (run(engine, network, MACHINE, x, cache=cache) for engine in ("golden", "pysim"))
    assert (found.outputs == expected.outputs).all() and list(found.cycles) == list(expected.cycles)


def test_zeros_take_no_cycles_and_change_no_value(cache):
    x = random_inputs(np.random.default_rng(8), 3, STEPS, 12)
    cycles = []
    for every in (1, 2):
        free, *others = verify(balanced(every), MACHINE, x, engines=["verilator"], cache=cache)
        assert free.passed and all(check.passed for check in others)
        cycles.append(free.cycles[0])
    dense = dataclasses.replace(MACHINE, kept_depth=0)
    assert cycles[1] < count_cycles(shape_of(balanced(2)), dense, STEPS).total < cycles[0]


def test_random_cases_of_the_first_designs_that_keep_activations(cache):
    """Of `rnnhw verify --random 300 --seed 1`: the first cases of the first two such designs."""
    cases = [case for case in draw_cases(79, 1) if case.design["kept_depth"]]
    first = [*cases[:4], *cases[NETWORKS_PER_DESIGN:]]
    assert [case.design["arithmetic"] for case in first] == ["native"] * 4 + ["tflm"] * 4
    for case in first:
        outcome = run_case(case, "verilator", cache)
        assert outcome.passed, (outcome.what, case.text())
