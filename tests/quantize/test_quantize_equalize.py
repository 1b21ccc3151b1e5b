"""Equalization: the same outputs in floats, smaller errors in integers where units have unlike ranges."""

import numpy as np
import pytest
from float_networks import float_network

from rnnhw.network import Network
from rnnhw.quantize import measure_quality, quantize, quantize_equalized
from rnnhw.quantize.equalize import equalized, scales_of_units
from rnnhw.train import forward

UNEVEN = {0: (0, -6, -3, 0, -5, -1, -4, -2, -6, 0, -2, -3), 1: (-1, -5, 0, -6, -3, -2, 0, -6)}
"""Exponents of the factors that make the units of two layers unlike each other."""


def case(cell: str, units: tuple[int, ...] = (12, 8), outputs: int = 3) -> tuple[Network, np.ndarray]:
    rng = np.random.default_rng(8)
    made = float_network(rng, cell, 5, list(units), outputs, True, scale=0.25)
    return made, rng.uniform(-1, 1, (10, 12, 5))


def uneven(made: Network) -> Network:
    widths = [layer.outputs for layer in made.layers]
    return equalized(made, {k: own[: widths[k]] for k, own in UNEVEN.items()})


@pytest.mark.parametrize("units", [(12, 8), (-6, 8), (12, -4), (-6, -4)])
@pytest.mark.parametrize("cell", ["elman_relu", "lstm_projection", "lstm_all"])
def test_scaled_units_give_the_same_outputs_to_the_bit(cell: str, units: tuple[int, ...]) -> None:
    made, x = case(cell, units)
    other = uneven(made)
    one, two = forward(made, x), forward(other, x)
    assert np.array_equal(one.outputs, two.outputs)
    first = np.concatenate([trace.hidden for trace in one.traces[: 2 if units[0] < 0 else 1]], axis=2)
    scaled = np.concatenate([trace.hidden for trace in two.traces[: 2 if units[0] < 0 else 1]], axis=2)
    assert np.array_equal(np.ldexp(first, UNEVEN[0][: first.shape[2]]), scaled) and first.any()


@pytest.mark.parametrize("cell", ["elman_relu", "lstm_projection"])
def test_unlike_ranges_err_as_little_as_like_ones(cell: str) -> None:
    made, x = case(cell)
    other = uneven(made)
    like, unlike = (measure_quality(one, quantize(one, x), x).outputs.error for one in (made, other))
    found = quantize_equalized(other, x)
    quality = measure_quality(found.network, found.integer, x)
    assert unlike > 3 * like
    assert quality.outputs.error < 1.3 * like
    assert found.note.startswith("equalized: units of layer 0 times 2**0 .. 2**")
    assert f"{100 * quality.outputs.error:.2f} % instead of {100 * unlike:.2f} %" in found.note


def test_scales_undo_what_made_the_ranges_unlike() -> None:
    """A unit whose h was made 2**6 times smaller is scaled up by about as much."""
    made, x = case("elman_relu")
    before, after = (scales_of_units(one, x) for one in (made, uneven(made)))
    peak = np.abs(forward(made, x).traces[0].hidden).max(axis=(0, 1))
    like = peak > 0.3 * peak.max()
    found = np.array(after[0]) - np.array(before.get(0, (0,) * 12)) + np.array(UNEVEN[0])
    assert like.sum() > 4 and np.ptp(found[like]) <= 1


@pytest.mark.parametrize("cell", ["lstm", "gru", "elman_tanh", "mingru"])
def test_bounded_states_are_left_alone(cell: str) -> None:
    made, x = case(cell)
    found = quantize_equalized(made, x)
    assert found.network is made and "there is no layer that it suits" in found.note


def test_the_outputs_of_a_network_are_not_scaled() -> None:
    made, x = case("elman_relu", (8,), 0)
    made = equalized(float_network(np.random.default_rng(8), "elman_relu", 5, [8], 3, True), {0: UNEVEN[1]})
    top = Network(name="top", layers=made.layers[:1], every_step=True)
    assert scales_of_units(made, x) and not scales_of_units(top, x)


def test_it_is_left_out_where_it_does_not_help() -> None:
    """With 4 bits, the columns' rounding can weigh more than what h gains."""
    notes = set()
    for seed in range(6):
        rng = np.random.default_rng([9, seed])
        made = float_network(rng, "elman_relu", 5, [12, 8], 3, True, scale=0.25)
        x = rng.uniform(-1, 1, (10, 12, 5))
        found = quantize_equalized(made, x, weight_bits=4)
        plain = measure_quality(made, quantize(made, x, weight_bits=4), x).outputs.error
        now = measure_quality(found.network, found.integer, x).outputs.error
        assert now <= plain and (now < plain) == (found.network is not made)
        notes.add(found.note.split(":")[0])
    assert notes >= {"equalization left out", "equalized"}


def test_padding_is_not_looked_at() -> None:
    made, x = case("elman_relu")
    other, lengths = uneven(made), np.arange(10) + 3
    scales = scales_of_units(other, x, lengths=lengths)
    x[np.arange(12) >= lengths[:, None]] = 1e6
    assert scales_of_units(other, x, lengths=lengths) == scales
