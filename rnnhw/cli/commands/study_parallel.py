"""``rnnhw study-parallel``: the classic example on several numbers of processes, simulations, and a page."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import EngineError, InputError
from rnnhw.files import Together, write_text
from rnnhw.parsing import parse_json

__all__ = ["study_parallel"]

SIZES = (1, 2, 4, 5)
"""Numbers of ranks to train on; the last is for a server and four workers."""

LIMIT_S = 3600


def study_parallel(
    out: Annotated[Path, typer.Option(help="The folder to write index.html and results.json to.")],
    epochs: Annotated[
        int, typer.Option(min=1, max=1000, help="Passes over the classic example's training data.")
    ] = 30,
    measured: Annotated[
        list[Path] | None,
        typer.Option(
            help="A record of rnnhw measure-ranks (.json), whose measured and predicted step times are shown."
        ),
    ] = None,
) -> None:
    """Train the classic example on 1, 2 and 4 processes and asynchronously, and write a page about it.

    The page also shows simulated pipelines and the planned scaling of a large stack.

    Example: rnnhw study-parallel --out reports/parallel --measured ranks.json
    """
    page, results = out / "index.html", out / "results.json"
    check_paths({"the page": page, "results.json": results}, {"--measured": measured})
    records = [_record(path) for path in measured or ()]
    from rnnhw.cli.study_figures import draw_pipelines, plan_large_stack
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
    pipelines, figures = draw_pipelines()
    words, figures["speed_up"] = plan_large_stack()
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
            *(f"--measured {path}" for path in measured or ()),
        ]
    )
    text = render_parallel(figures, rows, pipelines, records, facts, command)
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
    from rnnhw.cli.parallel import find_mpiexec

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
        record: dict[str, Any] = parse_json(path.read_text())
        if not {"ranks", "cores", "rows", "median_error", "median_error_of_least"} <= set(record):
            raise ValueError("it lacks a field")
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{path} is not a record of rnnhw measure-ranks: {error}") from None
    return record
