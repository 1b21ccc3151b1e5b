"""Operators on shapes, counters and conditions."""

from collections.abc import Callable

from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.layout import groups_of
from rnnhw.frontends.onnx.cells.scope import MAX_INTEGERS, Operation, Scope, as_value
from rnnhw.frontends.onnx.cells.values import Condition, Integers, Stored, Tensor, Value, integers

__all__ = ["COUNTING"]

Result = list[Value] | None


def _shape_of(scope: Scope, name: str) -> list[Integer] | None:
    value = scope.get(name)
    if isinstance(value, Tensor):
        return list(value.shape)
    if isinstance(value, Stored | Integers):
        return [number(size) for size in value.array.shape]
    found = scope.types.get(name)
    if found is None or found.shape is None:
        return None
    return None if 0 in found.shape else scope.sizes(name, found.shape)


def _shape(scope: Scope, operation: Operation) -> Result:
    found = _shape_of(scope, operation.input(0))
    if found is None:
        return None
    start, end = operation.attributes.get("start", 0), operation.attributes.get("end", len(found))
    return [integers(found[start:end])]


def _size(scope: Scope, operation: Operation) -> Result:
    found = _shape_of(scope, operation.input(0))
    if found is None:
        return None
    product = number(1)
    for size in found:
        product = product * size
    return [integers([product], ())] if product.is_bounded else None


def _constant(scope: Scope, operation: Operation) -> Result:
    given = operation.attributes
    if "value" in given:
        return [as_value(given["value"])]
    if "value_int" in given:
        return [integers([given["value_int"]], ())]
    if "value_ints" in given:
        return [integers(given["value_ints"])]
    return None


def _constant_of_shape(scope: Scope, operation: Operation) -> Result:
    target = scope.get(operation.input(0))
    value = as_value(operation.attributes["value"]) if "value" in operation.attributes else None
    if not isinstance(target, Integers) or any(
        size.value is not None and size.value < 0 for size in target.entries
    ):
        return None
    if isinstance(value, Integers):
        shape = target.numbers
        count = number(1)
        for size in target.entries:
            count = count * size
        if shape is None or (count.value or 0) > MAX_INTEGERS:
            return None
        return [integers(value.entries * (count.value or 1), tuple(shape))]
    if not target.entries or (isinstance(value, Stored) and value.array.dtype != "float32"):
        return None
    fill = float(value.array.reshape(-1)[0]) if isinstance(value, Stored) else 0.0
    rows, groups = groups_of(tuple(target.entries))
    return [Tensor(scope.terms.form({}, fill, rows, target.entries[-1]), groups)]


def _compare(difference: Callable[[Integer, Integer], Integer]) -> Callable[[Scope, Operation], Result]:
    """A comparison that holds where a difference is greater than zero."""

    def compared(scope: Scope, operation: Operation) -> Result:
        left, right = (scope.get(operation.input(k)) for k in (0, 1))
        if not isinstance(left, Integers) or not isinstance(right, Integers):
            return None
        if left.array.size != 1 or right.array.size != 1:
            return None
        return [Condition((difference(left.entries[0], right.entries[0]),))]

    return compared


def _and(scope: Scope, operation: Operation) -> Result:
    left, right = (scope.get(operation.input(k)) for k in (0, 1))
    if not isinstance(left, Condition) or not isinstance(right, Condition):
        return None
    positive = tuple(dict.fromkeys((*left.positive, *right.positive)))
    return [Condition(positive)] if len(positive) <= 8 else None


def _reduce(scope: Scope, operation: Operation) -> Result:
    """A reduction of a single number, which is this number."""
    value = scope.get(operation.input(0))
    return [value] if isinstance(value, Integers) and not value.array.shape else None


COUNTING: dict[str, Callable[[Scope, Operation], Result]] = {
    "And": _and,
    "Constant": _constant,
    "ConstantOfShape": _constant_of_shape,
    "Greater": _compare(lambda left, right: left - right),
    "GreaterOrEqual": _compare(lambda left, right: left - right + number(1)),
    "Less": _compare(lambda left, right: right - left),
    "LessOrEqual": _compare(lambda left, right: right - left + number(1)),
    **dict.fromkeys(("ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd", "ReduceSum"), _reduce),
    "Shape": _shape,
    "Size": _size,
}
