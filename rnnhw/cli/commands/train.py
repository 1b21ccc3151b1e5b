"""``rnnhw train``: train, quantize and score a task's network."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.errors import InputError

__all__ = ["train"]


def train(
    task: Annotated[
        str, typer.Argument(help="digits, mnist, speech, text, sentiment, forecast, dates or anomaly.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for networks, scores and figures.")],
    data: Annotated[
        Path | None,
        typer.Option(help="The data set: a file or a folder in its usual form; digits and dates need none."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Of weights, shuffling and dropout.")] = 0,
    epochs: Annotated[
        int | None,
        typer.Option(min=1, help="Passes over the training data; by default the task's own number."),
    ] = None,
    split: Annotated[
        str | None, typer.Option(help="What is held out: a split's name, or all, one after another.")
    ] = None,
    fraction: Annotated[
        str, typer.Option(help="Share of the training data to use; several with commas, for a figure.")
    ] = "1",
    resume: Annotated[bool, typer.Option(help="Go on with training that was interrupted.")] = False,
    parallel: Annotated[
        str | None,
        typer.Option(
            help="On many processes, started by mpiexec or --ranks: data (all-reduce), server (central "
            "parameter server), async (asynchronous server), or a model cut by layers, wavefront (layers by "
            "time), steps or units."
        ),
    ] = None,
    ranks: Annotated[int | None, typer.Option(min=1, help="Start so many processes on this machine.")] = None,
    patience: Annotated[
        float, typer.Option(min=1.0, help="Seconds that a process waits for others before it ends the job.")
    ] = 120.0,
    replicas: Annotated[
        int, typer.Option(min=1, help="Of a model that is cut; the ranks share out the batch to them.")
    ] = 1,
    staleness: Annotated[
        int,
        typer.Option(
            min=0, help="Largest staleness of an asynchronous gradient, in updates; 0 is synchronous."
        ),
    ] = 4,
    order: Annotated[
        str,
        typer.Option(
            help="Order in which asynchronous gradients are taken: real, seeded, or that of an earlier run's "
            "asynchronous.json."
        ),
    ] = "real",
) -> None:
    """Train a task's network, quantize it, and score both on held-out data.

    Example: rnnhw train digits --out models/digits-lstm

    Example: rnnhw train mnist --data mnist-folder --out out/mnist --fraction 0.1,0.3,1

    Example: mpiexec -n 2 rnnhw train digits --out out/digits --parallel data
    """
    if parallel is None:
        if ranks is not None:
            raise InputError("--ranks is for --parallel")
        from rnnhw.cli.training import run_train

        run_train(task, data, out, seed=seed, epochs=epochs, split=split, fraction=fraction, resume=resume)
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
            split=split,
            fraction=fraction,
            resume=resume,
        ),
    )
