"""Trying the blocks of a sweep on several processes or machines, and keeping each when it is done."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import EngineError
from rnnhw.explore.blocks import Block, try_block
from rnnhw.explore.store import Store
from rnnhw.explore.sweep import Sweep

__all__ = ["try_all"]

Numbered = tuple[int, NDArray[np.int64]]

MOST_LOSSES = 5
"""Times that processes may be killed before the sweep gives up."""


def try_all(
    sweep: Sweep,
    blocks: Iterable[Numbered],
    store: Store,
    executor: Callable[[], Executor] | None,
    in_flight: int,
    told: Callable[[int], None],
) -> None:
    """Try blocks and keep them.

    Parameters
    ----------
    sweep : Sweep
    blocks : iterable of (number, points)
    store : Store
    executor : callable or None
        Makes what runs the work; it is asked for another one if its processes are killed. None for this
        process.
    in_flight : int
        Blocks that are handed out at a time.
    told : callable
        Is told how many combinations each finished block had.

    Raises
    ------
    EngineError
        If processes are killed again and again.
    OutputError
        If the store cannot be written.
    """
    if executor is None:
        for number, points in blocks:
            store.put(number, try_block(sweep, points))
            told(len(points))
        return
    left, losses = iter(blocks), 0
    while True:
        pool = executor()
        try:
            lost = _drain(sweep, left, store, pool, in_flight, told)
        except BaseException:
            # Whoever is interrupted does not wait for blocks that are in work.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        pool.shutdown(cancel_futures=True)
        if not lost:
            return
        left = itertools.chain(lost, left)
        losses += 1
        if losses > MOST_LOSSES:
            raise EngineError(
                f"processes of the sweep were killed {losses} times; what was finished is kept, and the same "
                "command goes on from there"
            )


def _short(points: NDArray[np.int64]) -> range | NDArray[np.int64]:
    """The points as a range, where they have no gap.

    What is longer than a pipe holds is written while a process reads it; if that one is killed, the writer
    waits for ever in Python 3.11.2 and others (https://github.com/python/cpython/issues/94777).
    """
    first, count = int(points[0]), len(points)
    return range(first, first + count) if int(points[-1]) - first == count - 1 else points


def _try(sweep: Sweep, points: range | NDArray[np.int64]) -> Block:
    """Try the combinations of a block, in the process that was given them."""
    return try_block(sweep, np.asarray(points, np.int64))


def _drain(
    sweep: Sweep,
    blocks: Iterator[Numbered],
    store: Store,
    pool: Executor,
    in_flight: int,
    told: Callable[[int], None],
) -> list[Numbered]:
    """Hand out blocks until none is left; gives those that were lost with a process."""
    running: dict[Future[Block], Numbered] = {}
    lost: list[Numbered] = []
    while True:
        while len(running) < in_flight and not lost:
            numbered = next(blocks, None)
            if numbered is None:
                break
            try:
                running[pool.submit(_try, sweep, _short(numbered[1]))] = numbered
            except BrokenExecutor:
                lost.append(numbered)
        if not running:
            return lost
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            number, points = running.pop(future)
            try:
                store.put(number, future.result())
                told(len(points))
            except BrokenExecutor:
                lost.append((number, points))
