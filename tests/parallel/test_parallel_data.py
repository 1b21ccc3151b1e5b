"""Data parallelism in real processes: the loss curve of one rank, by either aggregation."""

import sys

import numpy as np
import pytest
from mpi_jobs import PROGRAMS, mpiexec, run_job, run_ranks

LIMIT_S = 60


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    out = tmp_path_factory.mktemp("alone") / "run.npz"
    run_ranks(1, "data.py", "data", out, 2, limit_s=LIMIT_S)
    return np.load(out)


@pytest.mark.parametrize("size", [2, 4])
@pytest.mark.parametrize("strategy", ["data", "server"])
def test_curve_is_that_of_one_rank(alone, tmp_path, strategy, size):
    run_ranks(size, "data.py", strategy, tmp_path / "run.npz", 2, limit_s=LIMIT_S)
    found = np.load(tmp_path / "run.npz")
    assert np.abs(alone["losses"]).min() > 1
    assert np.abs(found["losses"] - alone["losses"]).max() < 1e-9
    assert 0 < np.abs(found["flat"] - alone["flat"]).max() < 1e-9, "or it did not run in shards"


def test_checkpoint_goes_on_with_other_ranks(alone, tmp_path):
    checkpoint, out = tmp_path / "checkpoint", tmp_path / "run.npz"
    command = [mpiexec(), "-n", 2, sys.executable, PROGRAMS / "data.py", "data", out, 2, checkpoint, 13]
    code, _, _ = run_job(command, LIMIT_S)
    assert code != 0 and checkpoint.exists() and not out.exists()
    run_ranks(4, "data.py", "server", out, 2, checkpoint, limit_s=LIMIT_S)
    assert np.abs(np.load(out)["flat"] - alone["flat"]).max() < 1e-9
