"""Figures and figures' data of ``rnnhw study-parallel``: simulated pipelines, scaling of a large stack."""

from typing import Any

__all__ = ["draw_pipelines", "plan_large_stack"]

STAGES, MICRO_BATCHES, SECONDS, MESSAGE_S, SIGMA = 4, 8, 1e-3, 5e-5, 0.2
"""The simulated pipeline: stages, micro-batches, seconds per forward pass and per message, variation."""

PLANNED = "lstm:1024:1024,1024,1024,1024:1000"
"""The network whose scaling is planned."""


def draw_pipelines() -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Simulate pipelines of equal stages, with exact times and with varying ones.

    Returns
    -------
    list of dict
        For each pipeline its name, simulated seconds, seconds by the closed formula (None if times vary) and
        bubble (share of idle time).
    dict of str to str
        SVG time lines of two of them, by the keys "pipeline" and "varied".
    """
    from rnnhw.plan.simulate import pipeline_tasks, simulate, vary
    from rnnhw.report.scaling import draw_timeline

    rows, figures = [], {}
    for count in (1, 4, MICRO_BATCHES, 4 * MICRO_BATCHES):
        tasks = pipeline_tasks([SECONDS] * STAGES, [2 * SECONDS] * STAGES, count, MESSAGE_S)
        # A forward pass, and a backward pass of twice its time, each with a ramp over the other stages.
        closed = 3 * SECONDS * (STAGES + count - 1) + 2 * (STAGES - 1) * MESSAGE_S
        for sigma in (0.0, SIGMA):
            run = simulate(vary(tasks, sigma, 1) if sigma else tasks)
            varies = f", times vary by {sigma:.0%}" if sigma else ""
            name = f"{STAGES} stations, {count} micro-batch{'es' * (count > 1)}{varies}"
            rows.append(
                {
                    "name": name,
                    "simulated": run.seconds,
                    "closed": None if sigma else closed,
                    "bubble": run.bubble,
                }
            )
            if count == MICRO_BATCHES:
                spans = [(span.rank, span.begin, span.end, span.kind) for span in run.spans]
                figures["varied" if sigma else "pipeline"] = draw_timeline(spans, name)
    return rows, figures


def plan_large_stack() -> tuple[str, str]:
    """Plan the training of a large stack on H100s; returns a sentence and the figure as SVG."""
    from rnnhw.cli.models import shape_named
    from rnnhw.plan import DeviceCosts, Job, Planner, find_link, scale, words_of
    from rnnhw.report.scaling import draw_speed_up
    from rnnhw.roofline import all_devices, find_device, load_calibration

    costs = DeviceCosts(load_calibration(), find_device("h100", all_devices()), "fp16")
    job, link = Job(shape=shape_named(PLANNED), steps=100, batch=256), find_link("nvlink")
    planner = Planner(job, costs, link)
    found = scale(job, costs, link)
    title = f"{PLANNED} on H100, fp16, nvlink, batch 256, 100 steps"
    curves = {kind: found.speed_up(kind) for kind in found.strong}
    words = f"{title}. On 64 devices: {words_of(planner.plans(64), planner.single())}"
    source = f"Link, {link.status}: {link.source}."
    return f"{words} {source}", draw_speed_up(curves, found.weak_speed_up(), title)
