"""The smallest machine on the netlists of `tests/gate_level.py`, which runs digits on ``tiny``."""

import gate_level
import numpy as np
import pytest
from needed_tools import verilator, yosys
from networks import design, random_inputs, random_network

from rnnhw.errors import EngineError


@pytest.mark.parametrize("kind", gate_level.NETLISTS)
def test_a_netlist_of_the_smallest_machine_has_values_and_cycles(kind, cache):
    yosys()
    verilator()
    if kind != "gates":
        try:
            gate_level.cell_models(kind)
        except EngineError as error:
            pytest.skip(str(error))
    machine = design(
        1, 1, 1, 1, unit_depth=8, input_depth=4, state_depth=4, state_slots=1, weight_depth=32,
        cells=("elman",),
    )  # fmt: skip
    rng = np.random.default_rng(3)
    network, x = random_network(rng, 2, [3], 2, cell="elman_tanh"), random_inputs(rng, 2, 4, 2)
    same, cycles_agree, _ = gate_level.agreement(kind, machine, network, x, cache)
    assert same == len(x) and cycles_agree
