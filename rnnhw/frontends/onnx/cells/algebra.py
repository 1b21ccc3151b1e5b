"""Sums, products, matrix products and activations of forms.

Products are multiplied out only where that stays small, so that ``(1 - z) * n + z * h`` and
``n + z * (h - n)`` become the same form. A result of None says that the operands do not fit each other.
"""

from collections.abc import Iterator

import numpy as np

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.terms import (
    Activation,
    Array,
    Coefficient,
    Constant,
    Entry,
    Factor,
    Fixed,
    Form,
    Joined,
    Monomial,
    Terms,
    Whole,
)

__all__ = [
    "activate",
    "add",
    "apply_matrix",
    "coefficient",
    "degree",
    "multiply",
    "negate",
    "of_array",
    "scaled",
]

_MAX_ENTRIES = 16
_MAX_DEGREE = 3


def coefficient(terms: Terms, vector: Array) -> Coefficient:
    """A vector as a coefficient: a number where all its entries are equal."""
    first = float(vector[0]) if vector.size else 0.0
    if (vector == first).all():
        return first
    return terms.constant(vector.astype(np.float64))


def of_array(terms: Terms, array: Array, rows: tuple[Integer, ...]) -> Form:
    """The form of an array ``[..., width]``, whose rows may be equal."""
    width = number(array.shape[-1])
    if not array.size:
        return terms.form({}, 0.0, rows, width)
    flat = array.reshape(-1, array.shape[-1])
    if (flat == flat[0]).all():
        return terms.form({}, coefficient(terms, flat[0]), rows, width)
    return terms.pure(terms.factor(Fixed(terms.constant(array)), rows, width))


def degree(form: Form) -> int:
    """The largest number of factors in a product of the form."""
    return max((len(monomial) for monomial, _ in form.entries), default=0)


def negate(terms: Terms, form: Form) -> Form:
    """The negative of a form."""
    return _scaled(terms, form, -1.0, form.rows, form.width)


def add(terms: Terms, left: Form, right: Form) -> Form | None:
    """The sum of two forms."""
    common = _common(left, right)
    if common is None:
        return None
    merged: dict[Monomial, Coefficient] = dict(left.entries)
    for monomial, value in right.entries:
        if monomial not in merged:
            merged[monomial] = value
            continue
        total = _plus(terms, merged[monomial], value)
        if total is None:
            return add(terms, terms.pure(terms.atomic(left)), terms.pure(terms.atomic(right)))
        if total == 0.0:
            del merged[monomial]
        else:
            merged[monomial] = total
    if len(merged) > _MAX_ENTRIES:
        return None
    bias = _plus(terms, left.bias, right.bias)
    assert bias is not None
    return terms.form(merged, bias, *common)


def multiply(terms: Terms, left: Form, right: Form) -> Form | None:
    """The product of two forms, element by element."""
    common = _common(left, right)
    if common is None:
        return None
    for constant, other in ((left, right), (right, left)):
        if not constant.entries:
            return _scaled(terms, other, constant.bias, *common)
    if _is_short(left) and _is_short(right) and degree(left) + degree(right) <= _MAX_DEGREE:
        product = _multiplied_out(terms, left, right, *common)
        if product is not None:
            return product
    monomial = _ordered((terms.atomic(left), terms.atomic(right)))
    return terms.form({monomial: 1.0}, 0.0, *common)


def apply_matrix(terms: Terms, form: Form, matrix: Constant) -> Form | None:
    """The product ``matrix @ features`` for each row; the matrix is ``[outputs, features]``."""
    outputs, inputs = matrix.array.shape
    if form.width != number(inputs):
        return None
    merged: dict[Monomial, Coefficient] = {}
    for factor, start, stop in _side_by_side(terms, form):
        part = terms.part(matrix, slice(None), slice(start, stop)) if (start, stop) != (0, inputs) else matrix
        before = merged.get((factor,))
        total = part if before is None else _plus(terms, before, part)
        if total is None:
            return None
        merged[(factor,)] = total
        if len(merged) > _MAX_ENTRIES:
            return None
    return terms.form(merged, 0.0, form.rows, number(outputs))


