"""Operators that reduce axes."""

from collections.abc import Callable

from onnx import TensorProto

from rnnhw.frontends.tflite.to_onnx.call import Call
from rnnhw.frontends.tflite.to_onnx.values import element_of

__all__ = ["REDUCTIONS"]

REDUCER_OPTIONS = 27
"""Number of options in the schema's union of options."""


def _reduction(kind: str) -> Callable[[Call], None]:
    def convert(call: Call) -> None:
        rank = len(call.shape())
        axes = sorted({call.axis(axis, rank) for axis in call.numbers(1)})
        keeps = int(call.option(REDUCER_OPTIONS, 0, "?", False))
        call.give(call.emit(kind, call.value(0), call.builder.integers(*axes), keepdims=keeps))

    return convert


def _extreme(kind: str) -> Callable[[Call], None]:
    def convert(call: Call) -> None:
        axis = call.axis(call.integer(1), len(call.shape()))
        found = call.builder.node(kind, call.value(0), axis=axis, keepdims=0)
        wanted = element_of(call.result())
        call.give(found if wanted == TensorProto.INT64 else call.emit("Cast", found, to=wanted))

    return convert


REDUCTIONS: dict[str, Callable[[Call], None]] = {
    "ARG_MAX": _extreme("ArgMax"),
    "ARG_MIN": _extreme("ArgMin"),
    "MEAN": _reduction("ReduceMean"),
    "REDUCE_MAX": _reduction("ReduceMax"),
    "REDUCE_MIN": _reduction("ReduceMin"),
    "REDUCE_PROD": _reduction("ReduceProd"),
    "SUM": _reduction("ReduceSum"),
}
"""Converters by the names of operators."""
