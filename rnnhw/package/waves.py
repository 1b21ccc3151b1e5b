"""Timing diagrams as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

__all__ = ["GAP", "Line", "drawn_waves"]

GAP = None
"""A column that stands for any number of cycles."""

_STYLE = (
    "text{font:12px sans-serif;text-anchor:middle;fill:#222}.name{text-anchor:end}"
    ".wave,.bus{fill:none;stroke:#1f4e79;stroke-width:1.4}.bus{fill:#e8f0f8}.idle{fill:#eee}"
    ".edge{stroke:#ccc;stroke-dasharray:2 3}.paper{fill:#fff}"
)
LEFT, CELL, HEIGHT, STEP, TOP = 190, 56, 20, 34, 34


@dataclass(frozen=True)
class Line:
    """A signal over the columns of a diagram.

    Parameters
    ----------
    name : str
    values : sequence of int, str or None
        In each column: 0 or 1 of a bit, the text of a bus, or None for what does not count. In a gap, the
        value of the column before goes on.
    """

    name: str
    values: Sequence[int | str | None]


def _bit(values: Sequence[int | str | None], top: float) -> str:
    points: list[str] = []
    for k, value in enumerate(values):
        y = top if value == 1 else top + HEIGHT
        points += [f"{LEFT + k * CELL},{y}", f"{LEFT + (k + 1) * CELL},{y}"]
    return f'<polyline class="wave" points="{" ".join(points)}"/>'


def _bus(values: Sequence[int | str | None], top: float, cycles: Sequence[int | str | None]) -> str:
    parts: list[str] = []
    for k, value in enumerate(values):
        x, middle = LEFT + k * CELL, top + HEIGHT / 2
        if value is None:
            parts.append(f'<rect class="idle" x="{x}" y="{top}" width="{CELL}" height="{HEIGHT}"/>')
            continue
        corners = (
            *((x, middle), (x + 5, top), (x + CELL - 5, top), (x + CELL, middle)),
            *((x + CELL - 5, top + HEIGHT), (x + 5, top + HEIGHT)),
        )
        points = " ".join(f"{at},{height}" for at, height in corners)
        parts.append(f'<polygon class="bus" points="{points}"/>')
        if cycles[k] is not GAP:
            parts.append(f'<text x="{x + CELL / 2}" y="{middle + 4}">{escape(str(value))}</text>')
    return "".join(parts)


def _clock(columns: int, top: float) -> str:
    points = []
    for k in range(columns):
        x = LEFT + k * CELL
        points += [
            f"{x},{top + HEIGHT}",
            f"{x},{top}",
            f"{x + CELL / 2},{top}",
            f"{x + CELL / 2},{top + HEIGHT}",
        ]
    return f'<polyline class="wave" points="{" ".join(points)} {LEFT + columns * CELL},{top + HEIGHT}"/>'


def _gap(k: int, bottom: float) -> str:
    x = LEFT + k * CELL + CELL / 2
    return (
        f'<rect class="paper" x="{x - 8}" y="{TOP - 10}" width="16" height="{bottom - TOP + 14}"/>'
        f'<text x="{x}" y="{TOP - 14}">...</text>'
    )


def drawn_waves(title: str, cycles: Sequence[int | str | None], lines: Sequence[Line]) -> str:
    """Draw a diagram.

    Parameters
    ----------
    title : str
    cycles : sequence of int, str or `GAP`
        What each column shows: the number of a cycle.
    lines : sequence of Line
        The clock is drawn above them.
    """
    width, bottom = LEFT + len(cycles) * CELL + 12, TOP + STEP * (len(lines) + 1)
    size = f'viewBox="0 0 {width} {bottom}" width="{width}" height="{bottom}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{width}" height="{bottom}"/>',
    ]
    for k, cycle in enumerate(cycles):
        x = LEFT + k * CELL
        parts.append(f'<line class="edge" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{bottom - 8}"/>')
        if cycle is not GAP:
            parts.append(f'<text x="{x + CELL / 2}" y="{TOP - 14}">{escape(str(cycle))}</text>')
    for row, name in enumerate(["aclk", *(line.name for line in lines)]):
        parts.append(f'<text class="name" x="{LEFT - 10}" y="{TOP + row * STEP + 15}">{escape(name)}</text>')
    parts.append(_clock(len(cycles), TOP))
    for row, line in enumerate(lines):
        top = TOP + (row + 1) * STEP
        is_bus = any(value not in (0, 1) for value in line.values)
        parts.append(_bus(line.values, top, cycles) if is_bus else _bit(line.values, top))
    parts += [_gap(k, bottom) for k, cycle in enumerate(cycles) if cycle is GAP]
    return "\n".join(parts) + "\n</svg>\n"
