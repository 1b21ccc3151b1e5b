"""The page of ``rnnhw codesign``: a whole model, its quantization, its machine, and the checks."""

from rnnhw.explore import ModelStory
from rnnhw.report.candidates import draw_candidates
from rnnhw.report.grid import draw_grid
from rnnhw.report.pages import network_drawings, page_environment

__all__ = ["MOST_ROWS", "render_codesign"]

MOST_ROWS = 40
"""Designs of the Pareto front that the page lists."""


def render_codesign(story: ModelStory) -> str:
    """Return the page; see `rnnhw.explore.ModelStory`."""
    front = []
    if story.choice is not None:
        found = story.choice.front
        for k in range(min(len(found), MOST_ROWS)):
            at = {name: int(column[k]) for name, column in found.columns.items()}
            front.append(
                {
                    **at,
                    "macs": int(found.macs[k]),
                    "memory_bytes": int(found.memory_bytes[k]),
                    "cycles": float(found.cycles[k]),
                    "seconds": float(found.latency_us[k]) * 1e-6,
                }
            )
    return (
        page_environment()
        .get_template("codesign.html")
        .render(
            model=story,
            design=story.stories[0].design,
            fields=story.stories[0].fields,
            grid=draw_grid(story.stories[0].design),
            front=front,
            scatter=draw_candidates(story.choice) if story.choice is not None else "",
            views=[{"story": one, **network_drawings(one)} for one in story.stories],
        )
    )
