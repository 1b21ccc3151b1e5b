"""Post-training quantization: scales by their formulas, small errors, refusal of extreme values."""

import math

import numpy as np
import pytest
from float_networks import CELLS, float_network

from rnnhw.arith import MAX_SHIFT, MIN_SHIFT
from rnnhw.errors import InputError, ModelError
from rnnhw.golden import run
from rnnhw.network import Dense, Lstm, Network
from rnnhw.quantize import dequantize_outputs, quantize, quantize_inputs
from rnnhw.train import forward


def random_network(seed: int, outputs: int = 3, scale: float = 0.4, dtype: type = np.float32) -> Network:
    rng = np.random.default_rng(seed)
    layers: list[Lstm | Dense] = [
        Lstm(
            input_weights=(scale * rng.normal(size=(4, 6, 5))).astype(dtype),
            recurrent_weights=(scale * rng.normal(size=(4, 6, 6))).astype(dtype),
            bias=(scale * rng.normal(size=(4, 6))).astype(dtype),
        )
    ]
    if outputs:
        layers.append(
            Dense(
                weights=(scale * rng.normal(size=(outputs, 6))).astype(dtype),
                bias=(scale * rng.normal(size=outputs)).astype(dtype),
            )
        )
    return Network(name="random", layers=layers, every_step=not outputs)


def inputs(seed: int = 0, scale: float = 1.0) -> np.ndarray:
    rng = np.random.default_rng([seed, 1])
    return (scale * rng.uniform(-1, 1, (20, 9, 5))).astype(np.float32)


@pytest.mark.parametrize("outputs", [0, 3])
@pytest.mark.parametrize("seed", range(6))
def test_outputs_are_close_to_float(seed: int, outputs: int) -> None:
    network, x = random_network(seed, outputs), inputs(seed)
    integer = quantize(network, x)
    y = dequantize_outputs(run(integer, quantize_inputs(x, integer))[0], integer)
    expected = forward(network, x).outputs
    assert y.shape == expected.shape and y.dtype == np.float32
    assert np.abs(y - expected).max() < 0.04


@pytest.mark.parametrize("input_scale", [1.0, 2.0**-9, 2.0**9])
def test_integers_are_the_real_weights_at_their_scales(input_scale: float) -> None:
    """Every integer, read with the scale that its shift implies, is within half a step of its weight."""
    network, x = random_network(1), inputs(1, input_scale)
    integer = quantize(network, x)
    lstm, made, e_x = network.layers[0], integer.layers[0], integer.input_format.exponents[0]
    assert integer.input_format.exponents == (e_x,) * integer.inputs
    assert e_x == best_input_exponent(x)
    w_exponent = made.input_shift + 12 - e_x
    r_exponent = made.recurrent_shift + 12 - 7
    for real, held, exponent in (
        (lstm.input_weights, made.input_weights, w_exponent),
        (lstm.recurrent_weights, made.recurrent_weights, r_exponent),
    ):
        scaled = real * 2.0 ** exponent[..., None]
        assert np.abs(np.clip(scaled, -127, 127) - held).max() <= 0.5
        assert (np.abs(held).max(axis=-1) >= 63).all(), "at least 7 of 8 bits are used"
    assert np.abs(lstm.bias * 2.0 ** (w_exponent + e_x) - made.bias).max() <= 0.5


def best_input_exponent(x: np.ndarray) -> int:
    """The exponent with the least error of all, to check that two candidates are enough."""

    def error(e: int) -> float:
        held = np.clip(np.floor(x.astype(float) * 2.0**e + 0.5), -128, 127) / 2.0**e
        return float(((x - held) ** 2).sum())

    return min(range(-20, 40), key=error)


def test_head_scales() -> None:
    network, x = random_network(2), inputs(2)
    integer = quantize(network, x)
    head, made = network.head, integer.head
    assert head is not None and made is not None
    exponent = made.shift + made.output_exponent - 7
    assert np.abs(np.clip(head.weights * 2.0 ** exponent[:, None], -127, 127) - made.weights).max() <= 0.5
    assert np.abs(head.bias * 2.0 ** (exponent + 7) - made.bias).max() <= 0.5
    largest = np.abs(forward(network, x).outputs).max()
    assert 2**13 < largest * 2.0**made.output_exponent < 2**14, "one bit is spare"


@pytest.mark.parametrize("scale", [0.1, 0.5, 2.0])
def test_cell_fraction_leaves_one_bit_spare(scale: float) -> None:
    network, x = random_network(3, scale=scale), inputs(3)
    fraction = quantize(network, x).layers[0].cell_fraction
    largest = np.abs(forward(network, x).traces[0].cell).max()
    assert 2 * largest * 2**fraction < 2**15
    assert fraction == 15 or 2 * largest * 2 ** (fraction + 1) >= 2**15 - 1


def test_inputs_round_half_up_and_saturate() -> None:
    integer = quantize(random_network(4), inputs(4))
    assert set(integer.input_format.exponents) == {7}
    x = np.array([[[-2.0, -0.5 / 128, 0.5 / 128, 1.5 / 128, 2.0]]], np.float32)
    held = quantize_inputs(x, integer)
    assert held.dtype == np.int8
    assert held.tolist() == [[[-128, 0, 1, 2, 127]]]


