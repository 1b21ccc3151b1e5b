"""Curves of several machines in one drawing: the frame with its ticks, the curves, and their names."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from rnnhw.report.axis import LogAxis
from rnnhw.report.marks import draw_mark
from rnnhw.report.svg import line, path, text

__all__ = ["BOTTOM", "HEIGHT", "LEFT", "RIGHT", "TOP", "WIDTH", "draw_curve", "draw_frame", "draw_names"]

WIDTH, HEIGHT = 810.0, 440.0
LEFT, RIGHT, TOP, BOTTOM = 92.0, 560.0, 14.0, 380.0
NAME_PITCH = 19.0
"""Least vertical distance of names."""

Words = Callable[[float], str]


def draw_frame(
    x_axis: LogAxis, y_axis: LogAxis, x_ticks: Sequence[float], title: str, x_words: Words, y_words: Words
) -> list[Markup]:
    """Grid lines with their labels, and the title of x."""
    parts = []
    for tick in x_ticks:
        place = x_axis.at(tick)
        parts.append(line(place, TOP, place, BOTTOM, "gridline"))
        parts.append(text(place, BOTTOM + 22, x_words(tick), "", "middle"))
    for tick in y_axis.ticks(7):
        place = y_axis.at(tick)
        parts.append(line(LEFT, place, RIGHT, place, "gridline"))
        parts.append(text(LEFT - 8, place + 5, y_words(tick), "", "end"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 48, title, "", "middle"))
    return parts


def draw_curve(places: Sequence[tuple[float, float]], kind: str, mark: str, ink: str) -> list[Markup]:
    """A line through the places, with a mark at each of them."""
    commands = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return [path(commands, kind), *(draw_mark(mark, x, y, ink, size=3.5) for x, y in places)]


def draw_names(ends: Sequence[tuple[float, str, str]]) -> list[Markup]:
    """Names beside the ends of curves, moved apart where they would touch.

    ``ends`` holds (y of the curve's end, name, class for colour). Narrow pages leave the names out, since the
    legend above a drawing has them all with their colours.
    """
    placed, last = [], -NAME_PITCH
    for y, name, kind in sorted(ends):
        last = max(y + 5, last + NAME_PITCH)
        placed.append((last, name, kind))
    # Names were moved down only. If the last one has left the drawing, all move up together.
    over = max(0.0, placed[-1][0] - BOTTOM)
    return [text(RIGHT + 10, y - over, name, f"{kind} curve-name") for y, name, kind in placed]
