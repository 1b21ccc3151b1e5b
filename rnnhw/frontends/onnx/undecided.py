"""Branches (If) of a model whose conditions are not known before it runs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onnx import GraphProto, ModelProto, NodeProto

from rnnhw.frontends.onnx.proto import node_label, outer_inputs

__all__ = ["Branch", "UndecidedBranch", "undecided_branches"]

_SIZES = {"Shape", "Size"}
_NAMES = {"then_branch": "then", "else_branch": "else"}


@dataclass(frozen=True, kw_only=True)
class Branch:
    """One of the two graphs of an If.

    Parameters
    ----------
    operators : mapping of str to int
        How many operators of each kind it holds, in the order in which they first come.
    inside : tuple of UndecidedBranch
        Further branches in it.
    """

    operators: Mapping[str, int]
    inside: "tuple[UndecidedBranch, ...]"


@dataclass(frozen=True, kw_only=True)
class UndecidedBranch:
    """An If whose condition depends on inputs of the model.

    Parameters
    ----------
    label : str
        Operator and name.
    values : tuple of str
        Inputs of the model whose values the condition depends on.
    sizes : tuple of str
        Inputs of the model whose sizes, but not values, it depends on.
    branches : mapping of str to Branch
        By ``then`` and ``else``.
    """

    label: str
    values: tuple[str, ...]
    sizes: tuple[str, ...]
    branches: Mapping[str, Branch]


def undecided_branches(model: ModelProto) -> list[UndecidedBranch]:
    """Return the branches that are left in a model after its constants have been folded."""
    stored = {value.name for value in model.graph.initializer}
    inputs = {value.name for value in model.graph.input} - stored
    return _inside(model.graph, {}, inputs)


def _inside(graph: GraphProto, around: Mapping[str, NodeProto], inputs: set[str]) -> list[UndecidedBranch]:
    """The branches of a graph; ``around`` are the nodes of the graphs around it, by what they give."""
    producers = {**around, **{name: node for node in graph.node for name in node.output}}
    return [_undecided(node, producers, inputs) for node in graph.node if node.op_type == "If"]


def _undecided(node: NodeProto, producers: Mapping[str, NodeProto], inputs: set[str]) -> UndecidedBranch:
    values, sizes = _origins(node.input[:1], producers, inputs)
    return UndecidedBranch(
        label=node_label(node),
        values=tuple(sorted(values)),
        sizes=tuple(sorted(sizes - values)),
        branches={
            _NAMES[entry.name]: Branch(
                operators=dict(Counter(inner.op_type for inner in entry.g.node)),
                inside=tuple(_inside(entry.g, producers, inputs)),
            )
            for entry in sorted(node.attribute, key=lambda entry: entry.name, reverse=True)
            if entry.name in _NAMES
        },
    )


def _origins(
    names: Iterable[str], producers: Mapping[str, NodeProto], inputs: set[str]
) -> tuple[set[str], set[str]]:
    """The inputs whose values, and those whose sizes, some tensors depend on."""
    values, sizes = set[str](), set[str]()
    waiting, seen = [(name, False) for name in names], set[tuple[str, bool]]()
    while waiting:
        entry = waiting.pop()
        if entry in seen:
            continue
        seen.add(entry)
        name, by_size = entry
        if name in inputs:
            (sizes if by_size else values).add(name)
        elif name in producers:
            node = producers[name]
            waiting += [(one, by_size or node.op_type in _SIZES) for one in outer_inputs(node)]
    return values, sizes
