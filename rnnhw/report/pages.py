"""Render records as pages. Each page is one HTML file that opens from disk and loads nothing else."""

from collections.abc import Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rnnhw import __version__
from rnnhw.explore import (
    BOUND_LABEL,
    EVIDENCE_WORDS,
    Comparison,
    StacComparison,
    Story,
    money,
)
from rnnhw.report.axis import log_axis
from rnnhw.report.grid import draw_grid
from rnnhw.report.marks import mark_legend
from rnnhw.report.quantity import batch_size, count, percent, quantity, ratio, seconds, spread
from rnnhw.report.roofline import draw_roofline

__all__ = [
    "network_drawings",
    "page_environment",
    "render_brainwave",
    "render_network",
    "render_stac",
]


def page_environment() -> Environment:
    """The templates of pages, with the filters that format numbers."""
    environment = Environment(
        loader=PackageLoader("rnnhw.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        batch_size=batch_size,
        count=count,
        money=money,
        percent=percent,
        quantity=quantity,
        ratio=ratio,
        seconds=seconds,
        spread=spread,
    )
    environment.globals.update(
        version=__version__,
        bound_label=BOUND_LABEL,
        evidence=EVIDENCE_WORDS,
        marks=mark_legend,
    )
    return environment


def network_drawings(story: Story) -> dict[str, Any]:
    """Return the axis of times and the roofline plot that the templates about a network need."""
    times = [story.point.seconds]
    for bound in story.bounds:
        times.append(bound.seconds)
    times += [value for estimate in story.estimates for value in (estimate.low, estimate.high)]
    return {"axis": log_axis(times, 0.0, 100.0, room=2), "roofline": draw_roofline(story)}


def render_network(story: Story, explanation: str = "", scope: str = "") -> str:
    """The page about one network on one design; see `rnnhw.explore.tell_story`.

    ``explanation`` is the SVG text of `draw_explanation`, if a sequence was explained; ``scope`` says what
    the figures count of a model that is more than the network.
    """
    return (
        page_environment()
        .get_template("network.html")
        .render(
            story=story,
            scope=scope,
            grid=draw_grid(story.design),
            **network_drawings(story),
            # Without the XML declaration in front of it, SVG can stand inside HTML.
            explanation=Markup(explanation[explanation.find("<svg") :]) if explanation else "",
        )
    )


def render_brainwave(comparisons: Sequence[Comparison], command: str) -> str:
    """The page that compares our machine with Brainwave; ``command`` is what makes the page."""
    times = [
        milliseconds * 1e-3
        for comparison in comparisons
        for workload, fixed, _ in comparison.rows
        for milliseconds in (workload.brainwave_ms, workload.titan_xp_ms, fixed.milliseconds)
    ]
    return (
        page_environment()
        .get_template("brainwave.html")
        .render(comparisons=comparisons, axis=log_axis(times, 0.0, 100.0, room=2), command=command)
    )


def render_stac(found: StacComparison, command: str) -> str:
    """The page about the LSTMs of STAC-ML Markets (Inference); see `rnnhw.explore.compare_stac`."""
    times = [value * 1e-6 for one in found.table.reported for value in one.microseconds.values()]
    for row in found.rows:
        times += [row.fixed.total_us * 1e-6, (row.fixed.window_us + row.fixed.link_us) * 1e-6]
    budgets = sorted({row.macs for row in found.rows})
    return (
        page_environment()
        .get_template("stac.html")
        .render(
            found=found,
            middle=budgets[len(budgets) // 2],
            axis=log_axis(times, 0.0, 100.0, room=2),
            command=command,
        )
    )
