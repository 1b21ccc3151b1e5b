"""The names in a graph, and those that a node reads."""

from collections.abc import Iterator

from onnx import AttributeProto, GraphProto, NodeProto

__all__ = ["names_of", "names_read"]

_GRAPHS = (AttributeProto.GRAPH, AttributeProto.GRAPHS)


def names_read(node: NodeProto) -> Iterator[str]:
    """Names that a node reads, also those that graphs in its attributes read from around them."""
    yield from node.input
    left = [graph for entry in node.attribute if entry.type in _GRAPHS for graph in (entry.g, *entry.graphs)]
    if not left:
        return
    read: set[str] = set()
    own: set[str] = set()
    while left:
        graph = left.pop()
        read.update(value.name for value in graph.output)
        own.update(value.name for value in (*graph.input, *graph.initializer))
        for inner in graph.node:
            read.update(inner.input)
            own.update(inner.output)
            for entry in inner.attribute:
                if entry.type in _GRAPHS:
                    left += [entry.g, *entry.graphs]
    yield from read - own


def names_of(graph: GraphProto) -> set[str]:
    """All names in a graph and in the graphs in its nodes, of values, nodes and operators."""
    names: set[str] = set()
    left = [graph]
    while left:
        inner = left.pop()
        names.update(value.name for value in (*inner.input, *inner.output, *inner.initializer))
        for node in inner.node:
            names.update((node.name, node.op_type, node.domain, *node.input, *node.output))
            left += [one for entry in node.attribute for one in (entry.g, *entry.graphs)]
    return names
