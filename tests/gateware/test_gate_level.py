import gate_level
import numpy as np
from networks import design, random_inputs, random_network


def test_gates_of_the_smallest_machine_have_values_and_cycles(cache):
    machine = design(
        1, 1, 1, 1, unit_depth=8, input_depth=4, state_depth=4, state_slots=1, weight_depth=32,
        cells=("elman",),
    )  # fmt: skip
    rng = np.random.default_rng(3)
    network, x = random_network(rng, 2, [3], 2, cell="elman_tanh"), random_inputs(rng, 2, 4, 2)
    same, cycles_agree, _ = gate_level.agreement("gates", machine, network, x, cache)
    assert same == len(x) and cycles_agree
