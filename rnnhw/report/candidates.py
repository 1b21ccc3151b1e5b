"""Plot of the designs that hold a model: time of a sequence over MACs, with the front and the chosen one."""

import numpy as np
from markupsafe import Markup

from rnnhw.explore import DesignChoice
from rnnhw.report.axis import log_axis
from rnnhw.report.marks import OURS, draw_diamond, draw_mark
from rnnhw.report.quantity import count, seconds
from rnnhw.report.svg import drawing, line, path, text

__all__ = ["draw_candidates"]

WIDTH, HEIGHT = 860.0, 420.0
LEFT, RIGHT, TOP, BOTTOM = 98.0, 840.0, 14.0, 356.0


def draw_candidates(choice: DesignChoice) -> Markup:
    """Draw all designs as dots, the Pareto front as open diamonds, and the chosen design as a filled one."""
    found, front = choice.considered, choice.front
    latency, macs = found.latency_us * 1e-6, found.macs
    x_axis = log_axis([float(macs.min()), float(macs.max())], LEFT, RIGHT)
    y_axis = log_axis([float(latency.min()), float(latency.max())], BOTTOM, TOP)
    parts = []
    for tick in x_axis.ticks(6):
        parts.append(line(x_axis.at(tick), TOP, x_axis.at(tick), BOTTOM, "gridline"))
        parts.append(text(x_axis.at(tick), BOTTOM + 24, f"{tick:,g}", "", "middle"))
    for tick in y_axis.ticks():
        parts.append(line(LEFT, y_axis.at(tick), RIGHT, y_axis.at(tick), "gridline"))
        parts.append(text(LEFT - 8, y_axis.at(tick) + 5, seconds(tick), "", "end"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 52, "MACs a cycle", "", "middle"))
    places = {
        (round(x_axis.at(float(a))), round(y_axis.at(float(b))))
        for a, b in np.unique(np.stack([macs, latency]), axis=1).T.tolist()
    }
    parts.append(path("".join(f"M{x} {y}h0" for x, y in sorted(places)), "dot use2"))
    for k in range(len(front)):
        hint = f"{count(int(front.macs[k]))} MACs, {seconds(front.latency_us[k] * 1e-6)}, "
        hint += f"{count(int(front.memory_bytes[k]))} bytes"
        place = x_axis.at(float(front.macs[k])), y_axis.at(float(front.latency_us[k]) * 1e-6)
        parts.append(draw_diamond(*place, "front", hint))
    x, y = x_axis.at(choice.design.macs), y_axis.at(choice.latency_us * 1e-6)
    parts.append(draw_mark(OURS, x, y, "", "the chosen design", size=8))
    return drawing(WIDTH, HEIGHT, "Time of a sequence over MACs of every design that holds the model", parts)
