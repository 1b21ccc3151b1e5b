"""Records -> HTML and figures; computes nothing."""

from rnnhw.report.machine_pages import render_machines, render_validation
from rnnhw.report.pages import render_brainwave, render_network, render_sweep

__all__ = ["render_brainwave", "render_machines", "render_network", "render_sweep", "render_validation"]
