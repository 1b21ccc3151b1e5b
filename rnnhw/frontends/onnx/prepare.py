"""Preparation of a model before it is divided: fixed inputs, one layout, and folding by onnxruntime."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import FunctionProto, GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx.inliner import inline_selected_functions

from rnnhw.errors import InputError, ModelError
from rnnhw.frontends.onnx.bounds import check_constants, check_functions, check_text
from rnnhw.frontends.onnx.complete import complete
from rnnhw.frontends.onnx.external import tensors_of
from rnnhw.frontends.onnx.proto import OWN_DOMAIN, read_tensor
from rnnhw.frontends.onnx.recurrent import GATES
from rnnhw.frontends.onnx.reductions import reduce_numbers
from rnnhw.onnxruntime_errors import runtime_reason
from rnnhw.scratch import ScratchFolder

__all__ = ["folded", "for_onnxruntime", "set_inputs"]

_SILENT = 4
"""Only fatal messages of onnxruntime are logged; errors are exceptions."""


def set_inputs(model: ModelProto, values: Mapping[str, NDArray[Any]]) -> None:
    """Make inputs of a graph constants, in their own types.

    Raises
    ------
    InputError
        If the graph has no such input, or a value does not have the input's shape.
    """
    inputs = {value.name: value for value in model.graph.input}
    for name, array in values.items():
        if name not in inputs:
            raise InputError(
                f"the graph has no input {name[:80]!r}; its inputs are {', '.join(inputs)[:200]}"
            )
        tensor = inputs[name].type.tensor_type
        dtype = helper.tensor_dtype_to_np_dtype(tensor.elem_type)
        if tensor.HasField("shape"):
            sizes = [entry.dim_value if entry.HasField("dim_value") else None for entry in tensor.shape.dim]
            if array.ndim == 0 and np.prod([size or 1 for size in sizes]) == 1:
                array = array.reshape([1] * len(sizes))
            pairs = zip(sizes, array.shape, strict=False)
            if len(sizes) != array.ndim or any(size not in (None, given) for size, given in pairs):
                raise InputError(
                    f"the input {name[:80]!r} has shape {sizes}, and {list(array.shape)} is given"
                )
        model.graph.input.remove(inputs[name])
        for old in [value for value in model.graph.initializer if value.name == name]:
            model.graph.initializer.remove(old)
        model.graph.initializer.append(numpy_helper.from_array(np.asarray(array, dtype), name))


def for_onnxruntime(model: ModelProto) -> ModelProto:
    """Return a model with checked tensors, no local functions, and time-major recurrent operators.

    Raises
    ------
    ModelError
        If a tensor is damaged, or a text or a function.
    """
    check_text(model)
    check_functions(model)
    for tensor in tensors_of(model.graph):
        _check_tensor(tensor)
    others = [(one.domain, one.name) for one in model.functions if not _is_known(one)]
    if others:
        try:
            model = inline_selected_functions(model, others)
        except Exception as error:  # its own exceptions have no common class
            raise ModelError(f"its functions cannot be read: {str(error).splitlines()[0][:200]}") from None
    complete(model)
    reduce_numbers(model)
    _time_major(model.graph)
    _name_once(model.graph)
    return model


def _is_known(function: FunctionProto) -> bool:
    """Whether a function is an operator here, whatever its definition."""
    return function.domain == OWN_DOMAIN and function.name in GATES


def _name_once(graph: GraphProto) -> None:
    """Clear the names of nodes that others have already; onnxruntime refuses some graphs with equal names."""
    seen: set[str] = set()
    for node in graph.node:
        if node.name in seen:
            node.name = ""
        seen.add(node.name)


def _check_tensor(tensor: TensorProto) -> None:
    """Refuse a tensor of numbers whose values do not fill its shape, or that holds NaN."""
    label = f"tensor {tensor.name[:80]!r}"
    if tensor.data_type in (TensorProto.FLOAT, TensorProto.DOUBLE, TensorProto.INT32, TensorProto.INT64):
        read_tensor(tensor, label)
    else:
        try:
            numpy_helper.to_array(tensor)
        except Exception as error:  # it raises errors of many classes
            raise ModelError(f"{label} cannot be read: {str(error)[:100]}") from None
    size = 1
    for length in tensor.dims:
        size *= length
    if len(tensor.dims) > 8 or any(length < 0 for length in tensor.dims) or size > 2**31:
        raise ModelError(f"{label} has the shape {list(tensor.dims)[:8]}")


def _time_major(graph: GraphProto) -> None:
    """Replace recurrent operators of layout 1, which onnxruntime lacks, by those of layout 0."""
    nodes: list[NodeProto] = []
    for node in graph.node:
        layout = next((entry for entry in node.attribute if entry.name == "layout"), None)
        if node.op_type not in GATES or layout is None or layout.i != 1:
            nodes.append(node)
            continue
        node.attribute.remove(layout)
        nodes += _turned(node)
    del graph.node[:]
    graph.node.extend(nodes)


def _turned(node: NodeProto) -> list[NodeProto]:
    """Return a recurrent operator with a transposition of each input and output that has a batch axis."""
    before, after = list[NodeProto](), list[NodeProto]()
    for k, swap in ((0, [1, 0, 2]), (5, [1, 0, 2]), (6, [1, 0, 2])):
        if k < len(node.input) and node.input[k]:
            name = f"{node.input[k]}_of_{node.output[0] or node.output[-1]}_turned_{k}"
            before.append(helper.make_node("Transpose", [node.input[k]], [name], perm=swap))
            node.input[k] = name
    for k, back in ((0, [2, 0, 1, 3]), (1, [1, 0, 2]), (2, [1, 0, 2])):
        if k < len(node.output) and node.output[k]:
            name = f"{node.output[k]}_time_major"
            after.append(helper.make_node("Transpose", [name], [node.output[k]], perm=back))
            node.output[k] = name
    return [*before, node, *after]


def folded(model: ModelProto) -> ModelProto:
    """Let onnxruntime's basic optimizations fold constants and remove operators that do nothing.

    Raises
    ------
    ModelError
        If onnxruntime does not know an operator, or finds that shapes or types are inconsistent.
    """
    check_constants(model)
    if model.functions:
        return model  # onnxruntime would replace the functions that are known here by their definitions
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = _SILENT
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # Else it moves the rounding of quantized models away from the operators that it belongs to.
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    with ScratchFolder() as scratch:
        path = scratch.folder / "folded.onnx"
        options.optimized_model_filepath = str(path)
        try:
            onnxruntime.InferenceSession(
                model.SerializeToString(),
                options,
                providers=["CPUExecutionProvider"],
                # It moves transpositions through the graph, away from the layers that they belong to.
                disabled_optimizers=["TransposeOptimizer"],
                enable_fallback=0,  # else it prints what is wrong and tries again
            )
        except Exception as error:  # onnxruntime's exceptions have no common class of their own
            if "NOT_IMPLEMENTED" in str(error) and _has_doubles(model.graph):
                return model  # it lacks some recurrent operators in float64, which are kept here
            raise ModelError(f"onnxruntime refuses the model: {runtime_reason(error)}") from None
        return ModelProto.FromString(path.read_bytes())


def _has_doubles(graph: GraphProto) -> bool:
    """Whether a recurrent operator's stored weights are float64."""
    names = {name for node in graph.node if node.op_type in GATES for name in node.input}
    return any(value.name in names and value.data_type == TensorProto.DOUBLE for value in graph.initializer)
