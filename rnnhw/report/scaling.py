"""Figures about parallel training, as SVG text: speed-up, loss curves, staleness, timelines."""

from collections.abc import Mapping, Sequence

from rnnhw.report.training import new_figure, svg_of

__all__ = ["draw_curves", "draw_histograms", "draw_speed_up", "draw_timeline"]

COLOURS = ("#0b6e75", "#c2571a", "#5b4a9e", "#7a7a1f", "#a3324d", "#2f6db3", "#444444")


def draw_speed_up(strong: Mapping[str, Mapping[int, float]], weak: Mapping[int, float], title: str) -> str:
    """Draw speed-up against the number of devices.

    Parameters
    ----------
    strong : mapping of str to mapping of int to float
        Speed-up of the best plan of each kind, by kind and number of devices, for one batch.
    weak : mapping of int to float
        Speed-up of data parallelism with a batch that grows, by number of devices.
    """
    figure, ((axes,),) = new_figure(7.0, 4.6)
    most = max(weak)
    axes.plot([1, most], [1, most], color="#bbbbbb", lw=1, ls=":", label="ideal")
    for k, (kind, found) in enumerate(strong.items()):
        axes.plot(
            list(found), list(found.values()), "o-", ms=3.5, label=kind, color=COLOURS[k % len(COLOURS)]
        )
    axes.plot(list(weak), list(weak.values()), "s--", ms=3, color="#999999", label="data, batch grows")
    axes.set(xscale="log", yscale="log", xlabel="devices", ylabel="speed-up over one device (modelled)")
    axes.set_title(title, loc="left", fontsize=10)
    ticks = [count for count in weak if count.bit_length() % 2]  # powers of four
    axes.set_xticks(ticks, [str(count) for count in ticks])
    axes.minorticks_off()
    axes.legend(frameon=False, fontsize=8)
    axes.grid(alpha=0.25)
    return svg_of(figure)


def draw_curves(curves: Mapping[str, Sequence[float]]) -> str:
    """Draw the training loss of several runs against epochs; ``curves`` holds one loss per epoch."""
    figure, ((axes,),) = new_figure(7.0, 3.4)
    for k, (name, losses) in enumerate(curves.items()):
        axes.plot(
            range(1, len(losses) + 1),
            losses,
            color=COLOURS[k % len(COLOURS)],
            lw=4.5 - 0.7 * (k % 6),  # later lines are thinner, so that equal curves all remain visible
            alpha=0.8,
            label=name,
        )
    axes.set(xlabel="epoch", ylabel="training loss (nats)")
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False, fontsize=8)
    axes.grid(alpha=0.25)
    return svg_of(figure)


def draw_histograms(histograms: Mapping[str, Mapping[int, float]]) -> str:
    """Draw the shares of gradients by staleness, one panel per entry: name -> staleness -> count."""
    figure, rows = new_figure(7.0, 1.4 * len(histograms) + 0.6, rows=len(histograms))
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
    figure, ((axes,),) = new_figure(7.0, 0.45 * (1 + max(rank for rank, *_ in spans)) + 1.1)
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
    axes.set_title(title, loc="left", fontsize=10)
    axes.invert_yaxis()
    figure.legend(frameon=False, fontsize=8, ncols=len(kinds), loc="outside upper right")
    return svg_of(figure)
