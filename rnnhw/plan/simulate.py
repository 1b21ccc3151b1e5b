"""Event simulation of training on many ranks, for what the closed forms of `rnnhw.plan.planner` leave out.

Every rank does its tasks in order. A task begins when the rank's task before has ended and everything that it
needs has arrived. Times may vary from task to task. Ranks may share cores; then all active ranks are slowed
down by a factor that depends on their number, ideally ::

    slowdown = max(1, active ranks / cores)

Where nothing varies and no core is shared, a pipeline takes exactly the time of its closed form.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnhw.errors import InputError

__all__ = ["Run", "Span", "Task", "pipeline_tasks", "shared_cores", "simulate", "synchronous_tasks", "vary"]


ROUNDING = 1e-12
"""Relative rounding error of the clock: a task with less work left than this share of the time has ended."""


@dataclass(frozen=True)
class Task:
    """A piece of work of one rank.

    Parameters
    ----------
    rank : int
    seconds : float
        Time that it takes on a core of its own.
    needs : tuple of (int, float)
        Tasks that must end first, by their index in the list of tasks, each lower than that of this task; and
        the seconds that a message from that task takes.
    kind : str
        Name of what it does, for drawings.
    """

    rank: int
    seconds: float
    needs: tuple[tuple[int, float], ...] = ()
    kind: str = "forward"


@dataclass(frozen=True)
class Span:
    """When a task ran; begin and end in seconds from the start of the run."""

    rank: int
    begin: float
    end: float
    kind: str


@dataclass(frozen=True)
class Run:
    """A simulated run: one span per task, in the order of the tasks."""

    spans: tuple[Span, ...]

    @property
    def seconds(self) -> float:
        """Time until the last task has ended, in seconds."""
        return max(span.end for span in self.spans)

    @property
    def bubble(self) -> float:
        """Share of the time of all ranks in which they are idle."""
        ranks = 1 + max(span.rank for span in self.spans)
        return 1.0 - sum(span.end - span.begin for span in self.spans) / (ranks * self.seconds)


def vary(tasks: Sequence[Task], sigma: float, seed: int) -> list[Task]:
    """Multiply each time of a task or message by a random ``exp(sigma z - sigma^2 / 2)``, z standard normal.

    The second term of the exponent makes the factor's mean 1.
    """
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
    """Ideal slowdowns of 1 .. ``ranks`` active ranks that divide ``cores`` cores evenly."""
    return [max(1.0, active / cores) for active in range(1, ranks + 1)]


def simulate(tasks: Sequence[Task], slowdown: Sequence[float] | None = None) -> Run:
    """Simulate tasks.

    Parameters
    ----------
    tasks : sequence of Task
    slowdown : sequence of float, optional
        Factors by which tasks take longer while 1, 2, .. ranks are active; without them, ranks do not slow
        each other down.

    Raises
    ------
    InputError
        If a task needs one that is not before it in the list, so that tasks could wait for each other.
    """
    for number, task in enumerate(tasks):
        if any(not 0 <= need < number for need, _ in task.needs):
            raise InputError(f"task {number} needs one that is not before it")
    queues: dict[int, list[int]] = {}
    for number, task in enumerate(tasks):
        queues.setdefault(task.rank, []).append(number)
    return Run(tuple(_Clock(tasks, queues, slowdown).run()))


class _Clock:
    """The state of a simulation at one moment: ``_active`` holds the seconds of work left, by task."""

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
        """Go from event to event until all tasks have ended."""
        while True:
            self._start()
            # Between two events the number of active ranks, and so the rate of work, does not change.
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
        """The next task of each rank that is idle."""
        return [
            queue[self._next[rank]]
            for rank, queue in self._queues.items()
            if self._next[rank] < len(queue) and queue[self._next[rank]] not in self._active
        ]

    def _ready(self, number: int) -> float:
        """Moment at which everything that a task needs has arrived; infinite if that is not known yet."""
        return max((self._end[need] + late for need, late in self._tasks[number].needs), default=0.0)

    def _start(self) -> None:
        """Begin the tasks that can begin now."""
        for number in self._waiting():
            if self._ready(number) <= self._now:
                self._active[number], self._begin[number] = self._tasks[number].seconds, self._now

    def _advance(self, moment: float, rate: float) -> None:
        """Go to ``moment``, with work done at ``rate``, and end the tasks that have no work left."""
        passed = (moment - self._now) * rate
        self._now = moment
        for number, left in list(self._active.items()):
            self._active[number] = left - passed
            if left - passed <= ROUNDING * moment:
                del self._active[number]
                self._end[number] = moment
                self._next[self._tasks[number].rank] += 1


def pipeline_tasks(
    forward: Sequence[float], backward: Sequence[float], micro_batches: int, message_s: float
) -> list[Task]:
    """Tasks of a pipeline in which each rank is one stage.

    All micro-batches go forward through the stages, and then backward, the last micro-batch first.

    Parameters
    ----------
    forward, backward : sequence of float
        Seconds of one micro-batch in each stage.
    message_s : float
        Seconds of a message from a stage to the next one.
    """
    tasks: list[Task] = []
    place: dict[tuple[str, int, int], int] = {}

    # ``before`` is the stage that a micro-batch comes from; outside the pipeline there is none.
    def add(kind: str, stage: int, micro_batch: int, seconds: float, before: int) -> None:
        needs = ((place[kind, before, micro_batch], message_s),) if 0 <= before < len(forward) else ()
        place[kind, stage, micro_batch] = len(tasks)
        tasks.append(Task(stage, seconds, needs, kind))

    for micro_batch in range(micro_batches):
        for stage, seconds in enumerate(forward):
            add("forward", stage, micro_batch, seconds, stage - 1)
    for micro_batch in reversed(range(micro_batches)):
        for stage in reversed(range(len(backward))):
            add("backward", stage, micro_batch, backward[stage], stage + 1)
    return tasks


def synchronous_tasks(compute: Sequence[float], exchange_s: float, update_s: float, steps: int) -> list[Task]:
    """Tasks of data parallelism, one rank per entry of ``compute``, for ``steps`` training steps.

    Each step, all ranks compute gradients, exchange them when the last one has ended, and update.
    """
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
