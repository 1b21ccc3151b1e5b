"""One step of an Elman cell: ``h' = tanh(W x + R h + b)``, or with another function.

A dense layer looks the same. What makes it a step is that h comes from a step before, or from a graph's
input while h' is a graph's output.
"""

from collections.abc import Iterator

from rnnhw.frontends.onnx.cells.gates import CANDIDATES, activation_of, gate_of
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Form, Terms

__all__ = ["elman_steps"]


def elman_steps(terms: Terms, form: Form) -> Iterator[Step]:
    """A form as h' of an Elman cell, if it could be one."""
    factor, units = terms.atomic(form), form.width.value
    function = activation_of(factor, CANDIDATES)
    gate = gate_of(function.form) if function is not None else None
    if function is None or gate is None or units is None or gate.peepholes or not gate.inputs:
        return
    yield Step(kind="RNN", gates=(gate,), activations=(function,), output=factor, units=units)
