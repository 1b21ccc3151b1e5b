"""Measure the constants that `rnnhw.plan.predict_step` predicts training steps on this machine from.

They come from kernels of single layers on one rank, and from messages and collectives between ranks. The
shapes of these layers are not among those that are predicted.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.measure.fit import fit_line, least
from rnnhw.measure.kernels import accumulate_seconds, cut_layer, fit_kernels, update_seconds, whole_layer
from rnnhw.measure.steps import barrier
from rnnhw.parallel.ranks import Ranks
from rnnhw.roofline import Constants

__all__ = ["measure_constants"]

Clock = Callable[[], float]

CROWDED, CROWDED_S = (144, 176, 20, 24), 0.4
"""(inputs, units, steps, batch) of the layer that several ranks run at the same time, and for how many
seconds each number of ranks runs it."""

MESSAGES = (1 << 8, 1 << 12, 1 << 16, 1 << 20, 1 << 22)
"""Bytes of the messages that alpha and beta are fitted to."""

COLD_BYTES = 1 << 25
"""Total size of the arrays that are sent in turn: larger than caches, because gradients come from memory."""


def measure_constants(ranks: Ranks, cores: int, clock: Clock) -> Constants:
    """Measure all constants; every rank must call this.

    Rank 0 alone times the kernels, while the others wait, and only its result has their constants.
    """
    kernels: list[tuple[float, ...]] = [(0.0,)] * 7
    alone = ranks.split(ranks.rank)  # a group of one, so that its collectives cost nothing
    if ranks.rank == 0:
        kernels = [
            *fit_kernels(whole_layer, clock),
            *fit_kernels(cut_layer(alone), clock),
            (update_seconds(clock),),
            (accumulate_seconds(clock),),
        ]
    barrier(ranks)
    return Constants(
        ranks=ranks.size,
        cores=cores,
        forward=kernels[0],
        both=kernels[1],
        all_three=kernels[2],
        unit_forward=kernels[3],
        unit_both=kernels[4],
        update_s=kernels[5][0],
        accumulate_s=kernels[6][0],
        slowdown=_slowdowns(ranks, clock, whole_layer(*CROWDED)[-1]),
        unit_slowdown=_slowdowns(ranks, clock, cut_layer(alone)(*CROWDED)[-1]),
        message=_line(ranks, clock, lambda data: _pass_on(ranks, data), MESSAGES),
        all_reduce=_line(ranks, clock, ranks.all_reduce, MESSAGES),
        reduce=_line(ranks, clock, lambda data: ranks.reduce(0, data), MESSAGES),
        broadcast=_line(ranks, clock, lambda data: ranks.broadcast(0, data), MESSAGES),
        all_gather=_line(ranks, clock, lambda data: ranks.all_gather(data, _even(ranks, data)), MESSAGES),
        reduce_scatter=_line(
            ranks,
            clock,
            lambda data: ranks.reduce_scatter(
                data, np.empty(data.size // ranks.size, data.dtype), _even(ranks, data)
            ),
            MESSAGES,
        ),
    )


def _even(ranks: Ranks, data: NDArray[Any]) -> list[int]:
    """How many values of ``data`` each rank has when they are divided evenly."""
    return [data.size // ranks.size] * ranks.size


def _pass_on(ranks: Ranks, data: NDArray[Any]) -> None:
    """A round trip: a message from the first rank to the second, and one back. Other ranks do nothing."""
    if ranks.rank == 0 and ranks.size > 1:
        ranks.send(data, 1, 0)
        ranks.receive(data, 1, 0)
        ranks.finish_sends()
    elif ranks.rank == 1:
        ranks.receive(data, 0, 0)
        ranks.send(data, 0, 0)
        ranks.finish_sends()


def _line(
    ranks: Ranks, clock: Clock, run: Callable[[NDArray[Any]], None], sizes: tuple[int, ...]
) -> tuple[float, float]:
    """Fit alpha (seconds) and beta (seconds per byte) of ``run``, by relative errors.

    Relative errors let small messages, which determine alpha, count as much as large ones.
    """
    if ranks.size == 1:
        return 0.0, 0.0
    times = []
    for size in sizes:
        pool = [np.ones(size // 4, np.float32) for _ in range(max(8, min(32, COLD_BYTES // size)))]

        # The default argument binds this size's pool: a closure would see the loop's last one.
        def all_of(pool: list[NDArray[Any]] = pool) -> None:
            for data in pool:
                run(data)

        times.append(least(all_of, clock) / len(pool))
    found = np.array(times)
    fitted = fit_line(np.array([[1.0, float(size)] for size in sizes]), found)
    return float(fitted[0]), float(fitted[1])


def _slowdowns(ranks: Ranks, clock: Clock, run: Callable[[], None]) -> tuple[float, ...]:
    """Factors by which ``run`` takes longer on this rank while 1, 2, .. ranks run it and the others wait.

    Only rank 0, which takes part every time, gets meaningful factors.
    """
    taken = []
    run()  # warms up caches
    for active in range(1, ranks.size + 1):
        barrier(ranks)
        begin, runs = clock(), 0
        # Ranks that do not take part go straight to the next barrier, where they wait with long pauses.
        while ranks.rank < active and clock() - begin < CROWDED_S:
            run()
            runs += 1
        taken.append((clock() - begin) / max(1, runs))
    barrier(ranks)
    return tuple(max(1.0, seconds / taken[0]) for seconds in taken)
