"""One network on many machines, ours among them: time and energy by batch, and which machine is faster.

Our machine runs as many sequences of a batch at the same time as its design has contexts, and then the next
ones. Its cycles are those of the schedule, which are exactly the gateware's. The other machines are modelled
by `rnnhw.roofline`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import Shape, work_of
from rnnhw.roofline import (
    EVIDENCE_WORDS,
    LABELS,
    UNCHECKED,
    Bound,
    Device,
    Energy,
    Estimate,
    Row,
    array_energy,
    bound,
    load_calibration,
    network_estimate,
    network_work,
    sequence_bytes,
    usual_precision,
)
from rnnhw.schedule import count_cycles

__all__ = ["Crossover", "Line", "Machines", "MeasuredPoint", "OwnLine", "compare_machines", "sequence_cycles"]

MOST_BATCH = 1 << 16
"""Largest batch that is tried in the search for a crossover."""


@dataclass(frozen=True, kw_only=True)
class OwnLine:
    """Our design on the network.

    Parameters
    ----------
    cycles : int
        Cycles in which each context runs one sequence.
    peak, rate : float
        Operations per second, at most and reached with all contexts busy.
    intensity : float
        Operations per byte of inputs and outputs of one sequence; all weights are on the chip.
    seconds, energies
        One entry per batch.
    """

    name: str
    design: Design
    cycles: int
    peak: float
    intensity: float
    rate: float
    seconds: tuple[float, ...]
    energies: tuple[Energy, ...]

    def batch_seconds(self, batch: int) -> float:
        """Seconds of a batch, of which as many sequences run at the same time as there are contexts."""
        return -(-batch // self.design.contexts) * self.cycles / (self.design.clock_mhz * 1e6)


@dataclass(frozen=True, kw_only=True)
class Crossover:
    """Smallest batch that another machine finishes before our design does; None if none up to 65,536 is.

    Parameters
    ----------
    typical : int or None
        By the modelled time.
    earliest, latest : int or None
        By the fast and by the slow end of the range of the modelled time.
    """

    typical: int | None
    earliest: int | None
    latest: int | None


@dataclass(frozen=True, kw_only=True)
class Line:
    """Another machine on the network.

    Parameters
    ----------
    rests_on : str
        What the estimates rest on, in words.
    estimates : tuple of Estimate
        One entry per batch.
    bound : Bound or None
        The plain roofline at the first batch; None for event-driven and photonic chips.
    crossover : Crossover or None
        The batch from which on this machine is faster than our design; None if there is no design.
    """

    device: Device
    precision: str
    rests_on: str
    estimates: tuple[Estimate, ...]
    bound: Bound | None
    crossover: Crossover | None

    @property
    def evidence(self) -> str:
        """What the estimates rest on, in one or two words, such as "unchecked"."""
        return EVIDENCE_WORDS[self.estimates[0].rests_on]

    @property
    def caveat(self) -> str:
        """The same where the model was not checked on such a device, with a comma before it; else empty."""
        unsure = self.estimates[0].unmeasured or self.evidence.startswith(UNCHECKED)
        return f", {self.evidence}" if unsure else ""


@dataclass(frozen=True, kw_only=True)
class MeasuredPoint:
    """A measured time of this network's layer, from a record."""

    name: str
    precision: str
    batch: int
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Machines:
    """The whole comparison.

    Parameters
    ----------
    network, layers : str
        Name of the network, and its recurrent layers in words.
    batches : tuple of int
    operations : int
        Operations of one sequence.
    weights : int
        Number of weights, without biases.
    activity : float
        Share of values that change from one step to the next, for event-driven chips.
    own : OwnLine or None
    lines : tuple of Line
    measured : tuple of MeasuredPoint
    skipped : tuple of str
        One sentence per device that was left out because it is not documented for the precision.
    """

    network: str
    layers: str
    steps: int
    batches: tuple[int, ...]
    operations: int
    weights: int
    activity: float
    own: OwnLine | None
    lines: tuple[Line, ...]
    measured: tuple[MeasuredPoint, ...]
    skipped: tuple[str, ...]


def sequence_cycles(shape: Shape, design: Design, steps: int) -> int:
    """Cycles in which each context of a design runs one sequence, by the schedule."""
    return count_cycles(shape, design, steps).total


