"""The fit that determines the constants of ranks, and the timing of every strategy."""

import numpy as np
import pytest
from mpi_jobs import run_ranks

from rnnhw.measure.fit import fit_line
from rnnhw.roofline import terms


def test_fit_finds_what_made_the_times():
    shapes = ((3, 4, 5, 6), (9, 4, 2, 8), (5, 7, 9, 1), (2, 9, 4, 4), (8, 8, 8, 2), (1, 3, 7, 9))
    rows = np.array([terms(inputs, units, units, steps, batch) for inputs, units, steps, batch in shapes])
    made = np.array([3.0, 0.5, 0.1, 0.01, 0.02])
    assert fit_line(rows, rows @ made) == pytest.approx(made, rel=1e-6)


@pytest.mark.slow
def test_every_strategy_can_be_timed():
    found = run_ranks(2, "measure/programs/timer.py", limit_s=60).split()
    assert found == ["alone", "data", "server", "layers", "wavefront", "steps", "units"]
