"""Training of a task on all ranks of a job."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rnnhw.errors import InputError
from rnnhw.parsing import parse_json

if TYPE_CHECKING:
    from rnnhw.parallel import Ranks

__all__ = ["Strategy", "train_on"]

ASYNC_LOG = "asynchronous.json"


@dataclass(frozen=True)
class Strategy:
    """Options of parallel training.

    Parameters
    ----------
    name : str
        One of `rnnhw.parallel.STRATEGIES`.
    replicas : int
        Number of replicas of a model that is cut over ranks.
    staleness : int
        Largest allowed staleness of gradients, in updates.
    order : str
        "real", "seeded" or the path of a record: the order in which the server receives gradients.
    """

    name: str
    replicas: int
    staleness: int
    order: str


def train_on(
    ranks: "Ranks", strategy: Strategy, task: str, data: Path | None, out: Path, **options: Any
) -> None:
    """Train a task on all ranks; rank 0 writes and prints."""
    from rnnhw.cli.files import check_paths
    from rnnhw.cli.training import run_train
    from rnnhw.parallel import Asynchronous, AsyncLog, parallel_fit

    records: dict[str, str] = {}

    def write(log: AsyncLog) -> None:
        records[ASYNC_LOG] = json.dumps(log.as_dict()) + "\n"

    order = strategy.order
    is_record = order not in ("real", "seeded")
    check_paths(
        {ASYNC_LOG: out / ASYNC_LOG}, {"--order": Path(order) if is_record else None}, ranks.rank == 0
    )
    asynchronous = Asynchronous(
        bound=strategy.staleness, log=write, order=_record(Path(order)) if is_record else order
    )
    minimize = parallel_fit(strategy.name, ranks, asynchronous, strategy.replicas)
    run_train(task, data, out, minimize=minimize, writes=ranks.rank == 0, records=records, **options)


def _record(path: Path) -> list[int]:
    """Read the workers in the order in which their gradients arrived in an earlier training."""
    if not path.is_file():
        raise InputError(f"--order is {path}, but must be real, seeded or the path of a file")
    try:
        arrivals = parse_json(path.read_text())["arrivals"]
        if not all(isinstance(worker, int) and worker > 0 for worker in arrivals):
            raise ValueError("its arrivals are not numbers of workers")
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise InputError(f"{path} is not a readable record of arrivals: {error}") from None
    return list(arrivals)
