"""HTML pages and figures from records; computes no results of its own."""

from rnnhw.report.build import render_build
from rnnhw.report.codesign import render_codesign
from rnnhw.report.compression import render_compression
from rnnhw.report.explanation import draw_explanation
from rnnhw.report.machine_pages import render_machines, render_validation
from rnnhw.report.pages import render_brainwave, render_network, render_stac
from rnnhw.report.sweep import render_sweep
from rnnhw.report.training import draw_fractions, draw_training

__all__ = [
    "draw_explanation",
    "draw_fractions",
    "draw_training",
    "render_brainwave",
    "render_build",
    "render_codesign",
    "render_compression",
    "render_machines",
    "render_network",
    "render_stac",
    "render_sweep",
    "render_validation",
]
