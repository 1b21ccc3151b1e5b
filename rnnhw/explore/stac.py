"""Our machine on the three LSTMs of STAC-ML Markets (Inference), beside times that others report for them.

A system of that benchmark looks at a window of steps that moves on by one step at a time. Our machine keeps
its states from one command to the next, so that an answer costs one new step. That is not the same as a
window that begins with states of zero, so the cycles of the whole window are given beside it.

Our cycles are those of the schedule, which are exactly the gateware's; the clock and the link to the host are
assumed. Reported times are quoted.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from rnnhw.design import Design
from rnnhw.explore.candidates import Demand
from rnnhw.explore.choose import choose_design
from rnnhw.explore.stac_table import HostLink, Reported, StacTable, StacWorkload
from rnnhw.schedule import count_cycles

__all__ = ["StacComparison", "StacRow", "StacTimes", "compare_stac"]


@dataclass(frozen=True, kw_only=True)
class StacTimes:
    """One network on one design (modelled).

    Parameters
    ----------
    step_cycles, window_cycles : int
        Cycles of one new step, with the states of the step before, and of a whole window from states of zero.
    link_us : float
        Microseconds on the host link for one new step.
    """

    design: Design
    step_cycles: int
    window_cycles: int
    link_us: float

    @property
    def step_us(self) -> float:
        """Microseconds of one new step on the machine alone."""
        return self.step_cycles / self.design.clock_mhz

    @property
    def window_us(self) -> float:
        """Microseconds of a whole window on the machine alone."""
        return self.window_cycles / self.design.clock_mhz

    @property
    def total_us(self) -> float:
        """Microseconds of one new step with the host link."""
        return self.step_us + self.link_us

    def equal_clock_mhz(self, microseconds: float) -> float | None:
        """Clock at which a step and the link take a given time; None if the link alone takes longer."""
        left = microseconds - self.link_us
        return self.step_cycles / left if left > 0 else None


@dataclass(frozen=True, kw_only=True)
class StacRow:
    """One network within one number of MACs: on the design for all networks, and on the best one for it."""

    workload: StacWorkload
    macs: int
    fixed: StacTimes
    own: StacTimes


@dataclass(frozen=True, kw_only=True)
class StacComparison:
    """The whole comparison; ``rows`` are ordered by network, then by number of MACs."""

    table: StacTable
    rows: tuple[StacRow, ...]

    def of(self, workload: StacWorkload) -> list[StacRow]:
        """The rows of one network."""
        return [row for row in self.rows if row.workload == workload]

    def fastest(self, workload: StacWorkload) -> tuple[Reported, float] | None:
        """The machine with the shortest reported time on a network, and this time in microseconds."""
        found = [
            (one, one.microseconds[workload.name])
            for one in self.table.reported
            if workload.name in one.microseconds
        ]
        return min(found, key=lambda pair: pair[1]) if found else None


def compare_stac(table: StacTable) -> StacComparison:
    """Choose designs within each number of MACs, and count their cycles.

    Raises
    ------
    CapacityError
        If no design within a number of MACs holds the networks.
    """
    rows = [row for macs in table.macs for row in _within(table, macs)]
    order = [workload.name for workload in table.workloads]
    rows.sort(key=lambda row: (order.index(row.workload.name), row.macs))
    return StacComparison(table=table, rows=tuple(rows))


def _within(table: StacTable, macs: int) -> list[StacRow]:
    """All networks within a number of MACs."""
    own = [_design([Demand(shape=one.shape, steps=1)], macs, table.clock_mhz) for one in table.workloads]
    # Each network counts by its slowdown against its own design: by cycles alone, the largest would decide.
    demands = [
        Demand(shape=one.shape, steps=1, sequences=1 / count_cycles(one.shape, design, 1).total)
        for one, design in zip(table.workloads, own, strict=True)
    ]
    fixed = _design(demands, macs, table.clock_mhz)
    return [
        StacRow(
            workload=one,
            macs=macs,
            fixed=_times(one, fixed, table.link),
            own=_times(one, design, table.link),
        )
        for one, design in zip(table.workloads, own, strict=True)
    ]


def _design(demands: Sequence[Demand], macs: int, clock_mhz: int) -> Design:
    chosen = choose_design(demands, arithmetic="native", weight_bits=8, max_macs=macs).design
    return dataclasses.replace(chosen, clock_mhz=clock_mhz)


def _times(workload: StacWorkload, design: Design, link: HostLink) -> StacTimes:
    return StacTimes(
        design=design,
        step_cycles=count_cycles(workload.shape, design, 1).total,
        window_cycles=count_cycles(workload.shape, design, workload.window).total,
        link_us=link.microseconds(workload),
    )
