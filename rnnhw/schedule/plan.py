"""A plan: the phases of a stack, each with its numbers on a design, and how layers follow each other."""

import math
from dataclasses import dataclass, field
from typing import Any

from rnnhw.cells import Product
from rnnhw.design import Source, UnitKind
from rnnhw.schedule.tiling import LayerTiling, Tiling

__all__ = ["ORDERS", "Order", "Phase", "Plan"]


@dataclass(frozen=True, kw_only=True)
class Order:
    """One way to order the phases of a stack."""

    wavefront: bool
    recurrent_first: bool

    @property
    def name(self) -> str:
        """For reports."""
        return "wavefront" if self.wavefront else "plain"


ORDERS = tuple(
    Order(wavefront=wavefront, recurrent_first=first)
    for wavefront in (False, True)
    for first in (True, False)
)
"""The orders that the scheduler chooses from."""


@dataclass(kw_only=True, eq=False)
class Phase:
    """One phase; numbers are integers, or arrays with one integer per design.

    Parameters
    ----------
    layer : int
    product : Product
    kind : UnitKind
    finish, emit, input_last : bool
        See `rnnhw.design.PHASE`.
    reads, makes : int or None
        State slots. A phase that reads none reads the input, unless it ``multiplies_kept``.
    keeps : bool
        A keeping phase: elements keep what it reads.
    multiplies_kept : bool
        Its activations are those that the phase before it kept.
    changed : bool
        These are changes: ``slices`` is the most that there can be, ``tile_cycles`` the least.
    collects : bool
        Elements give out the sums that the phase before it scattered to them.
    recurrent : bool
        Reads what the step before left, which a reset replaces.
    previous : bool
        Reads the state before the latest, except in the last step.
    offset : int
        Steps that it is behind.
    tiles, slices, tile_cycles, rows
        NU, N, N', and rows in each grid row that hold a unit.
    wait, state_wait
        See `rnnhw.schedule.phases`; 0 where nothing is waited for.
    """

    layer: int
    product: Product
    kind: UnitKind
    finish: bool
    emit: bool = False
    input_last: bool = False
    reads: int | None
    makes: int | None = None
    keeps: bool = False
    multiplies_kept: bool = False
    changed: bool = False
    collects: bool = False
    recurrent: bool = False
    previous: bool = False
    offset: int = 0
    tiles: Any
    slices: Any
    tile_cycles: Any
    rows: Any
    wait: Any = 0
    state_wait: Any = 0

    @property
    def source(self) -> Source:
        """Where its activations come from; where they were kept, just not from the input."""
        return Source.INPUT if self.reads_input else Source.HIDDEN

    @property
    def least_slices(self) -> Any:
        """Slices that it has at least."""
        return 1 if self.changed else self.slices

    @property
    def reads_input(self) -> bool:
        """Whether it reads an input vector."""
        return self.reads is None and not self.multiplies_kept


@dataclass(kw_only=True)
class Plan:
    """The phases of a stack.

    Parameters
    ----------
    layers : tuple of LayerTiling
    body, tail, dump : list of Phase
        Run in every step, after the last one, and to give out the states.
    state_slots : list of Tiling
        For each state slot how its values are tiled.
    slot_of : list of int
        State slot of each recurrent layer's h.
    dumped : list of (int, int)
        For each phase that gives out states, its recurrent layer, and which of the layer's blocks of units.
    """

    layers: tuple[LayerTiling, ...]
    body: list[Phase] = field(default_factory=list)
    tail: list[Phase] = field(default_factory=list)
    dump: list[Phase] = field(default_factory=list)
    state_slots: list[Tiling] = field(default_factory=list)
    slot_of: list[int] = field(default_factory=list)
    dumped: list[tuple[int, int]] = field(default_factory=list)

    @property
    def phases(self) -> list[Phase]:
        """All, in the order of the program memory."""
        return [*self.body, *self.tail, *self.dump]

    @property
    def period_steps(self) -> int:
        """Steps after which the times of phases repeat in the long run, or a multiple of these.

        Nothing looks further back than two steps, but for layers above minGRUs: in a wavefront, what they
        wait for goes up through n layers in n steps, so that periods of 1 .. n steps are possible.
        """
        has_mingru = any(phase.kind is UnitKind.MINGRU for phase in self.body)
        return math.lcm(2, *range(1, self.extra_steps + 2)) if has_mingru else 2

    @property
    def extra_steps(self) -> int:
        """Steps that the last phase is behind the first."""
        return max(phase.offset for phase in self.body) if self.body else 0
