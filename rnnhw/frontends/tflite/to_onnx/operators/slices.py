"""Operators that take parts of tensors, or put parts into them."""

from collections.abc import Callable, Sequence

import numpy as np

from rnnhw.frontends.tflite.to_onnx.builder import Value
from rnnhw.frontends.tflite.to_onnx.call import Call

__all__ = ["SLICES"]

STRIDED_SLICE_OPTIONS, GATHER_OPTIONS = 32, 23
"""Numbers of options in the schema's union of options."""

_FAR = 2**63 - 1


def _strided_slice(call: Call) -> None:
    begin_mask, end_mask, ellipsis, new_axis, shrink = (
        int(call.option(STRIDED_SLICE_OPTIONS, k, "i")) for k in range(5)
    )
    if ellipsis or new_axis:
        raise call.error("ellipsis and new axes are not supported")
    strides = call.numbers(3)
    if len(strides) > len(call.shape()) or 0 in strides:
        raise call.error(f"it has strides {strides[:8]} for {len(call.shape())} axes")
    is_offset = bool(call.option(STRIDED_SLICE_OPTIONS, 5, "?", False))
    masks = (begin_mask, end_mask, shrink)
    if call.value(1).array is None or call.value(2).array is None:
        _computed_slice(call, masks, strides, is_offset=is_offset)
        return
    begin, end = call.numbers(1), call.numbers(2)
    if not len(begin) == len(end) == len(strides):
        raise call.error(f"it has {len(begin)} begins, {len(end)} ends and {len(strides)} strides")
    starts, stops = [], []
    for axis, stride in enumerate(strides):
        is_dropped = bool(shrink >> axis & 1)
        start, stop = begin[axis], end[axis] + (begin[axis] if is_offset else 0)
        if begin_mask >> axis & 1:
            start = 0 if stride > 0 else -1
        if end_mask >> axis & 1:
            stop = _FAR if stride > 0 else -_FAR
        if is_dropped:
            # An axis that is dropped keeps one item, whatever its end.
            strides[axis], stop = 1, _FAR if start == -1 else start + 1
        starts.append(start)
        stops.append(stop)
    call.give(_taken(call, starts, stops, strides, shrink))


def _taken(call: Call, starts: list[int], stops: list[int], strides: list[int], shrink: int) -> Value:
    """Slice by constants, leaving out axes that stay whole; then drop the axes of the mask ``shrink``."""
    value, b, count = call.value(), call.builder, range(len(starts))
    axes = [k for k in count if (starts[k], strides[k]) != (0, 1) or stops[k] < call.shape()[k]]
    dropped = [k for k in count if shrink >> k & 1]
    if axes == dropped and len(axes) == 1:
        # One index is written as exporters write it; of a reversed value, it counts from the other end.
        start, (other, along) = starts[axes[0]], b.reversals.get(value.name, (value, None))
        if along == axes[0]:
            value, start = other, -1 - start
        return call.emit("Gather", value, b.constant(np.array(start, np.int64)), axis=axes[0])
    if axes:
        value = b.node(
            "Slice",
            value,
            b.integers(*(starts[k] for k in axes)),
            b.integers(*(stops[k] for k in axes)),
            b.integers(*axes),
            b.integers(*(strides[k] for k in axes)),
        )
    return call.emit("Squeeze", value, b.integers(*dropped)) if dropped else value


def _computed_slice(call: Call, masks: tuple[int, int, int], strides: list[int], *, is_offset: bool) -> None:
    """Slice by begins and ends of which some are known only when the model runs."""
    begin_mask, end_mask, shrink = masks
    b, count = call.builder, len(strides)
    items = b.items_of(call.value(1))
    others = ((1 << count) - 1) & ~shrink
    if items is not None and len(items) == count and others & ~(begin_mask & end_mask) == 0 and shrink:
        # Some indices, and all of the other axes.
        dropped = [k for k in range(count) if shrink >> k & 1]
        if all(strides[k] == 1 for k in range(count) if k not in dropped) and not shrink & begin_mask:
            call.give(_picked(call, [(k, items[k]) for k in reversed(dropped)]))
            return
    begin, end = call.int64(call.value(1)), call.int64(call.value(2))
    if is_offset:
        end = b.node("Add", begin, end)
    begin = _replaced(call, begin, begin_mask, [0 if stride > 0 else -1 for stride in strides])
    end = _replaced(call, end, end_mask & ~shrink, [_FAR if stride > 0 else -_FAR for stride in strides])
    if shrink:
        after = b.node("Add", begin, b.integers(1))
        chosen = b.constant(np.array([bool(shrink >> k & 1) for k in range(count)]))
        end = b.node("Where", chosen, after, end)
    axes = b.integers(*range(count))
    value = b.node("Slice", call.value(), begin, end, axes, b.integers(*strides))
    dropped = [k for k in range(count) if shrink >> k & 1]
    call.give(call.emit("Squeeze", value, b.integers(*dropped)) if dropped else value)


