r"""When each phase of a program begins and ends: the recursion that the gateware's sequencer obeys, exactly.

For each phase that is run, in program order, with S and E the cycles of its first and last slot, N and N' its
slices and tile cycles, NU its tiles and B the contexts,

    S = max(E_before + 1,  S_before + 1 + skipped,                                     one phase at a time
            E_maker + wait,                       the state it reads is there, unless it reads the one before
            E_finishing + F rows - (N - 1)   if it finishes,     the cell pipelines have taken the last tile
            X + 2                            if it reads the input)              its last beat came in cycle X
    E = S + (NU B - 1) N' + N - 1

``skipped`` are the phases between that do not run in this step (their step offset says so): each takes a
cycle to be passed over, while the phase before still runs. The input is double-buffered: the first beat of
vector t is taken in cycle ``max(X_{t-1} + 1, E_{t-2} + 1)``, E_{t-2} being the end of the phase that read
vector t - 2. Cycle 0 takes the first beat. All of this is max-plus linear and looks two vectors back at most,
so once all times are those of two steps earlier plus one number, the remaining steps repeat these two: they
are not walked through but multiplied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rnnhw.schedule.phases import Phase, Plan

__all__ = ["Walk", "walk"]

NEVER = -(1 << 40)


@dataclass(kw_only=True)
class Walk:
    """What walking through a program found; numbers are integers, or arrays with one a design.

    Parameters
    ----------
    first_slot
        Cycle of the first slot.
    end
        Cycle of the last slot.
    emitted
        Cycle of the last slot of the last phase that gives outputs.
    slots : dict
        Cycles in which phases of each kind of work (input, recurrent, head) ran.
    waits
        Cycles between phases.
    period
        Cycles of a step once steps repeat; None if the sequence was too short for that.
    """

    first_slot: Any = None
    end: Any = None
    emitted: Any = None
    last_emitting: Phase | None = None
    slots: dict[str, Any] = field(default_factory=lambda: {"input": 0, "recurrent": 0, "head": 0})
    waits: Any = 0
    period: Any = None


class _Walker:
    """The state of the sequencer between phases."""

    def __init__(self, plan: Plan, fields: Mapping[str, Any]) -> None:
        self._fields, self._contexts = fields, fields["contexts"]
        self.walk = Walk()
        self.start: Any = 1
        self.times: dict[str, Any] = {"end": 1, "finishing": NEVER, "input": -1, "released": -1,
                                      "released_before": -1}
        self.times |= {f"made {slot}": NEVER for slot in range(len(plan.state_slots))}
        self._rows = 0
        self._skipped = 0

    def skip(self) -> None:
        """Pass over a phase."""
        self._skipped += 1

    def _feed(self, slices: Any) -> Any:
        """Last beat of the next input vector."""
        first = np.maximum(self.times["input"], self.times["released_before"]) + 1
        return first + slices * self._contexts - 1

    def run(self, phase: Phase, last_step: bool) -> None:
        """Run a phase; ``last_step``: of its layer."""
        times, fold = self.times, self._fields["fold"]
        start = np.maximum(times["end"] + 1, self.start + 1 + self._skipped)
        if phase.reads is None:
            times["input"] = self._feed(phase.slices)
            start = np.maximum(start, times["input"] + 2)
        elif last_step or not phase.previous:
            start = np.maximum(start, times[f"made {phase.reads}"] + phase.wait)
        if phase.finish:
            start = np.maximum(start, times["finishing"] + fold * self._rows - (phase.slices - 1))
        end = start + (phase.tiles * self._contexts - 1) * phase.tile_cycles + phase.slices - 1
        self._account(phase, start, end)
        if phase.reads is None:
            times["released_before"], times["released"] = times["released"], end
        if phase.finish:
            times["finishing"] = end
            self._rows = (phase.rows - 1) % self._fields["tile_rows"] + 1
        if phase.makes is not None:
            times[f"made {phase.makes}"] = end
        times["end"], self.start, self._skipped = end, start, 0

    def _account(self, phase: Phase, start: Any, end: Any) -> None:
        walk = self.walk
        if walk.first_slot is None:
            walk.first_slot = start
        else:
            walk.waits = walk.waits + start - self.times["end"] - 1
        work = phase.operand if phase.makes is not None or not phase.finish else "head"
        walk.slots[work] = walk.slots[work] + end - start + 1
        walk.end = end
        if phase.emit:
            walk.emitted, walk.last_emitting = end, phase

    def repeat(self, count: int, before: "_Walker", shift: Any) -> None:
        """Do what followed ``before`` ``count`` more times, ``shift`` cycles each."""
        for name in self.times:
            self.times[name] = self.times[name] + count * shift
        self.start = self.start + count * shift
        walk, earlier = self.walk, before.walk
        walk.end = walk.end + count * shift
        if walk.emitted is not None:
            walk.emitted = walk.emitted + count * shift
        walk.waits = walk.waits + count * (walk.waits - earlier.waits)
        for work, slots in walk.slots.items():
            walk.slots[work] = slots + count * (slots - earlier.slots[work])

    def copy(self) -> "_Walker":
        """As it is now."""
        other = object.__new__(_Walker)
        other.__dict__ |= self.__dict__
        other.times = dict(self.times)
        other.walk = Walk(**(self.walk.__dict__ | {"slots": dict(self.walk.slots)}))
        return other

    def shift_since(self, before: "_Walker") -> Any:
        """The one amount by which all times moved since ``before``, or None."""
        found = self.times["end"] - before.times["end"]
        moved = [self.times[name] - before.times[name] for name in self.times
                 if np.min(self.times[name]) > 0 or np.min(before.times[name]) > 0]
        moved.append(self.start - before.start)
        return found if all(np.all(shift == found) for shift in moved) else None


def walk(plan: Plan, fields: Mapping[str, Any], steps: int) -> Walk:
    """Walk through one command of ``steps`` steps on an idle machine."""
    walker = _Walker(plan, fields)
    earlier: list[_Walker] = []
    step, last = 0, steps + plan.extra_steps
    while step < last:
        for phase in plan.body:
            if phase.offset <= step < steps + phase.offset:
                walker.run(phase, step == steps + phase.offset - 1)
            else:
                walker.skip()
        if walker.walk.period is None and plan.extra_steps + 2 <= step < steps:
            shift = walker.shift_since(earlier[-2])
            if shift is not None:
                count = (steps - 1 - step) // 2
                walker.walk.period = shift / 2
                walker.repeat(count, earlier[-2], shift)
                step += 2 * count
        earlier = [*earlier[-1:], walker.copy()]
        step += 1
    for phase in plan.tail:
        walker.run(phase, last_step=True)
    return walker.walk
