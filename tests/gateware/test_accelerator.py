"""The whole machine in pysim; see `tests/sim` for many more networks in Verilator."""

import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.sim import verify

CASES = {
    "LSTM with a head": (design(1, 2, 2, 2, fold=2), "lstm", 3, [5], 3),
    "stack of GRUs": (design(2, 1, 2, 2, cells=("gru",), contexts=2), "gru_reset_before", 2, [3, 2], 0),
    "Elman in two directions": (design(1, 1, 1, 1, cells=("elman",)), "elman_relu", 2, [-3], 2),
}


@pytest.mark.parametrize("name", list(CASES))
def test_pysim_equals_golden_and_schedule(name, cache):
    machine, cell, inputs, units, outputs = CASES[name]
    rng = np.random.default_rng(100)
    network = random_network(rng, inputs, units, outputs, cell=cell)
    checks = verify(network, machine, random_inputs(rng, 3, 3, inputs), engines=["pysim"], cache=cache)
    assert [check.mismatches for check in checks] == [0] * len(checks)
    assert all(check.passed for check in checks)
    assert {check.streams: check.scheduled_cycles is not None for check in checks} == {
        "never stall": True, "random stalls": False, "lengths and states": True, "queue": True,
        "hostile queue": False}
    assert len(checks[0].cycles) == 3 and checks[0].cycles == checks[0].scheduled_cycles
