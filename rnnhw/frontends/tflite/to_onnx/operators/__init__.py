"""Converters of all operators by their names."""

from collections.abc import Callable

from rnnhw.frontends.tflite.to_onnx.call import Call
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

__all__ = ["OPERATORS"]

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
