import numpy as np
import pytest
from networks import design, random_inputs, random_network

from rnnhw.design import presets
from rnnhw.sim import verify

CASES = [
    (design(1, 1, 1, 1), (2, 3, 0)),
    (design(1, 2, 2, 2, fold=2), (3, 9, 5)),
    (design(2, 1, 3, 5, fold=4), (4, 7, 9)),
    (design(2, 3, 2, 1), (5, 8, 0)),
    (presets()["tiny"], (3, 5, 6)),
]


@pytest.mark.parametrize("case", range(len(CASES)))
def test_pysim_equals_golden_and_schedule(case, cache):
    machine, shape = CASES[case]
    rng = np.random.default_rng(100 + case)
    network = random_network(rng, *shape)
    checks = verify(network, machine, random_inputs(rng, 3, 3, shape[0]), engines=["pysim"],
                    cache=cache)
    assert [check.mismatches for check in checks] == [0, 0, 0]
    assert checks[0].cycles == (checks[0].scheduled_cycles,)
    assert all(check.passed for check in checks)
