"""Operators about shapes, and those that make or extend tensors."""

import math
from collections.abc import Callable

import numpy as np
from onnx import helper, numpy_helper

from rnnhw.frontends.tflite.model import MAX_RANK
from rnnhw.frontends.tflite.to_onnx.call import Call
from rnnhw.frontends.tflite.to_onnx.values import element_of

__all__ = ["SIZES"]

MIRROR_PAD_OPTIONS = 77
"""Number of options in the schema's union of options."""

MAX_FILLED = 1 << 14
"""Elements up to which a filled tensor, such as an initial state, is a constant of the ONNX model."""


def _shape(call: Call) -> None:
    element_of(call.result())
    call.give(call.builder.constant(np.array(call.shape(), call.result().dtype)))


def _rank(call: Call) -> None:
    call.give(call.builder.constant(np.array(len(call.shape()), np.int32)))


def _fill(call: Call) -> None:
    fill, shape = call.value(1).array, call.value(0).array
    if fill is None or fill.size != 1:
        call.give(call.emit("Expand", call.value(1), call.int64(call.value(0))))
        return
    if shape is not None:
        sizes = call.numbers(0)
        if min(sizes, default=0) < 0 or len(sizes) > MAX_RANK:
            raise call.error(f"it makes a tensor of shape {sizes[:8]}")
        if math.prod(sizes) <= MAX_FILLED:
            call.give(call.builder.constant(np.full(sizes, fill.reshape(())), "filled"))
            return
    value = numpy_helper.from_array(fill.reshape(1))
    call.give(call.emit("ConstantOfShape", call.int64(call.value(0)), value=value))


def _zeros_like(call: Call) -> None:
    dtype = helper.tensor_dtype_to_np_dtype(element_of(call.result()))
    shape = call.builder.integers(*call.shape())
    call.give(call.emit("ConstantOfShape", shape, value=numpy_helper.from_array(np.zeros(1, dtype))))


def _range(call: Call) -> None:
    call.give(call.emit("Range", call.value(0), call.value(1), call.value(2)))


def _expand(call: Call) -> None:
    call.give(call.emit("Expand", call.value(0), call.int64(call.value(1))))


def _tile(call: Call) -> None:
    call.give(call.emit("Tile", call.value(0), call.int64(call.value(1))))


def _pad(call: Call) -> None:
    pairs, rank = call.array(1), len(call.shape())
    if pairs.shape != (rank, 2) or pairs.dtype.kind != "i":
        raise call.error(f"paddings have shape {list(pairs.shape)}, not {[rank, 2]}")
    pads = call.builder.integers(*(int(n) for n in pairs.T.reshape(-1)))
    if call.operator.name == "MIRROR_PAD":
        if call.option(MIRROR_PAD_OPTIONS, 0, "b"):
            raise call.error("only the mode REFLECT is supported")
        call.give(call.emit("Pad", call.value(0), pads, mode="reflect"))
        return
    call.give(call.emit("Pad", call.value(0), pads, call.optional(2)))


SIZES: dict[str, Callable[[Call], None]] = {
    "BROADCAST_TO": _expand,
    "FILL": _fill,
    "MIRROR_PAD": _pad,
    "PAD": _pad,
    "PADV2": _pad,
    "RANGE": _range,
    "RANK": _rank,
    "SHAPE": _shape,
    "TILE": _tile,
    "ZEROS_LIKE": _zeros_like,
}
"""Converters by the names of operators."""
