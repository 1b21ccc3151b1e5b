"""What study-parallel does: the classic example on several numbers of ranks, simulations, and a page."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.cli.files import check_paths
from rnnhw.cli.parallel import find_mpiexec
from rnnhw.cli.work import console, progress_bar
from rnnhw.errors import EngineError, InputError
from rnnhw.files import Together, write_text

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

__all__ = ["run_study", "study_ranks"]

SIZES = (1, 2, 4, 5)
"""Ranks; the last ones are a server and four workers."""

STATIONS, JOBS, SECONDS, MESSAGE_S, SIGMA = 4, 8, 1e-3, 5e-5, 0.2
PLANNED = "lstm:1024:1024,1024,1024,1024:1000"
LIMIT_S = 3600


def study_ranks(ranks: "Ranks", epochs: int, output: Path) -> None:
    """The part of the study that runs on these ranks."""
    from rnnhw.parallel.classic import BOUNDS, WORKERS, train_classic

    runs = [("data", 0), ("server", 0)][: ranks.size]
    if ranks.size > WORKERS:
        runs = [("async", bound) for bound in BOUNDS]
    found = train_classic(ranks, epochs, runs)
    if ranks.rank == 0:
        write_text(output, json.dumps(found))


def run_study(out: Path, epochs: int, records: Sequence[Path]) -> None:
    """Train, simulate, plan, and write the folder ``out``."""
    page, results = out / "index.html", out / "results.json"
    check_paths({"the page": page, "results.json": results}, {"--measured": records})
    measured = [_record(path) for path in records]
    from rnnhw.report.parallel import render_parallel
    from rnnhw.report.scaling import draw_curves, draw_histograms

    runs = _train(epochs)
    names = [_name(run) for run in runs]
    rows = [
        {
            "name": name,
            "ranks": run["ranks"],
            "loss": run["losses"][-1],
            "accuracy": run["accuracy"],
            "difference": max(abs(a - b) for a, b in zip(run["losses"], runs[0]["losses"], strict=True)),
        }
        for name, run in zip(names, runs, strict=True)
    ]
    pipelines, figures = _pipelines()
    words, figures["speed_up"] = _scaling()
    figures["curves"] = draw_curves(dict(zip(names, (run["losses"] for run in runs), strict=True)))
    figures["staleness"] = draw_histograms(
        {
            _name(run): {int(key): count for key, count in run["staleness"].items()}
            for run in runs
            if "staleness" in run
        }
    )
    facts = {
        "epochs": epochs,
        "words": words,
        "difference": max(
            row["difference"] for row, run in zip(rows, runs, strict=True) if run["strategy"] != "async"
        ),
    }
    command = " ".join(
        [
            "rnnhw study-parallel --out",
            str(out),
            "--epochs",
            str(epochs),
            *(f"--measured {path}" for path in records),
        ]
    )
    text = render_parallel(figures, rows, pipelines, measured, facts, command)
    with Together() as files:
        write_text(files.at(results), json.dumps({"runs": runs, "pipelines": pipelines}, indent=1) + "\n")
        write_text(files.at(page), text)
    console.print(f"synchronous curves differ from one rank's by {facts['difference']:.1e} nats at most")
    console.print(f"wrote {page}")


def _name(run: dict[str, Any]) -> str:
    if run["strategy"] == "async":
        return f"asynchronous, staleness at most {run['bound']}"
    words = "all-reduce" if run["strategy"] == "data" else "server"
    return f"{words}, {run['ranks']} rank{'s' * (run['ranks'] > 1)}"


def _train(epochs: int) -> list[dict[str, Any]]:
    """The classic example on every number of ranks, one job after another."""
    found: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder, progress_bar() as bar:
        line = bar.add_task("", total=len(SIZES))
        for size in SIZES:
            bar.update(line, description=f"training on {size} ranks")
            output = Path(folder) / f"{size}.json"
            run = subprocess.run(
                [
                    find_mpiexec(),
                    "-n",
                    str(size),
                    sys.executable,
                    "-m",
                    "rnnhw",
                    "study-ranks",
                    "--epochs",
                    str(epochs),
                    "--output",
                    str(output),
                ],
                capture_output=True,
                text=True,
                timeout=LIMIT_S,
                check=False,
            )
            if run.returncode:
                raise EngineError(f"training on {size} ranks failed: {run.stderr.strip()}")
            found += json.loads(output.read_text())
            bar.update(line, advance=1)
    return found


def _record(path: Path) -> dict[str, Any]:
    try:
        record: dict[str, Any] = json.loads(path.read_text())
        if not {"ranks", "cores", "rows", "median_error", "median_error_of_least"} <= set(record):
            raise ValueError("it lacks a field")
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{path} is no record of rnnhw measure-ranks: {error}") from None
    return record


def _pipelines() -> tuple[list[dict[str, Any]], dict[str, str]]:
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


def _scaling() -> tuple[str, str]:
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
