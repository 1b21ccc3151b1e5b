"""Marks of figures: one shape for each kind of number on every page, and the legend that explains them.

A diamond is ours, a dot is modelled, a ring is a bound, a cross is measured, a square is quoted, and a
triangle is what is chosen for a deadline.
"""

from collections.abc import Iterable

from markupsafe import Markup

from rnnhw.report.svg import circle, drawing, path, rect

__all__ = [
    "BOUND",
    "CHOSEN",
    "MARKS",
    "MEASURED",
    "MODELLED",
    "OURS",
    "QUOTED",
    "RANGE",
    "draw_diamond",
    "draw_mark",
    "mark_legend",
]

OURS, MODELLED, RANGE, BOUND, MEASURED, QUOTED = "ours", "modelled", "range", "bound", "measured", "quoted"
CHOSEN = "chosen"

MARKS = {
    OURS: "ours: cycles of the schedule, at an assumed clock",
    MODELLED: "modelled by a formula",
    RANGE: "the range that nine of ten measurements are expected in",
    BOUND: "bound: no run can be faster, by peak and memory",
    MEASURED: "measured",
    QUOTED: "quoted: reported by others",
    CHOSEN: "chosen: most inferences per second within the deadline",
}
"""What each mark means, in the words of every legend."""


def draw_mark(kind: str, x: float, y: float, ink: str, title: str = "", size: float = 5.5) -> Markup:
    """Draw one mark at a place.

    Parameters
    ----------
    kind : str
        A key of `MARKS`.
    ink : str
        End of the classes that give the colour: ``fill`` + ink fills, ``stroke`` + ink draws a line.
    title : str
        Shown when a reader points at the mark.
    size : float
        Half of its width.
    """
    match kind:
        case "ours":
            return draw_diamond(x, y, "ours", title, 1.3 * size)
        case "modelled":
            return circle(x, y, size, f"fill{ink}", title)
        case "bound":
            return circle(x, y, size, f"ring stroke{ink}", title)
        case "quoted":
            return rect(x - size, y - size, 2 * size, 2 * size, f"fill{ink}", title=title)
        case "chosen":
            corners = ((x - size, y + 0.8 * size), (x, y - size), (x + size, y + 0.8 * size))
            return path(
                "M" + " L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z", f"chosen fill{ink}", title
            )
        case "range":
            return rect(x - 2 * size, y - size, 4 * size, 2 * size, f"band fill{ink}", 4, title)
        case _:
            left, right, top, bottom = (f"{end:.1f}" for end in (x - size, x + size, y - size, y + size))
            return path(f"M{left} {top} L{right} {bottom} M{left} {bottom} L{right} {top}", "measured", title)


def draw_diamond(x: float, y: float, kind: str, title: str = "", size: float = 6.5) -> Markup:
    """Draw a diamond, which is a design of ours; ``size`` is half of its width."""
    corners = ((x - size, y), (x, y - size), (x + size, y), (x, y + size))
    return path("M" + " L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z", kind, title)


def mark_legend(kinds: Iterable[str]) -> Markup:
    """The marks of a figure with their meanings, as parts of a paragraph of class ``legend``."""
    entries = [
        Markup('<span class="mark">{}</span>{}').format(
            drawing(24, 16, MARKS[kind], [draw_mark(kind, 12, 8, "-neutral")]), MARKS[kind]
        )
        for kind in kinds
    ]
    return Markup("").join(Markup("<span>{}</span>").format(entry) for entry in entries)
