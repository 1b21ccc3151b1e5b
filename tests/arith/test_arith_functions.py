"""Functions without weights against digests of what LiteRT 2.3.0 and tflite-micro compute, and against reals.

The digests are of the runtimes' operators LOGISTIC, TANH, SOFTMAX and ADD on int8, in the formats `FORMATS`.
"""

import hashlib
import math

import numpy as np
import pytest

from rnnhw import arith

_RNG = np.random.default_rng(20)
_RANDOM = [
    (float(np.float32(math.exp(scale))), int(zero_point))
    for scale, zero_point in zip(_RNG.uniform(-6.0, -2.5, 24), _RNG.integers(-128, 128, 24), strict=True)
]
_NEAR_TIES = [
    (float(np.float32(math.log((k + 0.5) / (255.5 - k)) / x)), 0)
    for k, x in zip(range(130, 254, 2), range(20, 82), strict=True)
]
"""The logistic of x at this scale lies almost in the middle of two int8, and so does the tanh of x/2."""

FORMATS = _RANDOM + _NEAR_TIES
"""Scales and zero points: of 0.0025 to 0.08, and where the runtimes differ from each other."""

DIGESTS = {
    "litert_logistic": "63658a8fbec96aefdf879b789a6a246d",
    "tflm_logistic": "d4fe32028c9b89868c17a137f23706e5",
    "litert_tanh": "1c6319717ad2c6e0a8822a401dbe0a41",
    "tflm_tanh": "979764387c7a589dae4d14fa44a39fa8",
    "litert_softmax": "ec89982bd103ff53916887283704ef3b",
    "tflm_softmax": "ec89982bd103ff53916887283704ef3b",
    "litert_add": "5c4a4a7ee7fe27c8227346c929d13a5b",
    "tflm_add": "4198437324e50ba1e5ff5c8d39b94d3e",
}


def rows():
    """For each format some rows of int8; rows of one array are equally long."""
    rng = np.random.default_rng(21)
    return [rng.integers(-128, 128, (8, rng.integers(1, 40))).astype(np.int8) for _ in FORMATS]


def digest(values):
    return hashlib.sha256(np.array(values, np.int8).tobytes()).hexdigest()[:32]


@pytest.mark.parametrize("name", ["litert_logistic", "tflm_logistic", "litert_tanh", "tflm_tanh"])
def test_functions_of_one_value_are_the_runtime_s(name):
    function = getattr(arith, name)
    # Near ties, LiteRT's tanh depends on the last bit of the C library's.
    formats = _RANDOM if name == "litert_tanh" else FORMATS
    found = [function(x, *form) for form in formats for x in range(-128, 128)]
    assert digest(found) == DIGESTS[name]


@pytest.mark.parametrize("name", ["litert_softmax", "tflm_softmax"])
def test_softmax_is_the_runtime_s(name):
    found = []
    for (scale, _), values in zip(FORMATS, rows(), strict=True):
        for row in values.tolist():
            found += (
                arith.litert_softmax(row, scale, 1.0) if "litert" in name else arith.tflm_softmax(row, scale)
            )
    assert digest(found) == DIGESTS[name]


@pytest.mark.parametrize("name", ["litert_add", "tflm_add"])
def test_sums_are_the_runtime_s(name):
    function, operands = getattr(arith, name), range(-128, 128, 5)
    found = [function(a, b, *FORMATS[k : k + 3]) for k in range(0, 48, 3) for b in operands for a in operands]
    assert digest(found) == DIGESTS[name]


@pytest.mark.parametrize("arithmetic", ["litert", "tflm"])
@pytest.mark.parametrize("scale", [2.0**-25, 0.001, 0.05, 0.5, 7.5])
def test_results_are_the_nearest_or_next_to_it(arithmetic, scale):
    logistic, tanh = (getattr(arith, f"{arithmetic}_{name}") for name in ("logistic", "tanh"))
    for x in range(-128, 128):
        real = scale * (x - 11)
        wanted = 128 * math.tanh(real / 2)
        assert abs(logistic(x, scale, 11) - min(wanted, 127)) < 0.51
        assert abs(tanh(x, scale, 11) - min(128 * math.tanh(real), 127)) < 0.51
    row = list(range(-128, 100, 3))
    powers = np.exp(scale * np.array(row) - scale * max(row))
    found = (
        arith.litert_softmax(row, scale, 1.0) if arithmetic == "litert" else arith.tflm_softmax(row, scale)
    )
    assert np.abs(np.array(found) - (256 * powers / powers.sum() - 128).clip(max=127)).max() < 0.51


def test_beta_multiplies_the_scale():
    row = [3, 120, 101, -128]
    assert arith.litert_softmax(row, 0.5, 0.125) == arith.litert_softmax(row, 0.0625, 1.0)


def test_a_single_value_and_equal_values():
    assert arith.tflm_softmax([7], 0.1) == arith.litert_softmax([7], 0.1, 1.0) == [127]
    assert arith.tflm_softmax([7] * 4, 0.1) == arith.litert_softmax([7] * 4, 0.1, 1.0) == [-64] * 4


def test_relu_rescales_and_clamps():
    half = arith.quantize_multiplier(0.5)
    assert [arith.tflm_relu(x, *half, 10, -20, -20, 5) for x in (-100, 10, 11, 13, 60)] == [
        -20,
        -20,
        -19,
        -18,
        5,
    ]


@pytest.mark.parametrize("function", [arith.litert_add, arith.tflm_add])
def test_sums_of_one_format(function):
    form = (0.5, 3)
    assert function(13, -7, form, form, form) == 3
    assert function(127, 127, form, form, form) == 127
    assert function(-128, -100, form, form, form) == -128


def test_gemmlowp_functions_are_close_to_real_ones():
    rng = np.random.default_rng(5)
    for x in [0, 1, -1, 2**31 - 1, -(2**31), *rng.integers(-(2**31), 2**31, 2000).tolist()]:
        real = x * 2.0**-27
        assert abs(arith.logistic32(x) * 2.0**-31 - 1 / (1 + math.exp(-real))) < 1e-7
        assert abs(arith.tanh32(x) * 2.0**-31 - math.tanh(real)) < 2e-7
        below = -abs(x)
        assert abs(arith.exp_negative32(below, 5) * 2.0**-31 - math.exp(below * 2.0**-26)) < 3e-7