def activate(terms: Terms, operator: str, parameters: tuple[float, ...], form: Form) -> Form:
    """A function of each element of a form."""
    match form.entries:
        case [((Factor(what=Whole(form=inner)),), 1.0)] if form.bias == 0.0 and inner.rows == form.rows:
            form = inner
    what = Activation(operator, parameters, form)
    return terms.pure(terms.factor(what, form.rows, form.width, form.depth + 1))


def _common(left: Form, right: Form) -> tuple[tuple[Integer, ...], Integer] | None:
    """Rows and width of a sum or product. A form without rows, or a constant of width 1, is broadcast."""
    if left.rows != right.rows and left.rows and right.rows:
        return None
    rows = left.rows or right.rows
    if left.width == right.width:
        return rows, left.width
    for constant, other in ((left, right), (right, left)):
        if constant.width == number(1) and not constant.entries:
            return rows, other.width
    return None


def _plus(terms: Terms, left: Coefficient, right: Coefficient) -> Coefficient | None:
    """The sum of two coefficients; None for a matrix and a diagonal, or if it took too much memory."""
    if isinstance(left, float) and isinstance(right, float):
        return left + right
    one, two = (value.array if isinstance(value, Constant) else np.array([value]) for value in (left, right))
    if one.ndim != two.ndim:
        return None
    if one.ndim == 2:
        return terms.derived(("sum", left, right), lambda: one + two, one)
    return coefficient(terms, one + two)


def scaled(terms: Terms, diagonal: Coefficient, value: Coefficient) -> Coefficient | None:
    """A number or diagonal times a coefficient; None where it would take too much memory."""
    if isinstance(diagonal, float):
        if diagonal == 1.0:
            return value
        if isinstance(value, float):
            return diagonal * value
        array, factor = value.array, value.array.dtype.type(diagonal)
        return terms.derived(("product", diagonal, value), lambda: array * factor, array)
    if isinstance(value, float):
        return scaled(terms, value, diagonal)
    if value.array.ndim == 2:
        array, rows = value.array, diagonal.array.astype(value.array.dtype)[:, None]
        return terms.derived(("product", diagonal, value), lambda: array * rows, array)
    return coefficient(terms, diagonal.array * value.array)


def _scaled(
    terms: Terms, form: Form, diagonal: Coefficient, rows: tuple[Integer, ...], width: Integer
) -> Form:
    entries = {monomial: scaled(terms, diagonal, value) for monomial, value in form.entries}
    bias = scaled(terms, diagonal, form.bias)
    known = {monomial: value for monomial, value in entries.items() if value is not None}
    if bias is None or len(known) < len(entries):
        return terms.form({(terms.atomic(form),): diagonal}, 0.0, rows, width)
    return terms.form(known, bias, rows, width)


def _is_short(form: Form) -> bool:
    """Whether products with a form may be multiplied out: few products, and no matrices."""
    return len(form.entries) <= 4 and not any(
        isinstance(value, Constant) and value.array.ndim == 2 for _, value in form.entries
    )


def _multiplied_out(
    terms: Terms, left: Form, right: Form, rows: tuple[Integer, ...], width: Integer
) -> Form | None:
    merged: dict[Monomial, Coefficient] = {}
    bias: Coefficient = 0.0
    for one, value in _with_bias(left):
        for other, more in _with_bias(right):
            monomial, product = _ordered((*one, *other)), scaled(terms, value, more)
            if product is None:
                return None
            if not monomial:
                bias = product
                continue
            total = _plus(terms, merged.get(monomial, 0.0), product)
            if total is None:
                return None
            merged[monomial] = total
    return terms.form(merged, bias, rows, width)


def _with_bias(form: Form) -> Iterator[Entry]:
    """The products of a form; the bias is one without factors."""
    yield from form.entries
    if form.bias != 0.0:
        yield (), form.bias


def _ordered(factors: Monomial) -> Monomial:
    return tuple(sorted(factors, key=lambda factor: factor.index))


def _side_by_side(terms: Terms, form: Form) -> Iterator[tuple[Factor, int, int]]:
    """The factors that a form consists of along the last axis, each with its columns."""
    start, left = 0, [form]
    while left:
        form = left.pop()
        factor = terms.atomic(form)
        if isinstance(factor.what, Joined):
            left += reversed(factor.what.parts)
            continue
        width = form.width.value
        assert width is not None
        yield factor, start, start + width
        start += width
