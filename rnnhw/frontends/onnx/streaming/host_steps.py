"""Host blocks divided into what is computed once, in every call, and after the last call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import onnx
import onnx.inliner
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.branches import nested_layers
from rnnhw.frontends.onnx.proto import node_label, outer_inputs
from rnnhw.frontends.onnx.recurrent import GATES
from rnnhw.frontends.onnx.streaming.rules import steps_after
from rnnhw.frontends.onnx.streaming.tensors import AcrossSteps, Kind, Steps, Tensors
from rnnhw.network import HostBlock

__all__ = ["GraphState", "divided"]

Shape = Sequence[int | None]

_FEW = 64
"""Most integers of a constant that may be axes or sizes."""

_SIZE_OPERATORS = {"Shape", "Size"}
_REPEATS = {"ConstantOfShape", "Expand"}


@dataclass
class GraphState:
    """What is known of the tensors between blocks.

    Parameters
    ----------
    name : str
        Name of the graph.
    count, batch : int
        Numbers of steps and of sequences for which shapes hold. If ``count`` is 1, the graph is for one step
        already, and where its steps are does not matter.
    kinds, shapes, steps
        As in `Tensors`.
    """

    name: str
    count: int
    batch: int
    kinds: dict[str, Kind] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    steps: dict[str, Steps] = field(default_factory=dict)

    def kind(self, tensor: str) -> Kind:
        """The kind of a tensor; lengths of sequences have none.

        Raises
        ------
        ModelError
            If the tensor is the lengths.
        """
        if tensor not in self.kinds:
            raise ModelError(
                f"graph {self.name!r} computes with the lengths {tensor!r}, which a stream lacks"
            )
        return self.kinds[tensor]

    def add_steps(self, tensor: str, shape: Shape, axis: int | None) -> None:
        """Add a tensor that every call gives, and the axis that holds the steps."""
        self.kinds[tensor], self.shapes[tensor] = Kind.STEP, shape
        if axis is not None:
            self.steps[tensor] = Steps(axis)


def divided(state: GraphState, block: HostBlock, model: ModelProto) -> dict[Kind, HostBlock]:
    """Divide a host block, and add what it gives to what is known.

    Parameters
    ----------
    state : GraphState
    block : HostBlock
    model : ModelProto
        That of the block; it is changed.

    Returns
    -------
    dict
        Blocks of the kinds `Kind.FIXED`, `Kind.STEP` and `Kind.END`, as far as there are such.

    Raises
    ------
    ModelError
        If an operator computes with several steps.
    """
    if model.functions:
        model = onnx.inliner.inline_local_functions(model)
    constants = {one.name: one for one in model.graph.initializer}
    tensors = Tensors(
        count=state.count,
        kinds=dict(state.kinds),
        shapes=_inferred(model, state.shapes),
        constants={name: _integers(one) for name, one in constants.items()},
        steps=state.steps,
        opset=next(entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")),
    )
    if nested := nested_layers(model):
        raise ModelError(f"{nested} holds recurrent layers, so that it cannot be streamed")
    groups: dict[Kind, list[NodeProto]] = {Kind.FIXED: [], Kind.STEP: [], Kind.END: []}
    for node in model.graph.node:
        try:
            kind = _kind(state, tensors, node)
            tensors.kinds |= dict.fromkeys(node.output, kind)
            if kind is Kind.STEP and state.count > 1:
                tensors.steps |= dict(zip(node.output, steps_after(node, tensors), strict=True))
        except AcrossSteps as error:
            raise ModelError(f"{node_label(node)} {error}, so that it cannot be streamed") from None
        groups[kind if kind in groups else Kind.STEP].append(node)
    if state.count > 1:
        _shrink_reshapes(model, groups[Kind.STEP], tensors)
        _check_one_step(model, groups[Kind.STEP], state, tensors)
    for name in block.outputs:
        state.kinds[name] = tensors.kinds[name]
        if name in tensors.shapes:
            state.shapes[name] = tensors.shapes[name]
    return {kind: _part(block, model, nodes) for kind, nodes in groups.items() if nodes}


def _kind(state: GraphState, tensors: Tensors, node: NodeProto) -> Kind:
    """When a node can be computed."""
    reads = [name for name in outer_inputs(node) if name not in tensors.constants]
    kinds = {tensors.kinds[name] if name in tensors.kinds else state.kind(name) for name in reads}
    if Kind.END in kinds:
        if kinds - {Kind.END, Kind.FIXED}:
            raise AcrossSteps("combines steps with states after the last step")
        return Kind.END
    if Kind.STEP in kinds:
        if node.op_type in _SIZE_OPERATORS:
            return Kind.SIZE
        if state.count > 1 and Kind.SIZE in kinds and node.op_type != "Reshape":
            raise AcrossSteps("computes with the number of steps")
        if node.op_type in GATES:
            raise AcrossSteps("keeps a state, and only the machine keeps states from one call to the next")
        return Kind.STEP
    if Kind.SIZE in kinds:
        shape = node.input[-1]
        values = {tensors.kinds.get(name) for name in node.input[:-1]}
        is_fill = node.op_type in _REPEATS and tensors.kinds.get(shape) is Kind.SIZE
        return Kind.FILLED if is_fill and Kind.SIZE not in values else Kind.SIZE
    return Kind.FILLED if Kind.FILLED in kinds else Kind.FIXED


def _integers(tensor: TensorProto) -> list[int] | None:
    """A constant's values, if they are few integers."""
    array = numpy_helper.to_array(tensor)
    few = np.issubdtype(array.dtype, np.integer) and array.size <= _FEW
    return [int(entry) for entry in array.reshape(-1)] if few else None


