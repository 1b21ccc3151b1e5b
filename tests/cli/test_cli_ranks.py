"""Factors of strategies, and shapes that are not used twice."""

import pytest

from rnnhw.cli import ranks
from rnnhw.measure.kernels import KERNELS


def test_a_factor_is_the_mean_ratio_of_its_strategy_alone():
    rows = [
        {"strategy": name, "measured_s": measured, "modelled_s": 2.0}
        for name in ranks.STRATEGIES
        for measured in ((4.0, 16.0) if name == "units" else (2.0, 2.0))
    ]
    factors = ranks._factors(rows)
    assert factors.pop("units") == pytest.approx(4.0)
    assert set(factors.values()) == {1.0} and len(factors) == 5


def test_no_shape_that_is_predicted_gives_a_constant():
    layers = set()
    for inputs, units, _, steps, batch in ranks.FACTOR_SHAPES:
        layers |= {
            (below, above, steps, batch) for below, above in zip((inputs, *units), units, strict=False)
        }
    layers |= set(KERNELS)
    for inputs, units, _, steps, batch in ranks.SHAPES:
        for below, above in zip((inputs, *units), units, strict=False):
            assert (below, above, steps, batch) not in layers
    assert not set(ranks.SHAPES) & set(ranks.FACTOR_SHAPES)
