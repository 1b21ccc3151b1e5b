"""The page about parallel training: loss curves, staleness, pipelines, measured and predicted steps."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from rnnhw.report.pages import page_environment

__all__ = ["render_parallel"]


def render_parallel(
    figures: Mapping[str, str],
    runs: Sequence[Mapping[str, Any]],
    pipelines: Sequence[Mapping[str, Any]],
    records: Sequence[Mapping[str, Any]],
    facts: Mapping[str, Any],
    command: str,
) -> str:
    """The study as a page.

    Parameters
    ----------
    figures : mapping of str to str
        SVG texts: ``curves``, ``staleness``, ``pipeline``, ``varied``, ``speed_up``.
    runs : sequence
        Of the classic example: strategy, ranks, last loss, difference from one rank, accuracy.
    pipelines : sequence
        Simulated ones: name, closed form, simulated, bubble.
    records : sequence
        Of ``rnnhw measure-ranks``.
    facts : mapping
        Epochs, the largest difference of synchronous curves from one rank's.
    command : str
        What makes the page.
    """
    drawn = {name: Markup(svg[svg.index("<svg") :]) for name, svg in figures.items()}
    return (
        page_environment()
        .get_template("parallel.html")
        .render(figures=drawn, runs=runs, pipelines=pipelines, records=records, facts=facts, command=command)
    )
