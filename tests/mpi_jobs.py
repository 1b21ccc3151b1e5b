"""Real processes for tests: every job has a time limit of its own, and leaves no process behind."""

import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
THREADS = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")}


def mpiexec():
    """The launcher beside this Python; skips where mpi4py or it is missing."""
    if importlib.util.find_spec("mpi4py") is None:
        pytest.skip("mpi4py is missing: pip install rnnhw[mpi]")
    found = Path(sys.executable).parent / "mpiexec"
    if not found.exists():
        pytest.skip(f"there is no {found}: pip install rnnhw[mpi]")
    return found


def run_job(command, limit_s, environment=()):
    """Run to the end or the limit; everything the job started is killed at the end."""
    process = subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | THREADS | dict(environment),
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired:
        pytest.fail(f"{command} took more than {limit_s} s")
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return process.returncode, out, err


def run_ranks(size, program, *arguments, limit_s):
    """What ``program``, a path below tests, prints on ``size`` ranks; fails with its errors."""
    command = [mpiexec(), "-n", size, sys.executable, "-W", "error", TESTS / program, *arguments]
    code, out, err = run_job(command, limit_s)
    assert code == 0, out + err
    return out
