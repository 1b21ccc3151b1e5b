"""What a cell pipeline consists of in each arithmetic."""

from rnnhw.gateware.arithmetics.native import NativePart
from rnnhw.gateware.arithmetics.tflm import TflmPart

__all__ = ["PARTS", "NativePart", "TflmPart"]

PARTS = {"native": NativePart, "tflm": TflmPart}
"""The part of a cell pipeline that depends on the arithmetic, by the design's name for it."""
