"""Training on several processes: starting them, and ending all of them with one sentence when one fails.

Under mpiexec every rank is two processes: one that works, and its parent, which says so when the other dies
of a signal. Nothing heavy is imported before they part.
"""

import ctypes
import importlib.util
import mmap
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from rnnhw.errors import EngineError, InputError, RnnhwError

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

__all__ = ["find_mpiexec", "run_parallel"]

WORDS = 120
"""Bytes of a phase; see `rnnhw.parallel.board`."""

THREADS = ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
PARENT_DEATH_SIGNAL = 1
"""``PR_SET_PDEATHSIG`` of Linux."""

ALL_FAIL_S = 2.0
"""Ranks that fail at the same thing, a wrong argument say, do so within this time."""

PASS_ON_S = 0.3


def run_parallel(count: int | None, patience_s: float, out: Path, work: "Callable[[Ranks], None]") -> None:
    """Run ``work`` on all ranks: those that mpiexec started, or ``count`` that are started here.

    Raises
    ------
    EngineError
        If mpi4py or mpiexec is missing.
    """
    is_rank = "PMI_RANK" in os.environ or "OMPI_COMM_WORLD_RANK" in os.environ
    if importlib.util.find_spec("mpi4py") is None:
        raise EngineError(
            "parallel training needs mpi4py and an MPI library; pip install rnnhw[mpi] brings both"
        )
    if count is not None and not is_rank:
        _start(count)
    _share_threads()
    phase = mmap.mmap(-1, WORDS)
    if "PMI_FD" in os.environ and sys.platform == "linux":
        _part(phase, out)
    from rnnhw.parallel import world

    ranks = world(patience_s, phase)
    try:
        if count is not None and count != ranks.size:
            raise InputError(f"--ranks is {count}, but mpiexec started {ranks.size}")
        work(ranks)
    except RnnhwError as error:
        _end(ranks, out, str(error))
    except Exception as error:
        _end(ranks, out, f"{type(error).__name__}: {error}")


def find_mpiexec() -> str:
    """The launcher beside this Python, or on the path.

    Raises
    ------
    EngineError
        If there is none.
    """
    beside = Path(sys.executable).parent / "mpiexec"
    found = str(beside) if beside.exists() else shutil.which("mpiexec")
    if found is None:
        raise EngineError(
            f"there is no mpiexec in {beside.parent} nor on the path; pip install rnnhw[mpi] brings it"
        )
    return found


def _start(count: int) -> NoReturn:
    """Become mpiexec."""
    found = find_mpiexec()
    sys.stdout.flush()
    os.execv(found, [found, "-n", str(count), sys.executable, "-m", "rnnhw", *sys.argv[1:]])


def _share_threads() -> None:
    """The cores of a machine are shared by its ranks, unless the user says otherwise."""
    local = int(os.environ.get("MPI_LOCALNRANKS") or os.environ.get("OMPI_COMM_WORLD_LOCAL_SIZE") or 1)
    for name in THREADS:
        os.environ.setdefault(name, str(max(1, len(os.sched_getaffinity(0)) // local)))


def _part(phase: mmap.mmap, out: Path) -> None:
    """Return in a child; the parent waits for it, and ends the job if it is killed."""
    worker = os.fork()
    if worker == 0:
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    if code >= 0:
        os._exit(code)
    words = bytes(phase[:]).rstrip(b"\0").decode(errors="replace") or "beginning"
    _say(f"rank {os.environ['PMI_RANK']} died of {signal.Signals(-code).name} in {words}{_kept(out)}")
    # In the name of the dead, by the protocol between MPICH's processes and mpiexec.
    os.write(int(os.environ["PMI_FD"]), b"cmd=abort exitcode=2\n")
    time.sleep(60.0)
    os._exit(2)


def _end(ranks: "Ranks", out: Path, sentence: str) -> NoReturn:
    """One sentence, whether all ranks fail alike or one does; then all end."""
    if ranks.all_fail(ALL_FAIL_S):
        if ranks.rank == 0:
            _say(sentence)
        sys.exit(2)
    if not ranks.is_first_failed:
        time.sleep(ALL_FAIL_S)
    _say(f"{ranks.place}: {sentence}{_kept(out)}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    ranks.abort(2)
    sys.exit(2)


def _kept(out: Path) -> str:
    """Where to go on from."""
    found = sorted(out.glob("checkpoint-*.safetensors"), key=lambda path: path.stat().st_mtime)
    if not found:
        return "; there is no checkpoint yet"
    return f"; {found[-1]} is the last good checkpoint, go on from it with --resume"


def _say(sentence: str) -> None:
    """Print a sentence, and give mpiexec time to pass it on before all is ended."""
    print(f"rnnhw: {' '.join(sentence.split())}", file=sys.stderr, flush=True)
    time.sleep(PASS_ON_S)
