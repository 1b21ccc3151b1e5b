"""Sums, products, matrix products and activations of tensors."""

from collections.abc import Callable

from rnnhw.frontends.onnx.cells.algebra import activate, add, apply_matrix, degree, multiply, negate
from rnnhw.frontends.onnx.cells.integers import number
from rnnhw.frontends.onnx.cells.layout import align
from rnnhw.frontends.onnx.cells.masks import choose
from rnnhw.frontends.onnx.cells.scope import Operation, Scope, tensor_of
from rnnhw.frontends.onnx.cells.terms import Form, Terms
from rnnhw.frontends.onnx.cells.values import Condition, Stored, Tensor, Value

__all__ = ["ACTIVATIONS", "ARITHMETIC"]

ACTIVATIONS: dict[str, tuple[tuple[str, float], ...]] = {
    "Elu": (("alpha", 1.0),),
    "HardSigmoid": (("alpha", 0.2), ("beta", 0.5)),
    "LeakyRelu": (("alpha", 0.01),),
    "Relu": (),
    "Sigmoid": (),
    "Softplus": (),
    "Softsign": (),
    "Tanh": (),
}
"""Operators that are activations of recurrent operators too; names and default values of their parameters."""


def _operand(scope: Scope, name: str) -> Tensor | None:
    """A tensor as an operand of a sum or product: states are kept whole."""
    found = scope.tensor(name)
    if found is not None and found.is_kept and degree(found.form) > 1:
        return Tensor(scope.terms.pure(scope.terms.atomic(found.form)), found.groups)
    return found


def _combine(
    scope: Scope,
    left: Tensor | None,
    right: Tensor | None,
    combine: Callable[[Terms, Form, Form], Form | None],
) -> Tensor | None:
    if left is None or right is None:
        return None
    groups, form = align(left.groups, right.groups), combine(scope.terms, left.form, right.form)
    return Tensor(form, groups) if groups is not None and form is not None else None


def _all_of(
    combine: Callable[[Terms, Form, Form], Form | None],
) -> Callable[[Scope, Operation], list[Value] | None]:
    def combined(scope: Scope, operation: Operation) -> list[Value] | None:
        names = list(operation.node.input)
        result = _operand(scope, names[0])
        for name in names[1:]:
            result = _combine(scope, result, _operand(scope, name), combine)
        return None if result is None else [result]

    return combined


def _subtract(terms: Terms, left: Form, right: Form) -> Form | None:
    return add(terms, left, negate(terms, right))


def _absolute(scope: Scope, operation: Operation) -> list[Value] | None:
    given = scope.tensor(operation.input(0))
    return None if given is None else [Tensor(activate(scope.terms, "Abs", (), given.form), given.groups)]


def _softsign(scope: Scope, operation: Operation) -> list[Value] | None:
    """Softsign as exporters write it: ``a / (1 + |a|)``."""
    given, divisor = scope.tensor(operation.input(0)), scope.get(operation.input(1))
    if given is None or not isinstance(divisor, Tensor) or divisor.form.bias != 1.0:
        return None
    size = activate(scope.terms, "Abs", (), given.form)
    if divisor.form.entries != size.entries or divisor.groups != given.groups:
        return None
    return [Tensor(activate(scope.terms, "Softsign", (), given.form), given.groups)]


def _divide(scope: Scope, operation: Operation) -> list[Value] | None:
    divisor = scope.get(operation.input(1))
    if isinstance(divisor, Tensor):
        return _softsign(scope, operation)
    if not isinstance(divisor, Stored) or not divisor.array.size or not divisor.array.all():
        return None
    inverse = tensor_of(scope.terms, 1 / divisor.array)
    result = _combine(scope, _operand(scope, operation.input(0)), inverse, multiply)
    return None if result is None else [result]


def _negate(scope: Scope, operation: Operation) -> list[Value] | None:
    given = _operand(scope, operation.input(0))
    return None if given is None else [Tensor(negate(scope.terms, given.form), given.groups)]


def _activate(scope: Scope, operation: Operation) -> list[Value] | None:
    given, name = scope.tensor(operation.input(0)), operation.node.op_type
    if given is None:
        return None
    parameters = tuple(
        float(operation.attributes.get(parameter, default)) for parameter, default in ACTIVATIONS[name]
    )
    return [Tensor(activate(scope.terms, name, parameters, given.form), given.groups)]


def _matrix_product(scope: Scope, operation: Operation) -> list[Value] | None:
    """MatMul with a stored matrix: ``features @ matrix``, or ``matrix @ features`` of a single row."""
    for features, place in ((0, 1), (1, 0)):
        given, matrix = scope.tensor(operation.input(features)), scope.matrix(operation.input(place))
        stored = scope.get(operation.input(place))
        if given is None or matrix is None or not isinstance(stored, Stored):
            continue
        if place == 1 and stored.array.ndim <= max(2, len(given.groups) + 1):
            form = apply_matrix(scope.terms, given.form, scope.terms.transposed(matrix))
        elif place == 0 and stored.array.ndim == 2 and not given.groups:
            form = apply_matrix(scope.terms, given.form, matrix)
        else:
            continue
        if form is not None:
            return [Tensor(form, given.groups)]
    return None


def _gemm(scope: Scope, operation: Operation) -> list[Value] | None:
    """Gemm: ``alpha * features @ matrix + beta * bias``."""
    given, matrix = scope.tensor(operation.input(0)), scope.matrix(operation.input(1))
    if given is None or matrix is None or operation.attributes.get("transA", 0) or len(given.groups) != 1:
        return None
    terms = scope.terms
    form = apply_matrix(
        terms, given.form, matrix if operation.attributes.get("transB", 0) else terms.transposed(matrix)
    )
    if form is None:
        return None
    product: Tensor | None = Tensor(_times(terms, form, operation.attributes.get("alpha", 1.0)), given.groups)
    if operation.input(2):
        bias = _operand(scope, operation.input(2))
        if bias is None:
            return None
        scaled = Tensor(_times(terms, bias.form, operation.attributes.get("beta", 1.0)), bias.groups)
        product = _combine(scope, product, scaled, add)
    return None if product is None else [product]


def _times(terms: Terms, form: Form, value: float) -> Form:
    if value == 1.0:
        return form
    product = multiply(terms, form, terms.form({}, float(value), (), number(1)))
    assert product is not None
    return product


def _choose(scope: Scope, operation: Operation) -> list[Value] | None:
    """Where, if the condition is known while the graph is read, or is a mask of rows."""
    condition = scope.get(operation.input(0))
    if isinstance(condition, Tensor):
        true, false = (scope.tensor(operation.input(k)) for k in (1, 2))
        if true is None or false is None:
            return None
        found = choose(scope.terms, condition, true, false)
        return None if found is None else [found]
    if not isinstance(condition, Condition) or condition.value is None:
        return None
    chosen, other = (scope.tensor(operation.input(k)) for k in ((1, 2) if condition.value else (2, 1)))
    if chosen is None or other is None or align(chosen.groups, other.groups) != chosen.groups:
        return None
    return [chosen] if chosen.shape[-len(other.shape) :] == other.shape else None


ARITHMETIC: dict[str, Callable[[Scope, Operation], list[Value] | None]] = {
    "Abs": _absolute,
    "Add": _all_of(add),
    "Div": _divide,
    "Gemm": _gemm,
    "MatMul": _matrix_product,
    "Mul": _all_of(multiply),
    "Neg": _negate,
    "Sub": _all_of(_subtract),
    "Sum": _all_of(add),
    "Where": _choose,
    **dict.fromkeys(ACTIVATIONS, _activate),
}
