"""Gates, and what sums of products of gates and states look like."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rnnhw.frontends.onnx.cells.algebra import coefficient, scaled
from rnnhw.frontends.onnx.cells.integers import Integer
from rnnhw.frontends.onnx.cells.terms import (
    Activation,
    Array,
    Coefficient,
    Constant,
    Factor,
    Form,
    Terms,
    Whole,
)

__all__ = [
    "CANDIDATES",
    "SIGMOIDS",
    "Gate",
    "activation_of",
    "constant_state",
    "gate_of",
    "is_constant",
    "matches",
    "negative",
    "vector_of",
]

SIGMOIDS = ("Sigmoid", "HardSigmoid", "Tanh", "Softsign")
"""Activations of gates; the last two are rare ones."""

CANDIDATES = ("Tanh", "Relu", "Sigmoid", "HardSigmoid", "LeakyRelu", "Elu", "Softsign", "Softplus")
"""Activations of new values."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Gate:
    """The affine form that an activation gets.

    Parameters
    ----------
    inputs : dict of Constant
        The matrix ``[units, features]`` of each tensor.
    bias : Coefficient
    peepholes : dict of Coefficient
        The diagonal of each tensor that has one instead of a matrix.
    recurrent_bias : Coefficient
        The part of the bias that a GRU's reset gate multiplies.
    """

    inputs: dict[Factor, Constant]
    bias: Coefficient
    peepholes: dict[Factor, Coefficient]
    recurrent_bias: Coefficient = 0.0


def gate_of(form: Form) -> Gate | None:
    """The gate that a form is; None if it has products."""
    inputs: dict[Factor, Constant] = {}
    peepholes: dict[Factor, Coefficient] = {}
    for monomial, value in form.entries:
        if len(monomial) != 1:
            return None
        if isinstance(value, Constant) and value.array.ndim == 2:
            inputs[monomial[0]] = value
        else:
            peepholes[monomial[0]] = value
    return Gate(inputs=inputs, bias=form.bias, peepholes=peepholes)


def negative(terms: Terms, gate: Gate) -> Gate | None:
    """The gate with all weights negated: ``sigmoid(-a)`` is ``1 - sigmoid(a)``; None if they are too many."""
    bias = scaled(terms, -1.0, gate.bias)
    inputs = {factor: scaled(terms, -1.0, matrix) for factor, matrix in gate.inputs.items()}
    peepholes = {factor: scaled(terms, -1.0, value) for factor, value in gate.peepholes.items()}
    matrices = {factor: matrix for factor, matrix in inputs.items() if isinstance(matrix, Constant)}
    diagonals = {factor: value for factor, value in peepholes.items() if value is not None}
    if bias is None or len(matrices) < len(inputs) or len(diagonals) < len(peepholes):
        return None
    return Gate(inputs=matrices, bias=bias, peepholes=diagonals)


def activation_of(factor: Factor, operators: tuple[str, ...]) -> Activation | None:
    """The activation that a factor is, if it is one of these."""
    what = factor.what
    return what if isinstance(what, Activation) and what.operator in operators else None


def constant_state(terms: Terms, value: Coefficient, width: Integer) -> Factor:
    """The factor that stands for a state that is a number or vector, the same in all rows."""
    return terms.factor(Whole(terms.form({}, value, (), width)), (), width)


def is_constant(factor: Factor) -> bool:
    """Whether a factor is a number or vector, the same in all rows."""
    return isinstance(factor.what, Whole) and not factor.what.form.entries


def vector_of(value: Coefficient, units: int) -> Array:
    """A number or diagonal as a vector."""
    return np.broadcast_to(value.array if isinstance(value, Constant) else np.float64(value), units)


Pattern = dict[str, int]
"""Products of variables, each a letter, with their signs: ``{"fc": 1, "ig": 1}`` is ``f * c + i * g``."""


def matches(terms: Terms, form: Form, pattern: Pattern, state: str) -> Iterator[dict[str, Factor]]:
    """The ways to name the factors of a form so that it is a pattern.

    Parameters
    ----------
    terms : Terms
    form : Form
    pattern : dict of int
        See ``Pattern``.
    state : str
        The variable that may be a constant: its products with others are coefficients then.
    """
    yield from _assignments(form, {product: float(sign) for product, sign in pattern.items()}, 0.0)
    if state in pattern:
        constants = [_signed(terms, form.bias, pattern[state])]
    else:
        constants = [value for monomial, value in form.entries if len(monomial) == 1]
    for constant in dict.fromkeys((*constants, 0.0)):
        wanted = {
            product.replace(state, ""): _signed(terms, constant, sign) if state in product else float(sign)
            for product, sign in pattern.items()
        }
        bias = wanted.pop("", 0.0)
        if constant == 0.0 and len(form.entries) < len(wanted):  # products with zero may be gone
            wanted = {product: value for product, value in wanted.items() if value != 0.0}
        for found in _assignments(form, wanted, bias):
            if found.keys() | {state} == set("".join(pattern)):
                yield {**found, state: constant_state(terms, constant, form.width)}


def _signed(terms: Terms, value: Coefficient, sign: int) -> Coefficient:
    if isinstance(value, float):
        return sign * value
    return value if sign == 1 else coefficient(terms, -value.array)


def _is_equal(left: Coefficient, right: Coefficient) -> bool:
    return left is right or (isinstance(left, float) and left == right)


def _assignments(
    form: Form, wanted: dict[str, Coefficient], bias: Coefficient
) -> Iterator[dict[str, Factor]]:
    """Ways to give each letter a factor so that the products, with these coefficients, are the form."""
    if len(form.entries) != len(wanted) or not _is_equal(form.bias, bias):
        return
    products = sorted(wanted, key=len)
    left: list[tuple[int, dict[str, Factor], frozenset[int]]] = [(0, {}, frozenset())]
    while left:
        place, names, used = left.pop()
        if place == len(products):
            yield names
            continue
        product = products[place]
        for k, (monomial, value) in enumerate(form.entries):
            if k in used or len(monomial) != len(product) or not _is_equal(value, wanted[product]):
                continue
            for order in dict.fromkeys((monomial, monomial[::-1])):
                more = dict(zip(product, order, strict=True))
                if all(names.get(letter, factor) is factor for letter, factor in more.items()):
                    left.append((place + 1, {**names, **more}, used | {k}))
