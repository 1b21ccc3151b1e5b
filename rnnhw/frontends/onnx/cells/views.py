"""Parts of forms: ranges of the last axis, entries and orders of the rows, and forms put together.

What is linear goes through matrices: the entry at step ``t`` of ``X W + b`` is ``X[t] W + b``.
"""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.terms import (
    Activation,
    Coefficient,
    Columns,
    Constant,
    Factor,
    Form,
    Joined,
    Monomial,
    Permuted,
    Pick,
    Rows,
    Stacked,
    Terms,
    Whole,
)

__all__ = ["columns", "join", "permute", "pick", "stack", "take_rows"]

_MAX_DEPTH = 12
"""Deeper factors are not looked into, which keeps the work of each node bounded."""


def columns(terms: Terms, form: Form, start: int, stop: int) -> Form:
    """The features ``start .. stop`` of a form."""
    if (number(start), number(stop)) == (number(0), form.width):
        return form
    factor = terms.atomic(form)
    if isinstance(factor.what, Joined):
        found = _of_joined(terms, factor.what, start, stop) if factor.depth <= _MAX_DEPTH else None
        return found or terms.pure(_columns_of(terms, factor, start, stop))
    bias = form.bias
    entries: dict[Monomial, Coefficient] = {}
    for monomial, value in form.entries:
        if isinstance(value, Constant):
            value = terms.part(value, slice(start, stop))
        if not (isinstance(value, Constant) and value.array.ndim == 2):
            cut = [_columns_of(terms, factor, start, stop) for factor in monomial]
            monomial = tuple(sorted(cut, key=lambda factor: factor.index))
        entries[monomial] = value
    if isinstance(bias, Constant):
        bias = terms.part(bias, slice(start, stop))
    return terms.form(entries, bias, form.rows, number(stop - start))


def _columns_of(terms: Terms, factor: Factor, start: int, stop: int) -> Factor:
    what, width = factor.what, number(stop - start)
    match what:
        case Columns(base=base, start=first):
            return terms.factor(Columns(base, first + start, first + stop), factor.rows, width, factor.depth)
        case _ if factor.depth > _MAX_DEPTH:
            pass  # the general case below
        case Activation(form=form):
            inner = columns(terms, form, start, stop)
            what = Activation(what.operator, what.parameters, inner)
            return terms.factor(what, factor.rows, width, inner.depth + 1)
        case Joined() if found := _of_joined(terms, what, start, stop):
            return terms.atomic(found)
    return terms.factor(Columns(factor, start, stop), factor.rows, width, factor.depth + 1)


def _of_joined(terms: Terms, joined: Joined, start: int, stop: int) -> Form | None:
    """The part of forms side by side that a range lies in, if it lies in one."""
    place = bisect_right(joined.starts, start) - 1
    part, first = joined.parts[place], joined.starts[place]
    if stop - first > (part.width.value or 0):
        return None
    return columns(terms, part, start - first, stop - first)


def join(terms: Terms, parts: list[Form]) -> Form | None:
    """Forms side by side along the last axis."""
    rows, widths = parts[0].rows, [part.width.value for part in parts]
    if any(part.rows != rows for part in parts) or not all(widths):
        return None
    ends = list(accumulate(width or 0 for width in widths))
    what = Joined(tuple(parts), (0, *ends[:-1]))
    depth = max(part.depth for part in parts) + 1
    return terms.pure(terms.factor(what, rows, number(ends[-1]), depth))


_MAX_PARTS = 1024
"""A stack of stacks of more parts than this is not seen as one stack."""


