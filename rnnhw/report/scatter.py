"""Plot of a sweep: latency against MACs, coloured by utilization, with the Pareto front and other devices."""

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from rnnhw.explore import Records
from rnnhw.report.axis import LogAxis, log_axis
from rnnhw.report.quantity import count, percent, seconds
from rnnhw.report.svg import circle, drawing, line, path, text

__all__ = ["UTILIZATION_EDGES", "draw_scatter"]

UTILIZATION_EDGES = (0.0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Limits of utilization between which dots have the same colour."""

WIDTH = 860.0
LEFT, RIGHT, TOP = 84.0, 840.0, 14.0
DESIGNS_HEIGHT, BOUND_PITCH, BREAK = 400.0, 28.0, 26.0


def draw_scatter(records: Records) -> Markup:
    """Draw designs, and bounds of other devices, on the same axes.

    Bounds far below the fastest design stand under a break of the latency axis. There the distances have no
    meaning: only their order and their labels tell how far below they are.
    """
    latency = records.columns["latency_us"] * 1e-6
    fastest = float(latency.min())
    near = [bound for bound in records.bounds if bound.seconds >= fastest / 4]
    far = sorted(
        (bound for bound in records.bounds if bound.seconds < fastest / 4), key=lambda bound: -bound.seconds
    )
    bottom = TOP + DESIGNS_HEIGHT
    values = [fastest, float(latency.max()), *(bound.seconds for bound in near)]
    y_axis = log_axis(values, bottom, TOP)
    macs = records.columns["macs"]
    x_axis = log_axis([float(macs.min()), float(macs.max())], LEFT, RIGHT)
    floor = bottom + (BREAK + BOUND_PITCH * len(far) if far else 0.0)
    parts = _frame(x_axis, y_axis, bottom, floor)
    parts += _dots(records, x_axis, y_axis, latency)
    parts += _front(records, x_axis, y_axis)
    for bound in near:
        parts += _bound(y_axis.at(bound.seconds), bound.device, bound.seconds)
    for number, bound in enumerate(far):
        parts += _bound(bottom + BREAK + BOUND_PITCH * (number + 0.6), bound.device, bound.seconds)
    return drawing(WIDTH, floor + 64, "Latency over MACs of every design", parts)


def _frame(x_axis: LogAxis, y_axis: LogAxis, bottom: float, floor: float) -> list[Markup]:
    parts = []
    for tick in x_axis.ticks():
        place = x_axis.at(tick)
        parts.append(line(place, TOP, place, bottom, "gridline"))
        parts.append(text(place, floor + 24, count(int(tick)) if tick >= 1 else f"{tick:g}", "", "middle"))
    for tick in y_axis.ticks():
        place = y_axis.at(tick)
        parts.append(line(LEFT, place, RIGHT, place, "gridline"))
        parts.append(text(LEFT - 8, place + 5, seconds(tick), "", "end"))
    if floor > bottom:
        parts.append(path(_zigzag(bottom + BREAK / 2), "break"))
    parts.append(text((LEFT + RIGHT) / 2, floor + 52, "MACs a cycle", "", "middle"))
    return parts


def _zigzag(y: float) -> str:
    places = [
        f"{x:.0f} {y + (4 if number % 2 else -4):.0f}"
        for number, x in enumerate(np.linspace(LEFT, RIGHT, 61))
    ]
    return "M" + " L".join(places)


def _dots(records: Records, x_axis: LogAxis, y_axis: LogAxis, latency: NDArray[np.float64]) -> list[Markup]:
    """One path per colour. Designs at the same rounded place and of the same colour are drawn as one dot."""
    x = _places(x_axis, records.columns["macs"])
    y = _places(y_axis, latency)
    inner = UTILIZATION_EDGES[1:-1]
    colours = np.digitize(records.columns["utilization"], inner)
    dots = np.unique(np.stack([colours, x, y]), axis=1).astype(int)
    parts = []
    for colour in range(len(inner) + 1):
        chosen = dots[1:, dots[0] == colour].T.tolist()
        if chosen:
            parts.append(path("".join(f"M{a} {b}h0" for a, b in chosen), f"dot use{colour}"))
    return parts


def _places(axis: LogAxis, values: NDArray[np.generic]) -> NDArray[np.float64]:
    """Rounded coordinates ``[values]``; each distinct value is computed once, as sweeps can be large."""
    distinct, inverse = np.unique(values, return_inverse=True)
    places = np.array([round(axis.at(float(value))) for value in distinct], np.float64)
    return places[inverse]


def _front(records: Records, x_axis: LogAxis, y_axis: LogAxis) -> list[Markup]:
    front = records.front()
    rows = zip(
        front["macs"].tolist(),
        front["latency_us"].tolist(),
        front["utilization"].tolist(),
        front["memory_bytes"].tolist(),
        strict=True,
    )
    return [
        circle(
            x_axis.at(macs),
            y_axis.at(us * 1e-6),
            5,
            "front",
            f"{count(macs)} MACs, {seconds(us * 1e-6)}, {percent(use)}, {count(held)} bytes",
        )
        for macs, us, use, held in rows
    ]


def _bound(y: float, device: str, value: float) -> list[Markup]:
    return [
        line(LEFT, y, RIGHT, y, "bound"),
        text(LEFT + 4, y - 6, f"{device}: bound {seconds(value)}", "boundtext"),
    ]
