"""The scales of the rows of a layer's weights, and sentences on which of them are kept."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.frontends.onnx.quantized.held import Held, row_exponents
from rnnhw.frontends.onnx.quantized.scales import Scale
from rnnhw.frontends.onnx.signals import Signal
from rnnhw.frontends.onnx.values import Constant, Host, Value
from rnnhw.network import NO_EXPONENT

__all__ = ["held_of", "own_rows", "scales_of", "turned"]


def held_of(value: Value | None) -> Held | None:
    """The integers that a file has in the place of a stored array."""
    return value.held if isinstance(value, Constant) else None


def turned(held: Held | None) -> Held | None:
    """The same of the array's transpose."""
    return None if held is None else replace(held, steps=held.steps.T)


def scales_of(value: Value | None) -> tuple[Scale, ...]:
    """How the model rounds a value that a layer reads."""
    if isinstance(value, Signal):
        return value.scales
    return (value.scale,) if isinstance(value, Host) and value.scale is not None else ()


def own_rows(
    weights: NDArray[Any], held: Held | None, of: str
) -> tuple[NDArray[np.int64] | None, tuple[str, ...]]:
    """The exponents of rows of weights ``[..., operands]``, if any can be kept; and a sentence on them."""
    if held is None or held.steps.shape != weights.shape or not weights.size:
        return None, ()
    width = weights.shape[-1]
    rows, reason = row_exponents(weights.reshape(-1, width), Held(held.name, held.steps.reshape(-1, width)))
    kept = int((rows != NO_EXPONENT).sum())
    name = f"{held.name[:80]!r} {of}"
    if kept == rows.size:
        return rows, (f"{name} keeps its integers and scales",)
    share = "it is" if not kept else f"{rows.size - kept} of {rows.size} rows are"
    return rows if kept else None, (f"{name} is held as integers, but {reason}; {share} quantized anew",)