def compare_machines(
    *,
    network: str,
    shape: Shape,
    steps: int,
    batches: Sequence[int],
    devices: Sequence[Device],
    precision: str | None = None,
    named: bool = True,
    design: Design | None = None,
    design_name: str = "",
    activity: float = 1.0,
    records: Sequence[Row] = (),
) -> Machines:
    """Estimate every batch on every device.

    Parameters
    ----------
    precision : str, optional
        Used for all devices; by default each has its usual one.
    named : bool
        Whether the user named the devices one by one. If not, devices that are not documented for the
        precision are left out instead of refused.
    activity : float
        Share of values that change from one step to the next, for event-driven chips.
    records : sequence of Row
        Measurements. Those of this network's recurrent layer are kept, if it has only one.

    Raises
    ------
    InputError
        If a named device is not documented for the precision, or no device is left.
    CapacityError
        If the network does not fit the design.
    """
    own = _own(design, design_name, shape, steps, batches) if design else None
    lines, skipped = [], []
    for device in devices:
        try:
            lines.append(_line(device, precision, shape, steps, batches, activity, own))
        except InputError as error:
            if named:
                raise
            skipped.append(str(error))
    if not lines:
        raise InputError(skipped[0] if skipped else "no device to compare with")
    first = network_work(shape, steps, batches[0])
    return Machines(
        network=network,
        layers=", ".join(
            f"{layer.cell} of {layer.hidden} units on {layer.inputs} inputs" for layer in first.layers
        ),
        steps=steps,
        batches=tuple(batches),
        operations=first.operations // batches[0],
        weights=first.weights,
        activity=activity,
        own=own,
        lines=tuple(lines),
        skipped=tuple(skipped),
        measured=tuple(_measured(shape, steps, records)),
    )


def _own(design: Design, name: str, shape: Shape, steps: int, batches: Sequence[int]) -> OwnLine:
    cycles = sequence_cycles(shape, design, steps)
    seconds = cycles / (design.clock_mhz * 1e6)
    macs = work_of(shape, with_zeros=not design.kept_depth).macs(steps)
    own = OwnLine(
        name=name,
        design=design,
        cycles=cycles,
        peak=2.0 * design.macs * design.clock_mhz * 1e6,
        intensity=2 * macs / sequence_bytes(shape, steps, 1, 1, on_chip_bytes=math.inf),
        rate=2 * macs * design.contexts / seconds,
        seconds=(),
        energies=tuple(array_energy(macs * batch, macs * batch) for batch in batches),
    )
    return replace(own, seconds=tuple(own.batch_seconds(batch) for batch in batches))


def _line(
    device: Device,
    precision: str | None,
    shape: Shape,
    steps: int,
    batches: Sequence[int],
    activity: float,
    own: OwnLine | None,
) -> Line:
    # These kinds have one precision of their own, whatever the user asks for, and no roofline.
    analog = device.kind in ("event", "photonic")
    chosen = usual_precision(device) if precision is None or analog else precision

    @cache
    def ask(batch: int) -> Estimate:
        work = network_work(shape, steps, batch)
        return network_estimate(load_calibration(), device, work, chosen, activity)

    estimates = tuple(ask(batch) for batch in batches)
    return Line(
        device=device,
        precision=chosen,
        estimates=estimates,
        rests_on=LABELS[estimates[0].rests_on],
        bound=None if analog else bound(device, shape, steps, batches[0], chosen),
        crossover=_crossovers(ask, own) if own else None,
    )


def _crossovers(ask: Callable[[int], Estimate], own: OwnLine) -> Crossover:
    return Crossover(
        typical=_crossover(lambda batch: ask(batch).seconds, own),
        earliest=_crossover(lambda batch: ask(batch).low, own),
        latest=_crossover(lambda batch: ask(batch).high, own),
    )


def _crossover(seconds: Callable[[int], float], own: OwnLine) -> int | None:
    """The smallest batch that takes less time than on our machine; None if there is none up to `MOST_BATCH`.

    The batch is doubled until it takes less time, and then found by bisection.
    """
    high = 1
    while seconds(high) >= own.batch_seconds(high):
        if high == MOST_BATCH:
            return None
        high *= 2
    low = high // 2  # not faster with this batch, or 0
    while high - low > 1:
        middle = (low + high) // 2
        if seconds(middle) < own.batch_seconds(middle):
            high = middle
        else:
            low = middle
    return high


def _measured(shape: Shape, steps: int, records: Sequence[Row]) -> list[MeasuredPoint]:
    layers = network_work(shape, steps).layers
    if len(layers) > 1:  # records are of single layers
        return []
    wanted = (layers[0].cell, layers[0].hidden, layers[0].inputs, steps, "infer")
    return [
        MeasuredPoint(
            name=" by ".join(filter(None, (row.device, row.text.get("backend")))),
            precision=row.precision,
            batch=row.batch,
            seconds=row.milliseconds * 1e-3,
        )
        for row in records
        if row.milliseconds is not None
        and (row.cell, row.hidden, row.inputs, row.steps, row.direction) == wanted
    ]
