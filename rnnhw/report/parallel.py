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
    """The page about the study of parallel training.

    Parameters
    ----------
    figures : mapping of str to str
        SVG texts: ``curves``, ``staleness``, ``pipeline``, ``varied``, ``speed_up``.
    runs : sequence of mapping
        Trainings of the digits: strategy, ranks, last loss, difference from one rank, accuracy.
    pipelines : sequence of mapping
        Simulated pipelines: name, seconds by the closed form and by simulation, bubble.
    records : sequence of mapping
        Records of ``rnnhw measure-ranks``.
    facts : mapping
        Epochs, and the largest difference between the loss curves of synchronous training and one rank's.
    command : str
        What a reader types to get the same page.
    """
    drawn = {name: Markup(svg[svg.index("<svg") :]) for name, svg in figures.items()}
    return (
        page_environment()
        .get_template("parallel.html")
        .render(figures=drawn, runs=runs, pipelines=pipelines, records=records, facts=facts, command=command)
    )
