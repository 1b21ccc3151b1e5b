"""Constant lengths of sequences, which the host hands to the machine with every call."""

import numpy as np
from onnx import ModelProto, NodeProto, helper, numpy_helper

from rnnhw.frontends.onnx.recurrent import GATES

__all__ = ["hand_lengths"]

_PLACE = 4
"""The input of a recurrent operator that holds lengths."""


def hand_lengths(model: ModelProto) -> None:
    """Let recurrent operators read constant lengths through a node of the host; the model is changed."""
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    made: dict[str, str] = {}
    nodes: list[NodeProto] = []
    for node in model.graph.node:
        given = node.input[_PLACE] if node.op_type in GATES and len(node.input) > _PLACE else ""
        if given in stored and given and _are_lengths(numpy_helper.to_array(stored[given])):
            if given not in made:
                made[given] = f"{given} handed"
                name = f"constant lengths {given}"
                nodes.append(helper.make_node("Identity", [given], [made[given]], name))
            node.input[_PLACE] = made[given]
        nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _are_lengths(array: np.ndarray) -> bool:
    return array.ndim == 1 and array.dtype.kind in "iu"
