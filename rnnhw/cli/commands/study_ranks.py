"""``rnnhw study-ranks``: the part of ``rnnhw study-parallel`` that runs on ranks."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rnnhw.files import write_text

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

__all__ = ["study_ranks"]


def study_ranks(
    epochs: Annotated[int, typer.Option(min=1)],
    output: Annotated[Path, typer.Option()],
) -> None:
    """The part of study-parallel that runs under mpiexec."""
    from rnnhw.cli.parallel import run_parallel

    run_parallel(None, 600.0, output.parent, lambda group: _train_on(group, epochs, output))


def _train_on(ranks: "Ranks", epochs: int, output: Path) -> None:
    """Train on these ranks; rank 0 writes."""
    from rnnhw.parallel.classic import BOUNDS, WORKERS, train_classic

    runs = [("data", 0), ("server", 0)][: ranks.size]
    if ranks.size > WORKERS:
        runs = [("async", bound) for bound in BOUNDS]
    found = train_classic(ranks, epochs, runs)
    if ranks.rank == 0:
        write_text(output, json.dumps(found))
