"""Operations of Keras 3 between layers, such as ``x[:, -1, :]`` and ``x + y``, by class name.

Keras also writes them for the masks of functional models. Tensors have no mask after an operation.
"""

from dataclasses import replace

from rnnhw.frontends.keras.operations import arithmetic, rearrangement
from rnnhw.frontends.keras.operations.operation import Converter, Operation
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["OPERATIONS", "Operation", "operate"]

OPERATIONS: dict[str, Converter] = {
    "Absolute": arithmetic.unary("Abs"),
    "Add": arithmetic.binary("Add"),
    "All": arithmetic.reduction("ReduceMin", "bool"),
    "Any": arithmetic.reduction("ReduceMax", "bool"),
    "Concatenate": rearrangement.concatenate,
    "Divide": arithmetic.binary("Div"),
    "Equal": arithmetic.binary("Equal", "any", "bool"),
    "Exp": arithmetic.unary("Exp"),
    "ExpandDims": rearrangement.expand_dims,
    "Flip": rearrangement.flip,
    "GetItem": rearrangement.get_item,
    "Log": arithmetic.unary("Log"),
    "LogicalAnd": arithmetic.binary("And", "bool", "bool"),
    "LogicalNot": arithmetic.logical_not,
    "LogicalOr": arithmetic.binary("Or", "bool", "bool"),
    "Matmul": arithmetic.matmul,
    "Max": arithmetic.reduction("ReduceMax"),
    "Maximum": arithmetic.binary("Max"),
    "Mean": arithmetic.reduction("ReduceMean"),
    "Min": arithmetic.reduction("ReduceMin"),
    "Minimum": arithmetic.binary("Min"),
    "Multiply": arithmetic.binary("Mul"),
    "Negative": arithmetic.unary("Neg"),
    "NotEqual": arithmetic.not_equal,
    "OnesLike": rearrangement.filled(1),
    "Relu": arithmetic.unary("Relu"),
    "Reshape": rearrangement.reshape,
    "Sigmoid": arithmetic.unary("Sigmoid"),
    "Softmax": arithmetic.softmax,
    "Softplus": arithmetic.unary("Softplus"),
    "Sqrt": arithmetic.unary("Sqrt"),
    "Squeeze": rearrangement.squeeze,
    "Stack": rearrangement.stack,
    "Subtract": arithmetic.binary("Sub"),
    "Sum": arithmetic.reduction("ReduceSum"),
    "Tanh": arithmetic.unary("Tanh"),
    "Transpose": rearrangement.transpose,
    "TrueDivide": arithmetic.binary("Div"),
    "ZerosLike": rearrangement.filled(0),
}
"""Converters of Keras's operations, by class name."""


def operate(operation: Operation) -> list[Tensor]:
    """Convert an operation; its result has no mask."""
    outputs = OPERATIONS[operation.layer.kind](operation)
    return [replace(output, mask=None, packed=None) for output in outputs]
