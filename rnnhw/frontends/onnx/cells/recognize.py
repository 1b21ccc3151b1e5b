"""Replaces what makes up recurrent cells in an ONNX graph by recurrent operators."""

from collections.abc import Mapping

import onnx
from onnx import GraphProto, ModelProto, TensorProto, helper
from onnx.shape_inference import InferenceError

from rnnhw.frontends.onnx.cells.chains import Chain, chain_of, chains_of
from rnnhw.frontends.onnx.cells.loops import LoopReader
from rnnhw.frontends.onnx.cells.masks import read_where_masked, with_masks
from rnnhw.frontends.onnx.cells.names import names_of, names_read
from rnnhw.frontends.onnx.cells.reader import kept_names, read_nodes
from rnnhw.frontends.onnx.cells.recurrences import Recurrence
from rnnhw.frontends.onnx.cells.rewrite import Plan, rewritten
from rnnhw.frontends.onnx.cells.scope import Scope, types_of
from rnnhw.frontends.onnx.cells.steps import Mask
from rnnhw.frontends.onnx.cells.terms import Factor, Joined, Stacked, Terms
from rnnhw.frontends.onnx.cells.unrolled import bindings_of, find_state, recurrences_of
from rnnhw.frontends.onnx.cells.values import Tensor

__all__ = ["recognize_cells"]

_MIN_OPSET = 7
"""Before it, sums and products are broadcast in another way."""

_SMALL = 64
"""Initializers with more entries do not tell shapes."""

_MAX_PROPAGATED = 4000
"""In graphs of more nodes, shape inference does not follow computed shapes, which may take much memory."""

_ATTEMPTS = 3


def recognize_cells(model: ModelProto) -> ModelProto:
    """Replace recurrences that are written as basic operators by ONNX's LSTM, GRU and RNN.

    Single steps, sequences of steps, and Loop and Scan of them are found, of float32 models. What is not
    recognized for certain stays as it is. Initializers that are stored outside the file are not looked into.

    Parameters
    ----------
    model : ModelProto
        Is not changed.

    Returns
    -------
    ModelProto
        With the same inputs and outputs, and with recurrent operators of layout 0. It is the given model
        itself, if nothing was recognized.
    """
    try:
        # Where text is not UTF-8, protobuf gives bytes for some fields and raises for others.
        is_text = all(isinstance(name, str) for name in names_of(model.graph))
        return _recognized(model) if is_text else model
    except UnicodeDecodeError:
        return model


