"""Pages about other machines: one network on many of them, and the errors of the models of them."""

from rnnhw.explore import Machines, ModelChecks, Serving
from rnnhw.report.axis import log_axis
from rnnhw.report.error_plot import draw_held_out
from rnnhw.report.machine_plots import draw_batches, draw_energy, draw_machine_roofline, drawn_lines
from rnnhw.report.pages import page_environment
from rnnhw.report.residual_plot import draw_residuals
from rnnhw.report.serving_plot import draw_serving

__all__ = ["render_machines", "render_validation"]

KINDS = {"gpu": "GPU", "tpu": "TPU", "cpu": "processor", "event": "event-driven", "photonic": "optical"}
EVIDENCE = {
    "device": "devices in the fit",
    "architecture": "their architecture in the fit",
    "relatives": "only relatives in the fit",
    "recent device": "devices since Turing in the fit",
    "recent relatives": "devices since Turing, their architecture left out",
}


def render_machines(found: Machines, command: str, scope: str = "", serving: Serving | None = None) -> str:
    """The page about one network on many machines; see `rnnhw.explore.compare_machines`.

    ``command`` is what a reader types to get the same page; ``scope`` says what the figures count of a model
    that is more than the network; ``serving`` adds the section about a deadline, see `rnnhw.explore.serve`.
    """
    drawn = drawn_lines(found)
    names = [line.device.name for line in drawn]
    fastest = sorted(found.lines, key=lambda line: line.estimates[0].seconds)
    times = [
        value
        for line in fastest
        for one in line.estimates[:1]
        for value in (one.low, one.high, line.bound.seconds if line.bound else one.seconds)
    ]
    times += [point.seconds for point in found.measured if point.batch == found.batches[0]]
    times += found.own.seconds[:1] if found.own else ()
    present = {line.device.kind for line in fastest}
    kinds = {kind: words for kind, words in KINDS.items() if kind in present}
    # Machines whose estimates rest on measured rows or were checked; the page's first sentences name these.
    relied = [line for line in fastest if line.device.kind == "gpu" or line.estimates[0].rests_on == "cycles"]
    beaten = sum(line.estimates[0].low > found.own.seconds[0] for line in fastest) if found.own else 0
    return (
        page_environment()
        .get_template("machines.html")
        .render(
            found=found,
            scope=scope,
            fastest=fastest,
            relied=relied or fastest,
            kinds=kinds,
            beaten=beaten,
            axis=log_axis(times, 0.0, 100.0, room=1.6),
            drawn=drawn,
            serving=serving,
            serving_drawing=draw_serving(serving, names) if serving else "",
            latency=draw_batches(found),
            roofline=draw_machine_roofline(found),
            energy=draw_energy(found),
            command=command,
        )
    )


def render_validation(checks: ModelChecks, command: str) -> str:
    """The page about the models' errors; see `rnnhw.explore.check_models`."""
    return (
        page_environment()
        .get_template("validation.html")
        .render(
            checks=checks,
            calibrated=draw_held_out(checks, roofline=False),
            residuals=draw_residuals(checks),
            words=EVIDENCE,
            plain=draw_held_out(checks, roofline=True),
            command=command,
        )
    )
