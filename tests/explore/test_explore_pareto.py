"""The fast algorithm for Pareto fronts against their definition."""

import numpy as np
import pytest
from numpy.typing import NDArray

from rnnhw.explore import pareto_front


def by_definition(costs: NDArray[np.int64]) -> NDArray[np.bool_]:
    no_worse = (costs[:, None, :] <= costs[None, :, :]).all(axis=2)
    better = (costs[:, None, :] < costs[None, :, :]).any(axis=2)
    return ~(no_worse & better).any(axis=0)


@pytest.mark.parametrize("spread", [2, 4, 12, 1000])
@pytest.mark.parametrize("seed", range(12))
def test_front_is_the_definition(spread: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    costs = rng.integers(0, spread, (int(rng.integers(1, 200)), 3))
    assert (pareto_front(*costs.T) == by_definition(costs)).all()


def test_equal_points_survive_together() -> None:
    a = np.array([1, 1, 2, 1])
    assert pareto_front(a, a, a).tolist() == [True, True, False, True]


def test_no_points_have_no_front() -> None:
    empty = np.zeros(0)
    assert pareto_front(empty, empty, empty).shape == (0,)