def _inferred(model: ModelProto, given: Mapping[str, Shape]) -> dict[str, Shape]:
    """Shapes of all tensors of a host block, as far as onnx can infer them from those of its inputs."""
    model = ModelProto.FromString(model.SerializeToString())
    for value in model.graph.input:
        if value.name in given:
            shape = value.type.tensor_type.shape
            for size in given[value.name]:
                shape.dim.add(**({} if size is None else {"dim_value": size}))
    try:
        graph = onnx.shape_inference.infer_shapes(model, data_prop=True).graph
    except Exception as error:  # its own exceptions and those of protobuf have no common class
        reason = str(error).strip().splitlines()[0][:200]
        raise ModelError(f"the shapes of the host's operators cannot be inferred: {reason}") from None
    shapes: dict[str, Shape] = {one.name: list(one.dims) for one in graph.initializer}
    for value in (*graph.value_info, *graph.input, *graph.output):
        if value.type.tensor_type.HasField("shape"):
            dims = value.type.tensor_type.shape.dim
            shapes[value.name] = [one.dim_value if one.HasField("dim_value") else None for one in dims]
    return shapes


def _shrink_reshapes(model: ModelProto, nodes: Sequence[NodeProto], tensors: Tensors) -> None:
    """Divide the sizes of steps by their number, where they are constants that a reshape reads."""
    for node in nodes:
        target = tensors.constants.get(node.input[1]) if node.op_type == "Reshape" else None
        if target is None:
            continue
        axis = tensors.steps[node.output[0]].axis
        if target[axis] <= 0:  # such sizes follow from the tensor that is reshaped
            continue
        name = f"{node.output[0]} shape of one step"
        sizes = [size // tensors.count if k == axis else size for k, size in enumerate(target)]
        model.graph.initializer.append(numpy_helper.from_array(np.array(sizes, np.int64), name))
        node.input[1] = name


def _check_one_step(
    model: ModelProto, nodes: Sequence[NodeProto], state: GraphState, tensors: Tensors
) -> None:
    """Refuse a host block whose tensors do not shrink with the number of steps."""

    def shrunk(name: str, shape: Shape) -> Shape:
        axis = tensors.steps[name].axis
        return [
            size // tensors.count if k == axis and size is not None else size for k, size in enumerate(shape)
        ]

    given = {
        name: shrunk(name, shape) if name in tensors.steps else shape
        for name, shape in state.shapes.items()
        if tensors.kinds[name] in (Kind.STEP, Kind.FIXED)
    }
    found = _inferred(model, given)
    for node in nodes:
        for name in node.output:
            if name not in tensors.steps or name not in tensors.shapes:
                continue
            wanted = shrunk(name, tensors.shapes[name])
            pairs = zip(wanted, found.get(name, wanted), strict=False)
            if any(None not in pair and pair[0] != pair[1] for pair in pairs):
                raise ModelError(
                    f"{node_label(node)} gives shape {list(found[name])} for one step, not {list(wanted)}, "
                    "so that it cannot be streamed"
                )


def _part(block: HostBlock, model: ModelProto, nodes: Sequence[NodeProto]) -> HostBlock:
    """A host block of some of the nodes of another one."""
    own = {name for node in nodes for name in node.output}
    stored = {one.name: one for one in model.graph.initializer}
    reads = dict.fromkeys(name for node in nodes for name in outer_inputs(node) if name not in own)
    others = [node for node in model.graph.node if not own.intersection(node.output)]
    wanted = {*block.outputs, *(name for node in others for name in outer_inputs(node))}
    values = {value.name: value for value in (*model.graph.input, *model.graph.output)}
    types = _types(model)
    outputs = [name for node in nodes for name in node.output if name in wanted]
    inputs = [name for name in reads if name not in stored]
    graph = helper.make_graph(
        list(nodes),
        "host",
        [values.get(name) or _value(name, types) for name in inputs],
        [values.get(name) or _value(name, types) for name in outputs],
        [stored[name] for name in reads if name in stored],
    )
    part = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    return HostBlock(
        model=part.SerializeToString(deterministic=True), inputs=tuple(inputs), outputs=tuple(outputs)
    )


def _types(model: ModelProto) -> dict[str, int]:
    graph = onnx.shape_inference.infer_shapes(model).graph
    return {value.name: value.type.tensor_type.elem_type for value in graph.value_info}


def _value(name: str, types: Mapping[str, int]) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, types.get(name, TensorProto.FLOAT), None)
