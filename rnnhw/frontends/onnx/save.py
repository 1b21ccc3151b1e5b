"""Networks to ``.onnx`` files."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, TensorProto, helper, numpy_helper

from rnnhw.arith import LSTM_GATES
from rnnhw.errors import ModelError
from rnnhw.files import write_bytes
from rnnhw.frontends.onnx.layers import ONNX_GATES
from rnnhw.network import Lstm, Network

__all__ = ["save_onnx"]

_OPSET = 17
_IR_VERSION = 8
_ELEMENT_TYPES = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE}


def save_onnx(network: Network, path: Path) -> None:
    """Write ``network`` for any ONNX runtime; the same network gives the same bytes.

    The graph takes ``x [batch, time, inputs]``, both leading sizes free, and gives
    ``y [batch, outputs]``, or ``y [batch, time, units]`` without a dense layer. The LSTM is in layout 0
    behind a Transpose, because onnxruntime does not run layout 1.
    """
    opset = helper.make_opsetid("", _OPSET)
    model: ModelProto = helper.make_model(
        _graph(network), producer_name="rnnhw", opset_imports=[opset], ir_version=_IR_VERSION)
    write_bytes(path, model.SerializeToString(deterministic=True))


def _element_type(network: Network) -> int:
    lstm, head = network.lstm, network.head
    arrays = [lstm.input_weights, lstm.recurrent_weights, lstm.bias]
    arrays += [head.weights, head.bias] if head else []
    dtypes = sorted({array.dtype.name for array in arrays})
    if len(dtypes) != 1 or dtypes[0] not in _ELEMENT_TYPES:
        raise ModelError(f"network {network.name!r} has weights of {' and '.join(dtypes)}; an ONNX file "
                         "takes all float32 or all float64")
    return _ELEMENT_TYPES[dtypes[0]]


def _lstm_arrays(lstm: Lstm) -> dict[str, NDArray[np.floating]]:
    """W, R and B as the operator wants them; the whole bias is Wb."""
    order = [LSTM_GATES.index(gate) for gate in ONNX_GATES]
    bias = lstm.bias[order].reshape(1, -1)
    return {
        "W": lstm.input_weights[order].reshape(1, 4 * lstm.units, lstm.inputs),
        "R": lstm.recurrent_weights[order].reshape(1, 4 * lstm.units, lstm.units),
        "B": np.concatenate([bias, np.zeros_like(bias)], axis=1),
    }


def _graph(network: Network) -> GraphProto:
    lstm, head = network.lstm, network.head
    element_type = _element_type(network)
    arrays = _lstm_arrays(lstm)
    nodes = [helper.make_node("Transpose", ["x"], ["x_time_major"], "to_time_major", perm=[1, 0, 2])]
    names = ["", "h_last"] if head else ["h"]
    nodes.append(helper.make_node("LSTM", ["x_time_major", "W", "R", "B"], names, "lstm",
                                  hidden_size=lstm.units))
    if head:
        arrays |= {"axes": np.array([0]), "head_weights": head.weights, "head_bias": head.bias}
        nodes.append(helper.make_node("Squeeze", ["h_last", "axes"], ["h_squeezed"], "one_direction"))
        nodes.append(helper.make_node("Gemm", ["h_squeezed", "head_weights", "head_bias"], ["y"],
                                      "head", transB=1))
        output_shape: list[str | int] = ["batch", head.outputs]
    else:
        arrays["axes"] = np.array([1])
        nodes.append(helper.make_node("Squeeze", ["h", "axes"], ["h_squeezed"], "one_direction"))
        nodes.append(helper.make_node("Transpose", ["h_squeezed"], ["y"], "to_batch_major",
                                      perm=[1, 0, 2]))
        output_shape = ["batch", "time", lstm.units]
    return helper.make_graph(
        nodes, network.name,
        [helper.make_tensor_value_info("x", element_type, ["batch", "time", lstm.inputs])],
        [helper.make_tensor_value_info("y", element_type, output_shape)],
        [numpy_helper.from_array(np.ascontiguousarray(array), name) for name, array in arrays.items()])
