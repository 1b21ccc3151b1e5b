"""Simulated pipelines and the scaling of a large stack, with their figures."""

from typing import Any

__all__ = ["draw_pipelines", "plan_large_stack"]

STATIONS, JOBS, SECONDS, MESSAGE_S, SIGMA = 4, 8, 1e-3, 5e-5, 0.2
PLANNED = "lstm:1024:1024,1024,1024,1024:1000"


def draw_pipelines() -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Simulated pipelines of equal stations, exact and with variation."""
    from rnnhw.plan.simulate import pipeline_tasks, simulate, vary
    from rnnhw.report.scaling import draw_timeline

    rows, figures = [], {}
    for jobs in (1, 4, JOBS, 4 * JOBS):
        tasks = pipeline_tasks([SECONDS] * STATIONS, [2 * SECONDS] * STATIONS, jobs, MESSAGE_S)
        closed = 3 * SECONDS * (STATIONS + jobs - 1) + 2 * (STATIONS - 1) * MESSAGE_S
        for sigma in (0.0, SIGMA):
            run = simulate(vary(tasks, sigma, 1) if sigma else tasks)
            varies = f", times vary by {sigma:.0%}" if sigma else ""
            name = f"{STATIONS} stations, {jobs} micro-batch{'es' * (jobs > 1)}{varies}"
            rows.append(
                {
                    "name": name,
                    "simulated": run.seconds,
                    "closed": None if sigma else closed,
                    "bubble": run.bubble,
                }
            )
            if jobs == JOBS:
                spans = [(span.rank, span.begin, span.end, span.kind) for span in run.spans]
                figures["varied" if sigma else "pipeline"] = draw_timeline(spans, name)
    return rows, figures


def plan_large_stack() -> tuple[str, str]:
    """What the planner says of a large stack on H100s, and the figure."""
    from rnnhw.cli.models import shape_named
    from rnnhw.plan import DeviceCosts, Job, Planner, find_link, scale, words_of
    from rnnhw.report.scaling import draw_speed_up
    from rnnhw.roofline import all_devices, find_device, load_calibration

    costs = DeviceCosts(load_calibration(), find_device("h100", all_devices()), "fp16")
    job, link = Job(shape=shape_named(PLANNED), steps=100, batch=256), find_link("nvlink")
    planner = Planner(job, costs, link)
    found = scale(job, costs, link)
    title = f"{PLANNED} on H100, nvlink, batch 256, 100 steps"
    curves = {kind: found.speed_up(kind) for kind in found.strong}
    return (
        f"{title}. On 64 devices: {words_of(planner.plans(64), planner.single())}",
        draw_speed_up(curves, found.weak_speed_up(), title),
    )
