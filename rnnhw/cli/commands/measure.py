"""``rnnhw measure``: time recurrent layers on this machine."""

import datetime
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import model_files, shape_named
from rnnhw.cli.options import whole_numbers
from rnnhw.cli.terminal import console, progress_bar
from rnnhw.errors import InputError
from rnnhw.files import write_text
from rnnhw.sentences import counted

if TYPE_CHECKING:
    from rnnhw.measure import Measurement, Runner
    from rnnhw.roofline import RnnWork

__all__ = ["measure"]

MOST_SKIPPED = 3


def measure(
    backend: Annotated[str, typer.Option(help="The framework that runs the layers: torch, jax or numba.")],
    output: Annotated[Path, typer.Option(help="The record to write (.csv or .json).")],
    model: Annotated[
        str | None, typer.Argument(help="A network whose recurrent layers are timed. Or give --suite.")
    ] = None,
    suite: Annotated[
        str | None, typer.Option(help="The shapes of DeepBench: infer, train, or deepbench for both.")
    ] = None,
    device: Annotated[str, typer.Option(help="The device: cpu or cuda.")] = "cpu",
    precision: Annotated[
        str, typer.Option(help="fp32, tf32, fp16 or bf16. Separate several by commas.")
    ] = "fp32",
    batch: Annotated[str, typer.Option(help="Batch sizes of a model, separated by commas.")] = "1",
    steps: Annotated[int, typer.Option(min=1, max=100_000, help="Steps per sequence of a model.")] = 100,
    seconds: Annotated[float, typer.Option(min=0.0, max=60.0, help="Seconds to spend on each layer.")] = 1.0,
    figures: Annotated[
        Path | None,
        typer.Option(
            help="Also measure this processor's peak and bandwidth, and write a file of devices (.toml)."
        ),
    ] = None,
) -> None:
    """Time recurrent layers on this machine, and write a record with the date and the versions.

    Gives the median of 10 to 200 runs after 3 warm-up runs. Uses cuDNN and CUDA graphs where torch has a GPU.

    Example: rnnhw measure digits-lstm --backend torch --batch 1,8,64 --output record.csv
    """
    check_paths({"--output": output, "--figures": figures}, {"the model": model_files(model or "")})
    if output.suffix not in (".csv", ".json"):
        raise InputError(f"--output must be a .csv or .json file, not {output.name}")
    if (model is None) == (suite is None):
        raise InputError("give a model or --suite, and not both; a suite is infer, train or deepbench")
    from rnnhw.measure import device_file, load_backend, record_csv, record_rows, suite_works
    from rnnhw.roofline import parse_precision

    precisions = [parse_precision(word) for word in precision.split(",")]
    works = suite_works(suite) if suite else _layers(model or "", whole_numbers(batch, "--batch"), steps)
    runner = load_backend(backend, device)
    found = _time_layers(
        backend,
        runner,
        [(suite_name, direction, work, kind) for kind in precisions for suite_name, direction, work in works],
        seconds,
    )
    text = record_csv(found) if output.suffix == ".csv" else json.dumps(record_rows(found), indent=2) + "\n"
    write_text(output, text)
    console.print(_table(found))
    if figures is not None:
        write_text(figures, device_file(time.perf_counter, _today()))
        console.print(f"wrote {figures}")
    console.print(
        f"measured {counted(len(found), 'layer')} with {runner.versions} on {runner.name}; wrote {output}"
    )


def _today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _layers(model: str, batches: Sequence[int], steps: int) -> "list[tuple[str, str, RnnWork]]":
    from rnnhw.roofline import network_work

    shape = shape_named(model)
    return [
        ("infer", "infer", layer) for batch in batches for layer in network_work(shape, steps, batch).layers
    ]


def _time_layers(
    backend: str, runner: "Runner", asked: "Sequence[tuple[str, str, RnnWork, str]]", seconds: float
) -> "list[Measurement]":
    from rnnhw.measure import Measurement, time_runs

    today = _today()
    found, skipped = [], []
    with progress_bar() as bar:
        line = bar.add_task("", total=len(asked))
        for suite, direction, work, precision in asked:
            bar.update(
                line,
                advance=1,
                description=f"{work.cell} {work.hidden}, batch {work.batch}, {direction}, {precision}",
            )
            try:
                prepared = runner.prepare(work, precision)
            except InputError as error:
                skipped.append(str(error))
                continue
            timing = time_runs(prepared.run, time.perf_counter, seconds)
            found.append(
                Measurement(
                    work=work,
                    suite=suite,
                    direction=direction,
                    device=runner.name,
                    precision=precision,
                    timing=timing,
                    backend=backend,
                    mode=prepared.mode,
                    date=today,
                    versions=runner.versions,
                )
            )
    if not found:
        raise InputError(skipped[0])
    for reason in list(dict.fromkeys(skipped))[:MOST_SKIPPED]:
        console.print(f"skipped: {reason}")
    return found


def _table(found: "Sequence[Measurement]") -> Table:
    table = Table(
        "layer", "batch", "steps", "timed", "in", "median ms", "quartiles", "runs", title="measured"
    )
    for one in found:
        timing = one.timing
        table.add_row(
            f"{one.work.cell} {one.work.hidden}",
            str(one.work.batch),
            str(one.work.steps),
            one.direction,
            one.precision,
            f"{1e3 * timing.median:.4g}",
            f"{1e3 * timing.quartile1:.4g} .. {1e3 * timing.quartile3:.4g}",
            str(timing.runs),
        )
    return table
