"""Tensors made of nothing but numbers."""

import numpy as np
from onnx import TensorProto

from rnnhw.frontends.torch.call import MOST_CONSTANT, Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Size, Symbol, Tensor, dtype_of

__all__: list[str] = []


# Nothing that is never written can be read from an empty tensor, so it may as well be zeros.
@operator("aten.zeros.default", "aten.empty.memory_format")
def _zeros(call: Call, size: list[Size], dtype: object = None) -> str:
    return call.full(size, 0, call.dtype)


@operator("aten.ones.default")
def _ones(call: Call, size: list[Size], dtype: object = None) -> str:
    return call.full(size, 1, call.dtype)


@operator("aten.full.default")
def _full(call: Call, size: list[Size], fill_value: Scalar, dtype: object = None) -> str:
    return call.full(size, fill_value, call.dtype)


@operator("aten.zeros_like.default", "aten.empty_like.default")
def _zeros_like(call: Call, self: Tensor, dtype: object = None) -> str:
    return call.full(call.sizes(self), 0, call.dtype)


@operator("aten.ones_like.default")
def _ones_like(call: Call, self: Tensor, dtype: object = None) -> str:
    return call.full(call.sizes(self), 1, call.dtype)


@operator("aten.full_like.default", "aten.fill.Scalar")
def _full_like(
    call: Call, self: Tensor, fill_value: Scalar | None = None, value: Scalar = 0, dtype: object = None
) -> str:
    return call.full(call.sizes(self), value if fill_value is None else fill_value, call.dtype)


@operator(
    "aten.new_zeros.default", "aten.new_empty.default", "aten.empty.default", "aten.empty_strided.default"
)
def _new_zeros(
    call: Call,
    size: list[Size],
    self: Tensor | None = None,
    stride: list[Size] | None = None,
    dtype: object = None,
) -> str:
    return call.full(size, 0, call.dtype)


@operator("aten.new_ones.default")
def _new_ones(call: Call, self: Tensor, size: list[Size], dtype: object = None) -> str:
    return call.full(size, 1, call.dtype)


@operator("aten.new_full.default")
def _new_full(call: Call, self: Tensor, size: list[Size], fill_value: Scalar, dtype: object = None) -> str:
    return call.full(size, fill_value, call.dtype)


@operator("aten.scalar_tensor.default")
def _scalar_tensor(call: Call, s: Scalar, dtype: object = None) -> str:
    return call.number(s, call.dtype)


@operator("aten.arange.default", "aten.arange.start", "aten.arange.start_step")
def _arange(call: Call, end: Scalar, start: Scalar = 0, step: Scalar = 1, dtype: object = None) -> str:
    bounds = (start, end, step)
    kind = TensorProto.FLOAT if any(isinstance(one, float) for one in bounds) else TensorProto.INT64
    known = [one for one in bounds if not isinstance(one, Symbol)]
    if len(known) == len(bounds) and abs((known[1] - known[0]) / known[2]) <= MOST_CONSTANT:
        return call.graph.constant(np.arange(*known).astype(dtype_of(call.dtype)))
    made = call.op("Range", *(call.number(one, kind) for one in bounds))
    return call.cast(made, kind, call.dtype)


@operator("aten.linspace.default")
def _linspace(call: Call, start: float, end: float, steps: int, dtype: object = None) -> str:
    if steps > MOST_CONSTANT:
        call.refuse(f"of {steps} steps is not supported")
    return call.graph.constant(np.linspace(start, end, steps).astype(dtype_of(call.dtype)))


@operator("aten.eye.default", "aten.eye.m")
def _eye(call: Call, n: int, m: int | None = None, dtype: object = None) -> str:
    columns = n if m is None else m
    if n * columns > MOST_CONSTANT:
        call.refuse(f"of {n} rows and {columns} columns is not supported")
    return call.graph.constant(np.eye(n, columns).astype(dtype_of(call.dtype)))


@operator("aten.tril.default")
def _tril(call: Call, self: Tensor, diagonal: int = 0) -> str:
    return call.op("Trilu", self, call.number(diagonal, TensorProto.INT64), upper=0)


@operator("aten.triu.default")
def _triu(call: Call, self: Tensor, diagonal: int = 0) -> str:
    return call.op("Trilu", self, call.number(diagonal, TensorProto.INT64), upper=1)


@operator("aten.one_hot.default")
def _one_hot(call: Call, self: Tensor, num_classes: int = -1) -> str:
    if num_classes < 0:
        call.refuse("without a number of classes is not supported")
    values = call.graph.constant(np.array([0, 1], np.int64))
    return call.op("OneHot", self, call.number(num_classes, TensorProto.INT64), values)
