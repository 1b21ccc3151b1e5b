"""The arithmetics that an integer network can be computed in, each declared once."""

from dataclasses import dataclass

__all__ = ["ARITHMETICS", "LITERT", "NATIVE", "TFLM", "Arithmetic"]


@dataclass(frozen=True, kw_only=True)
class Arithmetic:
    """What is particular to an arithmetic.

    Parameters
    ----------
    name : str
    has_gateware : bool
        Whether a design can compute in it; otherwise the golden model alone can, and there are no cycles.
    has_real_scales : bool
        Whether layers hold real scales and zero points, as ``.tflite`` files do, or exponents of two.
    has_narrow_weights : bool
        Whether weights of 4 bits take less memory than those of 8.
    rounding : {"up", "away", "even"}
        How real inputs that lie halfway between two integers are rounded.
    dense_bits : int
        Width of a dense layer's outputs. Only 8 bits can be the input of another layer.
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
"""Our own: scales are powers of two."""

TFLM = Arithmetic(
    name="tflm",
    has_gateware=True,
    has_real_scales=True,
    has_narrow_weights=False,
    rounding="away",
    dense_bits=8,
)
"""The bits of tflite-micro's reference kernels."""

LITERT = Arithmetic(
    name="litert",
    has_gateware=False,
    has_real_scales=True,
    has_narrow_weights=False,
    rounding="even",
    dense_bits=8,
)
"""The bits of LiteRT on a CPU with its defaults."""

ARITHMETICS = {one.name: one for one in (NATIVE, TFLM, LITERT)}
