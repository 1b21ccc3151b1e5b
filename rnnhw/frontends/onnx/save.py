"""Export networks as ``.onnx`` files."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.onnx.recurrent import GATES, ONNX_GATES, PEEPHOLES
from rnnhw.network import Bidirectional, Dense, Elman, Gru, Lstm, MinGru, Network, Recurrent

__all__ = ["onnx_lacks", "save_onnx"]

_OPSET = 17
_IR_VERSION = 8
_ELEMENT_TYPES = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE}
_OPERATORS: dict[type, str] = {Lstm: "LSTM", Gru: "GRU", Elman: "RNN"}

Array = NDArray[Any]


def onnx_lacks(network: Network) -> str | None:
    """Why ONNX has no operator for a layer, in one sentence; None where it has one for each."""
    for layer in network.recurrent:
        halves = _halves(layer)
        for half in halves:
            if isinstance(half, MinGru):
                return "a minGRU has no operator in ONNX; it is saved as safetensors"
            if isinstance(half, Lstm) and half.projection is not None:
                return (
                    "an LSTM with a projection cannot be written: the ONNX operator has none; it is saved as "
                    "safetensors"
                )
        if len(set(map(_form, halves))) > 1:
            return (
                "a bidirectional layer whose directions differ in their kind of gates cannot be written as "
                "one ONNX operator; it is saved as safetensors"
            )
    return None


def _halves(layer: Recurrent | Bidirectional) -> list[Recurrent]:
    return [layer.forward, layer.backward] if isinstance(layer, Bidirectional) else [layer]


def _form(layer: Recurrent) -> tuple[object, ...]:
    """What the operator has one attribute or input for, the same for both directions."""
    return (
        isinstance(layer, Gru) and layer.reset_after,
        isinstance(layer, Lstm) and layer.coupled,
        isinstance(layer, Lstm) and layer.peepholes is not None,
    )


def save_onnx(network: Network, path: Path) -> None:
    """Write ``network`` for any ONNX runtime; the same network always gives the same bytes.

    The graph takes ``x [batch, time, inputs]``, where batch and time are free, and gives
    ``y [batch, outputs]``, or ``y [batch, time, outputs]`` for a network that gives out every step. Recurrent
    operators have layout 0 (time first), between Transposes, because onnxruntime does not run layout 1.

    Raises
    ------
    ModelError
        If the weights have different dtypes, or ONNX has no operator for a layer.
    """
    lack = onnx_lacks(network)
    if lack is not None:
        raise ModelError(lack)
    opset = helper.make_opsetid("", _OPSET)
    model: ModelProto = helper.make_model(
        _graph(network), producer_name="rnnhw", opset_imports=[opset], ir_version=_IR_VERSION
    )
    write_bytes(path, model.SerializeToString(deterministic=True))


def _element_type(network: Network) -> int:
    """The ONNX type of all weights."""
    layers: list[Any] = [*network.directions, *([network.head] if network.head else [])]
    dtypes = sorted(
        {
            value.dtype.name
            for layer in layers
            for value in vars(layer).values()
            if isinstance(value, np.ndarray)
        }
    )
    if len(dtypes) != 1 or dtypes[0] not in _ELEMENT_TYPES:
        raise ModelError(
            f"network {network.name!r} has weights of {' and '.join(dtypes)}; an ONNX file "
            "takes all float32 or all float64"
        )
    return _ELEMENT_TYPES[dtypes[0]]


def _arrays(layer: Recurrent) -> dict[str, Array]:
    """W, R, B and P of one direction. A layer's only bias becomes that of the input; the other one is 0."""
    assert not isinstance(layer, MinGru)
    operator = _OPERATORS[type(layer)]
    order = [GATES[operator].index(gate) for gate in ONNX_GATES[operator]]
    if isinstance(layer, Gru):
        biases = [layer.input_bias[order], layer.recurrent_bias[order]]
    else:
        biases = [layer.bias[order], np.zeros_like(layer.bias)]
    found = {
        "W": layer.input_weights[order].reshape(-1, layer.inputs),
        "R": layer.recurrent_weights[order].reshape(-1, layer.units),
        "B": np.concatenate([bias.reshape(-1) for bias in biases]),
    }
    if isinstance(layer, Lstm) and layer.peepholes is not None:
        ours = ("input", "forget", "output")
        found["P"] = layer.peepholes[[ours.index(gate) for gate in PEEPHOLES]].reshape(-1)
    return found


