"""Which combinations of a sweep are tried: all, a random sample, or what an evolution leads to."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from deap import base, tools
from numpy.typing import NDArray

from rnnhw.explore.blocks import try_designs
from rnnhw.explore.figures import costs_of
from rnnhw.explore.sweep import Sweep

__all__ = ["BLOCK", "blocks_of", "points_of"]

BLOCK = 1 << 16
"""Combinations that are tried at once: enough for arrays to be quick, few for memory and for progress."""

POPULATION = 200
MUTATIONS = 1.5
"""Fields of a design that change at a time, in the mean."""


def points_of(sweep: Sweep) -> range | NDArray[np.int64]:
    """The combinations that are tried, ascending."""
    search = sweep.search
    if search.method == "exhaustive" or search.points >= sweep.designs:
        return range(sweep.designs)
    if search.method == "random":
        chosen = random.Random(search.seed).sample(range(sweep.designs), search.points)
        return np.sort(np.array(chosen, np.int64))
    return _evolved(sweep)


def blocks_of(points: range | NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Cut combinations into blocks."""
    for first in range(0, len(points), BLOCK):
        part = points[first : first + BLOCK]
        yield np.arange(part.start, part.stop) if isinstance(part, range) else part


class _Individual(list[int]):
    """A combination: the place of each field's value in its range."""

    def __init__(self, places: Sequence[int], fitness: Any) -> None:
        super().__init__(places)
        self.fitness = fitness


def _evolved(sweep: Sweep) -> NDArray[np.int64]:
    """All combinations that NSGA-II looks at (Deb 2002), as DEAP has its selection.

    A child has each place from one of two parents, and then some places are changed, by one or to any.
    Combinations that are left out cost more than all others.
    """
    rng = random.Random(sweep.search.seed)
    sizes = list(sweep.sizes)
    fitness = type("Fitness", (base.Fitness,), {"weights": (-1.0,) * len(sweep.objectives)})
    seen: dict[int, tuple[float, ...]] = {}

    def judge(people: list[_Individual]) -> None:
        points = np.ravel_multi_index(np.array(people).T, sizes).tolist()
        new = np.array(sorted({point for point in points if point not in seen}), np.int64)
        seen.update(_costs(sweep, new))
        for one, point in zip(people, points, strict=True):
            one.fitness.values = seen[point]

    def born(places: Sequence[int]) -> _Individual:
        return _Individual(places, fitness())

    people = [born([rng.randrange(size) for size in sizes]) for _ in range(POPULATION)]
    judge(people)
    idle = 0
    # A small space is soon known, and then nothing new is born.
    while len(seen) < sweep.search.points and idle < 20:
        known = len(seen)
        people = tools.selNSGA2(people, min(POPULATION, len(people)))
        children = [
            born(_child(rng, sizes, *rng.sample(people, 2))) for _ in range(min(POPULATION, len(people)))
        ]
        judge(children)
        people += children
        idle = idle + 1 if len(seen) == known else 0
    return np.array(sorted(seen), np.int64)


def _child(rng: random.Random, sizes: list[int], one: Sequence[int], other: Sequence[int]) -> list[int]:
    places = [rng.choice(pair) for pair in zip(one, other, strict=True)]
    varied = [k for k, size in enumerate(sizes) if size > 1]
    for k in varied:
        if rng.random() < MUTATIONS / len(varied):
            step = rng.choice((-1, 1)) if rng.random() < 0.5 else rng.randrange(sizes[k])
            places[k] = (places[k] + step) % sizes[k]
    return places


def _costs(sweep: Sweep, points: NDArray[np.int64]) -> dict[int, tuple[float, ...]]:
    """Costs of combinations, larger than any design's where one is left out."""
    found = {point: (1e300,) * len(sweep.objectives) for point in points.tolist()}
    if len(points):
        tried = try_designs(sweep, points, complete=False)
        costs = np.stack(costs_of(sweep.objectives, tried.columns), axis=1).astype(float)
        found |= dict(zip(tried.points.tolist(), map(tuple, costs.tolist()), strict=True))
    return found
