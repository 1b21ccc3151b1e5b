"""Sweeps on a Dask cluster: a real scheduler, two workers, and what happens when they die."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from killed_sweeps import SWEEP, contents, finished

from rnnhw.errors import EngineError
from rnnhw.explore import cluster as cluster_module
from rnnhw.explore import load_sweep, record_files, run_sweep, sweep_from
from rnnhw.explore.cluster import cluster_executor

pytest.importorskip("distributed")
LIMIT_S = 120


def started(*words: str) -> "subprocess.Popen[bytes]":
    """A program of Dask's, alone: without a nanny that would start a killed worker again."""
    command = [sys.executable, "-m", "dask", *words]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(
        command, env={**os.environ, "DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL": "1s"}, **quiet
    )


@contextmanager
def running(folder: Path, workers: int) -> Iterator[tuple[str, "list[subprocess.Popen[bytes]]"]]:
    """A scheduler and some workers; gives its address and them."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    processes = [started("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")]
    try:
        for number in range(workers):
            directory = str(folder / f"worker-{number}")
            processes.append(
                started(
                    *("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard"),
                    *("--local-directory", directory),
                )
            )
        yield address, processes
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def wait_until(condition: Any) -> None:
    end = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.slow
def test_a_sweep_goes_on_when_one_of_two_workers_is_killed(tmp_path: Path) -> None:
    (tmp_path / "sweep.toml").write_text(SWEEP.replace("to = 65", "to = 81"))
    command = [sys.executable, "-m", "rnnhw", "sweep", "sweep.toml", "--out"]
    subprocess.run([*command, "whole", "--jobs", "1"], cwd=tmp_path, check=True, capture_output=True)
    with running(tmp_path, 2) as (address, processes):
        # Both workers are there before the sweep begins.
        sweep = load_sweep(tmp_path / "sweep.toml")
        wait_until(lambda: cluster_executor(address, sweep)[1] == 4)
        with subprocess.Popen([*command, "killed", "--scheduler", address], cwd=tmp_path) as process:
            wait_until(lambda: finished(tmp_path / "killed") >= 3)
            kept = finished(tmp_path / "killed")
            os.kill(processes[1].pid, signal.SIGKILL)
            assert process.wait(LIMIT_S) == 0
        blocks = finished(tmp_path / "killed")
        assert kept < blocks == finished(tmp_path / "whole")
        assert processes[1].wait() == -signal.SIGKILL and processes[2].poll() is None
    assert contents(tmp_path / "killed") == contents(tmp_path / "whole")


@pytest.mark.slow
def test_a_scheduler_that_dies_is_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rnnhw.explore.points.BLOCK", 100)
    monkeypatch.setattr("rnnhw.explore.store.BLOCK", 100)
    monkeypatch.setattr(cluster_module, "LIMIT_S", 2)
    monkeypatch.setattr("rnnhw.explore.execute.MOST_LOSSES", 1)
    sides = {name: list(range(1, 9)) for name in ("grid_rows", "grid_cols", "tile_rows", "tile_cols")}
    sweep = sweep_from({"model": "lstm:16:48:10", "steps": 20, "design": sides | {"fold": 1}}, "s")
    store = tmp_path / "s.sqlite"
    with running(tmp_path, 1) as (address, processes):
        executor, in_flight = cluster_executor(address, sweep)
        assert in_flight == 2

        def told(done: int, total: int) -> None:
            if done >= 300:
                processes[0].kill()

        with pytest.raises(EngineError, match=f"no scheduler answers at {address} within 2 s"):
            run_sweep(sweep, told, store=store, executor=executor, in_flight=in_flight)
    seen: list[int] = []
    found = run_sweep(sweep, lambda done, total: seen.append(done), store=store)
    assert seen[0] > 300
    monkeypatch.undo()
    assert record_files(found) == record_files(run_sweep(sweep))


@pytest.mark.slow
def test_a_scheduler_without_workers_and_a_worker_with_other_figures_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep = sweep_from(
        {
            "model": "lstm:4:4",
            "steps": 2,
            "design": dict.fromkeys(("grid_rows", "grid_cols", "tile_rows", "tile_cols", "fold"), 1),
        },
        "s",
    )
    with running(tmp_path, 0) as (address, _):
        monkeypatch.setattr(cluster_module, "LIMIT_S", 3)
        with pytest.raises(EngineError, match=f"the scheduler at {address} has no workers after 3 s"):
            cluster_executor(address, sweep)
    monkeypatch.undo()
    with running(tmp_path, 1) as (address, _):
        monkeypatch.setattr(cluster_module, "__version__", "9.9")
        with pytest.raises(EngineError, match=r"has another version of rnnhw \(0.*here 9.9, figures"):
            cluster_executor(address, sweep)


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r'pip install "rnnhw\[cluster\]"'):
        cluster_executor("tcp://127.0.0.1:9", None)  # type: ignore[arg-type]


def test_lost_calls_are_those_of_a_broken_executor() -> None:
    from distributed.comm import CommClosedError

    def passed_on(settle: Any) -> "Future[int]":
        inner: Future[int] = Future()
        outer: Future[int] = Future()
        inner.add_done_callback(lambda one: cluster_module._pass_on(outer, one))
        settle(inner)
        return outer

    assert passed_on(lambda one: one.set_result(3)).result() == 3
    with pytest.raises(ZeroDivisionError):
        passed_on(lambda one: one.set_exception(ZeroDivisionError())).result()
    for lose in (lambda one: one.set_exception(CommClosedError("gone")), lambda one: one.cancel()):
        with pytest.raises(BrokenExecutor):
            passed_on(lose).result()


def test_calls_of_a_connection_that_was_made_anew_are_lost() -> None:
    never: Future[int] = Future()
    client = SimpleNamespace(
        status="running",
        scheduler_comm="first",
        get_executor=lambda **named: SimpleNamespace(
            submit=lambda *given: never, shutdown=lambda **named: None
        ),
        close=lambda: None,
    )
    executor = cluster_module._ClusterExecutor(client)  # type: ignore[arg-type]
    call = executor.submit(int, "3")
    with pytest.raises(TimeoutError):
        call.result(timeout=3 * cluster_module.WATCH_S)
    client.scheduler_comm = "second"
    with pytest.raises(BrokenExecutor, match="connection to the scheduler is lost"):
        call.result(timeout=60)
    with pytest.raises(BrokenExecutor):
        executor.submit(int, "3")
    never.set_result(3)  # what comes late changes nothing
    executor.shutdown()
