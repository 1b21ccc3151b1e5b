"""ONNX's own LSTM, GRU and RNN where they compute a single step, as in a loop around them.

They become the same forms as cells of basic operators, so that a loop of them is recognized too.
"""

from collections.abc import Callable

import numpy as np

from rnnhw.frontends.onnx.cells.algebra import activate, add, apply_matrix, coefficient, multiply, negate
from rnnhw.frontends.onnx.cells.integers import Integer, number
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.terms import Array, Form, Terms
from rnnhw.frontends.onnx.cells.values import Stored, Tensor, Value

__all__ = ["RECURRENT"]

_GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
_DEFAULTS = {"LSTM": [b"Sigmoid", b"Tanh", b"Tanh"], "GRU": [b"Sigmoid", b"Tanh"], "RNN": [b"Tanh"]}
_ALLOWED = {"hidden_size", "activations", "direction", "input_forget", "layout", "linear_before_reset"}


class _Misfit(Exception):
    """The operands of a sum or product do not fit each other."""


class _Step:
    """The sums and products of one step.

    Parameters
    ----------
    terms : Terms
    x, h : Form
    weights : dict of Array
        W, R and B, with the gates along the first axis.
    function : str
        The activation of what is new.
    """

    def __init__(self, terms: Terms, x: Form, h: Form, weights: dict[str, Array], function: str) -> None:
        self._terms = terms
        self._x, self._h = x, h
        self._weights = weights
        self._function = function

    def _checked(self, form: Form | None) -> Form:
        if form is None:
            raise _Misfit
        return form

    def _sum(self, left: Form, right: Form) -> Form:
        return self._checked(add(self._terms, left, right))

    def _product(self, left: Form, right: Form) -> Form:
        return self._checked(multiply(self._terms, left, right))

    def _constant(self, vector: Array) -> Form:
        return self._terms.form({}, coefficient(self._terms, vector), (), number(len(vector)))

    def _affine(self, operand: Form, role: str, gate: int) -> Form:
        """The product with a gate's W or R, and its bias."""
        matrix = self._terms.constant(self._weights[role][gate])
        bias = self._weights["B"]["WR".index(role) * len(self._weights["W"]) + gate]
        return self._sum(self._checked(apply_matrix(self._terms, operand, matrix)), self._constant(bias))

    def _gate(self, gate: int) -> Form:
        return self._sum(self._affine(self._x, "W", gate), self._affine(self._h, "R", gate))

    def _activated(self, operator: str, form: Form) -> Form:
        return activate(self._terms, operator, (), form)

    def rnn(self) -> Form:
        """New h of an Elman cell."""
        return self._activated(self._function, self._gate(0))

    def gru(self, *, is_after: bool) -> Form:
        """New h of a GRU."""
        z, r = (self._activated("Sigmoid", self._gate(gate)) for gate in range(2))
        if is_after:
            recurrent = self._product(r, self._affine(self._h, "R", 2))
        else:
            recurrent = self._affine(self._terms.pure(self._terms.atomic(self._product(r, self._h))), "R", 2)
        n = self._activated(self._function, self._sum(self._affine(self._x, "W", 2), recurrent))
        new = self._product(self._sum(self._constant(np.ones(1)), negate(self._terms, z)), n)
        return self._sum(new, self._product(z, self._h))

    def lstm(self, c: Form) -> tuple[Form, Form]:
        """New h and c of an LSTM."""
        i, o, f = (self._activated("Sigmoid", self._gate(gate)) for gate in range(3))
        update = self._product(i, self._activated(self._function, self._gate(3)))
        cell = self._sum(self._product(f, c), update)
        return self._product(o, self._activated(self._function, cell)), cell


def _recurrent(scope: Scope, operation: Operation) -> list[Value] | None:
    kind, attributes = operation.node.op_type, operation.attributes
    functions = attributes.get("activations", _DEFAULTS[kind])[: len(_DEFAULTS[kind])]
    x, weights = scope.tensor(operation.input(0)), _weights(scope, operation)
    is_plain = functions == _DEFAULTS[kind] or (kind == "RNN" and functions == [b"Relu"])
    if x is None or weights is None or not is_plain or not set(attributes) <= _ALLOWED:
        return None
    # A single step is the same in either direction.
    if attributes.get("input_forget", 0) or attributes.get("layout", 0):
        return None
    if len(x.groups) != 2 or x.groups[0] or operation.input(4) or operation.input(7):
        return None
    width = number(weights["R"].shape[-1])
    h, c = (_state(scope, operation.input(place), x, width) for place in (5, 6))
    if h is None or c is None:
        return None
    step = _Step(scope.terms, x.form, h, weights, functions[-1].decode())
    try:
        if kind == "LSTM":
            new, cell = step.lstm(c)
            return [Tensor(new, (0, *x.groups)), Tensor(new, x.groups), Tensor(cell, x.groups)]
        new = (
            step.rnn() if kind == "RNN" else step.gru(is_after=bool(attributes.get("linear_before_reset", 0)))
        )
    except _Misfit:
        return None
    return [Tensor(new, (0, *x.groups)), Tensor(new, x.groups)]


def _weights(scope: Scope, operation: Operation) -> dict[str, Array] | None:
    """W, R and B of the only direction, gates along the first axis; None if their shapes are wrong."""
    gates, found = _GATES[operation.node.op_type], {}
    for place, role in ((1, "W"), (2, "R"), (3, "B")):
        value = scope.get(operation.input(place))
        if isinstance(value, Stored) and value.array.dtype == np.float32 and value.array.shape[:1] == (1,):
            found[role] = value.array[0]
        elif operation.input(place):
            return None
    if not {"W", "R"} <= found.keys() or found["W"].ndim != 2 or found["R"].ndim != 2:
        return None
    units = found["R"].shape[1]
    found.setdefault("B", np.zeros(2 * gates * units, np.float32))
    if units == 0 or any(found[role].shape[0] != gates * units for role in "WR"):
        return None
    if found["B"].shape != (2 * gates * units,):
        return None
    return {
        "W": found["W"].reshape(gates, units, -1),
        "R": found["R"].reshape(gates, units, units),
        "B": found["B"].reshape(2 * gates, units),
    }


def _state(scope: Scope, name: str, x: Tensor, width: Integer) -> Form | None:
    """An initial state as one factor; zeros where none is given."""
    if not name:
        return scope.terms.form({}, 0.0, x.form.rows, width)
    given = scope.tensor(name)
    if (
        given is None
        or given.groups != x.groups
        or given.form.rows != x.form.rows
        or given.form.width != width
    ):
        return None
    return scope.terms.pure(scope.terms.atomic(given.form)) if given.form.entries else given.form


RECURRENT: dict[str, Callable[[Scope, Operation], list[Value] | None]] = dict.fromkeys(_GATES, _recurrent)
