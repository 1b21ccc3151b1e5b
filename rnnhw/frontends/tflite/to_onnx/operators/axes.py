"""Operators that move, add, drop or reverse axes."""

from collections.abc import Callable

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call

__all__ = ["AXES"]

SQUEEZE_OPTIONS = 30
"""Number of options in the schema's union of options."""


def _reshape(call: Call) -> None:
    x, shape = call.value(), call.result().shape
    if call.has(1) and call.value(1).array is None:
        call.give(call.emit("Reshape", x, call.int64(call.value(1))))
        return
    # The first axis is what is left: a model of another batch size has the same form then.
    if 0 in shape:
        call.give(call.emit("Reshape", x, call.builder.integers(*shape), allowzero=1))
        return
    found = call.emit("Reshape", x, call.builder.integers(*([-1, *shape[1:]] if shape else [])))
    _note_item(call, x, found)
    call.give(found)


def _note_item(call: Call, scalar: Value, found: Value) -> None:
    """Remember that an array of one item is made of a scalar."""
    if not call.shape() and call.result().shape == (1,) and found.array is None:
        call.builder.items[found.name] = (scalar,)


def _squeeze(call: Call) -> None:
    shape, options = call.shape(), call.operator.options
    call.check_options(SQUEEZE_OPTIONS)
    given = None if options is None else options.array(0, "i4")
    if given is None or given.size == 0:
        axes = [k for k, length in enumerate(shape) if length == 1]
    else:
        axes = sorted({call.axis(int(axis), len(shape)) for axis in given})
    call.give(call.emit("Squeeze", call.value(), call.builder.integers(*axes)) if axes else call.value())


def _expand_dims(call: Call) -> None:
    axis = call.axis(call.integer(1), len(call.shape()) + 1)
    found = call.emit("Unsqueeze", call.value(), call.builder.integers(axis))
    _note_item(call, call.value(), found)
    call.give(found)


def _transpose(call: Call) -> None:
    rank, order = len(call.shape()), call.numbers(1)
    order = [call.axis(axis, rank) for axis in order]
    if sorted(order) != list(range(rank)):
        raise call.error(f"it orders {rank} axes by {order}")
    call.give(call.emit("Transpose", call.value(), perm=order))


def _reverse(call: Call) -> None:
    value = call.value()
    for axis in call.numbers(1):
        value = call.builder.reverse(value, call.axis(axis, len(call.shape())))
    call.give(value)


AXES: dict[str, Callable[[Call], None]] = {
    "EXPAND_DIMS": _expand_dims,
    "RESHAPE": _reshape,
    "REVERSE_V2": _reverse,
    "SQUEEZE": _squeeze,
    "TRANSPOSE": _transpose,
}
"""Converters by the names of operators."""
