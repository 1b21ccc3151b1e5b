"""What a sweep's file asks: objectives, constraints, and how the combinations are tried."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rnnhw.errors import InputError
from rnnhw.explore.figures import ACCURACY, COST, FIGURES, FPGA_FIGURES, OBJECTIVES
from rnnhw.explore.ranges import checked_integer
from rnnhw.sentences import meant

__all__ = [
    "DEFAULT_OBJECTIVES",
    "EXHAUSTIVE",
    "METHODS",
    "Has",
    "Search",
    "constraints_of",
    "objectives_of",
    "search_of",
]

DEFAULT_OBJECTIVES = ("latency", "macs", "memory")
METHODS = ("exhaustive", "random", "evolutionary")
MAX_POINTS = 100_000_000
POINTS = 20_000
"""Designs that a search tries where its file gives no number."""


@dataclass(frozen=True, kw_only=True)
class Search:
    """How combinations are tried: all, a random sample, or what an evolution leads to.

    Parameters
    ----------
    method : {"exhaustive", "random", "evolutionary"}
    points : int
        Designs that a search tries; 0 for all.
    seed : int
    """

    method: str
    points: int = 0
    seed: int = 1


@dataclass(frozen=True, kw_only=True)
class Has:
    """What a sweep has beside its network: an FPGA, data to score the network on, and prices of devices."""

    fpga: bool
    data: bool
    prices: bool


_KNOWN = (*FIGURES, *FPGA_FIGURES, ACCURACY, COST)
"""Figures that a constraint can be of."""

EXHAUSTIVE = Search(method="exhaustive")


def objectives_of(source: str, given: Any, has: Has) -> tuple[str, ...]:
    """Check a list of objectives.

    Raises
    ------
    InputError
        If one is unknown, twice there, or needs an FPGA where none is named.
    """
    if not isinstance(given, list) or not given:
        raise InputError(f"{source}: objectives is {given!r}, not a list of {', '.join(OBJECTIVES)}")
    for name in given:
        if not isinstance(name, str) or name not in OBJECTIVES:
            close = meant(str(name), tuple(OBJECTIVES))
            raise InputError(f"{source}: objectives names {name!r}; there are {', '.join(OBJECTIVES)}{close}")
        _check_known(source, "objectives", name, OBJECTIVES[name].figure, has)
    if len(set(given)) < len(given):
        raise InputError(f"{source}: objectives is {given!r}, with one twice")
    return tuple(given)


def constraints_of(source: str, given: Any, has: Has) -> dict[str, float]:
    """Check a table of constraints, ``max_`` or ``min_`` and a figure each.

    Raises
    ------
    InputError
        If a key or a value is wrong, or the least of a figure is above its most.
    """
    known = [f"{side}_{figure}" for figure in _KNOWN for side in ("max", "min")]
    if not isinstance(given, Mapping):
        raise InputError(f"{source}: constraints is {given!r}, not a table of {', '.join(known)}")
    for key, value in given.items():
        if key not in known:
            raise InputError(
                f"{source}: unknown constraint {key!r}; there are max_ and min_ of "
                f"{', '.join(_KNOWN)}{meant(key, known)}"
            )
        if type(value) not in (int, float) or not 0 < value < float("inf"):
            raise InputError(f"{source}: constraints.{key} is {value!r}, not a number above 0")
        _check_known(source, f"constraints.{key}", key, key[4:], has)
    for key, value in given.items():
        most = given.get(f"max_{key[4:]}")
        if key.startswith("min_") and most is not None and most < value:
            raise InputError(
                f"{source}: constraints exclude each other: {key} = {value:g} and max_{key[4:]} = {most:g}"
            )
    return {key: float(given[key]) for key in sorted(given)}


def _check_known(source: str, where: str, name: str, figure: str, has: Has) -> None:
    if figure in FPGA_FIGURES and not has.fpga:
        raise InputError(f'{source}: {where} names {name}, which needs a device (fpga = "ecp5-85k")')
    if figure == ACCURACY and not has.data:
        raise InputError(f"{source}: {where} names {name}, which needs data and labels in a table [accuracy]")
    if figure == COST and not has.prices:
        raise InputError(f"{source}: {where} names {name}, which needs prices of devices in a table [prices]")


def search_of(source: str, given: Any) -> Search:
    """Check the table of the search.

    Raises
    ------
    InputError
        If a key or a value is wrong.
    """
    keys = ("method", "points", "seed")
    if not isinstance(given, Mapping):
        raise InputError(f"{source}: search is {given!r}, not a table of {', '.join(keys)}")
    for key in given:
        if key not in keys:
            raise InputError(
                f"{source}: unknown key search.{key}; there are {', '.join(keys)}{meant(key, keys)}"
            )
    method = given.get("method", METHODS[0])
    if method not in METHODS:
        raise InputError(f"{source}: search.method is {method!r}, not {', '.join(METHODS)}")
    if method == METHODS[0]:
        if len(given) > ("method" in given):
            raise InputError(f"{source}: search.points and search.seed go with a search, not with exhaustive")
        return EXHAUSTIVE
    points = checked_integer(f"{source}: search.points", given.get("points", POINTS), 1, MAX_POINTS)
    seed = checked_integer(f"{source}: search.seed", given.get("seed", 1), 0, 2**32 - 1)
    return Search(method=method, points=points, seed=seed)
