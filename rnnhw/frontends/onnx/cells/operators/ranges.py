"""Operators that take parts of tensors along an axis: Slice, Split and Gather."""

from collections.abc import Callable
from itertools import pairwise

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import axis_of
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.values import Integers, Tensor, Value
from rnnhw.frontends.onnx.cells.views import columns, pick, take_rows

__all__ = ["RANGES"]

_FAR = 2**31 - 1
"""Ends of slices at and beyond this mean the end of the axis."""

Result = list[Value] | None


def _slice(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    starts, ends, axes, steps = (
        _entries(scope, operation, name, index)
        for name, index in (("starts", 1), ("ends", 2), ("axes", 3), ("steps", 4))
    )
    if not isinstance(given, Tensor) or starts is None or ends is None:
        return None
    axes = axes if axes is not None else [number(axis) for axis in range(len(starts))]
    steps = steps if steps is not None else [number(1)] * len(starts)
    if (operation.input(3) and not axes) or len({*map(len, (starts, ends, axes, steps))}) != 1:
        return None
    result: Tensor | None = given
    for start, end, axis, step in zip(starts, ends, axes, steps, strict=True):
        if result is None or axis.value is None or step.value is None:
            return None
        result = _cut(scope, result, axis.value, start, end, step.value)
    return None if result is None else [result]


def _entries(scope: Scope, operation: Operation, name: str, index: int) -> list[Integer] | None:
    if name in operation.attributes:
        return [number(value) for value in operation.attributes[name]]
    value = scope.get(operation.input(index))
    return value.entries if isinstance(value, Integers) else None


def _cut(scope: Scope, given: Tensor, axis: int, start: Integer, end: Integer, step: int) -> Tensor | None:
    """A slice along one axis."""
    rank = len(given.groups) + 1
    if not -rank <= axis < rank or step not in (1, -1):
        return None
    axis, size = axis % rank, given.shape[axis]
    if step == 1:
        first, last = (_from_start(place, size) for place in (start, end))
        count = last - first
    else:
        first = (
            size - number(1)
            if (start.value or 0) in (-1, _FAR, 2 * _FAR, 2**63 - 1)
            else _from_start(start, size)
        )
        last = number(-1) if end.value is not None and end.value <= -_FAR else _from_start(end, size)
        count = first - last
    if (number(0), size, 1) == (first, count, step):
        return given
    if size.value is None and (count.value or 1) != 1:
        return None  # an axis may be shorter than the slice
    if axis == rank - 1:
        numbers = first.value, count.value
        if step != 1 or numbers[0] is None or numbers[1] is None or numbers[1] < 1 or size.value is None:
            return None
        form = columns(scope.terms, given.form, numbers[0], numbers[0] + numbers[1])
        return Tensor(form, given.groups)
    if given.groups[axis] != 1 or (count.value is not None and count.value < 1):
        return None
    return _some(scope, given, axis, first, step, count)


def _from_start(place: Integer, size: Integer) -> Integer:
    """A start or end of a slice, counted from the start of the axis."""
    value = place.value
    if value is None:
        return place
    if value >= _FAR:
        return size
    if value < 0:
        place = size + place
    if size.value is not None and place.value is not None:
        return number(min(max(place.value, 0), size.value))
    return place


def _some(scope: Scope, given: Tensor, axis: int, start: Integer, step: int, count: Integer) -> Tensor:
    """Some entries along an axis; a single one leaves an axis of size 1."""
    inner = axis_of(given.groups, axis)
    if count == number(1):
        form = pick(scope.terms, given.form, inner, start)
        return Tensor(form, (*given.groups[:axis], 0, *given.groups[axis + 1 :]), given.is_kept)
    return Tensor(take_rows(scope.terms, given.form, inner, start, step, count), given.groups)


def _split(scope: Scope, operation: Operation) -> Result:
    given, count = scope.get(operation.input(0)), len(operation.node.output)
    if not isinstance(given, Tensor):
        return None
    rank, axis = len(given.groups) + 1, operation.attributes.get("axis", 0)
    if not -rank <= axis < rank:
        return None
    axis = axis % rank
    size, sizes = given.shape[axis].value, scope.numbers(operation, "split", 1)
    if size is None or (operation.input(1) and sizes is None):
        return None
    if sizes is None:
        chunk = -(-size // count)
        sizes = [min(chunk, size - k * chunk) for k in range(count)]
    if len(sizes) != count or sum(sizes) != size or min(sizes) < 1:
        return None
    results: list[Value] = []
    start = 0
    for length in sizes:
        results.append(_cut(scope, given, axis, number(start), number(start + length), 1))
        start += length
    return results


def _gather(scope: Scope, operation: Operation) -> Result:
    given, indices = scope.get(operation.input(0)), scope.get(operation.input(1))
    if not isinstance(given, Tensor) or not isinstance(indices, Integers) or indices.array.ndim > 1:
        return None
    rank, axis = len(given.groups) + 1, operation.attributes.get("axis", 0)
    if not -rank <= axis < rank or axis % rank == rank - 1 or not indices.array.size:
        return None
    axis = axis % rank
    size, entries = given.shape[axis], indices.entries
    if any(entry.value is not None and entry.value < 0 for entry in entries):
        entries = [size + entry if (entry.value or 0) < 0 else entry for entry in entries]
    steps = {later - earlier for earlier, later in pairwise(entries)}
    step = steps.pop() if steps else number(1)
    if steps or not step.value:
        return None
    if given.groups[axis] == 0 and entries == [number(0)]:
        found = given
    elif given.groups[axis] == 1:
        found = _some(scope, given, axis, entries[0], step.value, number(len(entries)))
    else:
        return None
    if indices.array.ndim == 0:
        found = Tensor(found.form, (*found.groups[:axis], *found.groups[axis + 1 :]), found.is_kept)
    return [found]


RANGES: dict[str, Callable[[Scope, Operation], Result]] = {
    "Gather": _gather,
    "Slice": _slice,
    "Split": _split,
}
