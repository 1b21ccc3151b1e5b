"""The page about a sweep."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rnnhw.explore import OPEN, Records, answer_to
from rnnhw.report.pages import page_environment
from rnnhw.report.scatter import UTILIZATION_EDGES, draw_scatter
from rnnhw.report.sweep_tables import NARROW, design_words, front_figures, known_figures

if TYPE_CHECKING:
    from rnnhw.explore.confirm import Confirmed

__all__ = ["render_sweep"]

MOST_ROWS = 500
"""Designs of a Pareto front that a page lists."""


def render_sweep(
    records: Records, commands: Sequence[str] = (), confirmed: "Sequence[Confirmed]" = ()
) -> str:
    """The page about a sweep.

    Parameters
    ----------
    commands : sequence of str
        What a reader types to get the same page.
    confirmed : sequence of Confirmed
        The designs that were simulated and built.
    """
    answer = answer_to(records)
    ranges = records.sweep.axes
    varied = [name for name, values in ranges.items() if len(values) > 1 or (values == (0,) and name in OPEN)]
    front = [
        dict(zip(answer.front, values, strict=True))
        for values in zip(*(column[:MOST_ROWS].tolist() for column in answer.front.values()), strict=True)
    ]
    return (
        page_environment()
        .get_template("sweep.html")
        .render(
            records=records,
            answer=answer,
            fixed={
                **{name: values[0] for name, values in ranges.items() if name not in varied},
                "cells": ", ".join(records.sweep.cells),
                "arithmetic": records.sweep.arithmetic,
                "pipeline": records.sweep.pipeline,
            },
            figures=known_figures(records.sweep),
            front_figures=front_figures(records.sweep),
            narrow=NARROW,
            front=list(zip(front, answer.equal.tolist(), strict=False)),
            front_size=len(answer.equal),
            in_words=lambda row: design_words(row, [name for name in varied if name not in OPEN]),
            best_utilization=float(records.columns["utilization"].max()),
            scatter=draw_scatter(records),
            edges=UTILIZATION_EDGES,
            commands=commands,
            confirmed=confirmed,
        )
    )
