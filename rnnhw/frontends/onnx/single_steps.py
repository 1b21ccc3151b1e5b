"""Sequences of any length that an exporter has unrolled into a single step, as Keras's does."""

from collections.abc import Mapping

import onnx
from onnx import ModelProto, numpy_helper

from rnnhw.frontends.onnx.proto import node_label
from rnnhw.frontends.onnx.recurrent import GATES

__all__ = ["bind_single_steps", "first_step_alone"]


def bind_single_steps(model: ModelProto) -> str:
    """Give axes of any length of a model's inputs the size 1 where a Split takes exactly one step from them.

    Returns
    -------
    str
        What the first such Split says of the model, in a sentence; empty if there is none.
    """
    nodes = [node for node in model.graph.node if node.op_type == "Split" and len(node.output) == 1]
    if not nodes:
        return ""
    try:
        inferred = onnx.shape_inference.infer_shapes(model).graph
    except Exception:  # shapes that are inconsistent are refused later, with their reason
        return ""
    shapes = {
        value.name: list(value.type.tensor_type.shape.dim)
        for value in (*inferred.value_info, *inferred.input)
    }
    sentence, names = "", set()
    for node in nodes:
        axis = next((entry.i for entry in node.attribute if entry.name == "axis"), 0)
        shape = shapes.get(node.input[0], [])
        if not -len(shape) <= axis < len(shape) or shape[axis].HasField("dim_value"):
            continue
        names.add(shape[axis].dim_param)
        sentence = sentence or (
            f"{node_label(node)} takes 1 step from an axis of any length, so the exporter unrolled a single "
            "step, in which nothing recurs; export the model with a fixed number of steps"
        )
    for value in model.graph.input:
        for entry in value.type.tensor_type.shape.dim:
            if entry.dim_param and entry.dim_param in names:
                entry.dim_value = 1
    return sentence


def first_step_alone(model: ModelProto, shapes: Mapping[str, list[int | str] | None]) -> str:
    """Say which recurrent operator reads only the first step of an axis of any length; empty if none does."""
    producers = {name: node for node in model.graph.node for name in node.output}
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    for node in model.graph.node:
        cut = producers.get(node.input[0]) if node.op_type in GATES else None
        if cut is None or cut.op_type != "Slice" or len(cut.input) < 4:
            continue
        limits = [stored[name] for name in cut.input[1:4] if name in stored and stored[name].dims == [1]]
        if [int(numpy_helper.to_array(tensor)[0]) for tensor in limits] != [0, 1, 0]:
            continue
        if isinstance((shapes.get(cut.input[0]) or [1])[0], str):
            return (
                f"{node_label(node)} reads only the first step of a sequence of any length, as where an "
                "exporter has unrolled a single step; export the model with a fixed number of steps"
            )
    return ""
