"""When each load and command of a queue is done: what the gateware takes, exactly, if no stream stalls.

Everything is offered as early as it may be: all commands and inputs from cycle 0 on, a load in the cycle
after the last command before it was accepted. With the recursion of `rnnhw.schedule.walk` for the phases of
a command, and ``drain`` and ``close`` of `rnnhw.design.drain_cycles` and `load_close_cycles`,

    first beat of a load    = max(last command accepted + 1,  E + drain,  the load before + close)
    commit beat             = first beat + beats - 1
    next command accepted  >= commit beat + 1 + close

with E the last slot of the last command. A load finds and leaves an idle machine.
"""

from dataclasses import dataclass

from rnnhw.design import Design, drain_cycles, load_close_cycles
from rnnhw.schedule.cycles import last_output
from rnnhw.schedule.plan import Plan
from rnnhw.schedule.walk import NEVER, Changed, Walk, Walker

__all__ = ["CommandTimes", "LoadTimes", "Timetable"]


@dataclass(frozen=True, kw_only=True)
class LoadTimes:
    """Cycles of a load: its first beat and its commit beat are taken; commands are accepted again."""

    first: int
    commit: int
    ready: int

    @property
    def cycles(self) -> int:
        """From the first beat up to the first cycle in which a command can be accepted."""
        return self.ready - self.first


@dataclass(frozen=True, kw_only=True)
class CommandTimes:
    """Cycles in which a command is accepted, its first input beat is taken and its last output beat leaves.

    ``first`` is ``accepted`` for a command without input.
    """

    accepted: int
    first: int
    last: int

    @property
    def cycles(self) -> int:
        """From the first input beat to the last output beat, both included."""
        return self.last - self.first + 1


class Timetable:
    """The times of one queue after the other on one design; cycle 0 is the first after the reset.

    Elements that keep sums set these to 0 then, one tile per cycle, before the machine takes a load.
    """

    def __init__(self, design: Design) -> None:
        self._design = design
        self._walker: Walker | None = None
        self._plan: Plan | None = None
        self._ready = design.scatter_depth
        self._accepted = -1
        self._last_slot = NEVER

    def load(self, beats: int, plan: Plan | None = None) -> LoadTimes:
        """A load of ``beats`` beats, the commit beat among them; of a program, if ``plan`` is given.

        A load of states alone keeps the program.
        """
        self._plan = plan or self._plan
        assert self._plan is not None, "a program is loaded before states are"
        first = max(self._accepted + 1, self._last_slot + drain_cycles(self._design), self._ready)
        commit = first + beats - 1
        self._ready = commit + 1 + load_close_cycles(self._design, len(self._plan.phases))
        self._walker = Walker(self._plan, self._design)
        return LoadTimes(first=first, commit=commit, ready=self._ready)

    def run(self, steps: int, changed: Changed | None = None) -> CommandTimes:
        """A command that runs sequences of ``steps`` steps; ``changed``: see `changed_slices`."""
        return self._times(self._begin().run_steps(steps, changed))

    def dump(self) -> CommandTimes:
        """A command that gives out the states."""
        return self._times(self._begin().give_out_states())

    def _begin(self) -> Walker:
        assert self._walker is not None, "a program is loaded before commands are given"
        self._walker.begin(self._ready)
        return self._walker

    def _times(self, found: Walk) -> CommandTimes:
        self._accepted, self._last_slot = int(found.accepted), int(found.end)
        first = found.accepted if found.first_beat is None else found.first_beat
        return CommandTimes(
            accepted=self._accepted,
            first=int(first),
            last=int(last_output(found, self._design)),
        )
