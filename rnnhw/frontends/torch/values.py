"""What the values of an exported program are in the ONNX graph: tensors and symbolic sizes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from onnx import TensorProto, helper

from rnnhw.errors import ModelError
from rnnhw.frontends.torch.program import ScalarType, Shape

__all__ = [
    "Missing",
    "Scalar",
    "Size",
    "Symbol",
    "Tensor",
    "array_of",
    "dtype_of",
    "onnx_type",
]

_FLOATS = {6, 7, 8, 13}
"""Numbers of float16, float32, float64 and bfloat16, which all become float32."""

_TYPES = {
    1: TensorProto.UINT8,
    2: TensorProto.INT8,
    3: TensorProto.INT16,
    4: TensorProto.INT32,
    5: TensorProto.INT64,
    12: TensorProto.BOOL,
    **dict.fromkeys(_FLOATS, TensorProto.FLOAT),
}


@dataclass(frozen=True, kw_only=True)
class Tensor:
    """A tensor in the ONNX graph.

    Parameters
    ----------
    name : str
    dtype : int
        Its `onnx.TensorProto.DataType`.
    shape : tuple of int or str
        A text is the expression of a size that is free.
    """

    name: str
    dtype: int
    shape: Shape

    @property
    def rank(self) -> int:
        """Number of dimensions."""
        return len(self.shape)


@dataclass(frozen=True)
class Symbol:
    """A size that is free: the name of an int64 vector of one element."""

    name: str


@dataclass(frozen=True)
class Missing:
    """A value that the ONNX graph does not have, refused where it is used; ``what`` says what it is."""

    what: str


Size = int | Symbol
Scalar = bool | int | float | Symbol


def onnx_type(scalar_type: ScalarType) -> int:
    """The ONNX type of a dtype of PyTorch; all floats are float32.

    Raises
    ------
    ModelError
        If it is a complex, quantized or unsigned wide type.
    """
    if scalar_type.number not in _TYPES:
        raise ModelError(
            f"a tensor has type number {scalar_type.number}, which is not supported, only floats of at least "
            "16 bits, integers and booleans"
        )
    return int(_TYPES[scalar_type.number])


def dtype_of(onnx_dtype: int) -> np.dtype[Any]:
    """The NumPy dtype of an ONNX type."""
    return np.dtype(helper.tensor_dtype_to_np_dtype(onnx_dtype))


def array_of(value: float, dtype: int) -> np.ndarray[Any, Any]:
    """A number as an array without dimensions, of an ONNX type."""
    with np.errstate(all="ignore"):
        return np.array(value).astype(dtype_of(dtype))
