"""Figures about parallel training, as SVG text: speed-up, loss curves, staleness, timelines."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rnnhw.report.axis import LogAxis
from rnnhw.report.training import new_figure, svg_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_curves", "draw_histograms", "draw_speed_up", "draw_timeline"]

COLOURS = ("#0b6e75", "#c2571a", "#5b4a9e", "#7a7a1f", "#a3324d", "#2f6db3", "#444444")

WIDTH = 4.9
"""Inches of all figures: text of 9 points can be read on a telephone, and is not huge on a wide page."""

SAME = 0.01
"""Loss in nats by which curves may differ that are drawn as one: less than the width of a line."""


def draw_speed_up(strong: Mapping[str, Mapping[int, float]], weak: Mapping[int, float], title: str) -> str:
    """Draw speed-up against the number of devices.

    Parameters
    ----------
    strong : mapping of str to mapping of int to float
        Speed-up of the best plan of each kind, by kind and number of devices, for one batch.
    weak : mapping of int to float
        Speed-up of data parallelism with a batch that grows, by number of devices. It has its own axes:
        beside it the others would lie on each other.
    """
    figure, ((above,), (below,)) = new_figure(WIDTH, 6.4, rows=2)
    for k, (kind, found) in enumerate(strong.items()):
        above.plot(
            list(found), list(found.values()), "o-", ms=3.5, label=kind, color=COLOURS[k % len(COLOURS)]
        )
    below.plot(list(weak), list(weak.values()), "s-", ms=3, color=COLOURS[0], label="data, batch grows")
    for axes, curves in ((above, strong.values()), (below, [weak])):
        _log_log(axes, [(x, y) for found in curves for x, y in found.items()])
    lines = [textwrap.fill(line, 56) for line in title.splitlines()]
    above.set_title("\n".join(lines), loc="left", fontsize=9)
    above.set_ylabel("speed-up, the same batch")
    below.set_ylabel("speed-up, a batch per device")
    below.set_xlabel("devices")
    figure.legend(
        *above.get_legend_handles_labels(), frameon=False, fontsize=9, ncols=4, loc="outside upper left"
    )
    below.legend(frameon=False, fontsize=9)
    return svg_of(figure)


def _log_log(axes: "Axes", points: Sequence[tuple[float, float]]) -> None:
    """Logarithmic axes around the points, and in front of them the ideal: as many times as devices."""
    xs, ys = zip(*points, strict=True)
    most, low, high = max(xs), 0.8 * min(ys), 1.4 * max(ys)
    axes.plot([1, most], [1, most], color="#888888", lw=1, ls=":", label="ideal")
    axes.set(xscale="log", yscale="log", ylim=(low, high))
    across = [4**power for power in range(12) if 4**power <= most]
    upwards = LogAxis(low, high, 0.0, 1.0).ticks(7)
    axes.set_xticks(across, [f"{tick:g}" for tick in across])
    axes.set_yticks(upwards, [f"{tick:g}" for tick in upwards])
    axes.minorticks_off()
    axes.grid(alpha=0.25)


def draw_curves(curves: Mapping[str, Sequence[float]]) -> str:
    """Draw the training loss of several runs against epochs; ``curves`` holds one loss per epoch.

    Runs that differ in no epoch by more than `SAME` are one curve with all their names: others would hide it.
    """
    drawn: list[tuple[list[str], Sequence[float]]] = []
    for name, losses in curves.items():
        for names, others in drawn:
            if max(abs(a - b) for a, b in zip(losses, others, strict=True)) <= SAME:
                names.append(name)
                break
        else:
            drawn.append(([name], losses))
    lines = sum(len(_label(names).splitlines()) for names, _ in drawn)
    figure, ((axes,),) = new_figure(WIDTH, 3.4 + 0.17 * lines)
    for k, (names, losses) in enumerate(drawn):
        style = ("-", "--", "-.", ":")[k % 4]
        colour = COLOURS[k % len(COLOURS)]
        axes.plot(range(1, len(losses) + 1), losses, style, color=colour, label=_label(names))
    axes.set(xlabel="epoch", ylabel="training loss (nats)")
    axes.set_ylim(bottom=0)
    figure.legend(frameon=False, fontsize=9, loc="outside upper left")
    axes.grid(alpha=0.25)
    return svg_of(figure)


def _label(names: Sequence[str]) -> str:
    return textwrap.fill("; ".join(names), 50)


def draw_histograms(histograms: Mapping[str, Mapping[int, float]]) -> str:
    """Draw the shares of gradients by staleness, one panel per entry: name -> staleness -> count."""
    figure, rows = new_figure(WIDTH, 1.4 * len(histograms) + 0.6, rows=len(histograms))
    panels = [row[0] for row in rows]
    most = max(staleness for found in histograms.values() for staleness in found)
    for axes, (name, found) in zip(panels, histograms.items(), strict=True):
        total = sum(found.values())
        axes.bar(list(found), [count / total for count in found.values()], color=COLOURS[0])
        axes.set(ylim=(0, 1.05), xlim=(-0.6, most + 0.6), xticks=range(most + 1))
        axes.set_title(name, loc="left", fontsize=9)
    panels[-1].set_xlabel("staleness, in updates")
    return svg_of(figure)


def draw_timeline(spans: Sequence[tuple[int, float, float, str]], title: str) -> str:
    """Draw what each rank does over time; what is blank is a bubble.

    ``spans`` holds (rank, begin in seconds, end in seconds, kind).
    """
    figure, ((axes,),) = new_figure(WIDTH, 0.45 * (1 + max(rank for rank, *_ in spans)) + 1.1)
    kinds = list(dict.fromkeys(kind for *_, kind in spans))
    for k, kind in enumerate(kinds):
        for rank in {rank for rank, *_, its in spans if its == kind}:
            axes.broken_barh(
                [
                    (1e3 * begin, 1e3 * (end - begin))
                    for its_rank, begin, end, its in spans
                    if its == kind and its_rank == rank
                ],
                (rank - 0.4, 0.8),
                facecolors=COLOURS[k % len(COLOURS)],
                edgecolor="white",
                lw=0.4,
            )
        axes.plot([], [], color=COLOURS[k % len(COLOURS)], lw=6, label=kind)
    axes.set(xlabel="ms", ylabel="rank")
    axes.set_title(title, loc="left", fontsize=9)
    axes.invert_yaxis()
    figure.legend(frameon=False, fontsize=9, ncols=len(kinds), loc="outside upper right")
    return svg_of(figure)
