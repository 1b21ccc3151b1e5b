r"""When each phase of a program begins and ends: the recursion that the gateware's sequencer obeys, exactly.

For each phase that is run, in program order, with S and E the cycles of its first and last slot, N and N' its
slices and tile cycles, NU its tiles and B the contexts,

    S = max(E_before + 1,                                one phase runs at a time
            H + 2,                                       it is at hand
            E_maker + wait,                              if it reads a state: it is there
            E_same + state_wait,                         a minGRU: the units' own states are there
            E_finishing + F rows - (N - 1),              if it finishes: the cell pipelines have taken the
                                                         last tile
            E_hidden + F (rows - 1) + L0 - La - (N - 1), if it emits dense outputs or states, which leave the
                                                         pipeline before h does: the last h has left
            X + 3,                                       if it reads the input: its last beat came in cycle X
            E_before + D)                                if it multiplies changes: they have been counted, in
                                                         D cycles, `rnnhw.design.changes_cycles`
    E = S + (NU B - 1) N' + N - 1

Of a phase that multiplies changes, N and N' are those of its step, but the rules for S take N = 1, since they
do not wait for the count.

E_maker is the end of the phase that made the state that is read: the latest one, or the one before where that
is read. E_same is the end of this phase in the step before.

H is the cycle in which the phase is fetched, ``max(A + 1, S_before)``, and A the one in which it comes from
the program memory: a cycle after H_before, and two later for each phase between that does not run in this
step (its step offset says so) and is passed over. So a phase starts at least two cycles after the one before.
The input is double-buffered: the first beat of vector
t is taken in cycle ``max(X_{t-1} + 1, E_{t-2} + 1)``, E_{t-2} being the end of the phase that read vector
t - 2; and the first one of a command not before two cycles after that command was accepted. A phase that
multiplies what the phase before it kept reads neither a state nor the input.

A command is accepted in the cycle after the one before it was taken into work, and taken into work in the
cycle after it was accepted, or when the last phase of the one before has been fetched; then its first phase
comes from the program memory four cycles later. All of this is max-plus linear, so once all times are those
of a period earlier plus one number, the remaining steps repeat that period: they are not walked through but
multiplied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.cells import Product
from rnnhw.design import INPUT_START_CYCLES, Design, UnitKind, changes_cycles, overtaking_cycles
from rnnhw.schedule.plan import Phase, Plan

__all__ = ["Changed", "Walk", "Walker", "walk"]

Changed = Mapping[tuple[int, Product], NDArray[np.int64]]
"""Slices of changes that each product of each layer multiplies, ``[steps]``."""

NEVER = -(1 << 40)


@dataclass(kw_only=True)
class Walk:
    """What walking through a program found; numbers are integers, or arrays with one per design.

    Parameters
    ----------
    accepted
        Cycle in which the command was accepted.
    first_beat
        Cycle of its first input beat.
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

    accepted: Any
    first_beat: Any = None
    first_slot: Any = None
    end: Any = None
    emitted: Any = None
    last_emitting: Phase | None = None
    slots: dict[str, Any] = field(default_factory=lambda: {"input": 0, "recurrent": 0, "head": 0})
    waits: Any = 0
    period: Any = None


