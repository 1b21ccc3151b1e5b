"""Factors of strategies, and that no shape is both measured for constants and predicted."""

import pytest

from rnnhw.cli import rank_timings
from rnnhw.measure.kernels import KERNELS


def test_a_factor_is_the_mean_ratio_of_its_strategy_alone():
    rows = [
        {"strategy": name, "measured_s": measured, "modelled_s": 2.0}
        for name in rank_timings.STRATEGIES
        for measured in ((4.0, 16.0) if name == "units" else (2.0, 2.0))
    ]
    factors = rank_timings.strategy_factors(rows)
    assert factors.pop("units") == pytest.approx(4.0)
    assert set(factors.values()) == {1.0} and len(factors) == 5


def test_no_shape_that_is_predicted_gives_a_constant():
    layers = set()
    for inputs, units, _, steps, batch in rank_timings.FACTOR_SHAPES:
        layers |= {
            (below, above, steps, batch) for below, above in zip((inputs, *units), units, strict=False)
        }
    layers |= set(KERNELS)
    for inputs, units, _, steps, batch in rank_timings.SHAPES:
        for below, above in zip((inputs, *units), units, strict=False):
            assert (below, above, steps, batch) not in layers
    assert not set(rank_timings.SHAPES) & set(rank_timings.FACTOR_SHAPES)
