"""Drawings of one network on many machines: rooflines, latency against batch, energy against batch."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from rnnhw.explore import UNCHECKED, Energy, Line, Machines
from rnnhw.report.axis import LogAxis, log_axis
from rnnhw.report.curves import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    draw_curve,
    draw_frame,
    draw_names,
)
from rnnhw.report.marks import BOUND, MEASURED, MODELLED, OURS, draw_mark
from rnnhw.report.quantity import count, quantity, seconds
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["MOST_DRAWN", "draw_batches", "draw_energy", "draw_machine_roofline", "drawn_lines"]

MOST_DRAWN = 6
"""Machines in one drawing: as many as there are distinct colours."""

PREFERRED = ("H200", "T4", "Jetson Orin Nano", "TPU v1", "TPU v5e", "Raspberry Pi 3")
SPREAD = 11.0
"""Horizontal distance of points that would lie on each other, because they have the same intensity."""

PANEL_WIDTH, PANEL_HEIGHT = 300.0, 190.0


def drawn_lines(machines: Machines) -> Sequence[Line]:
    """The machines that are drawn: all, or if they are too many, the preferred ones first."""
    if len(machines.lines) <= MOST_DRAWN:
        return machines.lines
    chosen = [one for name in PREFERRED for one in machines.lines if one.device.name == name]
    rest = [one for one in machines.lines if one not in chosen]
    return (chosen + rest)[:MOST_DRAWN]


def draw_batches(machines: Machines) -> Markup:
    """Draw the time of a batch against its size, one labelled curve per machine."""
    lines = drawn_lines(machines)
    values = [one.seconds for each in lines for one in each.estimates]
    values += machines.own.seconds if machines.own else ()
    values += [point.seconds for point in machines.measured]
    sizes = [*machines.batches, *(point.batch for point in machines.measured)]
    x_axis = log_axis([float(size) for size in sizes], LEFT, RIGHT, room=1.15)
    y_axis = log_axis(values, BOTTOM, TOP, room=1.6)
    ticks = [float(size) for size in machines.batches]
    parts = draw_frame(x_axis, y_axis, ticks, "batch", lambda tick: count(int(tick)), seconds)
    ends = []
    for number, each in enumerate(lines):
        places = [
            (x_axis.at(batch), y_axis.at(one.seconds))
            for batch, one in zip(machines.batches, each.estimates, strict=True)
        ]
        parts += draw_curve(places, f"curve stroke{number}", MODELLED, str(number))
        ends.append((places[-1][1], _label(each), f"ink{number}"))
    if machines.own:
        places = [
            (x_axis.at(batch), y_axis.at(value))
            for batch, value in zip(machines.batches, machines.own.seconds, strict=True)
        ]
        parts += draw_curve(places, "curve own-curve", OURS, "")
        ends.append((places[-1][1], machines.own.name, "strong"))
    for point in machines.measured:
        parts.append(
            draw_mark(
                MEASURED, x_axis.at(point.batch), y_axis.at(point.seconds), "", f"{point.name}: measured"
            )
        )
    parts += draw_names(ends)
    return drawing(WIDTH, HEIGHT, "Latency over batch", parts)


def _label(one: Line) -> str:
    """Name of a machine, with a word where nothing about its model was checked."""
    return one.device.name + (one.caveat if one.evidence.startswith(UNCHECKED) else "")


def draw_machine_roofline(machines: Machines) -> Markup:
    """Draw operations per second against operations per byte, at the first batch.

    A line joins the bound and the modelled point of a machine.
    """
    lines = [(number, one) for number, one in enumerate(drawn_lines(machines)) if one.bound]
    work = float(machines.operations * machines.batches[0])
    bounds = [one.bound for _, one in lines if one.bound]
    own = machines.own
    x_values = [
        value
        for bound in bounds
        for value in (bound.operations / bound.bytes, bound.peak / bound.bytes_per_second)
    ]
    y_values = [bound.peak for bound in bounds] + [work / one.estimates[0].seconds for _, one in lines]
    y_values += [work / point.seconds for point in machines.measured if point.batch == machines.batches[0]]
    if own:
        x_values.append(own.intensity)
        y_values += [own.peak, own.rate]
    if not x_values:
        return Markup("")
    x_axis, y_axis = log_axis(x_values, LEFT, RIGHT, room=2.5), log_axis(y_values, BOTTOM, TOP, room=2.5)
    parts = draw_frame(
        x_axis,
        y_axis,
        x_axis.ticks(6),
        "operations per byte of memory traffic",
        lambda tick: quantity(tick, ""),
        lambda tick: quantity(tick, "op/s"),
    )
    ends: list[tuple[float, str, str]] = []
    seen: Counter[float] = Counter()
    for number, one in lines:
        bound = one.bound
        if bound is None:
            continue
        roof = bound.peak / bound.bytes_per_second
        # The slope begins where it enters the drawing, at its left side or at its bottom.
        start = max(x_axis.low, y_axis.low / bound.bytes_per_second)
        places = [(start, start * bound.bytes_per_second), (roof, bound.peak), (x_axis.high, bound.peak)]
        corners = " L".join(f"{x_axis.at(x):.1f} {y_axis.at(y):.1f}" for x, y in places)
        intensity = bound.operations / bound.bytes
        x = x_axis.at(intensity) + SPREAD * seen[intensity]
        seen[intensity] += 1
        y_bound, y = y_axis.at(work / bound.seconds), y_axis.at(work / one.estimates[0].seconds)
        parts += [
            path(f"M{corners}", f"roof stroke{number}"),
            line(x, y_bound, x, y, f"gap stroke{number}"),
            draw_mark(BOUND, x, y_bound, str(number), f"{one.device.name}, {one.precision}: bound"),
            draw_mark(MODELLED, x, y, str(number), f"{one.device.name}, {one.precision}: modelled"),
        ]
        ends.append((y_axis.at(bound.peak), _label(one), f"ink{number}"))
    for point in machines.measured:
        if bounds:
            x = x_axis.at(max(x_axis.low, bounds[0].operations / bounds[0].bytes))
            rate = machines.operations * point.batch / point.seconds
            if point.batch == machines.batches[0]:
                parts.append(draw_mark(MEASURED, x, y_axis.at(rate), "", f"{point.name}: measured"))
    if own:
        parts += [
            line(LEFT, y_axis.at(own.peak), RIGHT, y_axis.at(own.peak), "own"),
            draw_mark(
                OURS, x_axis.at(own.intensity), y_axis.at(own.rate), "", f"{own.name}, int8: modelled", size=6
            ),
        ]
        ends.append((y_axis.at(own.peak), f"{own.name}, peak", "strong"))
    parts += draw_names(ends)
    return drawing(WIDTH, HEIGHT, "Roofline plot", parts)


def draw_energy(machines: Machines) -> list[tuple[Line, Markup]]:
    """Draw one panel per machine: joules per sequence against batch, with ours behind it.

    A band is the range, and the line in it the typical value.
    """
    lines = drawn_lines(machines)
    ranges = [
        [one.energy.scaled(1 / batch) for batch, one in zip(machines.batches, each.estimates, strict=True)]
        for each in lines
    ]
    own = (
        [one.scaled(1 / batch) for batch, one in zip(machines.batches, machines.own.energies, strict=True)]
        if machines.own
        else []
    )
    y_axis = log_axis(
        [value for each in [*ranges, own] for one in each for value in (one.least, one.most)],
        PANEL_HEIGHT - 34,
        12.0,
        room=2,
    )
    x_axis = log_axis([float(batch) for batch in machines.batches], 70.0, PANEL_WIDTH - 10, room=1.1)
    panels = []
    for number, (each, found) in enumerate(zip(lines, ranges, strict=True)):
        parts = []
        for tick in y_axis.ticks(5):
            place = y_axis.at(tick)
            parts.append(line(70, place, PANEL_WIDTH - 10, place, "gridline"))
            parts.append(text(64, place + 5, quantity(tick, "J"), "small", "end"))
        first, *_, last = (*machines.batches, machines.batches[-1])
        for batch, anchor in dict.fromkeys([(last, "end"), (first, "start" if first != last else "end")]):
            parts.append(text(x_axis.at(batch), PANEL_HEIGHT - 12, f"batch {batch}", "small", anchor))
        if own:
            parts += _band(x_axis, y_axis, machines.batches, own, "band own-band", "own-curve")
        parts += _band(x_axis, y_axis, machines.batches, found, f"band fill{number}", f"stroke{number}")
        panels.append((each, drawing(PANEL_WIDTH, PANEL_HEIGHT, f"Energy on {each.device.name}", parts)))
    return panels


def _band(
    x_axis: LogAxis,
    y_axis: LogAxis,
    batches: Sequence[int],
    energies: Sequence[Energy],
    kind: str,
    curve: str,
) -> list[Markup]:
    """The area between the least and the most of each batch, and the curve of the typical values."""
    places = [x_axis.at(batch) for batch in batches]
    if len(places) == 1:  # an area without width would not be seen
        places, energies = [places[0] - 12, places[0] + 12], [energies[0]] * 2
    lower, middle, upper = (
        [f"{x:.1f} {y_axis.at(getattr(one, end)):.1f}" for x, one in zip(places, energies, strict=True)]
        for end in ("least", "typical", "most")
    )
    return [
        path("M" + " L".join(upper + lower[::-1]) + "Z", kind),
        path("M" + " L".join(middle), f"curve {curve}"),
    ]