class Walker:
    """The state of the sequencer between phases; it begins idle.

    ``times`` are cycles: the last slot of the last phase, of the last finishing one, and of the last that
    gives out h; the last beat of the last input vector; the ends of the last two phases that read one; the
    cycle in which the command was accepted; the last slots of the phases that made each state and the one
    before it. ``start`` is the first slot of the last phase, ``arrival`` the cycle in which the next phase
    comes from the program memory.
    """

    def __init__(self, plan: Plan, design: Design) -> None:
        self._plan, self._design = plan, design
        self._overtaking = overtaking_cycles(design)
        self.walk = Walk(accepted=NEVER)
        self.taken: Any = NEVER
        self.start: Any = NEVER
        self.arrival: Any = NEVER
        self.times: dict[str, Any] = dict.fromkeys(
            ("end", "finishing", "hidden", "input", "released", "released_before", "accepted"), NEVER
        )
        for slot in range(len(plan.state_slots)):
            self.times |= {f"made {slot}": NEVER, f"made before {slot}": NEVER}
        self._rows, self._hidden_rows = 0, 1

    def begin(self, offered: Any) -> None:
        """Take the command that is offered from cycle ``offered`` on."""
        accepted = np.maximum(offered, self.taken + 1)
        self.times["accepted"] = accepted
        self.taken = np.maximum(accepted + 1, self.arrival - 1)
        self.arrival = self.taken + 4
        self.walk = Walk(accepted=accepted)

    def skip(self) -> None:
        """Pass over a phase."""
        self.arrival = self.arrival + 2

    def _feed(self, slices: Any) -> Any:
        """Last beat of the next input vector."""
        times = self.times
        first = np.maximum(np.maximum(times["input"], times["released_before"]), times["accepted"] + 1) + 1
        if self.walk.first_beat is None:
            self.walk.first_beat = first
        return first + slices * self._design.contexts - 1

    def run(self, phase: Phase, last_step: bool, changed: int | None = None) -> None:
        """Run a phase; ``last_step``: of its layer; ``changed``: its slices, if not all that there can be."""
        times, fold = self.times, self._design.fold
        slices, tile_cycles = phase.slices, phase.tile_cycles
        if phase.changed:
            slices = phase.slices if changed is None else changed
            tile_cycles = np.maximum(slices, tile_cycles)
        fetched = np.maximum(self.arrival + 1, self.start)
        start = np.maximum(times["end"] + 1, fetched + 2)
        if phase.reads_input:
            times["input"] = self._feed(phase.slices)
            start = np.maximum(start, times["input"] + INPUT_START_CYCLES + 1)
        elif phase.reads is not None:
            made = "made before" if phase.previous and not last_step else "made"
            start = np.maximum(start, times[f"{made} {phase.reads}"] + phase.wait)
        if phase.changed:
            start = np.maximum(start, times["end"] + changes_cycles(self._design))
        if phase.makes is not None:
            start = np.maximum(start, times[f"made {phase.makes}"] + phase.state_wait)
        if phase.finish:
            start = np.maximum(start, times["finishing"] + fold * self._rows - (phase.least_slices - 1))
        if phase.emit and phase.kind >= UnitKind.DENSE:
            start = np.maximum(
                start,
                times["hidden"]
                + fold * (self._hidden_rows - 1)
                + self._overtaking
                - (phase.least_slices - 1),
            )
        end = start + (phase.tiles * self._design.contexts - 1) * tile_cycles + slices - 1
        self._account(phase, start, end)
        if phase.reads_input:
            times["released_before"], times["released"] = times["released"], end
        if phase.finish:
            times["finishing"] = end
            self._rows = (phase.rows - 1) % self._design.tile_rows + 1
            if phase.emit and phase.kind < UnitKind.DENSE:
                times["hidden"], self._hidden_rows = end, self._rows
        if phase.makes is not None:
            times[f"made before {phase.makes}"] = times[f"made {phase.makes}"]
            times[f"made {phase.makes}"] = end
        times["end"], self.start, self.arrival = end, start, fetched + 1

    def _account(self, phase: Phase, start: Any, end: Any) -> None:
        walk = self.walk
        if walk.first_slot is None:
            walk.first_slot = start
        else:
            walk.waits = walk.waits + start - self.times["end"] - 1
        of_layer = "input" if phase.product is Product.INPUT else "recurrent"
        work = "head" if phase.kind >= UnitKind.DENSE else of_layer
        walk.slots[work] = walk.slots[work] + end - start + 1
        walk.end = end
        if phase.emit:
            walk.emitted, walk.last_emitting = end, phase

    def repeat(self, count: int, before: "Walker", shift: Any) -> None:
        """Do what followed ``before`` ``count`` more times, ``shift`` cycles each."""
        for name in self._moving():
            self.times[name] = self.times[name] + count * shift
        self.start = self.start + count * shift
        self.arrival = self.arrival + count * shift
        walk, earlier = self.walk, before.walk
        walk.end = walk.end + count * shift
        if walk.emitted is not None:
            walk.emitted = walk.emitted + count * shift
        walk.waits = walk.waits + count * (walk.waits - earlier.waits)
        for work, slots in walk.slots.items():
            walk.slots[work] = slots + count * (slots - earlier.slots[work])

    def copy(self) -> "Walker":
        """As it is now."""
        other = object.__new__(Walker)
        other.__dict__ |= self.__dict__
        other.times = dict(self.times)
        other.walk = Walk(**(self.walk.__dict__ | {"slots": dict(self.walk.slots)}))
        return other

    def _moving(self) -> list[str]:
        """Times that every step moves on.

        The others are older than the command, or it gives out h in no step; after its first steps they decide
        nothing.
        """
        moving = ["end", "finishing", "input", "released", "released_before"]
        makers = [phase for phase in self._plan.body if phase.makes is not None]
        moving += [f"{made} {phase.makes}" for phase in makers for made in ("made", "made before")]
        return moving + ["hidden"] * any(
            phase.emit and phase.kind < UnitKind.DENSE for phase in self._plan.body
        )

    def shift_since(self, before: "Walker") -> Any:
        """The one amount by which all times moved since ``before``, or None."""
        found = self.times["end"] - before.times["end"]
        moved = [self.times[name] - before.times[name] for name in self._moving()]
        moved += [self.start - before.start, self.arrival - before.arrival]
        return found if all(np.all(shift == found) for shift in moved) else None

    def run_steps(self, steps: int, changed: Changed | None = None) -> Walk:
        """Walk through all phases of a command of ``steps`` steps.

        Without ``changed``, on a design that keeps changes: as if every activation changed in every step.
        """
        plan, period = self._plan, self._plan.period_steps
        earlier: list[Walker] = []
        step, last = 0, steps + plan.extra_steps
        while step < last:
            for phase in plan.body:
                if phase.offset <= step < steps + phase.offset:
                    slices = _slices(phase, step - phase.offset, changed)
                    self.run(phase, step == steps + phase.offset - 1, slices)
                else:
                    self.skip()
            repeats = changed is None and self.walk.period is None
            if repeats and plan.extra_steps + period <= step < steps:
                shift = self.shift_since(earlier[-period])
                if shift is not None:
                    count = (steps - 1 - step) // period
                    self.walk.period = shift / period
                    self.repeat(count, earlier[-period], shift)
                    step += period * count
            earlier = [*earlier[1 - period :], self.copy()]
            step += 1
        for phase in plan.tail:
            self.run(phase, last_step=True, changed=_slices(phase, 0, changed))
        return self.walk

    def give_out_states(self) -> Walk:
        """Walk through the phases of a command that gives out the states."""
        for phase in self._plan.dump:
            self.run(phase, last_step=True)
        return self.walk


def _slices(phase: Phase, step: int, changed: Changed | None) -> int | None:
    """The slices of changes of a phase in a step; None if it has none, or they are not known."""
    return int(changed[phase.layer, phase.product][step]) if changed and phase.changed else None


def walk(plan: Plan, design: Design, steps: int, changed: Changed | None = None) -> Walk:
    """Walk through one command of ``steps`` steps on an idle machine; cycle 0 takes its first input beat."""
    walker = Walker(plan, design)
    walker.begin(-2)
    return walker.run_steps(steps, changed)