def _picked(call: Call, indices: Sequence[tuple[int, Value]]) -> Value:
    """Take one index of each of some axes, which are dropped."""
    value = call.value()
    for axis, index in indices:
        value = call.emit("Gather", value, index, axis=axis)
    return value


def _replaced(call: Call, value: Value, mask: int, fill: Sequence[int]) -> Value:
    """Replace the items that a mask has bits for."""
    if not mask:
        return value
    b = call.builder
    chosen = b.constant(np.array([bool(mask >> k & 1) for k in range(len(fill))]))
    return b.node("Where", chosen, b.integers(*fill), value)


def _slice(call: Call) -> None:
    b, rank = call.builder, len(call.shape())
    axes = b.integers(*range(rank))
    if call.value(1).array is not None and call.value(2).array is not None:
        begin, size = call.numbers(1), call.numbers(2)
        if not len(begin) == len(size) == rank or min(begin, default=0) < 0:
            raise call.error(f"it has begins {begin[:8]} and sizes {size[:8]} for {rank} axes")
        # A size of -1 means all that is left.
        stops = [_FAR if n == -1 else start + n for start, n in zip(begin, size, strict=True)]
        call.give(_taken(call, begin, stops, [1] * rank, 0))
        return
    items, known = b.items_of(call.value(1)), call.value(2).array
    if items is not None and known is not None and len(items) == known.size == rank:
        # One item of one axis, and all of the others.
        lengths = known.reshape(-1).tolist()
        cut = [k for k in range(rank) if items[k].array is None or lengths[k] != call.shape()[k]]
        if len(cut) == 1 and lengths[cut[0]] == 1:
            row = _picked(call, [(cut[0], items[cut[0]])])
            call.give(b.node("Unsqueeze", row, b.integers(cut[0])))
            return
    starts, sizes = call.int64(call.value(1)), call.int64(call.value(2))
    whole = b.node("Less", sizes, b.integers(0))
    ends = b.node("Where", whole, b.constant(np.full(rank, _FAR)), b.node("Add", starts, sizes))
    call.give(call.emit("Slice", call.value(), starts, ends, axes))


def _gather(call: Call) -> None:
    axis = call.axis(int(call.option(GATHER_OPTIONS, 0, "i")), len(call.shape()))
    if call.option(GATHER_OPTIONS, 1, "i"):
        raise call.error("option batch_dims is not supported")
    call.give(call.emit("Gather", call.value(0), call.value(1), axis=axis))


def _gather_nd(call: Call) -> None:
    call.give(call.emit("GatherND", call.value(0), call.int64(call.value(1))))


def _update_slice(call: Call) -> None:
    """Convert DYNAMIC_UPDATE_SLICE: an operand gets an update at start indices, moved so that it fits."""
    b, shape, part = call.builder, call.shape(0), call.shape(1)
    if len(shape) != len(part) or any(n > m for n, m in zip(part, shape, strict=True)):
        raise call.error(f"it puts {list(part)} into {list(shape)}")
    value, update = call.value(0), call.value(1)
    starts = b.node(
        "Min", b.node("Max", call.int64(call.value(2)), b.integers(0)), b.integers(*_room(shape, part))
    )
    axes = [k for k in range(len(shape)) if part[k] != shape[k]]
    if not axes:
        call.give(update)
        return
    # Along one axis after the other: what comes before, the update, what comes after.
    call.give(_put(call, value, update, starts, axes))


def _room(shape: Sequence[int], part: Sequence[int]) -> list[int]:
    """The largest start along each axis."""
    return [n - m for n, m in zip(shape, part, strict=True)]


def _put(call: Call, value: Value, update: Value, starts: Value, axes: list[int]) -> Value:
    """Put an update into a value along ``axes``, of which the first one is done last."""
    b, axis = call.builder, axes[0]
    start = b.node("Slice", starts, b.integers(axis), b.integers(axis + 1), b.integers(0), b.integers(1))
    stop = b.node("Add", start, b.integers(call.shape(1)[axis]))
    along, one = b.integers(axis), b.integers(1)
    if len(axes) > 1:
        inner = b.node("Slice", value, start, stop, along, one)
        update = _put(call, inner, update, starts, axes[1:])
    before = b.node("Slice", value, b.integers(0), start, along, one)
    after = b.node("Slice", value, stop, b.integers(_FAR), along, one)
    return call.emit("Concat", before, update, after, axis=axis)


SLICES: dict[str, Callable[[Call], None]] = {
    "DYNAMIC_UPDATE_SLICE": _update_slice,
    "GATHER": _gather,
    "GATHER_ND": _gather_nd,
    "SLICE": _slice,
    "STRIDED_SLICE": _strided_slice,
}
"""Converters by the names of operators."""
