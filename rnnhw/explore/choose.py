"""The choice of a design for a model: the fastest within a number of MACs, or the smallest."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import CELL_LANES, LSTM_OPTIONS, Design, presets
from rnnhw.errors import CapacityError, DesignError
from rnnhw.explore.candidates import Candidates, Demand, candidates, least_macs
from rnnhw.explore.cells import CLOCK_MHZ, carried
from rnnhw.explore.pareto import pareto_front
from rnnhw.network import Shape
from rnnhw.schedule import fits, has_cells, needs

__all__ = [
    "FASTEST",
    "GOALS",
    "SMALLEST",
    "DesignChoice",
    "changing_design",
    "choose_design",
    "holding_design",
    "keeping_design",
]

FASTEST, SMALLEST = "fastest", "smallest"
GOALS = (FASTEST, SMALLEST)

MOST_MACS = 1 << 17
"""MACs per cycle of the largest designs that are looked at where no number is given."""


@dataclass(frozen=True, kw_only=True, eq=False)
class DesignChoice:
    """A design that was chosen, among those that hold the model.

    Parameters
    ----------
    design : Design
    cycles : float
        Cycles of all networks for one sequence of the model, modelled.
    considered : Candidates
        All designs that hold the model within the number of MACs.
    front : Candidates
        Those that no other one beats in MACs, memory and cycles at once; the fastest first.
    """

    design: Design
    cycles: float
    considered: Candidates
    front: Candidates

    @property
    def latency_us(self) -> float:
        """Time of one sequence of the model in microseconds at the clock that is assumed."""
        return self.cycles / self.design.clock_mhz


def choose_design(
    demands: Sequence[Demand],
    *,
    arithmetic: str,
    weight_bits: int,
    goal: str = FASTEST,
    max_macs: int,
    max_latency_us: float | None = None,
) -> DesignChoice:
    """Choose a design that holds all networks of a model.

    The fastest has the fewest cycles, and among equals the fewest MACs and then the least memory. The
    smallest has the fewest MACs, and among equals the least memory and then the fewest cycles. Among equal
    designs the one with the largest fold is taken, which shares the most arithmetic.

    Parameters
    ----------
    demands : sequence of Demand
    arithmetic : str
    weight_bits : {8, 4}
    goal : {"fastest", "smallest"}
    max_macs : int
        MACs per cycle that the design may have.
    max_latency_us : float, optional
        Time in microseconds that one sequence of the model may take, at `CLOCK_MHZ`.

    Raises
    ------
    CapacityError
        If no such design holds the networks, or none is fast enough; the message names the least that works.
    """
    found = candidates(demands, arithmetic=arithmetic, weight_bits=weight_bits, max_macs=max_macs)
    if not len(found):
        raise CapacityError(_too_few(demands, arithmetic, weight_bits, max_macs))
    quick = np.ones(len(found), bool) if max_latency_us is None else found.latency_us <= max_latency_us
    if not quick.any():
        raise CapacityError(
            f"no design of at most {max_macs:,} MACs per cycle runs a sequence in {max_latency_us:g} us at "
            f"{CLOCK_MHZ} MHz; the fastest takes {found.latency_us.min():.6g} us"
        )
    costs: list[NDArray[Any]] = [found.cycles, found.macs, found.memory_bytes]
    if goal == SMALLEST:
        costs = [found.macs, found.memory_bytes, found.cycles]
    # The last key of lexsort weighs most. Designs that are too slow come last.
    best = int(np.lexsort((-found.columns["fold"], *reversed(costs), ~quick))[0])
    front = found.at(pareto_front(found.macs, found.memory_bytes, found.cycles))
    order = np.lexsort((front.memory_bytes, front.macs, front.cycles))
    return DesignChoice(
        design=found.design(best), cycles=float(found.cycles[best]), considered=found, front=front.at(order)
    )


def _too_few(demands: Sequence[Demand], arithmetic: str, weight_bits: int, max_macs: int) -> str:
    """Say that no design is large enough, and which number of MACs is."""
    named = " and ".join(str(one.shape) for one in demands[:3]) + (" and more" if demands[3:] else "")
    least = least_macs(demands, arithmetic=arithmetic, weight_bits=weight_bits, max_macs=MOST_MACS)
    if least is None:
        return f"no design of up to {MOST_MACS:,} MACs per cycle holds a network of {named}"
    return (
        f"no design of at most {max_macs:,} MACs per cycle holds a network of {named}; the least that does "
        f"has {least:,}"
    )


def holding_design(shapes: Sequence[Shape], *, arithmetic: str) -> tuple[str, Design]:
    """Return the smallest preset that holds some networks, or the largest one with what it lacks.

    For delta networks, presets have the `delta_depth` that these need.

    Parameters
    ----------
    shapes : sequence of Shape
    arithmetic : str
        One that has gateware.

    Returns
    -------
    name : str
        Name of the preset, with the fields that were changed.
    design : Design

    Raises
    ------
    CapacityError
        If a memory would be deeper than a design can have.
    """
    known = {name: one for name, one in presets().items() if one.arithmetic == arithmetic}
    named = {name: _changing_if_needed(one, shapes) for name, one in known.items()}
    by_size = sorted(named, key=lambda name: named[name].macs)
    for name in by_size:
        if all(fits(shape, named[name]) for shape in shapes):
            return _described(name, known[name], named[name]), named[name]
    name = next(
        (one for one in reversed(by_size) if all(has_cells(shape, named[one]) for shape in shapes)),
        by_size[-1],
    )
    design = _enlarged(name, named[name], shapes)
    return _described(name, known[name], design), design


def _changing_if_needed(preset: Design, shapes: Sequence[Shape]) -> Design:
    """The preset, or for delta networks one that reads changes: too small if it cannot have enough."""
    if not any(shape.has_thresholds for shape in shapes):
        return preset
    try:
        return changing_design(preset, shapes)
    except DesignError:
        return dataclasses.replace(preset, delta_depth=1)


def _described(name: str, preset: Design, design: Design) -> str:
    """The name of a preset, with the fields that were changed."""
    changed = [
        f"{field.name} = {getattr(design, field.name)}"
        for field in dataclasses.fields(design)
        if getattr(design, field.name) != getattr(preset, field.name)
    ]
    return f"{name} with {', '.join(changed)}" if changed else name


def changing_design(design: Design, shapes: Sequence[Shape]) -> Design:
    """Return a design whose products read changes alone, for networks that it would hold without.

    It has the `delta_depth`, and at least the `unit_depth`, that they need; a design that reads changes
    already stays as it is.

    Raises
    ------
    DesignError
        If the design keeps activations, computes several sequences at once, or is not native.
    """
    if design.delta_depth:
        return design
    changing = dataclasses.replace(design, delta_depth=1)
    needed = [needs(shape, changing) for shape in shapes]
    return dataclasses.replace(
        design,
        delta_depth=max(int(depths["delta_depth"]) for depths in needed),
        unit_depth=max(design.unit_depth, *(int(depths["unit_depth"]) for depths in needed)),
    )


def keeping_design(design: Design, shapes: Sequence[Shape]) -> Design:
    """Return a design that leaves weights out that are zero, for networks that it would hold without.

    It has the `kept_depth` that they need; a design whose weights have an index already stays as it is.

    Raises
    ------
    DesignError
        If the design keeps changes, or its elements have too few words of weights.
    """
    if design.index_bits:
        return design
    keeping = dataclasses.replace(design, kept_depth=2 * design.contexts)
    depth = max(int(needs(shape, keeping)["kept_depth"]) for shape in shapes)
    return dataclasses.replace(design, kept_depth=depth)


def _enlarged(name: str, preset: Design, shapes: Sequence[Shape]) -> Design:
    """Add the cells, options and depths that a preset lacks."""
    cells, options = carried(shapes)
    design = dataclasses.replace(
        preset,
        cells=tuple(cell for cell in CELL_LANES if cell in (*preset.cells, *cells)),
        lstm_options=tuple(one for one in LSTM_OPTIONS if one in (*preset.lstm_options, *options)),
    )
    depths: dict[str, Any] = {}
    for shape in shapes:
        for field, need in needs(shape, design).items():
            depths[field] = max(int(need), depths.get(field, getattr(design, field)))
    try:
        return dataclasses.replace(design, **depths)
    except DesignError as error:
        raise CapacityError(
            f"the preset {name!r} cannot be enlarged for this network ({error}); "
            "`rnnhw design MODEL` chooses a larger one"
        ) from None
