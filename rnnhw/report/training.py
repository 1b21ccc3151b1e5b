"""Figures about training, as SVG text; the same numbers always give the same bytes."""

import io
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["draw_fractions", "draw_training", "new_figure", "svg_of"]

OWN, SECOND = "#0b6e75", "#c2571a"


def new_figure(
    width: float, height: float, rows: int = 1, columns: int = 1
) -> "tuple[Figure, list[list[Axes]]]":
    """A figure of ``width`` x ``height`` inches, with ``rows`` x ``columns`` plots."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    # The salt fixes the ids in the SVG, which are random otherwise; "none" keeps text as text.
    mpl.rcParams.update({"svg.hashsalt": "rnnhw", "svg.fonttype": "none", "font.size": 10.0})
    figure = Figure(figsize=(width, height), layout="constrained", facecolor="none")
    axes = figure.subplots(rows, columns, squeeze=False)
    for one in axes.ravel():
        one.spines[["top", "right"]].set_visible(False)
    return figure, axes.tolist()


def svg_of(figure: "Figure") -> str:
    """The figure as SVG text, without the date and Matplotlib's version, so that it is reproducible."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "rnnhw"})
    return buffer.getvalue()


def draw_training(losses: Sequence[float], validation: Sequence[float], label: str = "validation") -> str:
    """Draw the training loss of every epoch, and the other loss of the last ones, which have one."""
    figure, ((axes,),) = new_figure(7.0, 3.2)
    epochs = range(1, len(losses) + 1)
    axes.plot(epochs, losses, color=OWN, label="training loss, as it came")
    if validation:
        axes.plot(epochs[-len(validation) :], validation, color=SECOND, label=label)
        axes.legend(frameon=False)
    axes.set(xlabel="epoch", ylabel="loss", xlim=(1, max(2, len(losses))))
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.25)
    return svg_of(figure)


def draw_fractions(
    score: str, fractions: Sequence[float], values: Sequence[float], integers: Sequence[float]
) -> str:
    """Draw a score against the share of the training data used, for the float and the integer network."""
    figure, ((axes,),) = new_figure(5.0, 3.4)
    axes.plot([100 * share for share in fractions], values, "o-", color=OWN, label="float")
    axes.plot([100 * share for share in fractions], integers, "s--", color=SECOND, label="integer")
    axes.set(xlabel="training data used (%)", ylabel=textwrap.fill(score, 40), xscale="log")
    axes.set_xticks([100 * share for share in fractions], [f"{100 * share:g}" for share in fractions])
    axes.minorticks_off()
    axes.legend(frameon=False)
    axes.grid(alpha=0.25)
    return svg_of(figure)
