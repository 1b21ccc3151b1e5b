"""Operators that join tensors or cut them into several."""

from collections.abc import Callable, Sequence

from rnnhw.frontends.tflite.to_onnx.builder import MAX_ITEMS, Value
from rnnhw.frontends.tflite.to_onnx.call import Call

__all__ = ["JOINS"]

CONCATENATION_OPTIONS, PACK_OPTIONS, UNPACK_OPTIONS = 10, 59, 64
"""Numbers of options in the schema's union of options."""


def _concatenate(call: Call) -> None:
    axis = call.axis(int(call.option(CONCATENATION_OPTIONS, 0, "i")), len(call.shape()))
    values = [call.value(k) for k in range(len(call.operator.inputs))]
    if call.option(CONCATENATION_OPTIONS, 1, "b"):
        # The runtime's kernels do not have it either.
        raise call.error("a fused activation function is not supported")
    found = values[0] if len(values) == 1 else call.emit("Concat", *values, axis=axis)
    items = [call.builder.items_of(value) for value in values] if len(call.shape()) == 1 else []
    _note_items(call, found, items)
    call.give(found)


def _note_items(call: Call, value: Value, parts: Sequence[tuple[Value, ...] | None]) -> None:
    """Remember which scalars an array of one axis is made of, if all are known."""
    found = tuple(item for part in parts for item in part or ())
    if parts and None not in parts and len(found) <= MAX_ITEMS and value.array is None:
        call.builder.items[value.name] = found


def _pack(call: Call) -> None:
    axis = call.axis(int(call.option(PACK_OPTIONS, 1, "i")), len(call.shape()) + 1)
    b, along = call.builder, call.builder.integers(axis)
    parts = [b.node("Unsqueeze", call.value(k), along) for k in range(len(call.operator.inputs))]
    found = parts[0] if len(parts) == 1 else call.emit("Concat", *parts, axis=axis)
    if not call.shape():
        _note_items(call, found, [(call.value(k),) for k in range(len(call.operator.inputs))])
    call.give(found)


def _unpack(call: Call) -> None:
    axis = call.axis(int(call.option(UNPACK_OPTIONS, 1, "i")), len(call.shape()))
    b, count = call.builder, len(call.operator.outputs)
    if count != call.shape()[axis]:
        raise call.error(f"it makes {count} parts of {call.shape()[axis]}")
    if count == 1:
        call.give(call.emit("Squeeze", call.value(), b.integers(axis)))
        return
    for k, part in enumerate(_parts(call, call.value(), axis, [1] * count)):
        call.give(b.node("Squeeze", part, b.integers(axis)), k)


def _split(call: Call) -> None:
    count, axis = len(call.operator.outputs), call.axis(call.integer(0), len(call.shape(1)))
    length = call.shape(1)[axis]
    if count < 1 or length % count:
        raise call.error(f"it makes {count} parts of {length}")
    for k, part in enumerate(_parts(call, call.value(1), axis, [length // count] * count)):
        call.give(part, k)


def _split_v(call: Call) -> None:
    axis, sizes = call.axis(call.integer(2), len(call.shape())), call.numbers(1)
    length = call.shape()[axis]
    if sizes.count(-1) == 1:
        # The one size that is not given is what is left.
        sizes[sizes.index(-1)] = length - sum(sizes) - 1
    if min(sizes, default=-1) < 0 or sum(sizes) != length or len(sizes) != len(call.operator.outputs):
        raise call.error(f"it makes parts of {sizes[:8]} of {length}")
    for k, part in enumerate(_parts(call, call.value(0), axis, sizes)):
        call.give(part, k)


def _parts(call: Call, value: Value, axis: int, sizes: list[int]) -> list[Value]:
    if len(sizes) == 1:
        return [value]
    hint, b = call.hint, call.builder
    return b.node_of("Split", [value, b.integers(*sizes)], len(sizes), hint, axis=axis)


JOINS: dict[str, Callable[[Call], None]] = {
    "CONCATENATION": _concatenate,
    "PACK": _pack,
    "SPLIT": _split,
    "SPLIT_V": _split_v,
    "UNPACK": _unpack,
}
"""Converters by the names of operators."""
