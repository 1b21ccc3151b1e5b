"""Elements of SVG drawings; ``kind`` is the class by which the page's style sheet colours an element."""

from markupsafe import Markup, escape

__all__ = ["circle", "drawing", "line", "path", "rect", "text"]


def _place(value: float) -> str:
    """A coordinate with at most one decimal, which keeps pages small."""
    return f"{value:.1f}".removesuffix(".0")


def drawing(width: float, height: float, label: str, parts: list[Markup]) -> Markup:
    """A whole drawing, which scales with the page; screen readers read ``label`` aloud."""
    body = Markup("\n").join(parts)
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        _place(width), _place(height), label, body
    )


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """A straight line."""
    return Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(
        kind, _place(x1), _place(y1), _place(x2), _place(y2)
    )


def path(commands: str, kind: str, title: str = "") -> Markup:
    """A path; ``commands`` are those of SVG, such as ``M0 0 L10 10``."""
    return Markup('<path class="{}" d="{}"').format(kind, commands) + _end("path", title)


def rect(
    x: float, y: float, width: float, height: float, kind: str, radius: float = 0, title: str = ""
) -> Markup:
    """A rectangle; ``radius`` rounds its corners."""
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="{}"').format(
        kind, _place(x), _place(y), _place(width), _place(height), _place(radius)
    ) + _end("rect", title)


def circle(x: float, y: float, radius: float, kind: str, title: str = "") -> Markup:
    """A circle."""
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"').format(
        kind, _place(x), _place(y), _place(radius)
    ) + _end("circle", title)


def _end(element: str, title: str) -> Markup:
    """The end of an element; ``title`` shows when a reader points at it."""
    return Markup("><title>{}</title></{}>").format(title, element) if title else Markup("/>")


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> Markup:
    """Text at a place; ``anchor`` says which end of it lies there: start, middle or end."""
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, _place(x), _place(y), anchor, escape(words)
    )
