"""Gather everything that the report about one network on one design shows."""

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rnnhw.design import Design, Stage, pipeline
from rnnhw.explore.usual import usual_bounds, usual_estimates
from rnnhw.network import Shape, Work, work_of
from rnnhw.roofline import (
    Bound,
    Device,
    Estimate,
    sequence_bytes,
)
from rnnhw.schedule import Cycles, count_cycles, loading_cycles

if TYPE_CHECKING:
    from rnnhw.sim import Check

__all__ = ["CrossCheck", "Point", "Story", "cross_check", "tell_story"]

PARTS = {
    "input_load": "loading the first input",
    "input_phases": "input phases",
    "recurrent_phases": "recurrent phases",
    "head": "dense head",
    "waits": "waiting for states and cell pipelines",
    "drain": "draining the pipeline",
}
"""Parts of the cycles of a sequence: fields of `rnnhw.schedule.Cycles`, and their names in the report."""


@dataclass(frozen=True, kw_only=True)
class CrossCheck:
    """Result of checking one engine against the golden model's values and the schedule's cycles.

    Parameters
    ----------
    engine, streams : str
        The simulator, and how its streams were stalled.
    sequences, values, mismatches : int
        Sequences run, values compared, and values that differ.
    gateware_cycles : tuple of int
        Cycles of each sequence.
    schedule_cycles : tuple of int or None
        The same by the schedule; None where streams were stalled, so that cycles are not compared.
    kind : {"simulated", "modelled"}
    """

    engine: str
    streams: str
    sequences: int
    values: int
    mismatches: int
    gateware_cycles: tuple[int, ...]
    schedule_cycles: tuple[int, ...] | None
    kind: str

    @property
    def cycles_equal(self) -> bool | None:
        """Whether gateware and schedule agree on every sequence; None where cycles are not compared."""
        if self.schedule_cycles is None:
            return None
        return self.gateware_cycles == self.schedule_cycles


@dataclass(frozen=True, kw_only=True)
class Point:
    """The design as a point of the roofline plot (modelled).

    Parameters
    ----------
    seconds : float
        Time in which each context runs one sequence.
    peak, rate : float
        Operations per second, at most and reached.
    intensity : float
        Operations per byte of inputs and outputs, with one byte per value; all weights are on the chip.
    """

    seconds: float
    peak: float
    rate: float
    intensity: float


@dataclass(frozen=True, kw_only=True)
class Story:
    """What the report about one network on one design shows.

    Parameters
    ----------
    float_accuracy, integer_accuracy : float or None
        In 0 .. 1; None where there are no labels.
    accuracy_note : str
        On what data the accuracies were measured.
    fields : tuple of (str, str, str, str)
        Name, value, unit and meaning of each field of the design.
    parts : tuple of (str, int)
        Cycles of a sequence by name; they add up to ``cycles.total``.
    loading : tuple of int
        Cycles of loading each pass, before it runs.
    bounds, estimates
        One per device, for as many sequences as the design has contexts; estimates are in the precision that
        each device would usually run. There are no estimates where the device models do not know a cell.
    not_estimated : str
        Why there are no estimates; empty where there are.
    commands : tuple of str
        What a reader types to get the same page.
    """

    network: str
    shape: Shape
    steps: int
    work: Work
    float_accuracy: float | None
    integer_accuracy: float | None
    accuracy_note: str
    design_name: str
    design: Design
    fields: tuple[tuple[str, str, str, str], ...]
    stages: tuple[Stage, ...]
    cycles: Cycles
    parts: tuple[tuple[str, int], ...]
    loading: tuple[int, ...]
    checks: tuple[CrossCheck, ...]
    bounds: tuple[Bound, ...]
    estimates: tuple[Estimate, ...]
    not_estimated: str
    point: Point
    commands: tuple[str, ...]

    @property
    def values(self) -> int:
        """Number of values compared in all checks."""
        return sum(check.values for check in self.checks)

    @property
    def mismatches(self) -> int:
        """Number of values that differ in all checks."""
        return sum(check.mismatches for check in self.checks)

    @property
    def cycles_equal(self) -> bool | None:
        """Whether gateware and schedule agree wherever they are compared; None if they never are."""
        compared = [check.cycles_equal for check in self.checks if check.cycles_equal is not None]
        return all(compared) if compared else None


def cross_check(check: "Check") -> CrossCheck:
    """Convert a result of `rnnhw.sim.verify` to a row of the report."""
    return CrossCheck(
        engine=check.engine,
        streams=check.streams,
        sequences=check.sequences,
        values=check.values,
        mismatches=check.mismatches,
        gateware_cycles=check.cycles,
        schedule_cycles=check.scheduled_cycles,
        kind="simulated",
    )


def _shown(value: object) -> str:
    """The value of a design's field as text."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def tell_story(
    *,
    network: str,
    shape: Shape,
    steps: int,
    design: Design,
    design_name: str,
    checks: Sequence["Check"] = (),
    float_accuracy: float | None = None,
    integer_accuracy: float | None = None,
    accuracy_note: str = "",
    commands: Sequence[str] = (),
    own: Sequence[Device] = (),
) -> Story:
    """Gather the story of a network on a design; cycles, bounds, estimates and the point are computed here.

    Parameters
    ----------
    checks : sequence of Check
        From `rnnhw.sim.verify`; empty if nothing was simulated.
    accuracy_note : str
        On what data the accuracies were measured.
    own : sequence of Device
        Devices of the user's that are estimated beside the usual ones.

    Raises
    ------
    CapacityError
        If the network does not fit the design.
    """
    cycles = count_cycles(shape, design, steps)
    work = work_of(shape)
    batch = design.contexts
    bounds = usual_bounds(shape, steps, batch, own)
    estimates, not_estimated = usual_estimates(shape, steps, batch, own)
    seconds = cycles.total / (design.clock_mhz * 1e6)
    operations = batch * work_of(shape, with_zeros=not design.kept_depth).operations(steps)
    fields = tuple(
        (field.name, _shown(getattr(design, field.name)), field.metadata["unit"], field.metadata["meaning"])
        for field in dataclasses.fields(design)
    )
    return Story(
        network=network,
        shape=shape,
        steps=steps,
        work=work,
        float_accuracy=float_accuracy,
        integer_accuracy=integer_accuracy,
        accuracy_note=accuracy_note,
        design_name=design_name,
        design=design,
        fields=fields,
        stages=pipeline(design),
        cycles=cycles,
        parts=tuple((name, getattr(cycles, key)) for key, name in PARTS.items()),
        loading=loading_cycles(shape, design, steps),
        checks=tuple(cross_check(check) for check in checks),
        bounds=bounds,
        estimates=estimates,
        not_estimated=not_estimated,
        point=Point(
            seconds=seconds,
            peak=2.0 * design.macs * design.clock_mhz * 1e6,
            rate=operations / seconds,
            intensity=operations / sequence_bytes(shape, steps, batch, 1, on_chip_bytes=math.inf),
        ),
        commands=tuple(commands),
    )
