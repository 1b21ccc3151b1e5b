"""Weights of 4 and 8 bits by layer: given, and chosen within a budget."""

import numpy as np
import pytest
from float_networks import float_network

from rnnhw.errors import InputError, ModelError
from rnnhw.network import Dense, IntegerNetwork, Network, load_integer, save_integer
from rnnhw.quantize import Budget, bits_within, measure_quality, quantize


def case(cell: str = "lstm") -> tuple[Network, np.ndarray]:
    rng = np.random.default_rng(6)
    made = float_network(rng, cell, 4, [8, -6], 3, scale=0.4)
    return made, rng.uniform(-1, 1, (6, 9, 4)).astype(np.float32)


def assert_same(one: object, other: object) -> None:
    for name, array in vars(one).items():
        assert np.array_equal(array, getattr(other, name)), name


def halves(integer: IntegerNetwork) -> list[list[object]]:
    return [
        [stage.forward, stage.backward] if hasattr(stage, "forward") else [stage] for stage in integer.stages
    ]


@pytest.mark.parametrize("bits", [(8, 4, 8), (4, 8, 4), (8, 8, 4)])
def test_each_layer_is_that_of_the_network_with_its_bits(bits: tuple[int, ...], tmp_path) -> None:
    made, x = case()
    mixed = quantize(made, x, weight_bits=bits)
    whole = {width: halves(quantize(made, x, weight_bits=width)) for width in (8, 4)}
    for k, own in enumerate(halves(mixed)):
        for one, other in zip(own, whole[bits[k]][k], strict=True):
            assert_same(one, other)
    assert mixed.layer_weight_bits == bits and mixed.weight_bits == 8
    save_integer(mixed, tmp_path / "m.safetensors")
    assert load_integer(tmp_path / "m.safetensors").layer_weight_bits == bits


def test_bytes_are_counted_by_layer() -> None:
    made, x = case("gru")
    sizes = {}
    for bits in (8, 4, (4, 8, 8), (8, 4, 8)):
        sizes[bits] = [
            one.size for one in measure_quality(made, quantize(made, x, weight_bits=bits), x).layers
        ]
    assert sizes[4, 8, 8] == sizes[4][:1] + sizes[8][1:]
    assert sizes[8, 4, 8] == sizes[8][:1] + sizes[4][1:3] + sizes[8][3:]
    assert sizes[4][0] == sizes[8][0] - (3 * 8 * 4 + 3 * 8 * 8) // 2


@pytest.mark.parametrize(
    ("bits", "message"),
    [
        ((8, 4), r"for 2 layers \(8, 4\), but the network has 3: 0, 1, head"),
        ((8, 4, 8, 8), "for 4 layers"),
        ((8, 6, 8), "weights of 6 bits are not supported, only 8, 4, 3 and 2"),
        (1, "weights of 1 bits"),
        ("8,4,8", "weights of 8,4,8 bits are not supported"),
    ],
)
def test_other_bits_are_refused(bits: int | tuple[int, ...], message: str) -> None:
    made, x = case()
    with pytest.raises(InputError, match=message):
        quantize(made, x, weight_bits=bits)


def error(made: Network, x: np.ndarray, bits: object) -> float:
    return measure_quality(made, quantize(made, x, weight_bits=bits), x).outputs.error


def test_a_budget_is_kept_and_used() -> None:
    """Between the errors of all 8 and of all 4 bits, some layers get 4, in the order of what they lose."""
    made, x = case()
    low, high = error(made, x, 8), error(made, x, 4)
    assert bits_within(made, x, Budget(error=low * 0.9)) == (8, 8, 8)
    assert bits_within(made, x, Budget(error=high * 1.5)) == (4, 4, 4)
    budget = 0.97 * high  # of which each layer alone takes less
    assert all(error(made, x, [4 if j == k else 8 for j in range(3)]) < budget for k in range(3))
    bits = bits_within(made, x, Budget(error=budget))
    assert set(bits) == {8, 4} and error(made, x, bits) <= budget
    for k in range(3):
        if bits[k] == 8:
            assert error(made, x, [4 if j == k else own for j, own in enumerate(bits)]) > budget


def test_a_layer_that_cannot_have_4_bits_keeps_8() -> None:
    """Coarse inputs and large weights need a shift to the left that the datapath does not have at 4 bits."""
    made, x = case("gru")
    x = x * 120
    with pytest.raises(ModelError, match="can be requantized here"):
        quantize(made, x, weight_bits=4)
    assert bits_within(made, x, Budget(error=5.0)) == (8, 4, 4)


def test_a_dense_layer_alone_has_a_budget_too() -> None:
    rng = np.random.default_rng(7)
    dense = Dense(weights=rng.normal(size=(3, 20)), bias=rng.normal(size=3))
    x = rng.uniform(-1, 1, (30, 1, 20)).astype(np.float32)
    assert bits_within(dense, x, Budget(error=0.5)) == (4,)
    assert bits_within(dense, x, Budget(error=1e-4)) == (8,)


@pytest.mark.parametrize("share", [0.0, -1.0, float("nan"), float("inf")])
def test_a_budget_that_is_none_is_refused(share: float) -> None:
    with pytest.raises(InputError, match="the error budget is"):
        Budget(error=share)
