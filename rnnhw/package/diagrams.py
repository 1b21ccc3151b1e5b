"""The timing diagrams of the datasheet: a stream, the end of a load, and a run."""

from rnnhw.package.content import Content
from rnnhw.package.waves import GAP, Line, drawn_waves
from rnnhw.schedule import Timetable

__all__ = ["load_diagram", "run_diagram", "stream_diagram"]


def stream_diagram() -> str:
    """Three beats, of which the second one waits for ``tready``, and one cycle without a beat."""
    return drawn_waves(
        "Beats of a stream",
        [0, 1, 2, 3, 4, 5],
        [
            Line("tvalid", [1, 1, 1, 0, 1, 0]),
            Line("tready", [1, 0, 1, 1, 1, 1]),
            Line("tdata", ["first", "second", "second", None, "third", None]),
        ],
    )


def load_diagram(content: Content) -> str:
    """From the first beat of the load to the command that waits behind it; cycles are the schedule's."""
    times = Timetable(content.design).load(len(content.program.load), content.program.plan)
    commit, ready = times.commit, times.ready
    return drawn_waves(
        "A load, and the first command behind it",
        [0, 1, GAP, commit, commit + 1, GAP, ready],
        [
            Line("s_axis_load_tvalid", [1, 1, 1, 1, 0, 0, 0]),
            Line("s_axis_load_tready", [1, 1, 1, 1, 0, 0, 1]),
            Line("s_axis_load_tdata", ["beat", "beat", "beat", "commit", None, None, None]),
            Line("s_axis_command_tvalid", [1, 1, 1, 1, 1, 1, 1]),
            Line("s_axis_command_tready", [0, 0, 0, 0, 0, 0, 1]),
            Line("s_axis_command_tdata", ["RUN"] * 7),
        ],
    )


def run_diagram(content: Content) -> str:
    """A run on an idle machine, from its command on; cycles are the schedule's."""
    table = Timetable(content.design)
    table.load(len(content.program.load), content.program.plan)
    run = table.run(content.steps)
    first, last = run.first - run.accepted, run.last - run.accepted
    return drawn_waves(
        "A run",
        [0, 1, first, first + 1, GAP, last, last + 1],
        [
            Line("s_axis_command_tvalid", [1, 0, 0, 0, 0, 0, 0]),
            Line("s_axis_x_tvalid", [1, 1, 1, 1, 1, 0, 0]),
            Line("s_axis_x_tready", [0, 0, 1, 1, 1, 0, 0]),
            Line("s_axis_x_tdata", ["first", "first", "first", "beat", "beat", None, None]),
            Line("m_axis_y_tvalid", [0, 0, 0, 0, 0, 1, 0]),
            Line("m_axis_y_tlast", [0, 0, 0, 0, 0, 1, 0]),
            Line("m_axis_y_tdata", [None, None, None, None, "frames", "last", None]),
        ],
    )
