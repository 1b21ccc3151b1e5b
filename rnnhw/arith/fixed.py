"""Fixed-point formats, rounding and saturation, in Python integers that cannot overflow."""

import math
from dataclasses import dataclass

__all__ = [
    "ACTIVATION",
    "HIDDEN",
    "MAX_SHIFT",
    "MIN_SHIFT",
    "PREACTIVATION",
    "Format",
    "requantize",
    "saturate",
    "shift_round",
]


@dataclass(frozen=True)
class Format:
    """A signed two's complement fixed-point format.

    Parameters
    ----------
    bits : int
        Width, sign included.
    fraction : int
        Number of bits right of the binary point; the least significant bit weighs ``2**-fraction``. It may be
        negative: then only multiples of ``2**-fraction`` can be represented.
    """

    bits: int
    fraction: int

    @property
    def minimum(self) -> int:
        """Smallest integer of the format."""
        return -(1 << (self.bits - 1))

    @property
    def maximum(self) -> int:
        """Largest integer of the format."""
        return (1 << (self.bits - 1)) - 1

    def quantize(self, real: float) -> int:
        """Return the nearest integer of the format; halves are rounded up, and the result saturates."""
        scaled = real * 2.0**self.fraction
        return saturate(math.floor(min(max(scaled, -(2.0**62)), 2.0**62) + 0.5), self.bits)

    def real(self, integer: int) -> float:
        """Return the real value of an integer of the format."""
        return integer * 2.0**-self.fraction


PREACTIVATION = Format(16, 12)
"""Gate pre-activations, Q3.12."""

ACTIVATION = Format(16, 15)
"""Outputs of sigmoid and tanh, Q0.15."""

HIDDEN = Format(8, 7)
"""Hidden state h, Q0.7."""

MIN_SHIFT = -8
MAX_SHIFT = 32
"""Range of requantization shifts of the datapath: from 8 bits to the left to 32 bits to the right."""


def saturate(value: int, bits: int) -> int:
    """Clamp ``value`` to a signed integer of ``bits`` bits."""
    limit = 1 << (bits - 1)
    return max(-limit, min(limit - 1, value))


def shift_round(value: int, shift: int) -> int:
    """Divide by ``2**shift``, rounding halves up: ``floor(value / 2**shift + 1/2)``.

    A negative ``shift`` multiplies by ``2**-shift``. Nothing saturates here.
    """
    if shift <= 0:
        return value << -shift
    return (value + (1 << (shift - 1))) >> shift


def requantize(input_sum: int, input_shift: int, recurrent_sum: int, recurrent_shift: int) -> int:
    """Shift both accumulators of a gate to Q3.12, each rounded, and add them; the sum saturates to int16.

    Parameters
    ----------
    input_sum, recurrent_sum : int
        int32 accumulators; ``input_sum`` includes the bias.
    input_shift, recurrent_shift : int
        Right shifts in ``MIN_SHIFT .. MAX_SHIFT``.

    Returns
    -------
    int
        Pre-activation, int16 in Q3.12.
    """
    total = shift_round(input_sum, input_shift) + shift_round(recurrent_sum, recurrent_shift)
    return saturate(total, PREACTIVATION.bits)
