"""Tensors that a loop carries, and to which each iteration adds its h or into which it writes it."""

from dataclasses import dataclass

from rnnhw.frontends.onnx.cells.bodies import Body, Carried, iteration_of
from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import Groups
from rnnhw.frontends.onnx.cells.scope import Scope
from rnnhw.frontends.onnx.cells.terms import Factor, Rows, Stacked
from rnnhw.frontends.onnx.cells.values import Integers, Stored, Tensor

__all__ = ["Written", "stacked_by"]


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a tensor holds after the last iteration: a value of each, one after another.

    Parameters
    ----------
    factor : Factor
        The value of an iteration.
    groups : tuple of int
        The layout of the tensor.
    axis : int
        The axis of its rows along which the iterations are.
    is_flipped : bool
        Whether the last iteration comes first.
    """

    factor: Factor
    groups: Groups
    axis: int
    is_flipped: bool


def stacked_by(scope: Scope, body: Body, carried: Carried) -> Written | None:
    """What a carried tensor holds after the last iteration; None if that is not known."""
    old, new = body.scope.get(carried.old), body.scope.get(carried.new)
    if not isinstance(old, Tensor):
        return None
    if not isinstance(new, Tensor) or not isinstance(scope.terms.atomic(new.form).what, Stacked):
        return _scattered(body, carried, old)
    accumulator, what = scope.terms.atomic(old.form), scope.terms.atomic(new.form).what
    assert isinstance(what, Stacked)
    axis = what.axis
    found: Factor | None = None
    is_flipped: bool | None = None
    match what.parts:
        case ((first, False), (found, True)) if first is accumulator and _is_empty(scope, carried, old, axis):
            is_flipped = False
        case ((found, True), (last, False)) if last is accumulator and _is_empty(scope, carried, old, axis):
            is_flipped = True
        case ((Factor(what=Rows() as before), False), (found, True), (Factor(what=Rows() as after), False)):
            size, place = accumulator.rows[axis], before.count
            ranges = (
                Rows(accumulator, axis, number(0), 1, place),
                Rows(accumulator, axis, place + number(1), 1, size - place - number(1)),
            )
            is_flipped = _order(body, place, size) if (before, after) == ranges else None
    if found is None or is_flipped is None:
        return None
    return Written(factor=found, groups=new.groups, axis=axis, is_flipped=is_flipped)


def _is_empty(scope: Scope, carried: Carried, old: Tensor, axis: int) -> bool:
    """Whether a tensor has no entries along an axis of its rows before the first iteration."""
    value = scope.get(carried.initial)
    where = [place for place, count in enumerate(old.groups) if count][axis]
    if isinstance(value, Tensor):
        return value.shape[where] == number(0)
    return isinstance(value, Stored) and value.array.shape[where] == 0


def _order(body: Body, place: Integer, size: Integer) -> bool | None:
    """Whether places go from the end of an axis to its start; None if they do not fill it."""
    iteration = iteration_of(body.scope)
    if size != body.count:
        return None
    if place == iteration:
        return False
    return True if place == size - number(1) - iteration else None


def _scattered(body: Body, carried: Carried, old: Tensor) -> Written | None:
    """The same for ScatterND along the first axis."""
    name = body.same.get(carried.new, carried.new)
    node = next((node for node in body.graph.node if name in node.output), None)
    if node is None or node.op_type != "ScatterND" or node.domain:
        return None
    if any(entry.name != "reduction" or entry.s != b"none" for entry in node.attribute):
        return None
    if body.same.get(node.input[0], node.input[0]) != carried.old or old.groups[:1] != (1,):
        return None
    indices, update = (body.scope.get(name) for name in node.input[1:])
    if not isinstance(indices, Integers) or not isinstance(update, Tensor) or indices.array.size != 1:
        return None
    groups = (0,) * (indices.array.ndim - 1) + old.groups[1:]
    is_flipped = _order(body, indices.entries[0], old.shape[0])
    if is_flipped is None or not indices.array.ndim or update.groups != groups:
        return None
    factor = body.scope.terms.atomic(update.form)
    if factor.rows != old.form.rows[1:] or factor.width != old.form.width:
        return None
    return Written(factor=factor, groups=old.groups, axis=0, is_flipped=is_flipped)
