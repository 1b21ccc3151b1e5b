"""The roofline plot of one design: the rooflines of other machines, and where the network lies."""

from collections import Counter

from markupsafe import Markup

from rnnhw.explore import Story
from rnnhw.report.axis import LogAxis, log_axis
from rnnhw.report.marks import BOUND, MODELLED, OURS, draw_mark
from rnnhw.report.quantity import quantity
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["draw_roofline"]

WIDTH, HEIGHT = 640.0, 470.0
LEFT, RIGHT, TOP, BOTTOM = 116.0, 618.0, 14.0, 408.0
SPREAD = 10.0
"""Horizontal distance of machines that would lie on each other, because they have the same intensity."""


def draw_roofline(story: Story) -> Markup:
    """Draw operations per second against operations per byte of memory traffic, both logarithmic."""
    point = story.point
    # A roofline's knee is the intensity from which on it is flat.
    knees = [bound.peak / bound.bytes_per_second for bound in story.bounds]
    rates = [bound.peak for bound in story.bounds]
    rates += [
        bound.operations / one.seconds for bound, one in zip(story.bounds, story.estimates, strict=False)
    ]
    x_axis = log_axis([point.intensity, *knees], LEFT, RIGHT, room=3)
    y_axis = log_axis([point.rate, point.peak, *rates], BOTTOM, TOP, room=3)
    parts = _frame(x_axis, y_axis)
    seen: Counter[float] = Counter()
    for number, bound in enumerate(story.bounds):
        parts += _roof(x_axis, y_axis, bound.peak, bound.bytes_per_second, number)
        reached = min(bound.peak, bound.operations / bound.seconds)
        place = bound.operations / bound.bytes
        intensity = x_axis.at(place) + SPREAD * seen[place]
        seen[place] += 1
        if story.estimates:
            one = story.estimates[number]
            rate = bound.operations / one.seconds
            parts.append(
                line(intensity, y_axis.at(reached), intensity, y_axis.at(rate), f"gap stroke{number}")
            )
            words = f"{one.device}, {one.precision}: modelled {quantity(rate, 'op/s')}"
            parts.append(draw_mark(MODELLED, intensity, y_axis.at(rate), str(number), words, size=4.5))
        words = f"{bound.device}, {bound.precision}: at most {quantity(reached, 'op/s')}"
        parts.append(draw_mark(BOUND, intensity, y_axis.at(reached), str(number), words, size=4.5))
    parts.append(line(LEFT, y_axis.at(point.peak), RIGHT, y_axis.at(point.peak), "own"))
    parts.append(text(RIGHT - 4, y_axis.at(point.peak) - 7, f"peak of {story.design_name}", "", "end"))
    x, y = x_axis.at(point.intensity), y_axis.at(point.rate)
    parts.append(draw_mark(OURS, x, y, "", f"{story.design_name}: {quantity(point.rate, 'op/s')}", size=6))
    parts.append(text(x + 13, y + 18, "this design", "strong"))
    return drawing(WIDTH, HEIGHT, "Roofline plot", parts)


def _frame(x_axis: LogAxis, y_axis: LogAxis) -> list[Markup]:
    parts = []
    for tick in x_axis.ticks(6):
        place = x_axis.at(tick)
        parts.append(line(place, TOP, place, BOTTOM, "gridline"))
        parts.append(text(place, BOTTOM + 22, quantity(tick, ""), "", "middle"))
    for tick in y_axis.ticks(7):
        place = y_axis.at(tick)
        parts.append(line(LEFT, place, RIGHT, place, "gridline"))
        parts.append(text(LEFT - 8, place + 5, quantity(tick, "op/s"), "", "end"))
    words = "operations per byte of memory traffic"
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 50, words, "", "middle"))
    return parts


def _roof(x_axis: LogAxis, y_axis: LogAxis, peak: float, bandwidth: float, number: int) -> list[Markup]:
    """The roofline of one machine: its slope and its flat part, cut where the drawing ends."""
    start = max(x_axis.low, y_axis.low / bandwidth)
    knee = peak / bandwidth
    places = [(start, start * bandwidth), (knee, peak), (x_axis.high, peak)]
    commands = " L".join(f"{x_axis.at(x):.1f} {y_axis.at(y):.1f}" for x, y in places)
    return [path(f"M{commands}", f"roof stroke{number}")]
