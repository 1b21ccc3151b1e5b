"""Gemmlowp's functions against digests of what LiteRT 2.3.0 computes, and against real arithmetic.

The digests are of all 65,536 int16 results in order, little-endian, from LiteRT's LOGISTIC and TANH
operators on int16 of scale 2**-12, which use gemmlowp; the other formats of tanh occur only inside the LSTM.
"""

import hashlib
import math

import numpy as np
import pytest

from rnnhw.arith import gemmlowp_logistic, gemmlowp_tanh

LOGISTIC = "44168980e98373fcf68adda21fdb4d006b79a4ca14df0269ff958e49f9fa6062"
TANH = "6d2c95677d4eb6e25f2c8bec6e3135082a0f64cdde758d75414b7c1de542115f"


@pytest.mark.parametrize(("function", "digest"), [(gemmlowp_logistic, LOGISTIC), (gemmlowp_tanh, TANH)])
def test_all_65536_results_are_litert_s(function, digest) -> None:
    values = np.array([function(x) for x in range(-32768, 32768)], "<i2")
    assert hashlib.sha256(values.tobytes()).hexdigest() == digest


@pytest.mark.parametrize("bits", range(7))
def test_tanh_of_every_format_is_close_and_odd(bits: int) -> None:
    for x in range(0, 32768, 7):
        value = gemmlowp_tanh(x, bits)
        assert abs(value - 32768 * math.tanh(x * 2.0 ** (bits - 15))) < 13
        assert gemmlowp_tanh(-x, bits) == -value
