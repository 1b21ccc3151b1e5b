"""What happens inside a network on one sequence: input, attribution, gates and states over time."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.report.training import new_figure, svg_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_explanation"]

Values = NDArray[np.floating[Any]]

COLUMN_WIDTH, ROW_HEIGHT = 2.0, 2.1


def draw_explanation(
    x: Values, attribution: Values, output: str, layers: Sequence[tuple[str, Mapping[str, Values]]]
) -> str:
    """Draw a figure, as SVG text.

    Parameters
    ----------
    x, attribution : float array ``[time, inputs]``
        The sequence, and how much each of its values contributes to the output.
    output : str
        Name of the output that is explained.
    layers : sequence of (str, mapping of str to float array ``[time, units]``)
        For each layer its label, and its gates and states by name; gates lie in 0 .. 1 or -1 .. 1.
    """
    columns = max(2, *(len(pictures) for _, pictures in layers))
    rows = 1 + len(layers)
    figure, axes = new_figure(COLUMN_WIDTH * columns, ROW_HEIGHT * rows, rows, columns)
    _picture(axes[0][0], x, "input", "feature")
    _picture(axes[0][1], attribution, f"towards {output}", "")
    for row, (label, pictures) in zip(axes[1:], layers, strict=True):
        for one, (name, values) in zip(row, pictures.items(), strict=False):
            _picture(one, values, name, label if one is row[0] else "")
    # Layers of different cells have different numbers of pictures; empty places show no axes.
    for row, used in zip(axes, [2, *(len(pictures) for _, pictures in layers)], strict=True):
        for one in row[used:]:
            one.set_axis_off()
    for one in axes[-1]:
        one.set_xlabel("step")
    return svg_of(figure)


def _picture(axes: "Axes", values: Values, title: str, side: str) -> None:
    """Draw values over time, violet below zero and orange above; the title states their range."""
    largest = float(np.abs(values).max()) or 1.0
    axes.imshow(values.T, aspect="auto", cmap="PuOr_r", vmin=-largest, vmax=largest, interpolation="nearest")
    axes.set_title(f"{title} (±{largest:.2g})", fontsize=9)
    axes.set_ylabel(side, fontsize=9)
    axes.tick_params(labelsize=8)
    axes.spines[["left", "bottom"]].set_visible(False)
