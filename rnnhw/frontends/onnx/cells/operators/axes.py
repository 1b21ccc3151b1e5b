"""Operators that put tensors together and change their axes."""

from collections.abc import Callable

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import axis_of, groups_of, reordered, reshaped
from rnnhw.frontends.onnx.cells.masks import is_truth
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.values import Integers, Tensor, Value
from rnnhw.frontends.onnx.cells.views import join, permute, stack

__all__ = ["AXES"]

_FLOAT = 1
_BOOL = 9
Result = list[Value] | None


def _same(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    return None if given is None else [given]


def _cast(scope: Scope, operation: Operation) -> Result:
    given = scope.get(operation.input(0))
    if not isinstance(given, Tensor):
        return None
    wanted = _BOOL if is_truth(scope.terms.atomic(given.form)) else _FLOAT
    return [given] if operation.attributes.get("to") == wanted else None


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


def _tile(scope: Scope, operation: Operation) -> Result:
    """Tile that repeats nothing."""
    given, repeats = scope.get(operation.input(0)), scope.get(operation.input(1))
    is_same = isinstance(repeats, Integers) and repeats.numbers == [1] * repeats.array.size
    return [given] if is_same and isinstance(given, Tensor) else None


AXES: dict[str, Callable[[Scope, Operation], Result]] = {
    "Cast": _cast,
    "Concat": _concat,
    "Expand": _expand,
    "Flatten": _flatten,
    "Identity": _same,
    "Reshape": _reshape,
    "Squeeze": _squeeze,
    "Tile": _tile,
    "Transpose": _transpose,
    "Unsqueeze": _unsqueeze,
}
