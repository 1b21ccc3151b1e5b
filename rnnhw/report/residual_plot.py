"""Plot of residuals: modelled over measured time against a size of the work."""

from collections.abc import Callable

from markupsafe import Markup

from rnnhw.explore import HeldOut, ModelChecks
from rnnhw.report.axis import log_axis
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["draw_residuals"]

WIDTH, HEIGHT = 460.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 54.0, 446.0, 12.0, 240.0
SIZES: dict[str, Callable[[HeldOut], float]] = {
    "hidden units": lambda point: point.row.work.hidden,
    "batch": lambda point: point.row.work.batch,
    "steps": lambda point: point.row.work.steps,
    "seconds measured": lambda point: point.row.seconds,
}


def draw_residuals(checks: ModelChecks) -> list[Markup]:
    """Draw modelled over measured time of the held-out rows, once for each of `SIZES`."""
    return [_draw(checks.validation.points, name, size) for name, size in SIZES.items()]


def _draw(points: tuple[HeldOut, ...], name: str, size: Callable[[HeldOut], float]) -> Markup:
    ratios = [point.modelled / point.row.seconds for point in points]
    x_axis = log_axis([size(point) for point in points], LEFT, RIGHT, room=1.5)
    y_axis = log_axis([*ratios, 0.5, 2.0], BOTTOM, TOP, room=1.1)
    parts = []
    for tick in x_axis.ticks(5):
        parts.append(line(x_axis.at(tick), TOP, x_axis.at(tick), BOTTOM, "gridline"))
        parts.append(text(x_axis.at(tick), BOTTOM + 22, f"{tick:g}", "", "middle"))
    for tick in y_axis.ticks(5):
        parts.append(line(LEFT, y_axis.at(tick), RIGHT, y_axis.at(tick), "gridline"))
        parts.append(text(LEFT - 8, y_axis.at(tick) + 5, f"{tick:g}", "", "end"))
    parts.append(line(LEFT, y_axis.at(1.0), RIGHT, y_axis.at(1.0), "diagonal"))
    for kind, forward in (("fill-forward", True), ("fill-backward", False)):
        dots = "".join(
            f"M{x_axis.at(size(point)):.1f} {y_axis.at(ratio):.1f}h0"
            for point, ratio in zip(points, ratios, strict=True)
            if (point.row.work.direction == "forward") == forward
        )
        if dots:
            parts.append(path(dots, f"dot {kind}"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 46, name, "", "middle"))
    parts.append(text(LEFT + 8, TOP + 16, "modelled over measured", "strong"))
    return drawing(WIDTH, HEIGHT, f"Modelled over measured time against {name}", parts)
