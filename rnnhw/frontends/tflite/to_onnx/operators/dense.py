"""Matrix products: FULLY_CONNECTED, BATCH_MATMUL and EMBEDDING_LOOKUP."""

from collections.abc import Callable

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call, activated

__all__ = ["DENSE"]

FULLY_CONNECTED_OPTIONS, BATCH_MATMUL_OPTIONS = 8, 101
"""Numbers of options in the schema's union of options."""


def _fully_connected(call: Call) -> None:
    """Convert FULLY_CONNECTED, which reads its input as rows of the width of its weights."""
    activation, form = (
        call.option(FULLY_CONNECTED_OPTIONS, 0, "b"),
        call.option(FULLY_CONNECTED_OPTIONS, 1, "b"),
    )
    if form:
        raise call.error("option weights_format is not supported")
    shape, rows = call.shape(0), call.shape(1)
    if len(rows) != 2 or not shape:
        raise call.error(f"it multiplies {list(shape)} by weights of shape {list(rows)}")
    x, b = call.value(0), call.builder
    result = call.result().shape
    keeps = call.option(FULLY_CONNECTED_OPTIONS, 2, "?", False) and shape[-1] == rows[1]
    if not keeps and (len(shape) != 2 or shape[-1] != rows[1]):
        x = b.node("Reshape", x, b.integers(-1, rows[1]))
    found = _product(call, x, is_flat=not keeps or len(shape) == 2)
    found = activated(call, found, activation)
    width = 2 if not keeps else len(shape)
    if len(result) != width and result and 0 not in result:
        found = b.node("Reshape", found, b.integers(-1, *result[1:]))
    call.give(found)


def _product(call: Call, x: Value, *, is_flat: bool) -> Value:
    weights, bias, b = call.value(1), call.optional(2), call.builder
    if is_flat:
        return call.emit("Gemm", x, weights, bias, transB=1)
    if weights.array is not None:
        turned = b.constant(weights.array.T, f"{weights.name}_transposed")
    else:
        turned = b.node("Transpose", weights, perm=[1, 0])
    if bias is None:
        return call.emit("MatMul", x, turned)
    return call.emit("Add", b.node("MatMul", x, turned), bias)


def _batch_matmul(call: Call) -> None:
    values = []
    for k in range(2):
        value, rank = call.value(k), len(call.shape(k))
        if call.option(BATCH_MATMUL_OPTIONS, k, "?", False):
            if rank < 2:
                raise call.error(f"it transposes a value of shape {list(call.shape(k))}")
            order = [*range(rank - 2), rank - 1, rank - 2]
            value = call.builder.node("Transpose", value, perm=order)
        values.append(value)
    call.give(call.emit("MatMul", *values))


def _embedding(call: Call) -> None:
    call.give(call.emit("Gather", call.value(1), call.value(0), axis=0))


DENSE: dict[str, Callable[[Call], None]] = {
    "BATCH_MATMUL": _batch_matmul,
    "EMBEDDING_LOOKUP": _embedding,
    "FULLY_CONNECTED": _fully_connected,
}
"""Converters by the names of operators."""
