"""Compute ONNX operators whose inputs are constants: those that arrange weights and calculate shapes."""

from collections.abc import Callable, Sequence
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import helper

__all__ = ["fold"]

Array = NDArray[Any]

_MOST_GROWTH = 2**20
"""Elements that a result may have beyond those of its inputs: broadcasting makes large tensors of small."""


def fold(operator: str, inputs: Sequence[Array | None], attributes: dict[str, Any]) -> Array | None:
    """Compute an operator, or return None if it cannot be computed here.

    Parameters
    ----------
    operator : str
        Of ONNX operator set 22.
    inputs : sequence of array
        None stands for a value that is not constant, or is left out.
    attributes : dict
    """
    compute = _FOLDS.get(operator)
    arrays = [array for array in inputs if array is not None]
    if compute is None or not arrays or len(arrays) < len(inputs):
        return None
    try:
        if _elements(operator, arrays, attributes) > sum(array.size for array in arrays) + _MOST_GROWTH:
            return None
        with np.errstate(all="ignore"):
            return np.asarray(compute(*arrays, **attributes))
    except (ArithmeticError, IndexError, TypeError, ValueError):
        return None  # the node stays in the graph, where its fault is found


def _elements(operator: str, arrays: list[Array], attributes: dict[str, Any]) -> int:
    """Number of elements of the result, where it can be larger than the inputs; 0 elsewhere."""
    if operator in _ARITHMETIC:
        return prod(np.broadcast_shapes(*(array.shape for array in arrays)))
    if operator == "Gather":
        shape = list(arrays[0].shape)
        del shape[attributes.get("axis", 0)]
        return prod(shape) * arrays[1].size
    return 0


def _reshape(data: Array, shape: Array, allowzero: int = 0) -> Array:
    sizes = [
        data.shape[axis] if size == 0 and not allowzero else int(size) for axis, size in enumerate(shape)
    ]
    return data.reshape(sizes)


def _slice(
    data: Array, starts: Array, ends: Array, axes: Array | None = None, steps: Array | None = None
) -> Array:
    index = [slice(None)] * data.ndim
    places = range(len(starts)) if axes is None else axes
    strides = np.ones(len(starts), int) if steps is None else steps
    for start, end, axis, step in zip(starts, ends, places, strides, strict=True):
        # The lowest number stands for "up to and including the first".
        last = None if step < 0 and end < -data.shape[axis] else int(end)
        index[axis] = slice(int(start), last, int(step))
    return data[tuple(index)]


def _divide(a: Array, b: Array) -> Array:
    """ONNX rounds quotients of integers towards zero."""
    if a.dtype.kind == "f":
        return a / b
    if not b.all():
        raise ZeroDivisionError
    return np.sign(a) * np.sign(b) * (np.abs(a) // np.abs(b))


_ARITHMETIC: dict[str, Callable[..., Any]] = {
    "Add": np.add,
    "Sub": np.subtract,
    "Mul": np.multiply,
    "Div": _divide,
}
_FOLDS: dict[str, Callable[..., Any]] = {
    **_ARITHMETIC,
    "Cast": lambda data, to: data.astype(helper.tensor_dtype_to_np_dtype(to)),
    "Concat": lambda *parts, axis: np.concatenate(parts, axis),
    "Gather": lambda data, index, axis=0: np.take(data, index, axis),
    "Identity": lambda data: data,
    "Neg": np.negative,
    "ReduceL2": lambda data, axes, keepdims: np.sqrt((data**2).sum(tuple(axes), keepdims=bool(keepdims))),
    "Reshape": _reshape,
    "Slice": _slice,
    "Squeeze": lambda data, axes: np.squeeze(data, tuple(axes)),
    "Transpose": lambda data, perm: np.transpose(data, perm),
    "Unsqueeze": lambda data, axes: np.expand_dims(data, tuple(axes)),
}
