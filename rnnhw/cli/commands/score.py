"""``rnnhw score``: score the networks of a folder that ``rnnhw train`` made."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["score"]


def score(
    task: Annotated[str, typer.Argument(help="The task, as in rnnhw train.")],
    model: Annotated[
        Path,
        typer.Argument(help="A folder that rnnhw train wrote, or its name in models/, such as digits-lstm."),
    ],
    data: Annotated[Path | None, typer.Option(help="The data set, as in rnnhw train.")] = None,
) -> None:
    """Score a task's float and integer networks on held-out data.

    Example: rnnhw score digits models/digits-lstm
    """
    from rnnhw.cli.scores import chosen_splits, print_result, score_networks, task_with_data
    from rnnhw.cli.trained_folders import read_front_end, read_networks, trained_record
    from rnnhw.published import find_folder

    found = task_with_data(task, data)
    folder = find_folder(str(model))
    name, settings = trained_record(folder, found)
    loaded = found.prepare(found.load(data), settings)
    split = chosen_splits(found, loaded, name)[0]
    networks, integers = read_networks(folder, found.networks)
    front_end = read_front_end(folder)
    print_result(found, score_networks(found, loaded, split, 1.0, networks, integers, front_end))
