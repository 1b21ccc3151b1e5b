"""A Dask cluster as the executor of a sweep.

Blocks go through the interface of `concurrent.futures`, so that a sweep does not know where they are tried. A
block of a worker that dies is given to another one by the scheduler. If the scheduler itself is lost, blocks
are lost as those of killed processes are, and the sweep connects again.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, InvalidStateError
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from rnnhw import __version__
from rnnhw.errors import EngineError
from rnnhw.explore.store import fingerprint
from rnnhw.explore.sweep import Sweep

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["cluster_executor"]

LIMIT_S = 10
"""Seconds within which a scheduler and a first worker must answer."""
BLOCKS_PER_THREAD = 2
"""Blocks that are handed out for each thread of the workers."""
WATCH_S = 0.5
"""Seconds between two looks at a connection."""
_LOST = "the connection to the scheduler is lost"


def cluster_executor(address: str, sweep: Sweep) -> tuple[Callable[[], Executor], int]:
    """What `rnnhw.explore.run_sweep` needs of a cluster.

    Parameters
    ----------
    address : str
        Of the scheduler, such as ``tcp://10.0.0.1:8786``.
    sweep : Sweep
        Every worker that is there must give the same figures for it as this process.

    Returns
    -------
    executor : callable
        Connects, and gives the executor.
    in_flight : int
        Blocks to be handed out at a time.

    Raises
    ------
    EngineError
        If Dask is not installed, no scheduler answers, it has no workers, or a worker has another version.
    """
    client = _connected(address)
    try:
        _check_workers(client, address, sweep)
        threads = sum(client.nthreads().values())
    finally:
        client.close()
    return lambda: _ClusterExecutor(_connected(address)), BLOCKS_PER_THREAD * threads


def _connected(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise EngineError('a scheduler needs the package distributed: pip install "rnnhw[cluster]"') from None
    # What goes wrong is told in an error; Dask's own lines would come between.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=LIMIT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise EngineError(
            f"no scheduler answers at {address} within {LIMIT_S} s ({_first_line(error)}); start one with "
            "`dask scheduler`, and give the address that it prints; what a sweep has finished is kept"
        ) from None
    try:
        client.wait_for_workers(1, timeout=LIMIT_S)
    except TimeoutError:
        client.close()
        raise EngineError(
            f"the scheduler at {address} has no workers after {LIMIT_S} s; start some with "
            f"`dask worker {address}`"
        ) from None
    return client


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def _about(sweep: Sweep) -> tuple[str, str]:
    """The version of rnnhw in this process, and a fingerprint of its figures."""
    return __version__, fingerprint(sweep)


def _check_workers(client: "Client", address: str, sweep: Sweep) -> None:
    expected = _about(sweep)
    for worker, found in client.run(_about, sweep, on_error="return").items():
        if isinstance(found, Exception):
            raise EngineError(
                f"worker {worker} of the scheduler at {address} cannot try designs: "
                f"{type(found).__name__}: {_first_line(found)}"
            )
        if tuple(found) != expected:
            raise EngineError(
                f"worker {worker} of the scheduler at {address} has another version of rnnhw ({found[0]}, "
                f"figures {found[1]}; here {expected[0]}, figures {expected[1]})"
            )


class _ClusterExecutor(Executor):
    """Hands calls to a cluster; what is lost with it is told as a broken executor.

    The client connects again by itself when a connection breaks, but some calls that were under way may never
    end. So the connection is looked at, and with it all its calls are lost.
    """

    def __init__(self, client: "Client") -> None:
        self._client, self._connection = client, client.scheduler_comm
        self._executor = client.get_executor(pure=False)
        self._calls: WeakSet[Future[Any]] = WeakSet()
        self._ended = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def _is_connected(self) -> bool:
        return self._client.status == "running" and self._client.scheduler_comm is self._connection

    def _watch(self) -> None:
        while not self._ended.wait(WATCH_S):
            if not self._is_connected():
                for call in list(self._calls):
                    _settle(call, error=BrokenExecutor(_LOST))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **named: Any) -> "Future[Any]":
        if not self._is_connected():
            raise BrokenExecutor(_LOST)
        outer: Future[Any] = Future()
        self._calls.add(outer)
        self._executor.submit(fn, *args, **named).add_done_callback(partial(_pass_on, outer))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._ended.set()
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()


def _settle(call: "Future[Any]", result: Any = None, error: BaseException | None = None) -> None:
    """End a call, unless it has ended."""
    try:
        if error is None:
            call.set_result(result)
        else:
            call.set_exception(error)
    except InvalidStateError:
        return


def _pass_on(outer: "Future[Any]", inner: "Future[Any]") -> None:
    """Hand on a result, or an error; a lost call is a broken executor."""
    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    if inner.cancelled():
        _settle(outer, error=BrokenExecutor(_LOST))
        return
    error: BaseException | None = inner.exception()
    if isinstance(error, KilledWorker | CommClosedError):
        error = BrokenExecutor(_first_line(error))
    _settle(outer, inner.result() if error is None else None, error)
