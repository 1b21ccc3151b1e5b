"""Import ``.onnx`` files: the whole graph, divided into blocks for the machine and blocks for the host."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, ValueInfoProto, helper, numpy_helper

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends.onnx.assemble import blocks_of
from rnnhw.frontends.onnx.axes import axes_of
from rnnhw.frontends.onnx.branches import Shapes, bind_sizes, nested_layers
from rnnhw.frontends.onnx.cells import recognize_cells
from rnnhw.frontends.onnx.lengths import hand_lengths
from rnnhw.frontends.onnx.partition import Chain, DenseAlone, Partition, partition
from rnnhw.frontends.onnx.prepare import folded, for_onnxruntime, set_inputs
from rnnhw.frontends.onnx.proto import FLOAT_TYPES, holds_integers, node_label, outer_inputs, read_model
from rnnhw.frontends.onnx.quantized.held import HeldArrays
from rnnhw.frontends.onnx.quantized.own import own_scales
from rnnhw.frontends.onnx.reals import graphs_of, store_reals
from rnnhw.frontends.onnx.recurrent import GATES, check_weights, machine_input
from rnnhw.frontends.onnx.single_steps import bind_single_steps, first_step_alone
from rnnhw.frontends.onnx.undecided import UndecidedBranch, undecided_branches
from rnnhw.frontends.onnx.values import Constant, Host, Value
from rnnhw.network import Graph, HostBlock, Network, Port
from rnnhw.sentences import counted

__all__ = ["branches_of", "graph_of", "load_graph", "load_onnx", "onnx_weight_inputs"]

Array = NDArray[Any]

EXPORTERS_NAMES = frozenset({"main_graph", "torch_jit", "torch-jit-export", "tf2onnx"})
"""Names that exporters give to every graph; they say nothing of the model."""


def load_graph(path: Path, *, values: Mapping[str, Array] | None = None, like: Shapes | None = None) -> Graph:
    """Read an ``.onnx`` file as a graph of blocks; see `graph_of`.

    Raises
    ------
    ModelError
        If the file is missing, damaged or not ONNX, or holds no layer that the machine runs.
    """
    model = read_model(path)
    if holds_integers(model):
        raise ModelError(f"{path} holds an integer network that rnnhw has written, not a float model")
    try:
        return graph_of(model, path.stem, values=values, like=like)
    except (ModelError, InputError) as error:
        raise type(error)(f"{path}: {error}") from None
    except UnicodeDecodeError:  # of names, which protobuf decodes when they are read
        raise ModelError(f"{path} holds names that are not UTF-8") from None


def load_onnx(path: Path) -> Network:
    """Read a network: recurrent layers with at most one dense layer above them, and nothing for the host.

    Final states that the graph also gives are left out, because every run can return states.

    Raises
    ------
    ModelError
        If `load_graph` refuses the file, or a part of it is left to the host.
    """
    graph = load_graph(path)
    if not graph.is_plain:
        raise ModelError(f"{path} is more than one stack of layers: {_surplus(graph)}")
    network = graph.machine_blocks[0].network
    assert isinstance(network, Network)
    return network


def _surplus(graph: Graph) -> str:
    """Say why a graph is not one network."""
    for block in graph.host_blocks:
        operator = block.operators[0]
        return f"{operator.label} is left to the host ({operator.reason})"
    if len(graph.inputs) > 1:
        return f"its inputs are {', '.join(port.name for port in graph.inputs)}"
    return "it has initial states, lengths or a layer that runs backward in time"


def graph_of(
    model: ModelProto,
    name: str,
    *,
    values: Mapping[str, Array] | None = None,
    like: Shapes | None = None,
    notes: Sequence[str] = (),
) -> Graph:
    """Divide a model into blocks for the machine and blocks for the host.

    Parameters
    ----------
    model : ModelProto
        With all its tensors; it is changed.
    name : str
        Name of the model, used where the graph has none of its own.
    values : mapping of str to array, optional
        Inputs of the graph that are constants, such as weights.
    like : sequence of int, or mapping of str to sequence of int, optional
        Shape of the sequences that the graph will be given, ``[batch, time, ...]``; or shapes of inputs by
        name, in the graph's own layout. It is used only where recurrent layers are in a branch that
        depends on sizes; then the graph is for one sequence at a time.
    notes : sequence of str
        Sentences about how the model was made that its user should know.

    Raises
    ------
    ModelError
        If onnxruntime refuses the model, or it holds no recurrent layer that the machine runs.
    InputError
        If a value does not suit an input.
    """
    # Protobuf gives text that is not UTF-8 as bytes.
    named = isinstance(model.graph.name, str) and model.graph.name not in EXPORTERS_NAMES | {""}
    title = model.graph.name if named else name
    original, model, more, held = _prepared(model, values, like)
    notes = (*notes, *more)
    _check_order(model)
    of_one_step = bind_single_steps(model)
    notes = (*notes, of_one_step) if of_one_step else notes
    rounded = _roundings(model)
    model = recognize_cells(model)
    if (left_out := rounded - _roundings(model)) > 0:
        note = (
            f"{counted(left_out, 'QuantizeLinear node')} inside recurrent cells left out: the machine rounds "
            "there at its own scales, and the weights of these cells are quantized anew"
        )
        notes = (*notes, note)
    hand_lengths(model)
    shapes, types = _inferred(model)
    _check_features(model, shapes)
    if alone := first_step_alone(model, shapes):
        notes = (*notes, alone)
    stored = {value.name: value for value in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in stored]
    outputs = [value.name for value in model.graph.output]
    known: dict[str, Value] = {
        initializer: Constant(numpy_helper.to_array(value), held.get(initializer))
        for initializer, value in stored.items()
    }
    known |= {value.name: _input(value) for value in inputs}
    _require_layers(model, known, of_one_step)
    parts = partition(model.graph.node, known, outputs)
    axes = axes_of(model.graph.node, shapes, _integers(known), [*(value.name for value in inputs), *outputs])
    roles = _roles(model, parts)
    made: list[Chain | DenseAlone] = [*parts.chains, *parts.denses]
    for part in made:
        notes = (*notes, *own_scales(part)[1])
    blocks = blocks_of(parts, model, types, shapes, outputs, title)
    return Graph(
        name=title,
        inputs=tuple(
            replace(_port(value.name, shapes, types, axes), role=roles.get(value.name, ""))
            for value in inputs
        ),
        outputs=tuple(_port(output, shapes, types, axes) for output in outputs),
        blocks=blocks,
        notes=tuple(notes),
        original=HostBlock(
            model=original, inputs=tuple(value.name for value in inputs), outputs=tuple(outputs)
        ),
    )


def _prepared(
    model: ModelProto, values: Mapping[str, Array] | None, like: Shapes | None
) -> tuple[bytes, ModelProto, Sequence[str], HeldArrays]:
    """The model as onnxruntime runs it, the same with folded constants, sentences, and scales of weights."""
    set_inputs(model, values or {})
    model = for_onnxruntime(model)
    notes, held = store_reals(model)
    original = model.SerializeToString()
    model = folded(model)
    if nested_layers(model) and like is not None:
        notes = [*notes, bind_sizes(model := ModelProto.FromString(original), like)]
        model = folded(model)
    return original, model, notes, held


def branches_of(
    model: ModelProto, *, values: Mapping[str, Array] | None = None, like: Shapes | None = None
) -> list[UndecidedBranch]:
    """Return the branches (If) of a model that are not decided by what is known before it runs.

    Parameters
    ----------
    model, values, like
        As for `graph_of`.

    Raises
    ------
    ModelError
        If onnxruntime refuses the model.
    InputError
        If a value does not suit an input.
    """
    return undecided_branches(_prepared(model, values, like)[1])


def onnx_weight_inputs(path: Path) -> list[str]:
    """Return the names of a graph's inputs that are weights of recurrent operators.

    Raises
    ------
    ModelError
        If the file cannot be read.
    """
    model = read_model(path)
    stored = {value.name for value in model.graph.initializer}
    inputs = {value.name for value in model.graph.input} - stored
    weights = [name for node in model.graph.node if node.op_type in GATES for name in node.input[1:4]]
    return [name for name in dict.fromkeys(weights) if name in inputs]


def _roundings(model: ModelProto) -> int:
    """The number of QuantizeLinear nodes, those in loops among them."""
    return sum(node.op_type == "QuantizeLinear" for graph in graphs_of(model.graph) for node in graph.node)


def _check_order(model: ModelProto) -> None:
    """Refuse nodes that read what nothing before them gives, in a model that onnxruntime has not sorted."""
    known = {value.name for value in (*model.graph.input, *model.graph.initializer)}
    for node in model.graph.node:
        missing = [name for name in outer_inputs(node) if name not in known]
        if missing:
            raise ModelError(f"{node_label(node)} reads {missing[0][:80]!r}, which nothing before it gives")
        known.update(node.output)


def _check_features(model: ModelProto, shapes: Mapping[str, list[int | str] | None]) -> None:
    """Refuse recurrent operators whose weights do not suit their inputs, as far as shapes are known."""
    for node in model.graph.node:
        if node.op_type not in GATES:
            continue
        x, w, r = (shapes.get(name) or () for name in node.input[:3])
        if len(w) != 3 or len(r) != 3:
            continue
        if len(x) == 3 and _differ(x[2], w[2]):
            raise ModelError(f"{node_label(node)}: its input has {x[2]} features a step, but W takes {w[2]}")
        units = w[1] // len(GATES[node.op_type]) if isinstance(w[1], int) else w[1]
        for k, role, width in ((5, "initial_h", r[2]), (6, "initial_c", units)):
            state = shapes.get(node.input[k]) or () if k < len(node.input) else ()
            if len(state) == 3 and _differ(state[2], width):
                # PyTorch's newer exporter writes an LSTM with proj_size so.
                why = "; its exporter may have left out a projection" if role == "initial_c" else ""
                raise ModelError(
                    f"{node_label(node)}: {role} is {state[2]} wide, but the weights are for {width}{why}"
                )


def _differ(size: int | str, other: int | str) -> bool:
    """Whether two sizes are known and differ."""
    return isinstance(size, int) and isinstance(other, int) and size != other


def _require_layers(model: ModelProto, known: Mapping[str, Value], why: str) -> None:
    """Refuse a graph without recurrent operators, and weights of these that do not fit or are not finite."""
    found = [node for node in model.graph.node if node.op_type in GATES]
    for node in found:
        check_weights(node, known)
    inside = nested_layers(model)
    if not found and inside:
        raise ModelError(
            f"its only recurrent layers are inside {inside}, whose branches depend on an input; its value "
            "can be given with --set NAME=VALUE, and sizes follow from calibration data"
        )
    if not found:
        raise ModelError(
            f"it holds no recurrent layer that is known here (LSTM, GRU or RNN){': ' if why else ''}{why}"
        )


def _input(value: ValueInfoProto) -> Value:
    """What is known of an input: one of three axes may be that of machine layers."""
    tensor = value.type.tensor_type
    if not value.type.HasField("tensor_type"):
        raise ModelError(f"input {value.name!r} is not a tensor")
    rank = len(tensor.shape.dim) if tensor.HasField("shape") else 3
    if tensor.elem_type not in FLOAT_TYPES or rank != 3:
        return Host()
    sizes = {
        f"axis {k}": dimension.dim_value
        for k, dimension in enumerate(tensor.shape.dim)
        if dimension.HasField("dim_value")
    }
    return machine_input(value.name, sizes)


def _integers(known: Mapping[str, Value]) -> dict[str, list[int] | None]:
    """The constants, with their values where these may be axes or sizes."""
    found: dict[str, list[int] | None] = {}
    for name, value in known.items():
        if isinstance(value, Constant):
            few = np.issubdtype(value.array.dtype, np.integer) and value.array.size <= 8
            found[name] = [int(entry) for entry in value.array.reshape(-1)] if few else None
    return found


def _inferred(model: ModelProto) -> tuple[dict[str, list[int | str] | None], dict[str, int]]:
    """Shapes and element types of all tensors, as far as onnx can infer them."""
    for k, value in enumerate(model.graph.input):
        for j, entry in enumerate(value.type.tensor_type.shape.dim):
            if not entry.HasField("dim_value") and not entry.dim_param:
                entry.dim_param = f"size_{k}_{j}"
    try:
        inferred = onnx.shape_inference.infer_shapes(model, data_prop=True)
    except Exception as error:  # its own exceptions and those of protobuf have no common class
        raise ModelError(
            f"its shapes cannot be inferred: {str(error).strip().splitlines()[0][:200]}"
        ) from None
    shapes: dict[str, list[int | str] | None] = {}
    types: dict[str, int] = {}
    for tensor in model.graph.initializer:
        shapes[tensor.name], types[tensor.name] = list(tensor.dims), tensor.data_type
    for value in (*inferred.graph.value_info, *inferred.graph.input, *inferred.graph.output):
        own = value.type.tensor_type
        types[value.name] = own.elem_type or TensorProto.FLOAT
        shapes[value.name] = None
        if own.HasField("shape"):
            shapes[value.name] = [
                entry.dim_value if entry.HasField("dim_value") else entry.dim_param or "?"
                for entry in own.shape.dim
            ]
    return shapes, types


def _roles(model: ModelProto, parts: Partition) -> dict[str, str]:
    """What inputs are to recurrent layers: sequences, else states, where they lead to these."""
    producers = {name: node for node in model.graph.node for name in node.output}
    targets: dict[str, list[str]] = {"sequence": [], "state": [], "lengths": []}
    for chain in parts.chains:
        targets["sequence"] += chain.bottom.source.origins
        for unit in chain.units:
            targets["state"] += [value for value in unit.initial.values() if isinstance(value, str)]
            targets["lengths"] += [unit.lengths] if unit.lengths else []
    roles: dict[str, str] = {}
    for role, waiting in targets.items():
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in producers:
                waiting += outer_inputs(producers[name])
            elif role != "lengths" or name in {
                unit.lengths for chain in parts.chains for unit in chain.units
            }:
                roles.setdefault(name, role)
    return roles


def _port(
    name: str,
    shapes: Mapping[str, list[int | str] | None],
    types: Mapping[str, int],
    axes: Mapping[str, tuple[str, ...]],
) -> Port:
    shape = shapes.get(name)
    known = axes[name]
    return Port(
        name=name,
        dtype=str(helper.tensor_dtype_to_np_dtype(types.get(name, TensorProto.FLOAT))),
        shape=tuple(shape) if shape is not None else ("?",) * len(known),
        axes=known if shape is None or len(known) == len(shape) else ("",) * len(shape),
    )
