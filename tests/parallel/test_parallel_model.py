"""Model parallelism in real processes: outputs and gradients equal those of one rank."""

import pytest
from mpi_jobs import run_ranks

pytestmark = pytest.mark.slow
FORMS = {"layers", "pipeline", "wavefront", "steps", "steps, micro-batches", "units", "units, two directions"}


@pytest.mark.parametrize("size", [2, 4])
def test_every_form_is_one_rank(size):
    lines = run_ranks(size, "parallel/programs/model.py", limit_s=120).splitlines()
    found = {name: float(difference) for name, difference in (line.split(": ") for line in lines)}
    assert set(found) == FORMS | ({"layers, two directions"} if size == 2 else set())
    assert max(found.values()) < 1e-9
