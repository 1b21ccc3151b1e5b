"""``rnnhw measure``: time recurrent layers on this machine."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.cli.files import check_paths
from rnnhw.cli.models import model_files, shape_named
from rnnhw.cli.options import whole_numbers
from rnnhw.errors import InputError

if TYPE_CHECKING:
    from rnnhw.measure import Asked

__all__ = ["measure"]

MOST_RANDOM = 10_000


def measure(
    backend: Annotated[
        str,
        typer.Option(help="What runs the layers: torch, torch.compile, jax, onnxruntime or numba."),
    ],
    output: Annotated[
        Path,
        typer.Option(
            help="The record (.csv). Every row is written as soon as it is measured, and rows that the file "
            "already has are not measured again."
        ),
    ],
    model: Annotated[
        str | None,
        typer.Argument(
            help="A network, or a stack in words such as lstm:40:128,256, whose recurrent layers are timed. "
            "Or give --suite, --shapes or --random."
        ),
    ] = None,
    suite: Annotated[
        str | None, typer.Option(help="The shapes of DeepBench: infer, train, or deepbench for both.")
    ] = None,
    shapes: Annotated[
        Path | None,
        typer.Option(
            help="The layers in this file (.csv): columns type, hidden, batch and timesteps; also inputs, "
            "direction and precision if it has them."
        ),
    ] = None,
    random: Annotated[
        int | None,
        typer.Option(
            min=1, max=MOST_RANDOM, help="As many random layers, each in one direction and precision."
        ),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of --random.")] = 0,
    device: Annotated[str, typer.Option(help="The device: cpu or cuda.")] = "cpu",
    precision: Annotated[
        str, typer.Option(help="fp32, tf32, fp16 or bf16. Separate several by commas.")
    ] = "fp32",
    direction: Annotated[
        str,
        typer.Option(
            help="infer, train_fwd, train_bwd_inputs or train_bwd_total (without the forward pass). "
            "Separate several by commas. A suite has its own."
        ),
    ] = "infer",
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
    """Time recurrent layers on this machine, and write a record with the date, versions and ceilings.

    Gives the median of 10 to 200 runs after 3 warm-up runs. Uses cuDNN and CUDA graphs where torch has a GPU.
    After a break, the same command goes on where it was.

    Example: rnnhw measure digits-lstm --backend torch --batch 1,8,64 --output record.csv

    Example: rnnhw measure --random 60 --backend torch --device cuda --precision fp32,fp16 --output gpu.csv
    """
    check_paths(
        {"--output": output, "--figures": figures},
        {"the model": model_files(model or ""), "--shapes": shapes},
    )
    if output.suffix != ".csv":
        raise InputError(f"--output must be a .csv file, not {output.name}")
    if sum(given is not None for given in (model, suite, shapes, random)) != 1:
        raise InputError("give one of a model, --suite, --shapes and --random")
    from rnnhw.cli.measuring import time_layers, write_figures
    from rnnhw.measure import check_directions, file_works, load_backend, random_works, suite_works
    from rnnhw.roofline import parse_precision

    precisions = [parse_precision(word) for word in precision.split(",")]
    directions = check_directions(word.strip() for word in direction.split(","))
    asked: list[Asked]
    if suite is not None:
        asked = suite_works(suite, precisions)
    elif shapes is not None:
        from rnnhw.cli.device_rows import rows_text

        asked = file_works(rows_text(shapes), str(shapes), directions, precisions)
    elif random is not None:
        asked = random_works(random, seed, directions, precisions, device)
    else:
        asked = _layers(model or "", whole_numbers(batch, "--batch"), steps, directions, precisions)
    time_layers(backend, load_backend(backend, device), asked, seconds, output)
    if figures is not None:
        write_figures(figures)


def _layers(
    model: str, batches: list[int], steps: int, directions: list[str], precisions: list[str]
) -> "list[Asked]":
    from rnnhw.measure import every_direction
    from rnnhw.roofline import network_work

    shape = shape_named(model)
    works = [layer for batch in batches for layer in network_work(shape, steps, batch).layers]
    return every_direction(works, directions, precisions)
