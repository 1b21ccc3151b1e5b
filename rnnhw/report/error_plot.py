"""Plot of the held-out rows: modelled against measured time."""

from markupsafe import Markup

from rnnhw.explore import ModelChecks
from rnnhw.report.axis import log_axis
from rnnhw.report.quantity import seconds
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["draw_held_out"]

WIDTH, HEIGHT = 460.0, 420.0
LEFT, RIGHT, TOP, BOTTOM = 84.0, 446.0, 12.0, 360.0


def draw_held_out(checks: ModelChecks, roofline: bool) -> Markup:
    """Draw one dot per held-out row; a dot on the diagonal is a correct prediction.

    With ``roofline``, the times of the plain roofline are drawn instead of those of the calibrated model.
    """
    points = checks.validation.points
    values = [value for point in points for value in (point.row.seconds, point.modelled, point.roofline)]
    x_axis = log_axis(values, LEFT, RIGHT, room=1.5)
    y_axis = log_axis(values, BOTTOM, TOP, room=1.5)
    parts = []
    for tick in x_axis.ticks(5):
        parts.append(line(x_axis.at(tick), TOP, x_axis.at(tick), BOTTOM, "gridline"))
        parts.append(text(x_axis.at(tick), BOTTOM + 22, seconds(tick), "", "middle"))
        parts.append(line(LEFT, y_axis.at(tick), RIGHT, y_axis.at(tick), "gridline"))
        parts.append(text(LEFT - 8, y_axis.at(tick) + 5, seconds(tick), "", "end"))
    # Both axes hold the same values, so modelled equals measured on the diagonal.
    parts.append(line(LEFT, BOTTOM, RIGHT, TOP, "diagonal"))
    groups = {"fill-forward": True, "fill-backward": False}
    for kind, forward in groups.items():
        # All dots of a colour are one path of zero-length lines with round caps, which keeps the page small.
        dots = "".join(
            f"M{x_axis.at(point.row.seconds):.1f} "
            f"{y_axis.at(point.roofline if roofline else point.modelled):.1f}h0"
            for point in points
            if (point.row.work.direction == "forward") == forward
        )
        if dots:
            parts.append(path(dots, f"dot {kind}"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 48, "measured", "", "middle"))
    parts.append(text(LEFT + 8, TOP + 16, "plain roofline" if roofline else "calibrated model", "strong"))
    return drawing(WIDTH, HEIGHT, "Modelled over measured time of held-out rows", parts)
