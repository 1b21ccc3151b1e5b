"""``rnnhw train``: train, quantize and score a task's network."""

from pathlib import Path
from typing import Annotated

import typer

from rnnhw.cells import CELLS
from rnnhw.errors import InputError

__all__ = ["train"]


def train(
    out: Annotated[Path, typer.Option(help="The folder to write networks, scores and figures to.")],
    task: Annotated[
        str,
        typer.Argument(
            help="The task: digits, mnist, speech, text, sentiment, forecast, dates, anomaly, or own for "
            "data of your own."
        ),
    ] = "own",
    data: Annotated[
        Path | None,
        typer.Option(
            help="The data set: a file or a folder in its usual form. The tasks digits and dates need none. "
            "Of your own: a table (.csv), or arrays x, y and lengths (.npz)."
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(
            help="Of your own data: label or value, one a sequence, or sequence, one on every step "
            "(sequence-label or sequence-value where whole numbers could be both)."
        ),
    ] = None,
    column: Annotated[str | None, typer.Option(help="Of your own table: the target's column.")] = None,
    window: Annotated[
        int | None, typer.Option(min=1, help="Of your own table: rows of each sequence.")
    ] = None,
    horizon: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Of your own table: rows from the last input to the target. From 1 on this is a forecast, "
            "and the target's column is an input too. Default: 0.",
        ),
    ] = None,
    group: Annotated[
        str | None,
        typer.Option(help="Of your own table: the column whose equal entries make a sequence of their rows."),
    ] = None,
    drop: Annotated[
        str | None,
        typer.Option(help="Of your own table: columns to leave out, separated by commas."),
    ] = None,
    layers: Annotated[
        str | None,
        typer.Option(
            help="All layers, from the input to the output, such as lstm:64,lstm:32,dense:10. Options follow "
            "a cell: +both (directions), lstm+peephole+projection=16, gru+before, elman+relu."
        ),
    ] = None,
    units: Annotated[
        str | None,
        typer.Option(help="Units of each recurrent layer, separated by commas. Default: the task's own."),
    ] = None,
    batch: Annotated[
        int | None, typer.Option(min=1, help="Sequences of a minibatch. Default: the task's own.")
    ] = None,
    lr: Annotated[float | None, typer.Option(help="Learning rate. Default: the task's own.")] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            help="NAME=VALUE: another setting of the task, such as dropout=0.3; a wrong name lists all.",
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
    quantize: Annotated[
        str | None,
        typer.Option(
            help="Train with the integers in place: bits per weight, 8, 4, 3 or 2, or one of them per "
            "layer, separated by commas, the head last. Default: train on floats, then quantize to 8 bits."
        ),
    ] = None,
    threshold: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=127,
            help="With --quantize, train a delta network: what layers make is read again only when it has "
            "changed by more than this many of its int8 steps.",
        ),
    ] = None,
    input_threshold: Annotated[
        int | None,
        typer.Option(min=0, max=127, help="With --quantize, the same of the network's inputs."),
    ] = None,
    start: Annotated[
        Path | None,
        typer.Option(
            "--from", help="A float network to go on training, such as models/mnist-lstm/model.onnx."
        ),
    ] = None,
    prune: Annotated[
        float | None,
        typer.Option(
            help="Share of the weights that become zero while it trains, such as 0.875: with --design whole "
            "words, as many in each column of the array, without it any weights."
        ),
    ] = None,
    design: Annotated[
        str | None,
        typer.Option(
            "--design",
            "-d",
            help="The design that weights are pruned for: a preset, or the path of a TOML file.",
        ),
    ] = None,
    teacher: Annotated[
        Path | None,
        typer.Option(
            help="A trained float network of the same inputs and outputs, mostly a larger one, whose "
            "outputs are learned beside the labels; or, with arrays of your own, its outputs for each of "
            "their sequences (.npy)."
        ),
    ] = None,
    temperature: Annotated[
        float | None,
        typer.Option(help="Temperature that softens the outputs of --teacher. Default: 4."),
    ] = None,
    match_states: Annotated[
        float | None,
        typer.Option(
            help="Weight of the distance between the topmost hidden states and those of --teacher, by a "
            "trained map where the widths differ. Default: 0."
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

    Example: rnnhw train own --data load.csv --target value --column kW --window 24 --horizon 1 --out out/own

    Example: rnnhw train own --data X.npz --target label --layers lstm:64,lstm:32,dense:10 --out out/own

    Example: rnnhw train mnist --data mnist-folder --out out/mnist --fraction 0.1,0.3,1

    Example: rnnhw train digits --cell lstm_coupled+peephole --out out/digits-coupled

    Example: rnnhw train digits --quantize 4 --from models/digits-lstm/model.onnx --out out/digits-int4

    Example: rnnhw train digits --quantize 8 --threshold 8 --from models/digits-lstm/model.onnx --out out/d8

    Example: rnnhw train digits --prune 0.75 --design small --from models/digits-lstm/model.onnx --out out/it

    Example: rnnhw train digits --teacher models/digits-lstm/model.onnx --units 16 --out out/digits-16

    Example: mpiexec -n 2 rnnhw train digits --out out/digits --parallel data
    """
    from rnnhw.cli.integer_training import integers_of
    from rnnhw.cli.pruning import pruning_of
    from rnnhw.cli.task_settings import given_settings
    from rnnhw.cli.teaching import teaching_of

    given = given_settings(
        settings or [],
        target=target,
        column=column,
        window=window,
        horizon=horizon,
        group=group,
        drop=drop,
        layers=layers,
        units=units,
        batch=batch,
        learning_rate=lr,
    )
    integers = integers_of(quantize, threshold, input_threshold)
    pruning, teaching = pruning_of(prune, design), teaching_of(teacher, temperature, match_states)
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
            settings=given,
            integers=integers,
            start=start,
            pruning=pruning,
            teaching=teaching,
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
            settings=given,
            integers=integers,
            start=start,
            pruning=pruning,
            teaching=teaching,
        ),
    )
