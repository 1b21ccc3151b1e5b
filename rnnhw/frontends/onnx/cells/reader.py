"""Reads a graph node by node: what its values are, and where steps of cells are."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from onnx import NodeProto

from rnnhw.frontends.onnx.cells.kinds import step_of
from rnnhw.frontends.onnx.cells.operators import ACTIVATIONS, RECURRENT, evaluate
from rnnhw.frontends.onnx.cells.scope import Operation, Scope
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Factor
from rnnhw.frontends.onnx.cells.values import Tensor, Value

__all__ = ["kept_names", "read_nodes"]

_SUMS = ("Add", "Mul", "Neg", "Sub", "Sum")
_ALIASES = (
    "Cast",
    "Flatten",
    "Identity",
    "Reshape",
    "Squeeze",
    "Unsqueeze",
    "QuantizeLinear",
    "DequantizeLinear",
)

_MAKERS = {*_SUMS, *ACTIVATIONS, *RECURRENT}
"""Operators whose output may be a new h."""

ReadLoop = Callable[[Scope, Operation], list[Value] | None]


def kept_names(nodes: Iterable[NodeProto], outputs: Iterable[str]) -> set[str]:
    """Names of values that more than sums and products use, as the states of cells are."""
    kept = set(outputs)
    for node in reversed(list(nodes)):
        is_alias = node.op_type in _ALIASES and not node.domain
        if node.op_type in _SUMS or (is_alias and kept.isdisjoint(node.output)):
            continue
        kept.update(node.input)
    return kept


def read_nodes(scope: Scope, nodes: Iterable[NodeProto], read_loop: ReadLoop) -> dict[Factor, Step]:
    """Read nodes in order.

    Parameters
    ----------
    scope : Scope
        Gets the values.
    nodes : iterable of NodeProto
    read_loop : callable
        Reads Loop and Scan; None where one stays as it is.

    Returns
    -------
    dict of Step
        By the new h.
    """
    steps: dict[Factor, Step] = {}
    for node in nodes:
        operation = None if node.domain not in ("", "ai.onnx") else Operation.of(node, scope.opset)
        if operation is None:
            values: list[Value] = [scope.opaque(name) for name in node.output]
        else:
            found = read_loop(scope, operation) if node.op_type in ("Loop", "Scan") else None
            values = found if found is not None else evaluate(scope, operation)
        for name, value in zip(node.output, values, strict=False):
            if not name:
                continue
            scope.set(name, value)
            if isinstance(value, Tensor) and node.op_type in _MAKERS:
                step = step_of(scope.terms, value.form)
                if step is not None:
                    is_operator = node.op_type in RECURRENT
                    steps.setdefault(step.output, replace(step, is_operator=is_operator))
    return steps
