"""If, where its condition is known while the graph is read and a branch only hands on what there is."""

from collections.abc import Callable

from onnx import GraphProto

from rnnhw.frontends.onnx.cells.scope import Operation, Scope, as_value
from rnnhw.frontends.onnx.cells.values import Condition, Value

__all__ = ["BRANCHING"]


def _if(scope: Scope, operation: Operation) -> list[Value] | None:
    condition = scope.get(operation.input(0))
    if not isinstance(condition, Condition) or condition.value is None:
        return None
    branch = operation.attributes.get("then_branch" if condition.value else "else_branch")
    return [_handed(scope, branch, value.name) for value in branch.output] if branch is not None else None


def _handed(scope: Scope, branch: GraphProto, name: str) -> Value:
    """What a branch hands on under a name: a value from around it, or one that it stores."""
    stored = {tensor.name: tensor for tensor in branch.initializer}
    makers = {output: node for node in branch.node for output in node.output}
    while name in makers:
        node = makers.pop(name)
        if node.op_type == "Constant" and node.attribute and node.attribute[0].name == "value":
            return as_value(node.attribute[0].t)
        if node.op_type != "Identity" or node.domain or len(node.input) != 1:
            return None
        name = node.input[0]
    return as_value(stored[name]) if name in stored else scope.get(name)


BRANCHING: dict[str, Callable[[Scope, Operation], list[Value] | None]] = {"If": _if}
