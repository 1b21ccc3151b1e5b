"""One step of a GRU.

    h' = (1 - z) * n + z * h

with sigmoids ``z`` and ``r`` of affine forms of x and h, and with ``n`` the tanh of ``W x + R (r * h) + b``
or, where the reset gate comes after the recurrent product, of ``W x + r * (R h + d) + b``. Where a graph has
``z`` and ``1 - z`` the other way round, the weights of ``z`` change their sign.
"""

from collections.abc import Iterator
from dataclasses import replace

from rnnhw.frontends.onnx.cells.algebra import degree
from rnnhw.frontends.onnx.cells.gates import (
    CANDIDATES,
    SIGMOIDS,
    Gate,
    Pattern,
    activation_of,
    constant_state,
    gate_of,
    is_constant,
    matches,
    negative,
)
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Activation, Constant, Entry, Factor, Form, Terms, Whole

__all__ = ["gru_steps"]

_UPDATE: Pattern = {"n": 1, "zn": -1, "zh": 1}
_NEGATED: Pattern = {"h": 1, "zh": -1, "zn": 1}


def gru_steps(terms: Terms, form: Form) -> Iterator[Step]:
    """The ways to see a form as h' of a GRU."""
    units = form.width.value
    if units is None or not 1 <= len(form.entries) <= 3 or degree(form) != 2:
        return
    for pattern in (_UPDATE, _NEGATED):
        for names in matches(terms, form, pattern, "h"):
            h, update, hidden = (names[letter] for letter in "hzn")
            gate, function = activation_of(update, SIGMOIDS), activation_of(hidden, CANDIDATES)
            if gate is None or function is None or (pattern is _NEGATED and gate.operator != "Sigmoid"):
                continue
            for reset, new, is_after in _hidden_gates(terms, function.form, h):
                z, r = (_of_state(terms, gate_of(found.form), h) for found in (gate, reset))
                if z is None or r is None or z.peepholes or r.peepholes:
                    continue
                if (reset.operator, reset.parameters) != (gate.operator, gate.parameters):
                    continue
                update_gate = z if pattern is _UPDATE else negative(terms, z)
                if update_gate is None:
                    continue
                yield Step(
                    kind="GRU",
                    gates=(update_gate, r, new),
                    activations=(gate, function),
                    attributes={"linear_before_reset": int(is_after)},
                    output=terms.atomic(form),
                    units=units,
                    h=h,
                )


def _hidden_gates(terms: Terms, form: Form, h: Factor) -> Iterator[tuple[Activation, Gate, bool]]:
    """The reset gate, the gate of n, and whether the reset comes after the recurrent product."""
    for entry in form.entries:
        rest = terms.form(
            {monomial: value for monomial, value in form.entries if monomial != entry[0]},
            form.bias,
            form.rows,
            form.width,
        )
        new = _of_state(terms, gate_of(rest), h)
        if new is None or new.peepholes or h in new.inputs:
            continue
        for reset, recurrent in _resets_after(terms, entry, h):
            recurrent_inputs = {**new.inputs, **recurrent.inputs}
            yield reset, replace(new, inputs=recurrent_inputs, recurrent_bias=recurrent.bias), True
        for reset, matrix in _resets_before(entry, h):
            yield reset, replace(new, inputs={**new.inputs, h: matrix}), False


def _resets_after(terms: Terms, entry: Entry, h: Factor) -> Iterator[tuple[Activation, Gate]]:
    """``r * (R h + d)``; where h is constant, the product with it may be a part of d."""
    monomial, value = entry
    if len(monomial) == 1 and not (isinstance(value, Constant) and value.array.ndim == 2):
        reset = activation_of(monomial[0], SIGMOIDS)
        if reset is not None and is_constant(h):
            yield reset, Gate(inputs={}, bias=value, peepholes={})
    if len(monomial) != 2 or value != 1.0:
        return
    for one, other in (monomial, monomial[::-1]):
        reset = activation_of(one, SIGMOIDS)
        recurrent = _of_state(terms, gate_of(other.what.form), h) if isinstance(other.what, Whole) else None
        if reset is not None and recurrent is not None and set(recurrent.inputs) == {h}:
            if not recurrent.peepholes:
                yield reset, recurrent


def _resets_before(entry: Entry, h: Factor) -> Iterator[tuple[Activation, Constant]]:
    """``R (r * h)``."""
    monomial, matrix = entry
    if len(monomial) != 1 or not isinstance(matrix, Constant) or matrix.array.ndim != 2:
        return
    match monomial[0].what:
        case Whole(form=Form(entries=[((one, other), 1.0)], bias=0.0)):
            for factor, state in ((one, other), (other, one)):
                reset = activation_of(factor, SIGMOIDS)
                if reset is not None and state is h:
                    yield reset, matrix
        case Whole(form=Form(entries=[((factor,), value)], bias=0.0)) if is_constant(h):
            reset = activation_of(factor, SIGMOIDS)
            if reset is not None and isinstance(h.what, Whole) and h.what.form.bias == value:
                yield reset, matrix


def _of_state(terms: Terms, gate: Gate | None, h: Factor) -> Gate | None:
    """The gate with the same factor for h wherever h is a constant that the graph has in several shapes."""
    if gate is None or not is_constant(h):
        return gate
    inputs: dict[Factor, Constant] = {}
    for factor, matrix in gate.inputs.items():
        if isinstance(factor.what, Whole) and is_constant(factor):
            factor = constant_state(terms, factor.what.form.bias, factor.width)
        inputs[factor] = matrix
    return replace(gate, inputs=inputs)
