"""The arithmetics that a design can compute in."""

from rnnhw.arith import NATIVE, TFLM
from rnnhw.design.native import NATIVE_DESIGN
from rnnhw.design.tflm import TFLM_DESIGN

__all__ = ["ARITHMETIC_DESIGNS"]

ARITHMETIC_DESIGNS = {NATIVE.name: NATIVE_DESIGN, TFLM.name: TFLM_DESIGN}
"""By the names of `rnnhw.arith.ARITHMETICS`, those that have gateware."""
