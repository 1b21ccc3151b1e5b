"""The kinds of cells, and how a step of each looks."""

from rnnhw.frontends.onnx.cells.kinds.elman import elman_steps
from rnnhw.frontends.onnx.cells.kinds.gru import gru_steps
from rnnhw.frontends.onnx.cells.kinds.lstm import lstm_steps
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Activation, Form, Terms

__all__ = ["step_of"]


def step_of(terms: Terms, form: Form) -> Step | None:
    """The step of a cell whose h' a form is; of several ways to see it, the one whose c is no activation."""
    lstm = list(lstm_steps(terms, form))
    lstm.sort(key=lambda step: step.c is not None and isinstance(step.c.what, Activation))
    for found in (lstm, gru_steps(terms, form), elman_steps(terms, form)):
        for step in found:
            return step
    return None
