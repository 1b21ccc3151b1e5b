"""Exponents of features: unequal ranges, outliers, one-hot and zero features, and refused inputs."""

import numpy as np
import pytest
from float_networks import CELLS, float_network

from rnnhw.errors import InputError, ModelError
from rnnhw.golden import run
from rnnhw.network import Bidirectional, Elman, Gru, Network
from rnnhw.quantize import dequantize_outputs, quantize, quantize_inputs
from rnnhw.quantize.features import feature_exponents
from rnnhw.train import forward

RANGES = np.array([50.0, 0.2, 1.0, 3000.0, 1.0])


def scaled_network(cell: str, units: list[int], outputs: int, ranges: np.ndarray, seed: int = 0) -> Network:
    """A network whose weights are inversely proportional to the features' ranges, as after training."""
    made = float_network(np.random.default_rng(seed), cell, ranges.size, units, outputs, True, scale=0.4)
    first = made.layers[0]
    for half in [first.forward, first.backward] if isinstance(first, Bidirectional) else [first]:
        half.input_weights[:] /= ranges
    return made


def inputs(ranges: np.ndarray, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng([seed, 1])
    return (random.uniform(-1, 1, (16, 12, ranges.size)) * ranges).astype(np.float32)


def error(made: Network, x: np.ndarray, weight_bits: int = 8) -> float:
    """Root mean square error of the integer network, divided by the root mean square of the outputs."""
    integer = quantize(made, x, weight_bits=weight_bits)
    y = dequantize_outputs(run(integer, quantize_inputs(x, integer))[0], integer)
    exact = forward(made, x).outputs
    return float(np.sqrt(((y - exact) ** 2).mean() / (exact**2).mean()))


@pytest.mark.slow
@pytest.mark.parametrize("units", [[7], [-4, 5]])
@pytest.mark.parametrize("cell", CELLS)
def test_unequal_ranges_are_as_good_as_equal_ones(cell: str, units: list[int]) -> None:
    equal = np.ones(5)
    alike = error(scaled_network(cell, units, 3, equal), inputs(equal))
    made, x = scaled_network(cell, units, 3, RANGES), inputs(RANGES)
    # h of a minGRU is never negative, so that half of int8 holds nothing.
    assert error(made, x) < 1.5 * alike < (0.07 if cell == "mingru" else 0.05)
    assert quantize(made, x).input_format.exponents == (1, 9, 7, -5, 7)


@pytest.mark.parametrize("weight_bits", [8, 4])
def test_weights_hold_what_the_features_leave(weight_bits: int) -> None:
    """Read with the exponents that the shifts imply, every weight is within half a step of its row."""
    made, x = scaled_network("gru", [6], 0, RANGES), inputs(RANGES)
    integer = quantize(made, x, weight_bits=weight_bits)
    finest = max(integer.input_format.exponents)
    exponent = integer.layers[0].input_shift + 12 - finest
    factors = 2.0 ** (exponent[..., None] + finest - np.array(integer.input_format.exponents))
    scaled, largest = made.layers[0].input_weights * factors, 2 ** (weight_bits - 1) - 1
    assert np.abs(np.clip(scaled, -largest, largest) - integer.layers[0].input_weights).max() <= 0.5
    assert (np.abs(integer.layers[0].input_weights).max(axis=-1) > largest // 2).all()


def test_equal_ranges_keep_one_exponent() -> None:
    integer = quantize(scaled_network("lstm", [4], 0, np.ones(5)), inputs(np.ones(5)))
    assert integer.input_format.exponents == (7,) * 5


def test_a_small_feature_with_small_weights_keeps_a_wide_range() -> None:
    """A feature with an effect near the other's rounding gets no fine exponent, which would cost weights."""
    x, rows = np.random.default_rng(3).uniform(-1, 1, (500, 2)) * [1.0, 0.01], np.full((4, 2), 0.7)
    assert feature_exponents(x, rows, 127) == (7, 9)
    assert feature_exponents(x, rows * [1.0, 100.0], 127) == (7, 13)


def test_one_hot_features_are_exact_beside_a_wide_one() -> None:
    random = np.random.default_rng(4)
    x = np.zeros((400, 6))
    x[np.arange(400), random.integers(0, 5, 400)] = 1.0
    x[:, 5] = random.uniform(-90, 90, 400)
    rows = random.normal(size=(12, 6)) / [1, 1, 1, 1, 1, 90]
    exponents = feature_exponents(x, rows, 127)
    assert exponents[5] == 0 and exponents[:5] == (6,) * 5


def test_one_hot_features_alone_hold_letters_that_were_never_seen() -> None:
    x = np.eye(8)[np.random.default_rng(5).integers(0, 5, 300)]
    rows = np.random.default_rng(6).normal(size=(12, 8))
    assert feature_exponents(x, rows, 127) == (6,) * 8


def test_a_feature_that_is_always_zero_spoils_no_row() -> None:
    """With a range like the first feature's, the zero feature would make every row 8 times as coarse."""
    x = np.random.default_rng(7).uniform(-1, 1, (300, 3)) * [64.0, 1.0, 0.0]
    rows = np.full((4, 3), 1.0) / [64.0, 1.0, 1.0]
    exponents = feature_exponents(x, rows, 127)
    assert exponents == (1, 7, 7)
    # With small enough weights, it gets as wide a range as all data together.
    assert feature_exponents(x, rows * [1.0, 1.0, 2.0**-9], 127)[2] == exponents[0]


def test_a_constant_feature_is_held_as_finely_as_others() -> None:
    x = np.random.default_rng(8).uniform(-1, 1, (300, 3)) * [64.0, 1.0, 0.0] + [0.0, 0.0, 0.3]
    exponents = feature_exponents(x, np.full((4, 3), 1.0) / [64.0, 1.0, 0.3], 127)
    assert exponents[2] == 8
    assert round(0.3 * 2 ** exponents[2]) / 2 ** exponents[2] == pytest.approx(0.3, rel=0.01)


def test_rare_outliers_are_clipped_where_that_errs_less() -> None:
    """As with one exponent for all: at most one bit of range is given up, where many values gain by it."""
    x = np.random.default_rng(9).uniform(-1, 1, (4000, 2)) * [40.0, 0.5]
    x[0, 1] = 1.6
    rows = np.full((4, 2), 1.0) / [40.0, 0.5]
    assert feature_exponents(x, rows, 127)[1] == 6
    x[:2000, 1] = 1.6
    assert feature_exponents(x, rows, 127)[1] == 6
    x[0, 1] = 1.1
    x[1:2000, 1] = 0.4
    assert feature_exponents(x, rows, 127)[1] == 7


@pytest.mark.parametrize(
    ("ranges", "feature"),
    [(np.array([1.0, 1e30, 1.0]), 1), (np.array([1e20, 1.0, 1e30]), 2), (np.full(3, 1e-30), None)],
)
def test_ranges_beyond_every_scale_are_refused_with_their_feature(
    ranges: np.ndarray, feature: int | None
) -> None:
    made, x = scaled_network("lstm", [4], 0, np.ones(3)), inputs(ranges)
    where = r"in feature \d" if feature is None else f"in feature {feature}"
    with pytest.raises(InputError, match=rf"the calibration data reach .*, {where}; int8 inputs with scales"):
        quantize(made, x)


def test_weights_too_large_at_the_features_scale_are_refused_with_that_scale() -> None:
    ranges = np.array([1.0, 1000.0, 1.0])
    made, x = scaled_network("lstm", [4], 0, ranges), inputs(ranges)
    made.layers[0].input_weights[1, 2] = 2e4, 0.001, 1.0
    with pytest.raises(
        ModelError,
        match=r"the forget gate's input row of unit 2 \(for features at the "
        r"finest one's scale\) holds a weight of 2e\+04",
    ):
        quantize(made, x)


@pytest.mark.parametrize("tiny", [1e-30, 1e-12, 1e-9])
def test_a_tiny_feature_beside_others_is_rounded_away_or_held(tiny: float) -> None:
    made, x = scaled_network("lstm", [4], 0, np.ones(3)), inputs(np.array([1.0, tiny, 1.0]))
    assert error(made, x) < 0.02


def test_ranges_as_far_apart_as_scales_go() -> None:
    ranges = np.array([1e13, 1e-11, 1.0])
    integer = quantize(scaled_network("gru", [5], 2, ranges), inputs(ranges))
    assert integer.input_format.exponents == (-37, 40, 7)
    assert error(scaled_network("gru", [5], 2, ranges), inputs(ranges)) < 0.03


def test_a_single_step_of_a_single_sequence() -> None:
    x = np.array([[[30.0, -0.3, 1.0]]], np.float32)
    made = scaled_network("lstm", [4], 0, np.array([30.0, 0.3, 1.0]))
    assert error(made, x) < 0.04


def test_both_directions_have_a_say() -> None:
    """A small feature matters to the backward direction only."""
    ranges = np.array([1.0, 0.01])
    made = scaled_network("gru", [-4], 0, ranges)
    made.layers[0].forward.input_weights[:] *= [1.0, 1e-3]
    assert quantize(made, inputs(ranges)).input_format.exponents == (7, 13)


def test_the_order_of_features_changes_nothing() -> None:
    x, order = inputs(RANGES).reshape(-1, 5), np.array([3, 0, 4, 2, 1])
    rows = np.random.default_rng(10).normal(size=(8, 5)) / RANGES
    plain = np.array(feature_exponents(x.astype(np.float64), rows, 127))
    moved = feature_exponents(x[:, order].astype(np.float64), rows[:, order], 127)
    assert moved == tuple(plain[order])


def test_elman_and_gru_take_them_in_both_reset_conventions() -> None:
    for cell, kind in (("elman_relu", Elman), ("gru_reset_before", Gru)):
        made = scaled_network(cell, [3], 0, RANGES)
        assert isinstance(made.layers[0], kind)
        assert len(set(quantize(made, inputs(RANGES)).input_format.exponents)) > 2
