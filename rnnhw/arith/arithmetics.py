"""The arithmetics in which an integer network can be computed: ``native``, ``tflm`` and ``litert``."""

from dataclasses import dataclass

__all__ = ["ARITHMETICS", "LITERT", "NATIVE", "TFLM", "Arithmetic"]


@dataclass(frozen=True, kw_only=True)
class Arithmetic:
    """Properties in which arithmetics differ.

    Parameters
    ----------
    name : str
    has_gateware : bool
        Whether designs can compute in it. Otherwise only the golden model can, and there are no cycles.
    has_real_scales : bool
        Whether layers have real scales and zero points, as in ``.tflite`` files, or power-of-two scales.
    has_narrow_weights : bool
        Whether weights of 4 bits take less memory than weights of 8 bits.
    rounding : {"up", "away", "even"}
        How real inputs that lie halfway between two integers are rounded.
    dense_bits : int
        Width of a dense layer's outputs in bits. Only 8-bit outputs can be the input of another layer.
    """

    name: str
    has_gateware: bool
    has_real_scales: bool
    has_narrow_weights: bool
    rounding: str
    dense_bits: int


NATIVE = Arithmetic(
    name="native",
    has_gateware=True,
    has_real_scales=False,
    has_narrow_weights=True,
    rounding="up",
    dense_bits=16,
)
"""The arithmetic of rnnhw itself: all scales are powers of two."""

TFLM = Arithmetic(
    name="tflm",
    has_gateware=True,
    has_real_scales=True,
    has_narrow_weights=False,
    rounding="away",
    dense_bits=8,
)
"""Bit-exact arithmetic of tflite-micro's reference kernels."""

LITERT = Arithmetic(
    name="litert",
    has_gateware=False,
    has_real_scales=True,
    has_narrow_weights=False,
    rounding="even",
    dense_bits=8,
)
"""Bit-exact arithmetic of LiteRT on a CPU with its default options."""

ARITHMETICS = {one.name: one for one in (NATIVE, TFLM, LITERT)}
"""All arithmetics by name."""
