"""``rnnhw verify``: gateware, golden model and schedule against each other."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cli.files import load_array
from rnnhw.cli.models import load_any
from rnnhw.cli.options import MODEL_HELP, CalibrationOption, DesignOption
from rnnhw.errors import InputError

__all__ = ["verify"]


def verify(
    model: Annotated[str | None, typer.Argument(help=MODEL_HELP)] = None,
    design: DesignOption = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(help="pysim or verilator. Repeat the option for both. Default: verilator."),
    ] = None,
    sequences: Annotated[int, typer.Option(min=1, max=100_000, help="Number of random sequences.")] = 4,
    steps: Annotated[
        int, typer.Option(min=1, max=100_000, help="Steps per sequence, unless the model fixes them.")
    ] = 5,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the random sequences and of the stalls.")] = 1,
    input_path: Annotated[
        Path | None, typer.Option("--input", help="Use your own inputs (.npy) instead of random ones.")
    ] = None,
    calibration: CalibrationOption = None,
    streaming: Annotated[
        bool,
        typer.Option(
            "--streaming", help="Check the model step by step, with a reset, against whole sequences."
        ),
    ] = False,
    random: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=1_000_000,
            help="Verify this many random networks on random designs instead of a model.",
        ),
    ] = None,
    case: Annotated[
        str | None, typer.Option(help="Repeat one random case, given as the JSON that a failure prints.")
    ] = None,
) -> None:
    """Check the gateware's values against the golden model, bit for bit, and its cycles against the schedule.

    Example: rnnhw verify digits-lstm --design small

    Example: rnnhw verify --random 300 --seed 1
    """
    if sum(choice is not None for choice in (model, random, case)) != 1:
        raise InputError("give one thing to verify: a model, --random N, or --case JSON")
    engines = engine or ["verilator"]
    from rnnhw.api.verify import check_engines

    check_engines(engines)
    if model is not None:
        _verify_model(model, design, engines, sequences, steps, seed, input_path, calibration, streaming)
        return
    if streaming:
        raise InputError("--streaming is for a model; random cases are whole sequences")
    from rnnhw.cli.random_cases import run_random, run_repeat

    for name in engines:
        if random is not None:
            run_random(random, seed, name)
        elif case is not None:
            run_repeat(case, name)


def _verify_model(
    model: str,
    design: str | None,
    engines: Sequence[str],
    sequences: int,
    steps: int,
    seed: int,
    input_path: Path | None,
    calibration: Path | None,
    is_streamed: bool,
) -> None:
    from rnnhw.api.designs import design_named
    from rnnhw.api.inputs import read_inputs
    from rnnhw.api.verify import random_inputs
    from rnnhw.cli.cross_checks import cross_check
    from rnnhw.cli.terminal import console
    from rnnhw.network import Graph

    found = load_any(model, calibration)
    if isinstance(found, Graph):
        from rnnhw.cli.verify_graph import verify_graph

        verify_graph(found, design, engines, sequences, steps, seed, input_path, is_streamed)
        return
    name, built = design_named(design, [found])
    if design is None:
        console.print(f"on {name}:", soft_wrap=True, markup=False)
    if input_path is None:
        x = random_inputs(found, sequences, steps, seed, is_streamed=is_streamed)
    else:
        x = read_inputs(found, load_array(input_path), is_streamed=is_streamed).x
    cross_check(found, built, x, engines, seed, is_streamed=is_streamed)
