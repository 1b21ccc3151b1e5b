"""One network on many machines, ours among them: time and energy against batch, and who wins where.

Ours runs as many sequences of a batch at once as its design has contexts, and then the next, in the cycles of
the schedule, which are the gateware's; the other machines are modelled by `rnnhw.roofline`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rnnhw.design import Design
from rnnhw.errors import InputError
from rnnhw.network import Shape, work_of
from rnnhw.roofline import (
    LABELS,
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

__all__ = ["Line", "Machines", "MeasuredPoint", "OwnLine", "compare_machines", "sequence_cycles"]

MOST_BATCH = 1 << 16
"""Batches up to this one are searched for a crossover."""


@dataclass(frozen=True, kw_only=True)
class OwnLine:
    """Our design: cycles of a sequence on each context, and seconds and energy of each batch."""

    name: str
    design: Design
    cycles: int
    peak: float
    intensity: float
    rate: float
    seconds: tuple[float, ...]
    energies: tuple[Energy, ...]

    def batch_seconds(self, batch: int) -> float:
        """Time of a batch: as many sequences at once as there are contexts."""
        return -(-batch // self.design.contexts) * self.cycles / (self.design.clock_mhz * 1e6)


@dataclass(frozen=True, kw_only=True)
class Line:
    """Another machine: an estimate for each batch.

    ``crossover`` is the smallest batch that it finishes before our design does, or None: it never does, up to
    65,536, or there is no design. ``bound`` is the plain roofline at the first batch, for kinds that have
    one.
    """

    device: Device
    precision: str
    rests_on: str
    estimates: tuple[Estimate, ...]
    bound: Bound | None
    crossover: int | None


@dataclass(frozen=True, kw_only=True)
class MeasuredPoint:
    """A record of this network's layer on some machine."""

    name: str
    precision: str
    batch: int
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Machines:
    """The whole comparison; ``skipped`` names devices that have no such precision, and says so."""

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
    """Cycles of a sequence on each context of a design: the one place here that asks the schedule."""
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
    """Ask every device about every batch.

    Parameters
    ----------
    precision : str, optional
        The same for all; without it, what each would usually run.
    named : bool
        Were the devices named one by one? If not, those without the precision are left out.
    activity : float
        Share of values that change from step to step, for event-driven chips.
    records : sequence of Row
        Measurements; those of this network's only recurrent layer are kept.

    Raises
    ------
    InputError
        If a named device has no such precision, or no device is left.
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
    macs = work_of(shape).macs(steps)
    own = OwnLine(
        name=name,
        design=design,
        cycles=cycles,
        peak=2.0 * design.macs * design.clock_mhz * 1e6,
        intensity=2 * macs / sequence_bytes(shape, steps, 1, 1),
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
    analog = device.kind in ("event", "photonic")
    chosen = usual_precision(device) if precision is None or analog else precision

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
        crossover=_crossover(ask, own) if own else None,
    )


def _crossover(ask: Callable[[int], Estimate], own: OwnLine) -> int | None:
    """The smallest batch that takes less than ours: doubled until it does, then halved."""
    high = 1
    while ask(high).seconds >= own.batch_seconds(high):
        if high == MOST_BATCH:
            return None
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        if ask(middle).seconds < own.batch_seconds(middle):
            high = middle
        else:
            low = middle
    return high


def _measured(shape: Shape, steps: int, records: Sequence[Row]) -> list[MeasuredPoint]:
    layers = network_work(shape, steps).layers
    if len(layers) > 1:
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