def _recognized(model: ModelProto) -> ModelProto:
    opset = next((entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")), 0)
    inferred = _inferred(model) if _MIN_OPSET <= opset <= onnx.defs.onnx_opset_version() else None
    if inferred is None or not _is_unambiguous(inferred):
        return model
    inputs = [value.name for value in model.graph.input]
    outputs = [value.name for value in model.graph.output]
    fixed = {tensor.name: tensor for tensor in model.graph.initializer}
    if model.ir_version >= 4:  # from then on, initializers that are inputs too are only defaults
        fixed = {name: tensor for name, tensor in fixed.items() if name not in inputs}
    scope = Scope(Terms(), opset, types_of(inferred), fixed, kept_names(inferred.node, outputs))
    for name in inputs:
        if name not in fixed:
            scope.set(name, scope.opaque(name))
    loops = LoopReader({name for node in inferred.node for name in names_read(node)} | {*outputs})
    steps = read_nodes(scope, inferred.node, loops.read)
    parts = _parts(scope, outputs)
    order = {f"0:{name}": place for place, name in enumerate(inputs)}
    masked = with_masks(scope.terms, steps.values(), scope.holders)
    chains = chains_of(scope.terms, masked, lambda step: find_state(step, order, parts))
    return _rewritten(model, scope, chains, loops, read_where_masked(scope, inferred))


def _rewritten(
    model: ModelProto,
    scope: Scope,
    chains: list[Chain],
    loops: LoopReader,
    masked_only: Mapping[str, Mask],
) -> ModelProto:
    """The model with these chains and loops, without those that would depend on their own outputs."""
    gone: set[Recurrence] = set()
    for _ in range(_ATTEMPTS):
        unrolled = recurrences_of(scope, chains)
        in_loops = [recurrence for recurrence in loops.recurrences if recurrence not in gone]
        plan = Plan(
            recurrences=[*in_loops, *unrolled],
            bindings={**loops.bindings, **bindings_of(scope, unrolled, masked_only)},
            same=loops.same,
            numbers=loops.numbers,
        )
        found = rewritten(model, scope, plan)
        if isinstance(found, ModelProto):
            return found
        gone |= found
        chains = [
            one
            for recurrence in unrolled
            for one in ([recurrence.chain] if recurrence not in found else _apart(scope, recurrence.chain))
        ]
    return model


def _apart(scope: Scope, chain: Chain) -> list[Chain]:
    """The steps of a chain as chains of their own; none where it has only one."""
    olds = [chain.h, *(step.output for step in chain.steps[:-1])]
    if len(chain.steps) == 1:
        return []
    found = [chain_of(scope.terms, [step], old) for step, old in zip(chain.steps, olds, strict=True)]
    return [one for one in found if one is not None]


def _inferred(model: ModelProto) -> GraphProto | None:
    """The graph with inferred types of all its values, and without large initializers; None if that fails."""
    given, graph = model.graph, GraphProto()
    names = {value.name for value in given.input}
    graph.name = given.name
    graph.node.MergeFrom(given.node)
    graph.input.MergeFrom(given.input)
    for tensor in given.initializer:
        size = 1
        for dim in tensor.dims:
            size *= dim
        if size <= _SMALL and tensor.data_location != TensorProto.EXTERNAL:
            graph.initializer.append(tensor)
        elif tensor.name not in names:
            graph.input.append(
                helper.make_tensor_value_info(tensor.name, tensor.data_type, list(tensor.dims))
            )
    graph.output.extend(given.output)
    _forget_shapes(graph)
    bare = ModelProto(ir_version=model.ir_version, graph=graph)
    bare.opset_import.extend(model.opset_import)
    bare.functions.extend(model.functions)
    try:
        return onnx.shape_inference.infer_shapes(bare, data_prop=len(graph.node) <= _MAX_PROPAGATED).graph
    except (InferenceError, ValueError):
        return None


def _is_unambiguous(graph: GraphProto) -> bool:
    """Whether no two values of a graph have the same name."""
    names = [value.name for value in graph.input]
    names += [name for node in graph.node for name in node.output if name]
    fixed = {tensor.name for tensor in graph.initializer}
    return len(set(names)) == len(names) and fixed.isdisjoint(names[len(graph.input) :])


def _forget_shapes(graph: GraphProto) -> None:
    """Remove what the file says about shapes, but for those of the graph's inputs: it may be wrong."""
    left = [graph]
    while left:
        inner = left.pop()
        del inner.value_info[:]
        for value in (*inner.output, *(inner.input if inner is not graph else ())):
            if value.type.HasField("tensor_type"):
                value.type.tensor_type.ClearField("shape")
        left += [one for node in inner.node for entry in node.attribute for one in (entry.g, *entry.graphs)]


def _parts(scope: Scope, outputs: list[str]) -> set[Factor]:
    """What a graph's outputs consist of."""
    values = [scope.get(name) for name in outputs]
    left = [scope.terms.atomic(value.form) for value in values if isinstance(value, Tensor)]
    found: set[Factor] = set()
    while left:
        factor = left.pop()
        if factor in found:
            continue
        found.add(factor)
        if isinstance(factor.what, Stacked):
            left += [part for part, _ in factor.what.parts]
        elif isinstance(factor.what, Joined):
            left += [scope.terms.atomic(part) for part in factor.what.parts]
    return found
