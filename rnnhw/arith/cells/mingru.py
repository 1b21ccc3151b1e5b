"""The arithmetic with power-of-two scales: one minGRU unit for one step."""

from rnnhw.arith.activation import positive, sigmoid
from rnnhw.arith.fixed import saturate, shift_round

__all__ = ["MAX_STATE_FRACTION", "MIN_STATE_FRACTION", "mingru_unit"]

MIN_STATE_FRACTION = 12
MAX_STATE_FRACTION = 15
"""The int16 state of a minGRU has 12 to 15 fraction bits, chosen per layer by calibration."""


def mingru_unit(update: int, candidate: int, h16: int, state_fraction: int) -> int:
    """Compute one minGRU unit for one step; returns the new int16 state.

    ::

        z = sigmoid(a_z)                                      Q0.15
        n = sat16(g(a_n) 2**(p - 12))                         p fraction bits; g: `rnnhw.arith.positive`
        h' = round((z n + (32768 - z) h) / 2**15)             p fraction bits

    h' needs no saturation: a weighted mean of two int16 cannot leave int16.

    Parameters
    ----------
    update, candidate : int
        Pre-activations a_z and a_n, int16 in Q3.12.
    h16 : int
        State, int16 with ``state_fraction`` fraction bits.
    state_fraction : int
        p, in ``MIN_STATE_FRACTION .. MAX_STATE_FRACTION``.
    """
    z = sigmoid(update)
    n = saturate(positive(candidate) << (state_fraction - 12), 16)
    return shift_round(z * n + (32768 - z) * h16, 15)