def test_outputs_read_back() -> None:
    hidden = quantize(random_network(5, outputs=0), inputs(5))
    assert dequantize_outputs(np.array([[[-128, 1]]], np.int8), hidden).tolist() == [[[-1.0, 1 / 128]]]
    headed = quantize(random_network(5), inputs(5))
    step = 2.0**-headed.output_exponent
    assert dequantize_outputs(np.array([[3]], np.int16), headed).tolist() == [[3 * step]]


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.full((1, 2, 5), np.nan, np.float32), "the calibration data hold 10 values that are NaN or inf"),
        (np.full((1, 2, 5), np.inf, np.float32), "the calibration data hold 10 values that are NaN or inf"),
        (np.zeros((1, 2, 5), np.float32), "the calibration data are all zero"),
        (np.zeros((0, 2, 5), np.float32), r"have shape \[0, 2, 5\], not \[batch, time, 5\]"),
        (np.zeros((1, 2, 4), np.float32), r"have shape \[1, 2, 4\], not \[batch, time, 5\]"),
        (np.zeros((1, 2, 5), np.int8), "have dtype int8, not a float"),
        (np.full((1, 2, 5), 1e-20, np.float32), "the calibration data reach 1e-20"),
        (np.full((1, 2, 5), 1e20, np.float32), r"the calibration data reach 1e\+20"),
    ],
)
def test_calibration_refusals(x: np.ndarray, message: str) -> None:
    with pytest.raises(InputError, match=message):
        quantize(random_network(6), x)


def test_nan_inputs_are_refused() -> None:
    integer = quantize(random_network(6), inputs(6))
    with pytest.raises(InputError, match="the input holds 1 value that is NaN or infinite"):
        quantize_inputs(np.array([[[np.nan, 0, 0, 0, 0]]], np.float32), integer)


@pytest.mark.parametrize("gate", [0, 3])
@pytest.mark.parametrize("part", ["input", "recurrent"])
def test_weights_too_large_name_their_row(gate: int, part: str) -> None:
    network = random_network(7)
    getattr(network.layers[0], f"{part}_weights")[gate, 4, 2] = 1e6
    name = ("input", "forget", "cell", "output")[gate]
    with pytest.raises(ModelError, match=rf"the {name} gate's {part} row of unit 4 holds a weight of 1e\+06"):
        quantize(network, inputs(7))


def test_extreme_weights_give_a_network_or_a_sentence() -> None:
    rng = np.random.default_rng(8)
    made, refused = 0, 0
    for seed in range(300):
        cell = CELLS[seed % len(CELLS)]
        network = float_network(np.random.default_rng(seed), cell, 5, [4, -3], 3, scale=0.4, dtype=np.float32)
        for layer in [*network.directions, network.head]:
            for array in (value for value in vars(layer).values() if isinstance(value, np.ndarray)):
                chosen = rng.random(array.shape) < 0.2
                sizes = rng.choice(
                    [0.0, 1e-30, 1e-12, 1e-4, 30.0, 1e3, 1e6],
                    array.shape,
                    p=[0.3, 0.2, 0.2, 0.2, 0.08, 0.015, 0.005],
                )
                array[chosen] = (sizes * rng.choice([-1, 1], array.shape))[chosen]
        x = inputs(seed, 10.0 ** rng.integers(-6, 5))
        try:
            integer = quantize(network, x)
        except (ModelError, InputError) as error:
            refused += 1
            assert "\n" not in str(error)
            continue
        made += 1
        layers = integer.directions
        for shifts in [
            integer.head.shift,
            *(layer.input_shift for layer in layers),
            *(layer.recurrent_shift for layer in layers if cell != "mingru"),
        ]:
            assert MIN_SHIFT <= shifts.min() and shifts.max() <= MAX_SHIFT
        assert math.isfinite(dequantize_outputs(run(integer, quantize_inputs(x, integer))[0], integer).sum())
    assert made > 60 and refused > 60, (made, refused)


def test_all_zero_weights() -> None:
    network = random_network(9, scale=0.0)
    integer = quantize(network, inputs(9))
    assert not run(integer, quantize_inputs(inputs(9), integer))[0].any()


def test_a_coarse_row_of_the_head_bounds_the_output_exponent() -> None:
    """If h stays zero, outputs are tiny but weights large: sums can be shifted left by only 8 bits."""
    network = random_network(11, scale=0.0)
    assert network.head is not None
    network.head.weights[0] = 100.0
    network.head.bias[:] = 2.0**-12
    integer = quantize(network, inputs(11))
    assert integer.head is not None
    assert integer.head.shift.min() == MIN_SHIFT
    y = dequantize_outputs(run(integer, quantize_inputs(inputs(11), integer))[0], integer)
    assert np.abs(y - 2.0**-12).max() <= 2.0**-12


def test_float64_networks() -> None:
    double = quantize(random_network(10, dtype=np.float64), inputs(10))
    assert double.layers[0].input_weights.dtype == np.int8
