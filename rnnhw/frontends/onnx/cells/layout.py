"""How the rows of a form lie in the axes of a tensor.

A layout has one group for each axis of the tensor but the last: how many axes of the rows that axis is made
of. ``0`` is an axis of size 1, and ``2`` is an axis that two were flattened into.
"""

from rnnhw.frontends.onnx.cells.integers import Integer, number

__all__ = ["Groups", "align", "axis_of", "groups_of", "reordered", "reshaped", "sizes"]

Groups = tuple[int, ...]
Sizes = tuple[Integer, ...]
_ONE, _REST = number(1), number(-1)


def groups_of(shape: Sizes) -> tuple[Sizes, Groups]:
    """Rows and layout of a tensor of this shape whose last axis holds the features."""
    rows = tuple(size for size in shape[:-1] if size != _ONE)
    return rows, tuple(0 if size == _ONE else 1 for size in shape[:-1])


def sizes(rows: Sizes, groups: Groups) -> list[Integer]:
    """The sizes of a tensor's axes but the last."""
    found, k = [], 0
    for count in groups:
        size = _ONE
        for row in rows[k : k + count]:
            size = size * row
        found.append(size)
        k += count
    return found


def align(left: Groups, right: Groups) -> Groups | None:
    """The layout of a sum or product of two tensors, of which one may be broadcast; None if none fits."""
    rank = max(len(left), len(right))
    pairs = list(zip(_padded(left, rank), _padded(right, rank), strict=True))
    if any(one and other and one != other for one, other in pairs):
        return None
    groups = tuple(max(pair) for pair in pairs)
    return groups if sum(groups) == max(sum(left), sum(right)) else None


def _padded(groups: Groups, rank: int) -> Groups:
    return (0,) * (rank - len(groups)) + groups


def axis_of(groups: Groups, axis: int) -> int:
    """The first axis of the rows that an axis of the tensor is made of."""
    return sum(groups[:axis])


def reordered(groups: Groups, perm: list[int]) -> tuple[Groups, tuple[int, ...]]:
    """The layout after a transposition of the tensor's axes but the last, and the order of the rows' axes."""
    axes: list[int] = []
    for axis in perm:
        first = axis_of(groups, axis)
        axes += range(first, first + groups[axis])
    return tuple(groups[axis] for axis in perm), tuple(axes)


def reshaped(rows: Sizes, target: list[Integer]) -> Groups | None:
    """The layout that has these sizes, of which one may be -1; None if it takes rows apart."""
    place = target.index(_REST) if _REST in target else len(target)
    before = _consumed(rows, target[:place])
    if before is None or place == len(target):
        return before if before is not None and sum(before) == len(rows) else None
    left = rows[sum(before) :]
    after = _consumed(left[::-1], target[:place:-1])
    if after is None:
        return None
    return (*before, len(left) - sum(after), *after[::-1])


def _consumed(rows: Sizes, target: list[Integer]) -> Groups | None:
    """How many rows each size is made of, from the first row on."""
    groups, k = [], 0
    for wanted in target:
        size, first = _ONE, k
        while size != wanted and k < len(rows):
            size, k = size * rows[k], k + 1
        if size != wanted:
            return None
        groups.append(k - first)
    return tuple(groups)
