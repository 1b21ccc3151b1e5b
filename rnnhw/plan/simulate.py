"""Training on many ranks, event by event: what the closed forms of `rnnhw.plan.planner` leave out.

Every rank goes through its tasks in order; a task begins when the one before has ended and what it needs
has arrived. Times may vary from task to task, and ranks may share cores: then all active ones are slower, by
a factor for each number of them, which for whole cores is ::

    slowdown = max(1, active ranks / cores)

Where nothing varies and no core is shared, a pipeline takes what its closed form says.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.errors import InputError

__all__ = ["Run", "Span", "Task", "pipeline_tasks", "shared_cores", "simulate", "synchronous_tasks", "vary"]


ROUNDING = 1e-12
"""Of the clock: work that would end within this share of the time has ended."""


@dataclass(frozen=True)
class Task:
    """A piece of work.

    Parameters
    ----------
    rank : int
    seconds : float
        On a core of its own.
    needs : tuple of (int, float)
        Tasks by their place in the list, each before this one, and the seconds that its message takes.
    kind : str
    """

    rank: int
    seconds: float
    needs: tuple[tuple[int, float], ...] = ()
    kind: str = "forward"


@dataclass(frozen=True)
class Span:
    """When a task ran."""

    rank: int
    begin: float
    end: float
    kind: str


@dataclass(frozen=True)
class Run:
    """A simulated run."""

    spans: tuple[Span, ...]

    @property
    def seconds(self) -> float:
        """From 0 to the last end."""
        return max(span.end for span in self.spans)

    @property
    def bubble(self) -> float:
        """Share of all ranks' time in which they do nothing."""
        ranks = 1 + max(span.rank for span in self.spans)
        return 1.0 - sum(span.end - span.begin for span in self.spans) / (ranks * self.seconds)


def vary(tasks: Sequence[Task], sigma: float, seed: int) -> list[Task]:
    """Times of tasks and messages multiplied by ``exp(sigma z - sigma^2 / 2)``, z normal: means stay."""
    random = np.random.default_rng([seed, 4])

    def drawn(seconds: float) -> float:
        return seconds * math.exp(sigma * random.standard_normal() - sigma * sigma / 2)

    return [
        Task(
            task.rank, drawn(task.seconds), tuple((need, drawn(late)) for need, late in task.needs), task.kind
        )
        for task in tasks
    ]


def shared_cores(ranks: int, cores: int) -> list[float]:
    """Slowdowns of 1 .. ``ranks`` active ranks on whole cores."""
    return [max(1.0, active / cores) for active in range(1, ranks + 1)]


def simulate(tasks: Sequence[Task], slowdown: Sequence[float] | None = None) -> Run:
    """Run tasks.

    Parameters
    ----------
    tasks : sequence of Task
    slowdown : sequence of float, optional
        Factor by which tasks take longer while 1, 2, .. ranks are active; without it, none.

    Raises
    ------
    InputError
        If a task needs one that is not before it.
    """
    for number, task in enumerate(tasks):
        if any(not 0 <= need < number for need, _ in task.needs):
            raise InputError(f"task {number} needs one that is not before it")
    queues: dict[int, list[int]] = {}
    for number, task in enumerate(tasks):
        queues.setdefault(task.rank, []).append(number)
    return Run(tuple(_Clock(tasks, queues, slowdown).run()))


class _Clock:
    """The state of a simulation."""

    def __init__(
        self, tasks: Sequence[Task], queues: dict[int, list[int]], slowdown: Sequence[float] | None
    ) -> None:
        self._tasks, self._queues, self._slowdown = tasks, queues, slowdown
        self._next = dict.fromkeys(queues, 0)
        self._active: dict[int, float] = {}
        self._begin = [0.0] * len(tasks)
        self._end = [math.inf] * len(tasks)
        self._now = 0.0

    def run(self) -> list[Span]:
        """Until all tasks have ended."""
        while True:
            self._start()
            rate = 1.0
            if self._slowdown is not None and self._active:
                rate = 1.0 / self._slowdown[len(self._active) - 1]
            moments = [self._now + left / rate for left in self._active.values()]
            moments += [ready for ready in map(self._ready, self._waiting()) if self._now < ready < math.inf]
            if not moments:
                break
            self._advance(min(moments), rate)
        return [
            Span(task.rank, begin, end, task.kind)
            for task, begin, end in zip(self._tasks, self._begin, self._end, strict=True)
        ]

    def _waiting(self) -> list[int]:
        """The next task of each rank that does nothing."""
        return [
            queue[self._next[rank]]
            for rank, queue in self._queues.items()
            if self._next[rank] < len(queue) and queue[self._next[rank]] not in self._active
        ]

    def _ready(self, number: int) -> float:
        """When everything that a task needs has arrived."""
        return max((self._end[need] + late for need, late in self._tasks[number].needs), default=0.0)

    def _start(self) -> None:
        for number in self._waiting():
            if self._ready(number) <= self._now:
                self._active[number], self._begin[number] = self._tasks[number].seconds, self._now

    def _advance(self, moment: float, rate: float) -> None:
        passed = (moment - self._now) * rate
        self._now = moment
        for number, left in list(self._active.items()):
            self._active[number] = left - passed
            if left - passed <= ROUNDING * moment:
                del self._active[number]
                self._end[number] = moment
                self._next[self._tasks[number].rank] += 1


def pipeline_tasks(
    forward: Sequence[float], backward: Sequence[float], jobs: int, message_s: float
) -> list[Task]:
    """All jobs forward through the stations, and then backward, last job first; a station is a rank."""
    tasks: list[Task] = []
    place: dict[tuple[str, int, int], int] = {}

    def add(kind: str, station: int, job: int, seconds: float, before: int) -> None:
        needs = ((place[kind, before, job], message_s),) if 0 <= before < len(forward) else ()
        place[kind, station, job] = len(tasks)
        tasks.append(Task(station, seconds, needs, kind))

    for job in range(jobs):
        for station, seconds in enumerate(forward):
            add("forward", station, job, seconds, station - 1)
    for job in reversed(range(jobs)):
        for station in reversed(range(len(backward))):
            add("backward", station, job, backward[station], station + 1)
    return tasks


def synchronous_tasks(compute: Sequence[float], exchange_s: float, update_s: float, steps: int) -> list[Task]:
    """Data parallelism: all ranks compute, exchange when the last one has, and update."""
    tasks: list[Task] = []
    updates: list[int] = []
    for _ in range(steps):
        first = len(tasks)
        tasks += [
            Task(rank, seconds, ((updates[rank], 0.0),) if updates else (), "gradients")
            for rank, seconds in enumerate(compute)
        ]
        needs = tuple((first + rank, exchange_s) for rank in range(len(compute)))
        updates = list(range(len(tasks), len(tasks) + len(compute)))
        tasks += [Task(rank, update_s, needs, "update") for rank in range(len(compute))]
    return tasks
