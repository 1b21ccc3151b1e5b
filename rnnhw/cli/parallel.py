"""Training on several processes: starting them, and ending all of them with one sentence when one fails.

Under mpiexec every rank is two processes: a worker, and its parent, which reports it if the worker dies of a
signal. Nothing heavy is imported before the fork, so that parents stay small and have no threads.
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

PHASE_BYTES = 120
"""Length of a phase in bytes; equals `rnnhw.parallel.board.PHASE_BYTES`, whose import would be too heavy."""

THREADS = ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""Environment variables that limit the number of threads of a process."""

PARENT_DEATH_SIGNAL = 1
"""``PR_SET_PDEATHSIG`` of Linux."""

ALL_FAIL_S = 2.0
"""Seconds within which all ranks fail if they fail for the same reason, such as a wrong argument."""

PASS_ON_S = 0.3
"""Seconds that mpiexec is given to pass on a printed sentence."""


def run_parallel(count: int | None, patience_s: float, out: Path, work: "Callable[[Ranks], None]") -> None:
    """Run ``work`` on all ranks: those that mpiexec started, or ``count`` that are started here.

    Parameters
    ----------
    count : int, optional
        Number of ranks to start, unless this process is a rank already.
    patience_s : float
        Seconds that a rank waits for others before the job is ended.
    out : Path
        Folder whose last checkpoint error messages point to.
    work : function of the ranks

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
    phase = mmap.mmap(-1, PHASE_BYTES)  # shared by the worker, which writes it, and its parent
    # PMI_FD: the connection to the mpiexec of MPICH. Under other launchers there is no parent process.
    if "PMI_FD" in os.environ and sys.platform == "linux":
        _fork_worker(phase, out)
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
    """Return the path of the launcher beside this Python, or else on the path.

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
    """Replace this process by an mpiexec that runs the same command on ``count`` ranks."""
    found = find_mpiexec()
    sys.stdout.flush()
    os.execv(found, [found, "-n", str(count), sys.executable, "-m", "rnnhw", *sys.argv[1:]])


def _share_threads() -> None:
    """Divide the machine's cores among its ranks' threads, unless the user has set the numbers."""
    local = int(os.environ.get("MPI_LOCALNRANKS") or os.environ.get("OMPI_COMM_WORLD_LOCAL_SIZE") or 1)
    for name in THREADS:
        os.environ.setdefault(name, str(max(1, len(os.sched_getaffinity(0)) // local)))


def _fork_worker(phase: mmap.mmap, out: Path) -> None:
    """Fork, and return in the child only. The parent waits for it, and ends the job if it is killed."""
    worker = os.fork()
    if worker == 0:
        # The worker must not outlive its parent, which is all that mpiexec knows and kills.
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
        return
    # Ctrl-C goes to both processes: the worker handles it, and the parent reports what came of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    if code >= 0:
        os._exit(code)
    words = bytes(phase[:]).rstrip(b"\0").decode(errors="replace") or "beginning"
    _say(f"rank {os.environ['PMI_RANK']} died of {signal.Signals(-code).name} in {words}{_kept(out)}")
    # The worker can no longer call MPI_Abort: send its message of MPICH's PMI protocol to mpiexec instead.
    os.write(int(os.environ["PMI_FD"]), b"cmd=abort exitcode=2\n")
    time.sleep(60.0)
    os._exit(2)


def _end(ranks: "Ranks", out: Path, sentence: str) -> NoReturn:
    """Print one sentence, whether all ranks fail for the same reason or only one does, and end all ranks."""
    if ranks.all_fail(ALL_FAIL_S):
        if ranks.rank == 0:
            _say(sentence)
        sys.exit(2)
    # If several ranks fail, the lowest one aborts the job while the others still sleep here.
    if not ranks.is_first_failed:
        time.sleep(ALL_FAIL_S)
    _say(f"{ranks.description}: {sentence}{_kept(out)}")
    # MPI prints lines of its own on an abort; they would hide the sentence.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    ranks.abort(2)
    sys.exit(2)


def _kept(out: Path) -> str:
    """End of an error message: from which checkpoint training can go on."""
    found = sorted(out.glob("checkpoint-*.safetensors"), key=lambda path: path.stat().st_mtime)
    if not found:
        return "; there is no checkpoint yet"
    return f"; {found[-1]} is the last good checkpoint, go on from it with --resume"


def _say(sentence: str) -> None:
    """Print a sentence, and give mpiexec time to pass it on before all is ended."""
    print(f"rnnhw: {' '.join(sentence.split())}", file=sys.stderr, flush=True)
    time.sleep(PASS_ON_S)
