"""Operators that take tensors apart, put them together and change their axes, but compute nothing."""

from collections.abc import Callable
from itertools import pairwise

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import axis_of, groups_of, reordered, reshaped
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.values import Integers, Tensor, Value
from rnnhw.frontends.onnx.cells.views import columns, join, permute, pick, stack, take_rows

__all__ = ["AXES"]

_FLOAT = 1
_FAR = 2**31 - 1
"""Ends of slices at and beyond this mean the end of the axis."""

Result = list[Value] | None


def _same(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    return None if given is None else [given]


def _cast(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    return [given] if isinstance(given, Tensor) and operation.attributes.get("to") == _FLOAT else None


def _reshape(scope: Scope, operation: Operation) -> Result:
    given, target = scope.get(operation.input(0)), scope.get(operation.input(1))
    if not isinstance(given, Tensor) or not isinstance(target, Integers) or target.array.ndim != 1:
        return None
    sizes, shape = target.entries, given.shape
    if not operation.attributes.get("allowzero", 0):
        sizes = [shape[k] if size.value == 0 and k < len(shape) else size for k, size in enumerate(sizes)]
    return _with_shape(given, sizes)


def _with_shape(given: Tensor, sizes: list[Integer]) -> Result:
    """The tensor with other axes but the same last one."""
    if not sizes or sizes[-1] not in (given.form.width, number(-1)):
        return None
    if sizes[-1] == number(-1) and number(-1) in sizes[:-1]:
        return None
    groups = reshaped(given.form.rows, sizes[:-1])
    return None if groups is None else [Tensor(given.form, groups, given.is_kept)]


def _flatten(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    if not isinstance(given, Tensor) or operation.attributes.get("axis", 1) not in (-1, len(given.groups)):
        return None
    return [Tensor(given.form, (sum(given.groups),), given.is_kept)]


def _squeeze(scope: Scope, operation: Operation) -> Result:
    given, axes = scope.get(operation.input(0)), scope.numbers(operation, "axes", 1)
    if not isinstance(given, Tensor):
        return None
    rank = len(given.groups) + 1
    if axes is None:
        if operation.input(1) or given.form.width == number(1):
            return None
        axes = [axis for axis, count in enumerate(given.groups) if not count]
    gone = {axis % rank for axis in axes if -rank <= axis < rank}
    if len(gone) != len(axes) or any(axis == rank - 1 or given.groups[axis] for axis in gone):
        return None
    groups = tuple(count for axis, count in enumerate(given.groups) if axis not in gone)
    return [Tensor(given.form, groups, given.is_kept)]


def _unsqueeze(scope: Scope, operation: Operation) -> Result:
    given, axes = scope.tensor(operation.input(0)), scope.numbers(operation, "axes", 1)
    if given is None or axes is None:
        return None
    rank = len(given.groups) + 1 + len(axes)
    new = {axis % rank for axis in axes if -rank <= axis < rank}
    if len(new) != len(axes) or rank - 1 in new:
        return None
    old = iter(given.groups)
    groups = tuple(0 if axis in new else next(old) for axis in range(rank - 1))
    return [Tensor(given.form, groups, given.is_kept)]


def _transpose(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    if not isinstance(given, Tensor):
        return None
    rank = len(given.groups) + 1
    perm = list(operation.attributes.get("perm", range(rank)[::-1]))
    if sorted(perm) != list(range(rank)) or perm[-1] != rank - 1:
        return None
    groups, axes = reordered(given.groups, perm[:-1])
    return [Tensor(permute(scope.terms, given.form, axes), groups, given.is_kept)]


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


def _concat(scope: Scope, operation: Operation) -> Result:
    given = [scope.tensor(name) for name in operation.node.input]
    parts = [part for part in given if part is not None]
    axis = operation.attributes.get("axis", 0)
    rank = len(parts[0].groups) + 1 if parts else 0
    if len(parts) != len(given) or any(len(part.groups) + 1 != rank for part in parts):
        return None
    if not -rank <= axis < rank:
        return None
    axis = axis % rank
    parts = [part for part in parts if part.shape[axis] != number(0)]
    if len(parts) < 2:
        return [parts[0]] if parts else None
    first = parts[0].groups
    if axis == rank - 1:
        form = join(scope.terms, [part.form for part in parts])
        is_fitting = all(part.groups == first for part in parts)
        return [Tensor(form, first)] if form is not None and is_fitting else None
    if any(_but(part.groups, axis) != _but(first, axis) or part.groups[axis] > 1 for part in parts):
        return None
    stacked = [(part.form, part.groups[axis] == 0) for part in parts]
    form = stack(scope.terms, stacked, axis_of(first, axis))
    return None if form is None else [Tensor(form, (*first[:axis], 1, *first[axis + 1 :]))]


def _but(groups: tuple[int, ...], axis: int) -> tuple[int, ...]:
    return groups[:axis] + groups[axis + 1 :]


def _expand(scope: Scope, operation: Operation) -> Result:
    """Expand of what is the same in all rows, such as an initial state, or to the shape that a tensor has."""
    given, target = scope.tensor(operation.input(0)), scope.get(operation.input(1))
    if given is None or not isinstance(target, Integers) or not target.entries:
        return None
    sizes = target.entries
    if tuple(sizes) == given.shape:
        return [given]
    is_scalar = given.form.width == number(1) and not given.form.entries
    if given.form.rows or not (is_scalar or sizes[-1] in (given.form.width, number(1))):
        return None
    if len(sizes) < len(given.shape) or any(size.value is not None and size.value < 1 for size in sizes):
        return None
    rows, groups = groups_of((*sizes[:-1], number(1)))
    width = sizes[-1] if is_scalar else given.form.width
    return [Tensor(scope.terms.form(dict(given.form.entries), given.form.bias, rows, width), groups)]


AXES: dict[str, Callable[[Scope, Operation], Result]] = {
    "Cast": _cast,
    "Concat": _concat,
    "Expand": _expand,
    "Flatten": _flatten,
    "Gather": _gather,
    "Identity": _same,
    "Reshape": _reshape,
    "Slice": _slice,
    "Split": _split,
    "Squeeze": _squeeze,
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}
