"""A network between the scaling of its inputs and that of its outputs, which the host computes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from rnnhw.network import (
    BATCH,
    FEATURES,
    TIME,
    Graph,
    HostBlock,
    HostOperator,
    IntegerNetwork,
    Link,
    MachineBlock,
    Port,
)

__all__ = ["scaled_graph"]

_OPSET, _IR_VERSION = 17, 8
_REASON = "the network was trained on scaled data"

Array = NDArray[Any]


def scaled_graph(
    network: IntegerNetwork,
    *,
    mean: Array,
    deviation: Array,
    scale: Array,
    shift: Array,
    base: tuple[int, ...] = (),
) -> Graph:
    """A graph that takes the data themselves, and gives values in their units.

    ::

        y = base_t + scale network((x - mean) / deviation) + shift

    The host computes in float64, as the training did, and hands float32 to the machine.

    Parameters
    ----------
    network : IntegerNetwork
    mean, deviation : float array ``[inputs]``
    scale, shift : float array ``[outputs]``
    base : tuple of int
        For each output, the input whose present value is added to it; empty if none is.
    """
    axes = (BATCH, TIME, FEATURES) if network.every_step else (BATCH, FEATURES)
    before = _model(
        ["x"],
        "scaled",
        [
            helper.make_node("Cast", ["x"], ["x_double"], to=TensorProto.DOUBLE),
            helper.make_node("Sub", ["x_double", "mean"], ["centred"]),
            helper.make_node("Div", ["centred", "deviation"], ["scaled_double"]),
            helper.make_node("Cast", ["scaled_double"], ["scaled"], to=TensorProto.FLOAT),
        ],
        {"mean": np.asarray(mean, np.float64), "deviation": np.asarray(deviation, np.float64)},
    )
    return Graph(
        name=network.name,
        inputs=(_port("x", network.inputs, every_step=True, role="sequence"),),
        outputs=(_port("y", network.outputs, every_step=network.every_step),),
        blocks=[
            before,
            MachineBlock(
                network=network,
                x=Link(tensor="scaled", axes=(BATCH, TIME, FEATURES)),
                y=Link(tensor="change", axes=axes),
                label=network.name,
            ),
            _after(network, scale, shift, base),
        ],
    )


def _after(network: IntegerNetwork, scale: Array, shift: Array, base: tuple[int, ...]) -> HostBlock:
    """From the network's outputs to values in the units of the data."""
    nodes = [
        helper.make_node("Cast", ["change"], ["change_double"], to=TensorProto.DOUBLE),
        helper.make_node("Mul", ["change_double", "scale"], ["wide"]),
        helper.make_node("Add", ["wide", "shift"], ["sum"]),
    ]
    arrays: dict[str, Array] = {
        "scale": np.asarray(scale, np.float64),
        "shift": np.asarray(shift, np.float64),
    }
    last = "sum"
    if base:
        now = "x"
        if not network.every_step:
            arrays["last_step"] = np.array(-1)
            nodes.append(helper.make_node("Gather", ["x", "last_step"], ["x_last"], axis=1))
            now = "x_last"
        arrays["places"] = np.array(base)
        nodes += [
            helper.make_node("Gather", [now, "places"], ["base"], axis=-1),
            helper.make_node("Cast", ["base"], ["base_double"], to=TensorProto.DOUBLE),
            helper.make_node("Add", ["sum", "base_double"], ["moved"]),
        ]
        last = "moved"
    nodes.append(helper.make_node("Cast", [last], ["y"], to=TensorProto.FLOAT))
    return _model(["change", *(["x"] if base else [])], "y", nodes, arrays)


def _model(inputs: list[str], output: str, nodes: list[Any], arrays: dict[str, Array]) -> HostBlock:
    """A host block of these nodes, with float32 inputs and output."""
    graph = helper.make_graph(
        nodes,
        "host",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in inputs],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, None)],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR_VERSION)
    operators = tuple(HostOperator(label=node.op_type, reason=_REASON) for node in nodes)
    return HostBlock(
        model=model.SerializeToString(deterministic=True),
        inputs=tuple(inputs),
        outputs=(output,),
        operators=operators,
    )


def _port(name: str, width: int, *, every_step: bool, role: str = "") -> Port:
    return Port(
        name=name,
        dtype="float32",
        shape=(BATCH, TIME, width) if every_step else (BATCH, width),
        axes=(BATCH, TIME, "") if every_step else (BATCH, ""),
        role=role,
    )
