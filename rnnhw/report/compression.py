"""The page of ``rnnhw compress``: smaller networks, their scores over bytes and cycles; the chosen one."""

from collections.abc import Sequence

from markupsafe import Markup

from rnnhw.explore import Compression, Trial, front_of
from rnnhw.report.axis import log_axis
from rnnhw.report.marks import OURS, draw_diamond, draw_mark
from rnnhw.report.pages import page_environment
from rnnhw.report.quantity import count, significant
from rnnhw.report.svg import circle, drawing, line, text

__all__ = ["render_compression"]

WIDTH, HEIGHT = 860.0, 420.0
LEFT, RIGHT, TOP, BOTTOM = 98.0, 840.0, 14.0, 356.0
COSTS = {"size": "bytes of weights, biases and shifts", "cycles": "cycles of a sequence"}
"""Costs that are drawn, by the names that a trial has for them, in words."""

TICKS = 5
"""Horizontal lines of the plot."""


def render_compression(found: Compression) -> str:
    """Return the page; see `rnnhw.explore.Compression`."""
    front = front_of(found.trials, found.target.is_accuracy)
    drawn = [one for one in found.trials if not one.refused]
    return (
        page_environment()
        .get_template("compress.html")
        .render(
            found=found,
            front={one.name for one in front},
            in_words=lambda value: _in_words(value, found.target.is_accuracy),
            plots=[_plot(found, drawn, front, cost) for cost in COSTS] if drawn else [],
        )
    )


def _in_words(score: float, is_accuracy: bool) -> str:
    # One decimal of a per cent would not tell a score from the limit beside it.
    return f"{100 * score:.2f}\u202f%" if is_accuracy else significant(score)


def _plot(found: Compression, drawn: Sequence[Trial], front: Sequence[Trial], cost: str) -> Markup:
    """Score over a cost: a dot for each trial, diamonds for the front, a line where the target ends."""

    def cost_of(one: Trial) -> float:
        return float(getattr(one, cost))

    limit = found.target.limit(found.exact.score)
    scores = [one.score for one in drawn] + [limit, found.exact.score]
    low, high = min(scores), max(scores)
    room = 0.08 * (high - low) or 0.01
    low, high = low - room, high + room
    x_axis = log_axis([cost_of(one) for one in drawn], LEFT, RIGHT)

    def height(score: float) -> float:
        return BOTTOM + (score - low) / (high - low) * (TOP - BOTTOM)

    parts = []
    for tick in x_axis.ticks(6):
        parts.append(line(x_axis.at(tick), TOP, x_axis.at(tick), BOTTOM, "gridline"))
        parts.append(text(x_axis.at(tick), BOTTOM + 24, count(int(tick)), "", "middle"))
    for k in range(TICKS):
        score = low + (k + 0.5) * (high - low) / TICKS
        parts.append(line(LEFT, height(score), RIGHT, height(score), "gridline"))
        parts.append(text(LEFT - 8, height(score) + 5, _in_words(score, found.target.is_accuracy), "", "end"))
    parts.append(line(LEFT, height(limit), RIGHT, height(limit), "limit"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 52, COSTS[cost], "", "middle"))
    for one in drawn:
        words = f"{one.name}: {_in_words(one.score, found.target.is_accuracy)}, {count(one.size)} bytes, "
        words += f"{count(one.cycles)} cycles"
        place = x_axis.at(cost_of(one)), height(one.score)
        if one == found.chosen:
            parts.append(draw_mark(OURS, *place, "", words, size=8))
        elif one in front:
            parts.append(draw_diamond(*place, "front", words))
        else:
            parts.append(circle(*place, 4.5, "fill1", words))
    return drawing(WIDTH, HEIGHT, f"Score over {COSTS[cost]}, of every trial", parts)