def stack(terms: Terms, parts: list[tuple[Form, bool]], axis: int) -> Form | None:
    """Forms one after another along an axis of the rows; a part that is one entry lacks the axis."""
    total, shapes, width = number(0), set(), parts[0][0].width
    for form, is_one in parts:
        rows = form.rows
        if not is_one:
            total, rows = total + rows[axis], rows[:axis] + rows[axis + 1 :]
        else:
            total = total + number(1)
        shapes.add((rows, form.width))
    if len(shapes) != 1:
        return None
    ((rows, width),) = shapes
    factors: list[tuple[Factor, bool]] = []
    for form, is_one in parts:
        factor = terms.atomic(form)
        if isinstance(factor.what, Stacked) and factor.what.axis == axis and not is_one:
            factors += factor.what.parts if len(factor.what.parts) < _MAX_PARTS else [(factor, False)]
        else:
            factors.append((factor, is_one))
    made = terms.factor(Stacked(axis, tuple(factors)), (*rows[:axis], total, *rows[axis:]), width)
    return terms.pure(made)


def pick(terms: Terms, form: Form, axis: int, index: Integer) -> Form:
    """The entry at an index along an axis of the rows."""
    factor = terms.atomic(form)
    if isinstance(factor.what, Whole):
        rows = _without(form.rows, axis)
        return _map(terms, form, rows, lambda factor: _pick_of(terms, factor, axis, index))
    return terms.pure(_pick_of(terms, factor, axis, index))


def _pick_of(terms: Terms, factor: Factor, axis: int, index: Integer) -> Factor:
    match factor.what:
        case _ if factor.depth > _MAX_DEPTH:
            pass  # the general case below
        case Permuted(base=base, axes=axes):
            left = [a - (a > axes[axis]) for a in axes if a != axes[axis]]
            return _permuted(terms, _pick_of(terms, base, axes[axis], index), tuple(left))
        case Rows(base=base, axis=same, start=start, step=step) if same == axis:
            return _pick_of(terms, base, axis, start + number(step) * index)
        case Columns(base=base, start=start, stop=stop):
            return _columns_of(terms, _pick_of(terms, base, axis, index), start, stop)
        case Stacked(axis=same, parts=parts) if same == axis and all(is_one for _, is_one in parts):
            place = index.value
            if place is not None and 0 <= place < len(parts):
                return parts[place][0]
    rows = _without(factor.rows, axis)
    return terms.factor(Pick(factor, axis, index), rows, factor.width, factor.depth + 1)


def take_rows(terms: Terms, form: Form, axis: int, start: Integer, step: int, count: Integer) -> Form:
    """``count`` entries along an axis of the rows."""
    rows = (*form.rows[:axis], count, *form.rows[axis + 1 :])

    def take(factor: Factor) -> Factor:
        match factor.what:
            case Rows(base=base, axis=same, start=first, step=stride) if same == axis:
                what = Rows(base, axis, first + number(stride) * start, step * stride, count)
            case _:
                what = Rows(factor, axis, start, step, count)
        return terms.factor(what, rows, factor.width, what.base.depth + 1)

    return _map(terms, form, rows, take)


def permute(terms: Terms, form: Form, axes: tuple[int, ...]) -> Form:
    """The form with its rows' axes in another order."""
    rows = tuple(form.rows[axis] for axis in axes)
    return _map(terms, form, rows, lambda factor: _permuted(terms, factor, axes))


def _permuted(terms: Terms, factor: Factor, axes: tuple[int, ...]) -> Factor:
    base = factor
    if isinstance(factor.what, Permuted):
        base, axes = factor.what.base, tuple(factor.what.axes[axis] for axis in axes)
    if axes == tuple(range(len(axes))):
        return base
    rows = tuple(base.rows[axis] for axis in axes)
    return terms.factor(Permuted(base, axes), rows, base.width, base.depth + 1)


def _map(terms: Terms, form: Form, rows: tuple[Integer, ...], change: Callable[[Factor], Factor]) -> Form:
    """The form with each factor changed that has rows; others are broadcast as before."""
    entries: dict[Monomial, Coefficient] = {}
    for monomial, value in form.entries:
        changed = [change(factor) if factor.rows else factor for factor in monomial]
        entries[tuple(sorted(changed, key=lambda factor: factor.index))] = value
    return terms.form(entries, form.bias, rows, form.width)


def _without(rows: tuple[Integer, ...], axis: int) -> tuple[Integer, ...]:
    return rows[:axis] + rows[axis + 1 :]
