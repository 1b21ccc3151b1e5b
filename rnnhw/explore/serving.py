"""What a service with a deadline gets from each machine: response, inferences per second, and their cost.

::

    response   = 2 x time of a batch, since a request may have to wait for the batch before its own
    throughput = batch / time of a batch
    cost       = price per hour / throughput

at full load: every batch is full. Of each machine the batch is chosen that gives most inferences per second
among those whose response, by the slow end of the range, is within the deadline. Transfers between host and
device are not counted, nor are queues in front of the machine.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rnnhw.errors import InputError
from rnnhw.explore.machines import Line, OwnLine
from rnnhw.network import Shape
from rnnhw.roofline import OURS, Price, load_calibration, network_estimate, network_work

__all__ = ["SERVING_BATCHES", "Served", "Serving", "ServingPoint", "money", "serve"]

SERVING_BATCHES = tuple(2**power for power in range(10))
"""Batches that are tried: 1, 2, 4 .. 512."""

MOST_MS = 1e6


@dataclass(frozen=True, kw_only=True)
class ServingPoint:
    """Seconds of one batch, and their range."""

    batch: int
    seconds: float
    low: float
    high: float

    @property
    def rate(self) -> float:
        """Inferences per second."""
        return self.batch / self.seconds

    @property
    def response(self) -> float:
        """Longest response in seconds: the batch before, and the request's own."""
        return 2 * self.seconds

    def within(self, deadline: float) -> bool:
        """Whether the response is within the deadline also at the slow end of the range."""
        return 2 * self.high <= deadline


@dataclass(frozen=True, kw_only=True)
class Served:
    """One machine.

    Parameters
    ----------
    precision, evidence : str
        In which the machine computes, and what its times rest on, in a few words.
    checked : bool
        Whether the times rest on measured rows of its architecture, on published times, or on the schedule.
    points : tuple of ServingPoint
        By batch.
    chosen : ServingPoint or None
        None where no batch is within the deadline.
    price : Price or None
        None where no price is known.
    """

    name: str
    precision: str
    evidence: str
    checked: bool
    points: tuple[ServingPoint, ...]
    chosen: ServingPoint | None
    price: Price | None

    @property
    def words(self) -> str:
        """Precision, and what the times rest on."""
        return f"{self.precision}, {self.evidence}"

    @property
    def cost(self) -> float | None:
        """USD per million inferences at the chosen batch; None without a batch or a price."""
        if self.chosen is None or self.price is None:
            return None
        return self.price.per_million(self.chosen.seconds, self.chosen.batch)

    @property
    def cost_range(self) -> tuple[float, float]:
        """The same by both ends of the range of the time; only where there is a cost."""
        if self.chosen is None or self.price is None:
            raise ValueError(f"{self.name} has no cost")
        low, high = (
            self.price.per_million(seconds, self.chosen.batch)
            for seconds in (self.chosen.low, self.chosen.high)
        )
        return low, high


@dataclass(frozen=True, kw_only=True)
class Serving:
    """All machines with a deadline in seconds, cheapest first; ``own`` is ours, if there is a design."""

    deadline: float
    machines: tuple[Served, ...]
    own: Served | None

    @property
    def all(self) -> tuple[Served, ...]:
        """Ours and the others: those with a cost first, cheapest first, then those that only lack a price."""
        ours = (self.own,) if self.own else ()
        return tuple(sorted((*ours, *self.machines), key=_order))

    @property
    def verdict(self) -> str:
        """What a service would choose, in a sentence or two."""
        priced = [one for one in self.all if one.cost is not None]
        deadline = f"{1e3 * self.deadline:g} ms"
        if not priced:
            return f"No machine with a price answers within {deadline}."
        cheapest = priced[0]
        words = f"Cheapest within {deadline}: {_choice(cheapest)}."
        checked = next((one for one in priced if one.checked), None)
        if checked is None:
            words += " No machine whose model was checked has a price and answers in time."
        elif checked is not cheapest:
            words += f" Cheapest whose model was checked: {_choice(checked)}."
        return words


def serve(
    *,
    shape: Shape,
    steps: int,
    lines: Sequence[Line],
    own: OwnLine | None,
    deadline_ms: float,
    prices: Mapping[str, Price],
    activity: float = 1.0,
) -> Serving:
    """Choose a batch of each machine for a deadline.

    Parameters
    ----------
    lines, own
        The machines, from `compare_machines`.
    prices : mapping of str to Price
        By the names of devices; ours is ``"ours"``.

    Raises
    ------
    InputError
        If the deadline is not above 0 and at most 1,000,000 ms.
    """
    if not 0 < deadline_ms <= MOST_MS:
        raise InputError(f"--deadline is {deadline_ms:g} ms, not above 0 and at most {MOST_MS:,.0f}")
    deadline, calibration = deadline_ms * 1e-3, load_calibration()
    works = {batch: network_work(shape, steps, batch) for batch in SERVING_BATCHES}
    machines = []
    for line in lines:
        points = []
        for batch, work in works.items():
            found = network_estimate(calibration, line.device, work, line.precision, activity)
            points.append(ServingPoint(batch=batch, seconds=found.seconds, low=found.low, high=found.high))
        machines.append(
            Served(
                name=line.device.name,
                precision=line.precision,
                evidence=f"modelled, {line.evidence}",
                checked=not line.caveat,
                points=tuple(points),
                chosen=_chosen(points, deadline),
                price=prices.get(line.device.name),
            )
        )
    ours = None
    if own:
        times = [(batch, own.batch_seconds(batch)) for batch in SERVING_BATCHES]
        points = [ServingPoint(batch=batch, seconds=time, low=time, high=time) for batch, time in times]
        ours = Served(
            name=own.name,
            precision=f"int{own.design.weight_bits}",
            evidence=f"modelled, schedule, {own.design.clock_mhz:g} MHz assumed",
            checked=True,
            points=tuple(points),
            chosen=_chosen(points, deadline),
            price=prices.get(OURS),
        )
    return Serving(deadline=deadline, machines=tuple(sorted(machines, key=_order)), own=ours)


def _chosen(points: Sequence[ServingPoint], deadline: float) -> ServingPoint | None:
    """The point with most inferences per second in time; of equal ones the first, which responds soonest."""
    return max((one for one in points if one.within(deadline)), key=lambda one: one.rate, default=None)


def money(value: float) -> str:
    """An amount with three significant digits, without an exponent."""
    digits = max(0, 2 - math.floor(math.log10(value))) if value > 0 else 2
    return f"{value:,.{min(digits, 12)}f}"


def _choice(one: Served) -> str:
    if one.chosen is None or one.cost is None or one.price is None:
        raise ValueError(f"{one.name} has no cost")
    rate = f"{one.chosen.rate:,.0f} inferences/s"
    cost = f"{money(one.cost)} USD per million (price {one.price.status})"
    return f"{one.name} ({one.words}) with batch {one.chosen.batch}: {rate}, {cost}"


def _order(one: Served) -> tuple[bool, bool, float, str]:
    """Those with a cost, cheapest first; then those without a price, fastest first; then those too slow."""
    rate = one.chosen.rate if one.chosen else 0.0
    return one.chosen is None, one.cost is None, one.cost if one.cost is not None else -rate, one.name
