"""``rnnhw train``: train, quantize and score a task's network."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cells import CELLS
from rnnhw.errors import InputError

__all__ = ["train"]


def train(
    task: Annotated[
        str,
        typer.Argument(help="The task: digits, mnist, speech, text, sentiment, forecast, dates or anomaly."),
    ],
    out: Annotated[Path, typer.Option(help="The folder to write networks, scores and figures to.")],
    data: Annotated[
        Path | None,
        typer.Option(
            help="The data set: a file or a folder in its usual form. The tasks digits and dates need none."
        ),
    ] = None,
    seed: Annotated[
        int, typer.Option(min=0, help="Seed of the initial weights, the shuffling and the dropout.")
    ] = 0,
    epochs: Annotated[
        int | None,
        typer.Option(min=1, help="Passes over the training data. Default: the task's own number."),
    ] = None,
    cell: Annotated[
        str | None,
        typer.Option(
            help=f"The cell of all recurrent layers: {', '.join(CELLS)}. An LSTM may have options, such as "
            "lstm+peephole or lstm_coupled+projection=16. Default: the task's own."
        ),
    ] = None,
    split: Annotated[
        str | None,
        typer.Option(help="The split to hold out, by name, or all to train on one split after another."),
    ] = None,
    fraction: Annotated[
        str,
        typer.Option(
            help="Share of the training data to use. Several shares, separated by commas, give a figure."
        ),
    ] = "1",
    resume: Annotated[bool, typer.Option(help="Continue training that was interrupted.")] = False,
    parallel: Annotated[
        str | None,
        typer.Option(
            help="Train on many processes, started by mpiexec or --ranks. The strategy is data (all-reduce), "
            "server (central parameter server), async (asynchronous server), or a way to divide the model: "
            "layers, wavefront (layers and time), steps or units."
        ),
    ] = None,
    ranks: Annotated[
        int | None, typer.Option(min=1, help="Start this many processes on this machine.")
    ] = None,
    patience: Annotated[
        float,
        typer.Option(min=1.0, help="Seconds that a process waits for the others before it ends the job."),
    ] = 120.0,
    replicas: Annotated[
        int, typer.Option(min=1, help="Copies of a divided model. Each copy processes a part of the batch.")
    ] = 1,
    staleness: Annotated[
        int,
        typer.Option(
            min=0, help="Largest staleness of an asynchronous gradient, in updates. 0 is synchronous."
        ),
    ] = 4,
    order: Annotated[
        str,
        typer.Option(
            help="Order in which asynchronous gradients are applied: real (as they arrive), seeded, or the "
            "path of the asynchronous.json of an earlier run, to repeat its order."
        ),
    ] = "real",
) -> None:
    """Train a task's network, quantize it, and score both on held-out data.

    Example: rnnhw train digits --out models/digits-lstm

    Example: rnnhw train mnist --data mnist-folder --out out/mnist --fraction 0.1,0.3,1

    Example: rnnhw train digits --cell lstm_coupled+peephole --out out/digits-coupled

    Example: mpiexec -n 2 rnnhw train digits --out out/digits --parallel data
    """
    if parallel is None:
        if ranks is not None:
            raise InputError(
                "--ranks is given without --parallel; choose a strategy with --parallel, such as data"
            )
        from rnnhw.cli.training import run_train

        run_train(
            task,
            data,
            out,
            seed=seed,
            epochs=epochs,
            cell=cell,
            split=split,
            fraction=fraction,
            resume=resume,
        )
        return
    from rnnhw.cli.parallel import run_parallel
    from rnnhw.cli.parallel_training import Strategy, train_on

    strategy = Strategy(parallel, replicas, staleness, order)
    run_parallel(
        ranks,
        patience,
        out,
        lambda group: train_on(
            group,
            strategy,
            task,
            data,
            out,
            seed=seed,
            epochs=epochs,
            cell=cell,
            split=split,
            fraction=fraction,
            resume=resume,
        ),
    )
