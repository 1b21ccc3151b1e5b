"""Inference of one network on several chips of our accelerator: by layers, or by units (modelled).

The schedule gives the cycles of what one chip runs: ``first`` for one step, and ``period`` for each further
step. With P chips, T steps, and a link that takes L cycles and carries w bytes per cycle::

    layers   sequence = sum over chips of first + (P - 1) link(h) + (T - 1) max of period and bytes / w
    units    sequence = T sum over layers of (first of one chip's rows + link(rest of h)) + head
    link(h)  = L + ceil(bytes / w)

By layers (pipeline parallelism), each step takes as long as the slowest chip's period. By units (tensor
parallelism), each chip has 1 / P of the rows of each layer and sends its part of h to all others; one chip
has the head. No step begins before all of h has arrived, and computing never overlaps with the link, so that
the cycles by units are an upper bound.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rnnhw.design import Design
from rnnhw.errors import CapacityError, InputError
from rnnhw.network import Cell, LayerShape, Shape
from rnnhw.parallel.pieces import cut_weighted
from rnnhw.plan.costs import share_of_units
from rnnhw.schedule import check_fit, count_cycles

__all__ = ["ChipLink", "ChipPlan", "chip_plans"]

LONG, LONGER = 64, 128
"""Numbers of steps whose difference in cycles gives the period: by then the pipeline is full."""


@dataclass(frozen=True, kw_only=True)
class ChipLink:
    """A link between chips: cycles until the first byte of a message arrives, and bytes per cycle."""

    cycles: int
    bytes_per_cycle: float

    def message(self, size: int) -> int:
        """Cycles until a message of ``size`` bytes has arrived."""
        return self.cycles + -int(-size // self.bytes_per_cycle)


@dataclass(frozen=True, kw_only=True)
class ChipPlan:
    """One way to run a network on ``chips`` chips.

    Parameters
    ----------
    form : {"one", "layers", "units"}
    chips : int
    sequence_cycles : int
        Latency of one sequence.
    step_cycles : float
        Cycles from one step to the next in a long sequence.
    link_cycles : int
        Part of the latency of a step that is spent on links.
    refused : str
        Why the design cannot run it; empty if it can.
    """

    form: str
    chips: int
    sequence_cycles: int = 0
    step_cycles: float = 0.0
    link_cycles: int = 0
    refused: str = ""


def chip_plans(shape: Shape, design: Design, steps: int, most: int, link: ChipLink) -> list[ChipPlan]:
    """All ways to use 1 .. ``most`` chips, by layers and by units; quickest first, refused ones last.

    Raises
    ------
    InputError
        If a layer has two directions.
    """
    if any(layer.directions == 2 for layer in shape.layers):
        raise InputError(
            "a bidirectional layer is two passes over whole sequences; it is not spread over chips"
        )
    found = list(_plans(shape, design, steps, most, link))
    return sorted(found, key=lambda plan: (bool(plan.refused), plan.sequence_cycles, plan.chips))


def _plans(shape: Shape, design: Design, steps: int, most: int, link: ChipLink) -> Iterator[ChipPlan]:
    recurrent = [layer for layer in shape.layers if layer.cell is not Cell.DENSE]
    for chips in range(1, most + 1):
        forms = ["one"] if chips == 1 else ["layers"] * (chips <= len(recurrent)) + ["units"]
        for form in forms:
            try:
                if form == "units":
                    yield _by_units(shape, design, steps, chips, link)
                else:
                    yield _by_layers(shape, design, steps, chips, link)
            except CapacityError as error:
                yield ChipPlan(form=form, chips=chips, refused=str(error))


def _times(layers: Sequence[LayerShape], every_step: bool, design: Design) -> tuple[int, float]:
    """Cycles of one step of these layers on one chip, and of each further step."""
    shape = Shape(layers=tuple(layers), every_step=every_step)
    check_fit(shape, design)
    first, long, longer = (count_cycles(shape, design, steps).total for steps in (1, LONG, LONGER))
    return first, (longer - long) / (LONGER - LONG)


def _by_layers(shape: Shape, design: Design, steps: int, chips: int, link: ChipLink) -> ChipPlan:
    recurrent = [layer for layer in shape.layers if layer.cell is not Cell.DENSE]
    dense = [layer for layer in shape.layers if layer.cell is Cell.DENSE]
    # Consecutive layers per chip, with about the same number of MACs; the last chip also has the head.
    pieces = cut_weighted([float(layer.macs) for layer in recurrent], chips, "recurrent layers")
    firsts, periods, messages = [], [], []
    for a, b in pieces:
        is_top = b == len(recurrent)
        # A lower chip sends h of every step, even if the network gives out only the last one.
        held = [*recurrent[a:b], *(dense if is_top else [])]
        first, period = _times(held, shape.every_step if is_top else True, design)
        firsts.append(first)
        periods.append(period)
        if not is_top:
            size = recurrent[b - 1].outputs
            messages.append(link.message(size))
            # The link carries one h per step. Its latency does not lower the rate, but its bandwidth may.
            periods[-1] = max(period, size / link.bytes_per_cycle)
    if chips == 1:
        sequence = count_cycles(shape, design, steps).total
    else:
        sequence = sum(firsts) + sum(messages) + round((steps - 1) * max(periods))
    return ChipPlan(
        form="one" if chips == 1 else "layers",
        chips=chips,
        sequence_cycles=sequence,
        step_cycles=max(periods),
        link_cycles=sum(messages),
    )


def _by_units(shape: Shape, design: Design, steps: int, chips: int, link: ChipLink) -> ChipPlan:
    recurrent = [layer for layer in shape.layers if layer.cell is not Cell.DENSE]
    dense = [layer for layer in shape.layers if layer.cell is Cell.DENSE]
    if design.kept_depth:
        raise CapacityError(
            f"kept_depth is {design.kept_depth}, and which weights of a share of units are zero is not "
            "known; cut the network by layers, or set kept_depth = 0"
        )
    shares = [share_of_units(layer, chips) for layer in recurrent]
    check_fit(Shape(layers=(*shares, *dense), every_step=shape.every_step), design)
    work = sum(_times([share], True, design)[0] for share in shares)
    links = sum(
        link.message(layer.outputs - share.units) for layer, share in zip(recurrent, shares, strict=True)
    )
    # The head's cycles are those that it adds to the top layer, since the two overlap in the schedule.
    head = (
        _times([shares[-1], *dense], True, design)[0] - _times(shares[-1:], True, design)[0] if dense else 0
    )
    step = work + links + (head if shape.every_step else 0)
    return ChipPlan(
        form="units",
        chips=chips,
        step_cycles=float(step),
        link_cycles=links,
        sequence_cycles=steps * step + (0 if shape.every_step else head),
    )
