"""Put subgraphs that are called once into the program that calls them."""

from typing import Any

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.archive import shown
from rnnhw.frontends.torch.program import Argument, Node, Program, Ref, TensorType

__all__ = ["inlined"]

_CALLS = {
    "torch.ops.higher_order.wrap_with_set_grad_enabled": 1,
    "torch.ops.higher_order.wrap_with_autocast": 4,
}
"""Operators that only call a subgraph in another mode, by the number of arguments before the subgraph."""


def inlined(program: Program) -> Program:
    """The program without such calls as ``with torch.no_grad():`` in ``forward`` makes.

    Raises
    ------
    ModelError
        If a call does not fit its subgraph.
    """
    types = dict(program.types)
    nodes: list[Node] = []
    for node in program.nodes:
        nodes += _expanded(node, types) if node.target in _CALLS else [node]
    return Program(
        inputs=program.inputs, outputs=program.outputs, nodes=nodes, types=types, mutated=program.mutated
    )


def _expanded(node: Node, types: dict[str, TensorType]) -> list[Node]:
    """The nodes of a called subgraph; its values have the calling node's name before their own."""
    before = _CALLS[node.target]
    values = [value for _, value in node.inputs]
    graph = values[before] if len(values) > before else None
    if not isinstance(graph, Program) or len(graph.inputs) != len(values) - before - 1:
        raise ModelError(f"node {shown(node.name)} does not fit the subgraph that it calls")
    outer: dict[str, Argument] = {
        given.argument.name: value
        for given, value in zip(graph.inputs, values[before + 1 :], strict=True)
        if isinstance(given.argument, Ref)
    }

    def renamed(value: Argument) -> Any:
        if isinstance(value, list):
            return [renamed(one) for one in value]
        if isinstance(value, Ref):
            return outer.get(value.name, Ref(f"{node.name}/{value.name}"))
        return value

    types |= {f"{node.name}/{name}": kind for name, kind in graph.types.items()}
    inner = inlined(graph)
    nodes = [
        Node(
            name=f"{node.name}/{one.name}",
            target=one.target,
            inputs=[(name, renamed(value)) for name, value in one.inputs],
            outputs=renamed(one.outputs),
        )
        for one in inner.nodes
    ]
    types |= {f"{node.name}/{name}": kind for name, kind in inner.types.items()}
    results = (
        node.outputs[0] if len(node.outputs) == 1 and isinstance(node.outputs[0], list) else node.outputs
    )
    if len(results) != len(graph.outputs):
        raise ModelError(f"node {shown(node.name)} does not fit the subgraph that it calls")
    # Each result of the call is another name of a result of the subgraph.
    return nodes + [
        Node(
            name=f"{node.name}/{number}",
            target="torch.ops.aten.alias.default",
            inputs=[("self", renamed(value))],
            outputs=[result],
        )
        for number, (value, result) in enumerate(zip(graph.outputs, results, strict=True))
    ]
