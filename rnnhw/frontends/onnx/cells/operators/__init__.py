"""What each operator makes of what is known of its inputs."""

from rnnhw.frontends.onnx.cells.operators.arithmetic import ACTIVATIONS, ARITHMETIC
from rnnhw.frontends.onnx.cells.operators.axes import AXES
from rnnhw.frontends.onnx.cells.operators.branching import BRANCHING
from rnnhw.frontends.onnx.cells.operators.counting import COUNTING
from rnnhw.frontends.onnx.cells.operators.folding import fold
from rnnhw.frontends.onnx.cells.operators.ranges import RANGES
from rnnhw.frontends.onnx.cells.operators.recurrent import RECURRENT
from rnnhw.frontends.onnx.cells.operators.rounding import ROUNDING
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.values import Value

__all__ = ["ACTIVATIONS", "RECURRENT", "evaluate"]

_HANDLERS = {**ARITHMETIC, **AXES, **BRANCHING, **COUNTING, **RANGES, **RECURRENT, **ROUNDING}


def evaluate(scope: Scope, operation: Operation) -> list[Value]:
    """What is known of the outputs of a node; where it is not looked into, only what shape inference says."""
    node = operation.node
    found = fold(scope, operation)
    if found is None and node.op_type in _HANDLERS:
        found = _HANDLERS[node.op_type](scope, operation)
    found = (found or []) + [None] * (len(node.output) - len(found or []))
    return [
        value if value is not None else scope.opaque(name)
        for name, value in zip(node.output, found, strict=False)
    ]
