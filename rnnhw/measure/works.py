"""What can be timed: layers of a network, DeepBench's suites, random layers, and the rows of a file."""

import math
import random
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from importlib import resources

from rnnhw.errors import InputError
from rnnhw.roofline import GATES, RnnWork, read_rows

__all__ = [
    "SUITES",
    "TIMED_DIRECTIONS",
    "Asked",
    "check_directions",
    "every_direction",
    "file_works",
    "random_works",
    "suite_works",
]

SUITES = {"infer": ("infer",), "train": ("train_fwd", "train_bwd_inputs", "train_bwd_total")}
"""Directions that are timed, by suite, both under DeepBench's names."""

TIMED_DIRECTIONS = {
    "infer": "forward",
    "train_fwd": "forward",
    "train_bwd_inputs": "backward_data",
    "train_bwd_total": "backward",
}
"""Names of these directions in `rnnhw.roofline.work`."""

HIDDEN, INPUTS, BATCH, STEPS = (32, 4096), (16, 4096), (1, 512), (1, 700)
"""Least and largest sizes of random layers. Their logarithms are uniformly distributed."""

MOST_OPERATIONS = {"cuda": 2.5e12, "cpu": 5e9}
"""Most operations of a random layer, by device, so that timing it takes seconds."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A layer to be timed in one direction, given by DeepBench's name, and one precision."""

    work: RnnWork
    direction: str
    precision: str

    @property
    def suite(self) -> str:
        """DeepBench's name of the suite that the direction belongs to."""
        return "infer" if self.direction == "infer" else "train"


def check_directions(names: Iterable[str]) -> list[str]:
    """The names without duplicates.

    Raises
    ------
    InputError
        If one is not among `TIMED_DIRECTIONS`.
    """
    found = list(dict.fromkeys(names))
    for name in found:
        if name not in TIMED_DIRECTIONS:
            raise InputError(f"direction {name!r} is not timed; there are {', '.join(TIMED_DIRECTIONS)}")
    return found


def every_direction(
    works: Iterable[RnnWork], directions: Sequence[str], precisions: Sequence[str]
) -> list[Asked]:
    """All combinations of forward works, directions and precisions."""
    return [
        Asked(
            work=replace(work, direction=TIMED_DIRECTIONS[direction]),
            direction=direction,
            precision=precision,
        )
        for precision in precisions
        for work in works
        for direction in directions
    ]


def suite_works(name: str, precisions: Sequence[str]) -> list[Asked]:
    """DeepBench's shapes; each layer has as many inputs as hidden units.

    Parameters
    ----------
    name : {"infer", "train", "deepbench"}
        "deepbench" means both suites.

    Raises
    ------
    InputError
        If there is no such suite.
    """
    if name not in (*SUITES, "deepbench"):
        raise InputError(f"no suite {name!r}; there are {', '.join(SUITES)} and deepbench")
    tables = tomllib.loads(resources.files("rnnhw.measure").joinpath("deepbench.toml").read_text("utf-8"))
    return [
        asked
        for suite in (SUITES if name == "deepbench" else (name,))
        for asked in every_direction(_suite_shapes(tables[suite]), SUITES[suite], precisions)
    ]


def _suite_shapes(table: Sequence[tuple[str, int, list[int], list[int]]]) -> list[RnnWork]:
    return [
        RnnWork(cell=cell, hidden=hidden, inputs=hidden, batch=batch, steps=steps)
        for cell, hidden, batches, lengths in table
        for batch in batches
        for steps in lengths
    ]


def random_works(
    count: int, seed: int, directions: Sequence[str], precisions: Sequence[str], device: str
) -> list[Asked]:
    """Random layers: one of the cells, directions and precisions each.

    A quarter of the hidden sizes is arbitrary, the others are multiples of 8. Half of the layers have as many
    inputs as hidden units.

    Parameters
    ----------
    device : {"cpu", "cuda"}
        Decides how large a layer may be; see `MOST_OPERATIONS`.
    """
    generator = random.Random(seed)

    def size(least: int, most: int) -> int:
        return round(math.exp(generator.uniform(math.log(least), math.log(most))))

    found: dict[Asked, None] = {}
    while len(found) < count:
        hidden = size(*HIDDEN)
        hidden = hidden if generator.random() < 0.25 else -(-hidden // 8) * 8
        direction = generator.choice(directions)
        work = RnnWork(
            cell=generator.choice(list(GATES)),
            hidden=hidden,
            inputs=hidden if generator.random() < 0.5 else size(*INPUTS),
            batch=size(*BATCH),
            steps=size(*STEPS),
            direction=TIMED_DIRECTIONS[direction],
        )
        if work.operations <= MOST_OPERATIONS[device]:
            found[Asked(work=work, direction=direction, precision=generator.choice(precisions))] = None
    return list(found)


def file_works(text: str, origin: str, directions: Sequence[str], precisions: Sequence[str]) -> list[Asked]:
    """The layers of a CSV text with the columns type, hidden, batch and timesteps.

    It may also have inputs (as many as hidden units where it has not), direction and precision. Where it has
    no direction or precision, each row is asked for in all of ``directions`` or ``precisions``.

    Raises
    ------
    InputError
        If a column is missing or a value is not valid; the message has the line and the column.
    """
    found: dict[Asked, None] = {}
    for direction in directions:
        for precision in precisions:
            usual = {"suite": "", "device": "", "direction": direction, "precision": precision}
            for row in read_rows(text, origin, usual):
                try:
                    check_directions([row.direction])
                except InputError as error:
                    raise InputError(f"{origin}, line {row.line}: {error}") from None
                work = RnnWork(
                    cell=row.cell,
                    hidden=row.hidden,
                    # A framework's layer always multiplies its inputs.
                    inputs=row.inputs or row.hidden,
                    batch=row.batch,
                    steps=row.steps,
                    direction=TIMED_DIRECTIONS[row.direction],
                )
                found[Asked(work=work, direction=row.direction, precision=row.precision)] = None
    return list(found)
