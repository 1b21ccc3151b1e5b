"""Plot of a sweep: latency over a size, coloured by utilization, with the Pareto front and other devices."""

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from rnnhw.explore import OBJECTIVES, RESOURCE_WORDS, Estimate, Records, answer_to
from rnnhw.report.axis import LogAxis, log_axis
from rnnhw.report.marks import MODELLED, draw_diamond, draw_mark
from rnnhw.report.quantity import count, percent, seconds
from rnnhw.report.svg import drawing, line, path, rect, text

__all__ = ["UTILIZATION_EDGES", "draw_scatter"]

UTILIZATION_EDGES = (0.0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Limits of utilization between which dots have the same colour."""

SIZES = {
    "macs": "MACs a cycle",
    "memory_bytes": "bytes on the chip",
    **{name: RESOURCE_WORDS[name] for name in ("lut", "ff", "dsp", "bram")},
}
"""Figures that a design is large or small by."""

WIDTH = 860.0
LEFT, RIGHT, TOP, BOTTOM = 98.0, 700.0, 14.0, 414.0
DEVICES, DEVICE_PITCH = 712.0, 27.0
"""Where the devices begin, and their distance: five stand beside the designs."""


def draw_scatter(records: Records) -> Markup:
    """Draw designs, and the modelled times of other devices with their ranges, on the same axes."""
    latency = records.columns["latency_us"] * 1e-6
    values = [float(latency.min()), float(latency.max())]
    values += [value for one in records.estimates for value in (one.low, one.high)]
    y_axis = log_axis(values, BOTTOM, TOP)
    size = _size(records)
    sizes = records.columns[size]
    x_axis = log_axis([max(float(sizes.min()), 1.0), float(sizes.max())], LEFT, RIGHT)
    parts = _frame(x_axis, y_axis, SIZES[size])
    parts += _dots(records, x_axis, y_axis, latency)
    parts += _front(records, x_axis, y_axis)
    for number, one in enumerate(records.estimates):
        parts += _device(y_axis, number, one)
    return drawing(WIDTH, BOTTOM + 64, f"Latency over {SIZES[size]} of designs, beside other machines", parts)


def _size(records: Records) -> str:
    """The first objective that is a size, else MACs."""
    figures = [OBJECTIVES[name].figure for name in records.sweep.objectives]
    return next((figure for figure in figures if figure in SIZES), "macs")


def _frame(x_axis: LogAxis, y_axis: LogAxis, words: str) -> list[Markup]:
    parts = []
    for tick in x_axis.ticks(5):
        place = x_axis.at(tick)
        parts.append(line(place, TOP, place, BOTTOM, "gridline"))
        parts.append(text(place, BOTTOM + 24, count(int(tick)) if tick >= 1 else f"{tick:g}", "", "middle"))
    for tick in y_axis.ticks():
        place = y_axis.at(tick)
        parts.append(line(LEFT, place, DEVICES + DEVICE_PITCH * 5, place, "gridline"))
        parts.append(text(LEFT - 8, place + 5, seconds(tick), "", "end"))
    parts.append(text((LEFT + RIGHT) / 2, BOTTOM + 52, words, "", "middle"))
    return parts


def _dots(records: Records, x_axis: LogAxis, y_axis: LogAxis, latency: NDArray[np.float64]) -> list[Markup]:
    """One path per colour. Designs at the same rounded place and of the same colour are drawn as one dot."""
    x = _places(x_axis, np.maximum(records.columns[_size(records)], 1))
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
    front = answer_to(records).front
    rows = zip(
        np.maximum(front[_size(records)], 1).tolist(),
        front["macs"].tolist(),
        front["latency_us"].tolist(),
        front["utilization"].tolist(),
        front["memory_bytes"].tolist(),
        strict=True,
    )
    return [
        draw_diamond(
            x_axis.at(size),
            y_axis.at(us * 1e-6),
            "front",
            f"{count(macs)} MACs, {seconds(us * 1e-6)}, {percent(use)}, {count(held)} bytes",
        )
        for size, macs, us, use, held in rows
    ]


def _device(y_axis: LogAxis, number: int, one: Estimate) -> list[Markup]:
    """One device beside the designs: the range of its modelled time, and its middle."""
    x = DEVICES + DEVICE_PITCH * (number + 0.5)
    top, bottom = y_axis.at(one.high), y_axis.at(one.low)
    words = (
        f"{one.device}, {one.precision}, batch 1, modelled: {seconds(one.seconds)}, "
        f"within {seconds(one.low)} and {seconds(one.high)}"
    )
    return [
        rect(x - 6, top, 12, bottom - top, f"band fill{number}", 4),
        draw_mark(MODELLED, x, y_axis.at(one.seconds), str(number), words),
    ]
