"""Constants of a ``.tflite`` file as arrays of the types that ONNX operators take."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from rnnhw.errors import ModelError
from rnnhw.frontends.tflite.model import Tensor

__all__ = ["array_of", "element_of", "is_quantized", "is_real"]

_REALS = ("float32", "float16")
_INTEGERS = {"int32": TensorProto.INT32, "int64": TensorProto.INT64, "bool": TensorProto.BOOL}
_QUANTIZED = ("int4", "int8", "uint8", "int16", "int32")


def is_quantized(tensor: Tensor) -> bool:
    """Whether a tensor's integers stand for reals."""
    return tensor.dtype in _QUANTIZED and tensor.scale.size > 0


def is_real(tensor: Tensor) -> bool:
    """Whether a tensor holds reals, as floats or as integers with a scale."""
    return tensor.dtype in _REALS or is_quantized(tensor)


def element_of(tensor: Tensor) -> int:
    """Return ONNX's number of the type that a tensor has in the ONNX graph: all reals are float32."""
    if is_real(tensor):
        return int(TensorProto.FLOAT)
    if tensor.dtype not in _INTEGERS:
        raise ModelError(f"{tensor.label} is {tensor.dtype}, which is not supported")
    return int(_INTEGERS[tensor.dtype])


def array_of(tensor: Tensor) -> NDArray[Any]:
    """Return the values of a constant: reals as float32, other numbers as they are."""
    element_of(tensor)
    stored = _stored(tensor)
    if not is_quantized(tensor):
        found = stored.astype(np.float32) if is_real(tensor) else stored
    else:
        found = _dequantized(tensor, stored)
    if found.dtype == np.float32 and np.isnan(found).any():
        raise ModelError(f"{tensor.label} holds NaN")
    return found


def _stored(tensor: Tensor) -> NDArray[Any]:
    """Read the stored numbers; of two int4 in a byte the lower one comes first."""
    if tensor.dtype == "int4":
        wanted = (tensor.size + 1) // 2
        _check_bytes(tensor, wanted)
        pairs = tensor.data.view(np.int8)
        both = np.stack([(pairs << 4).astype(np.int8) >> 4, pairs >> 4], axis=1)
        return both.reshape(-1)[: tensor.size].reshape(tensor.shape)
    dtype = np.dtype(tensor.dtype)
    _check_bytes(tensor, tensor.size * dtype.itemsize)
    if tensor.dtype == "bool":
        return (tensor.data != 0).reshape(tensor.shape)
    return tensor.data.view(dtype.newbyteorder("<")).reshape(tensor.shape).astype(dtype)


def _check_bytes(tensor: Tensor, wanted: int) -> None:
    if tensor.data.size != wanted:
        raise ModelError(f"{tensor.label} holds {tensor.data.size} bytes, not {wanted}")


def _dequantized(tensor: Tensor, stored: NDArray[Any]) -> NDArray[np.float32]:
    """Real values in float32, as the runtime's DEQUANTIZE computes them."""
    count, rank = tensor.scale.size, len(tensor.shape)
    if count > 1 and not (0 <= tensor.axis < rank and tensor.shape[tensor.axis] == count):
        raise ModelError(f"{tensor.label} has {count} scales for axis {tensor.axis} of {list(tensor.shape)}")
    if tensor.zero_point.size not in (0, 1, count):
        raise ModelError(f"{tensor.label} has {tensor.zero_point.size} zero points and {count} scales")
    if not np.isfinite(tensor.scale).all():
        raise ModelError(f"{tensor.label} has a scale that is not finite")
    shape = [1] * rank
    if count > 1:
        shape[tensor.axis] = count
    zero = tensor.zero_point.astype(np.float32)
    found = stored.astype(np.float32)
    if zero.any():
        found -= zero.reshape(shape if zero.size > 1 else [1] * rank)
    with np.errstate(over="ignore"):
        found *= tensor.scale.astype(np.float32).reshape(shape)
    return found
