"""Response against throughput of several machines, with a deadline and what each machine is chosen to do."""

from collections.abc import Sequence

from markupsafe import Markup

from rnnhw.explore import UNCHECKED, Served, Serving
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
from rnnhw.report.marks import CHOSEN, MODELLED, OURS, draw_mark
from rnnhw.report.quantity import quantity, seconds
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["draw_serving"]


def draw_serving(serving: Serving, drawn: Sequence[str]) -> Markup:
    """Draw the longest response against inferences per second, a curve over the batches 1 .. 512 per machine.

    Parameters
    ----------
    drawn : sequence of str
        The machines that are drawn, in the order of their colours; ours is drawn too.
    """
    found = {one.name: one for one in serving.machines}
    lines = [(str(number), found[name]) for number, name in enumerate(drawn)]
    every = [one for _, one in lines] + ([serving.own] if serving.own else [])
    points = [point for one in every for point in one.points]
    x_axis = log_axis([point.rate for point in points], LEFT, RIGHT, room=1.5)
    y_axis = log_axis([serving.deadline, *(point.response for point in points)], BOTTOM, TOP, room=2.0)
    title = "inferences per second, at full load"
    parts = draw_frame(x_axis, y_axis, x_axis.ticks(6), title, lambda tick: quantity(tick, ""), seconds)
    late = y_axis.at(serving.deadline)
    parts += [
        line(LEFT, late, RIGHT, late, "deadline"),
        text((LEFT + RIGHT) / 2, late - 7, f"deadline {seconds(serving.deadline)}", "small", "middle"),
        text(RIGHT - 6, TOP + 14, "upwards: response at most", "small", "end"),
    ]
    ends = []
    for ink, one in lines:
        parts += _range(one, x_axis, y_axis, ink)
        places = _places(one, x_axis, y_axis)
        parts += draw_curve(places, f"curve stroke{ink}", MODELLED, ink)
        parts += _chosen(one, x_axis, y_axis, ink)
        ends.append((places[-1][1], _name(one), f"ink{ink}"))
    if serving.own:
        places = _places(serving.own, x_axis, y_axis)
        parts += draw_curve(places, "curve own-curve", OURS, "")
        parts += _chosen(serving.own, x_axis, y_axis, "-own")
        ends.append((places[-1][1], serving.own.name, "strong"))
    return drawing(WIDTH, HEIGHT, "Response over inferences per second", parts + draw_names(ends))


def _name(one: Served) -> str:
    """Name of a machine, with what is said of it where nothing about its model was checked."""
    _, _, rests_on = one.evidence.partition(", ")
    return f"{one.name}, {rests_on}" if rests_on.startswith(UNCHECKED) else one.name


def _places(one: Served, x_axis: LogAxis, y_axis: LogAxis) -> list[tuple[float, float]]:
    return [(x_axis.at(point.rate), y_axis.at(point.response)) for point in one.points]


def _range(one: Served, x_axis: LogAxis, y_axis: LogAxis, ink: str) -> list[Markup]:
    """The range at the chosen batch: a slower machine responds later and answers less."""
    if one.chosen is None:
        return []
    batch = one.chosen.batch
    ends = []
    for time in (one.chosen.low, one.chosen.high):
        x, y = x_axis.at(batch / time), y_axis.at(2 * time)
        ends.append(f"{min(max(x, LEFT), RIGHT):.1f} {min(max(y, TOP), BOTTOM):.1f}")
    return [path(f"M{ends[0]} L{ends[1]}", f"spread stroke{ink}")]


def _chosen(one: Served, x_axis: LogAxis, y_axis: LogAxis, ink: str) -> list[Markup]:
    if one.chosen is None:
        return []
    place = x_axis.at(one.chosen.rate), y_axis.at(one.chosen.response)
    return [draw_mark(CHOSEN, *place, ink, f"{one.name}: batch {one.chosen.batch}", size=7)]
