"""Converters of all operators by their names."""

from collections.abc import Callable

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Operator
from rnnhw.frontends.tflite.to_onnx.call import Call, Scope
from rnnhw.frontends.tflite.to_onnx.loops import convert_loop
from rnnhw.frontends.tflite.to_onnx.operators.axes import AXES
from rnnhw.frontends.tflite.to_onnx.operators.convolution import CONVOLUTION
from rnnhw.frontends.tflite.to_onnx.operators.dense import DENSE
from rnnhw.frontends.tflite.to_onnx.operators.elementwise import ELEMENTWISE
from rnnhw.frontends.tflite.to_onnx.operators.joins import JOINS
from rnnhw.frontends.tflite.to_onnx.operators.lstm import LSTM
from rnnhw.frontends.tflite.to_onnx.operators.reductions import REDUCTIONS
from rnnhw.frontends.tflite.to_onnx.operators.rnn import RNN
from rnnhw.frontends.tflite.to_onnx.operators.sizes import SIZES
from rnnhw.frontends.tflite.to_onnx.operators.slices import SLICES

__all__ = ["convert"]

OPERATORS: dict[str, Callable[[Call], None]] = {
    **AXES,
    **CONVOLUTION,
    **DENSE,
    **ELEMENTWISE,
    **JOINS,
    **LSTM,
    **REDUCTIONS,
    **RNN,
    **SIZES,
    **SLICES,
}
"""A converter adds the nodes of an operator to the ONNX graph and gives its outputs."""


def convert(scope: Scope, operator: Operator) -> None:
    """Convert an operator; those of a graph must come in the order of the file, as they can be computed."""
    if operator.name == "WHILE":
        convert_loop(Call(scope, operator), convert)
    elif operator.name in OPERATORS:
        OPERATORS[operator.name](Call(scope, operator))
    else:
        raise ModelError(f"operator {operator.label} is not supported")
