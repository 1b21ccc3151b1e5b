"""Convolutions and pooling in two dimensions, whose channels are the last axis in a ``.tflite``."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, activated

__all__ = ["CONVOLUTION"]

CONV_OPTIONS, DEPTHWISE_OPTIONS, POOL_OPTIONS = 1, 2, 5
"""Numbers of options in the schema's union of options."""

_PADDINGS = {0: "SAME_UPPER", 1: "VALID"}


def _channels_first(call: Call) -> Value:
    if len(call.shape()) != 4:
        raise call.error(f"its input has {len(call.shape())} axes, not 4")
    return call.builder.node("Transpose", call.value(), perm=[0, 3, 1, 2])


def _channels_last(call: Call, value: Value, activation: int) -> None:
    found = activated(call, value, activation)
    call.give(call.emit("Transpose", found, perm=[0, 2, 3, 1]))


def _padding(call: Call, options_type: int) -> str:
    padding = call.option(options_type, 0, "b")
    if padding not in _PADDINGS:
        raise call.error(f"padding {padding} is not supported")
    return _PADDINGS[padding]


def _sizes(call: Call, *sizes: int) -> list[int]:
    """Height and width of strides and the like, which ONNX has in this order."""
    if min(sizes) < 1:
        raise call.error(f"it has a size or stride of {min(sizes)}")
    return list(sizes)


def _filters(call: Call) -> np.ndarray[Any, Any]:
    filters = call.array(1)
    if filters.ndim != 4 or 0 in filters.shape:
        raise call.error(f"its filters have shape {list(filters.shape)}, not four axes")
    return filters


def _convolution(call: Call) -> None:
    filters, channels = _filters(call), call.shape()[-1] if call.shape() else 0
    if channels % filters.shape[3]:
        raise call.error(f"filters of {filters.shape[3]} channels read {channels}")

    def option(field: int, default: int = 0) -> int:
        return int(call.option(CONV_OPTIONS, field, "i", default))

    found = call.builder.node(
        "Conv",
        _channels_first(call),
        call.builder.constant(filters.transpose(0, 3, 1, 2), call.scope.hint(call.operator.input(1))),
        call.optional(2),
        auto_pad=_padding(call, CONV_OPTIONS),
        strides=_sizes(call, option(2), option(1)),
        dilations=_sizes(call, option(5, 1), option(4, 1)),
        group=channels // filters.shape[3],
    )
    _channels_last(call, found, call.option(CONV_OPTIONS, 3, "b"))


def _depthwise(call: Call) -> None:
    filters, channels = _filters(call), call.shape()[-1] if call.shape() else 0
    if filters.shape[0] != 1 or channels < 1 or filters.shape[3] % channels:
        raise call.error(f"filters of shape {list(filters.shape)} read {channels} channels")

    def option(field: int, default: int = 0) -> int:
        return int(call.option(DEPTHWISE_OPTIONS, field, "i", default))

    found = call.builder.node(
        "Conv",
        _channels_first(call),
        call.builder.constant(filters.transpose(3, 0, 1, 2), call.scope.hint(call.operator.input(1))),
        call.optional(2),
        auto_pad=_padding(call, DEPTHWISE_OPTIONS),
        strides=_sizes(call, option(2), option(1)),
        dilations=_sizes(call, option(6, 1), option(5, 1)),
        group=channels,
    )
    _channels_last(call, found, call.option(DEPTHWISE_OPTIONS, 4, "b"))


def _pool(kind: str, **attributes: Any) -> Callable[[Call], None]:
    def convert(call: Call) -> None:
        stride_width, stride_height, width, height = (
            int(call.option(POOL_OPTIONS, field, "i")) for field in range(1, 5)
        )
        found = call.builder.node(
            kind,
            _channels_first(call),
            auto_pad=_padding(call, POOL_OPTIONS),
            kernel_shape=_sizes(call, height, width),
            strides=_sizes(call, stride_height, stride_width),
            **attributes,
        )
        _channels_last(call, found, call.option(POOL_OPTIONS, 5, "b"))

    return convert


CONVOLUTION: dict[str, Callable[[Call], None]] = {
    "AVERAGE_POOL_2D": _pool("AveragePool", count_include_pad=0),
    "CONV_2D": _convolution,
    "DEPTHWISE_CONV_2D": _depthwise,
    "MAX_POOL_2D": _pool("MaxPool"),
}
"""Converters by the names of operators."""
