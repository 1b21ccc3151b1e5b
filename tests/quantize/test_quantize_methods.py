"""How each calibration method chooses exponents, on values by hand and in whole networks."""

from pathlib import Path

import numpy as np
import pytest
from float_networks import CELLS, VARIANTS, float_network

from rnnhw.errors import InputError
from rnnhw.frontends import load_onnx
from rnnhw.network import IntegerDense, IntegerNetwork, Network, load_integer, matrices
from rnnhw.quantize import METHODS, measure_quality, quantize
from rnnhw.quantize.methods import best_exponent, peak_of, wide_exponent
from rnnhw.train import forward

MODELS = Path(__file__).parents[2] / "models"


def tail(count: int, outliers: int, outlier: float) -> np.ndarray:
    """Uniform values in -1 .. 1, the last of which are outliers."""
    values = np.random.default_rng(0).uniform(-1, 1, count)
    values[-outliers:] = outlier
    return values


@pytest.mark.parametrize(
    ("method", "exponent"), [("balanced", 4), ("max", 3), ("percentile", 6), ("error", 5)]
)
def test_exponents_of_values_with_outliers(method: str, exponent: int) -> None:
    """An outlier of 9 among 300,000 values: int8 holds it with an exponent of 3, and +-1 with one of 6."""
    assert best_exponent(tail(300_000, 1, 9.0), -128, 127, 40, method) == exponent
    assert best_exponent(tail(300_000, 1, 9.0), -128, 127, 2, method) == 2


def test_a_percentile_counts_values_that_are_not_zero() -> None:
    values = np.concatenate([tail(20_000, 2, 9.0), np.zeros(100_000)])
    assert peak_of(values, "percentile") <= 1.0 and peak_of(values, "max") == 9.0
    assert peak_of(tail(20_000, 3, 9.0), "percentile") == 9.0
    assert peak_of(tail(9_999, 1, 9.0), "percentile") == 9.0
    assert peak_of(np.zeros(5), "percentile") == 0.0


@pytest.mark.parametrize("outlier", [1.0, 3.0, 20.0, 300.0])
def test_the_error_is_the_least_of_all_exponents(outlier: float) -> None:
    values = tail(3000, 2, outlier)

    def squared(exponent: int) -> float:
        held = np.clip(np.floor(values * 2.0**exponent + 0.5), -128, 127) / 2.0**exponent
        return float(np.square(values - held).sum())

    assert best_exponent(values, -128, 127, 40, "error") == min(range(-8, 20), key=squared)


def test_cell_states_get_a_spare_bit_only_in_the_balanced_method() -> None:
    values = tail(30_000, 1, 100.0)
    found = {method: wide_exponent(values, method, 15) for method in METHODS}
    assert found == {"balanced": 7, "max": 8, "percentile": 15, "error": 8}


def test_a_method_that_does_not_exist_is_refused() -> None:
    made = float_network(np.random.default_rng(0), "gru", 2, 3)
    with pytest.raises(InputError, match="no calibration method 'mean'; there are balanced, max, percentile"):
        quantize(made, np.ones((1, 2, 2), np.float32), method="mean")


def case(cell: str) -> tuple[Network, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    made = float_network(rng, cell, 4, [5, -4], 3, scale=0.4)
    x = rng.normal(size=(6, 11, 4)).astype(np.float32)
    x[2, 3] *= 9
    return made, x, np.arange(6) + 6


@pytest.mark.parametrize("cell", [*CELLS, *VARIANTS])
def test_the_maximum_clips_nothing_that_was_seen(cell: str) -> None:
    made, x, lengths = case(cell)
    integer = quantize(made, x, lengths=lengths, method="max")
    exact = forward(made, x, lengths=lengths)
    valid = np.arange(11) < lengths[:, None]
    assert np.abs(np.ldexp(x[valid], integer.input_format.exponents)).max() <= 127
    for layer, trace in zip(integer.directions, exact.traces, strict=True):
        if trace.cell is not None:
            assert 8191 < np.abs(trace.cell).max() * 2.0**layer.cell_fraction <= 32767
        if layer.hidden_exponent != 7:
            assert np.abs(trace.hidden).max() * 2.0**layer.hidden_exponent <= 127
    for real, held in pairs(made, integer):
        assert np.array_equal(np.sign(held)[held != 0], np.sign(real)[held != 0])
        assert (np.abs(held).max(axis=-1) <= 127).all()
    assert isinstance(integer.head, IntegerDense)
    assert np.abs(exact.outputs).max() * 2.0**integer.head.output_exponent <= 32767


def pairs(made: Network, integer: IntegerNetwork):
    """Real and integer weights of all products of all directions."""
    for layer, held in zip(made.directions, integer.directions, strict=True):
        own = matrices(held)
        for product, real in matrices(layer).items():
            yield real, own[product]


def test_methods_differ_where_there_are_outliers() -> None:
    made, x, lengths = case("lstm")
    found = {method: quantize(made, x, lengths=lengths, method=method) for method in METHODS}
    exponents = {name: max(one.input_format.exponents) for name, one in found.items()}
    assert exponents["max"] == exponents["percentile"] < exponents["error"]
    fractions = {name: one.directions[0].cell_fraction for name, one in found.items()}
    assert fractions["max"] == fractions["balanced"] + 1


def test_the_error_method_holds_values_with_the_least_error() -> None:
    """Each choice of the report errs at most as much as with any other method."""
    made, x, lengths = case("lstm_projection")
    choices = {}
    for method in METHODS:
        integer = quantize(made, x, lengths=lengths, method=method)
        choices[method] = measure_quality(made, integer, x, lengths=lengths).choices
    for k, least in enumerate(choices["error"]):
        for method in METHODS:
            other = choices[method][k]
            assert least.output.error <= other.output.error * (1 + 1e-9)
            assert least.cell is None or least.cell.error <= other.cell.error * (1 + 1e-9)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(MODELS.rglob("*.onnx")), ids=lambda path: path.parent.name)
def test_the_default_keeps_the_weights_of_the_published_networks(path: Path) -> None:
    """The weights of layers without a free h follow from the input's scale alone."""
    kept, made = load_integer(path.with_name(path.stem + ".int8.safetensors")), load_onnx(path)
    largest = 127.0 * 2.0 ** -np.array(kept.input_format.exponents)
    x = np.broadcast_to(largest, (1, 2, made.inputs)).astype(np.float32)
    again = quantize(made, np.concatenate([x, -x]))
    assert again.input_format == kept.input_format
    for old, new in zip(kept.directions, again.directions, strict=True):
        assert new.hidden_exponent == old.hidden_exponent
        for name in ("input_weights", "recurrent_weights", "bias", "input_shift", "recurrent_shift"):
            assert np.array_equal(getattr(new, name), getattr(old, name)), name
