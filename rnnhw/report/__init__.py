"""Records -> HTML and figures; computes nothing."""

from rnnhw.report.pages import render_brainwave, render_network, render_sweep

__all__ = ["render_brainwave", "render_network", "render_sweep"]