def _attributes(halves: list[Recurrent]) -> dict[str, Any]:
    layer = halves[0]
    attributes: dict[str, Any] = {"hidden_size": layer.units}
    if len(halves) == 2:
        attributes["direction"] = "bidirectional"
    if isinstance(layer, Gru):
        attributes["linear_before_reset"] = int(layer.reset_after)
    if isinstance(layer, Elman):
        attributes["activations"] = [
            half.activation.capitalize() for half in halves if isinstance(half, Elman)
        ]
    if isinstance(layer, Lstm) and layer.coupled:
        attributes["input_forget"] = 1
    return attributes


class _Builder:
    """Collects nodes and initializers. Names in layers above the first end in the number of the layer."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.arrays: dict[str, Array] = {}

    def node(self, operator: str, inputs: list[str], output: str, name: str, **attributes: Any) -> str:
        """Add a node with one output, and return the output's name."""
        self.nodes.append(helper.make_node(operator, inputs, [output], name, **attributes))
        return output

    def layer(self, layer: Recurrent | Bidirectional, x: str, suffix: str, *, every_step: bool) -> str:
        """Add a recurrent layer; returns the name of h ``[time, batch, outputs]`` or ``[batch, outputs]``."""
        halves = _halves(layer)
        arrays = [_arrays(half) for half in halves]
        names = {name: f"{name}{suffix}" for name in arrays[0]}
        for name, unique in names.items():
            self.arrays[unique] = np.stack([found[name] for found in arrays])
        inputs = [x, *(names[name] for name in ("W", "R", "B"))]
        if "P" in names:  # behind three optional inputs: lengths and initial states
            inputs += ["", "", "", names["P"]]
        operator = _OPERATORS[type(halves[0])]
        outputs = [f"h{suffix}"] if every_step else ["", f"h_last{suffix}"]
        self.nodes.append(
            helper.make_node(operator, inputs, outputs, f"{operator.lower()}{suffix}", **_attributes(halves))
        )
        if len(halves) == 1:
            self.arrays[f"axes{suffix}"] = np.array([1 if every_step else 0])
            return self.node(
                "Squeeze", [outputs[-1], f"axes{suffix}"], f"h_squeezed{suffix}", f"one_direction{suffix}"
            )
        # h is [time, directions, batch, units]: directions go next to units, and both become one axis.
        turned = self.node(
            "Transpose",
            [outputs[-1]],
            f"h_turned{suffix}",
            f"directions_last{suffix}",
            perm=[0, 2, 1, 3] if every_step else [1, 0, 2],
        )
        self.arrays[f"shape{suffix}"] = np.array([0, 0, -1] if every_step else [0, -1])
        return self.node(
            "Reshape", [turned, f"shape{suffix}"], f"h_joined{suffix}", f"both_directions{suffix}"
        )

    def head(self, head: Dense, h: str, output: str, *, every_step: bool) -> str:
        """Add a dense layer; returns ``output``, its name."""
        self.arrays |= {"head_weights": head.weights, "head_bias": head.bias}
        if not every_step:
            return self.node("Gemm", [h, "head_weights", "head_bias"], output, "head", transB=1)
        # Gemm takes matrices only, so that outputs of every step need MatMul.
        self.arrays["head_weights"] = head.weights.T
        product = self.node("MatMul", [h, "head_weights"], "head_product", "head")
        return self.node("Add", [product, "head_bias"], output, "head_plus_bias")


def _graph(network: Network) -> GraphProto:
    element_type = _element_type(network)
    builder = _Builder()
    value = builder.node("Transpose", ["x"], "x_time_major", "to_time_major", perm=[1, 0, 2])
    top = len(network.recurrent) - 1
    for k, layer in enumerate(network.recurrent):
        value = builder.layer(layer, value, f"_{k}" if k else "", every_step=network.every_step or k < top)
    if network.head:
        value = builder.head(
            network.head, value, "y_time_major" if network.every_step else "y", every_step=network.every_step
        )
    if network.every_step:
        value = builder.node("Transpose", [value], "y", "to_batch_major", perm=[1, 0, 2])
    elif network.head is None:
        builder.node("Identity", [value], "y", "output")
    shape: list[str | int] = ["batch", *(["time"] if network.every_step else []), network.outputs]
    return helper.make_graph(
        builder.nodes,
        network.name,
        [helper.make_tensor_value_info("x", element_type, ["batch", "time", network.inputs])],
        [helper.make_tensor_value_info("y", element_type, shape)],
        [
            numpy_helper.from_array(np.ascontiguousarray(array), name)
            for name, array in builder.arrays.items()
        ],
    )
