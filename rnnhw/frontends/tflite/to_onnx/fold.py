"""Results of ONNX nodes whose inputs are small constant arrays of integers, such as shapes and indices."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["fold"]

MAX_SIZE = 1024
"""More numbers are left to whoever runs the model."""

Array = NDArray[Any]
Attributes = dict[str, Any]


def fold(kind: str, arrays: Sequence[Array | None], attributes: Attributes) -> Array | None:
    """Return a node's output; None if it is not computed here."""
    known = [array for array in arrays if array is not None]
    if kind not in FOLDS or len(known) < len(arrays) or not known:
        return None
    if sum(array.size for array in known) > MAX_SIZE or any(array.dtype.kind not in "iub" for array in known):
        return None
    try:
        found = np.asarray(FOLDS[kind](attributes, *known))
    except (ValueError, IndexError, TypeError, OverflowError):
        # What cannot be computed is an error of the file's, which running the model shows.
        return None
    return found if found.size <= MAX_SIZE else None


def _cast(attributes: Attributes, x: Array) -> Array:
    from onnx import helper

    return x.astype(helper.tensor_dtype_to_np_dtype(attributes["to"]))


def _slice(attributes: Attributes, x: Array, starts: Array, ends: Array, axes: Array, steps: Array) -> Array:
    del attributes
    index = [slice(None)] * x.ndim
    for start, end, axis, step in zip(starts, ends, axes, steps, strict=True):
        # With a negative step, an end before the first item means that item too.
        stop = None if step < 0 and end < -x.shape[axis] else int(end)
        index[axis] = slice(int(start), stop, int(step))
    return x[tuple(index)]


def _gather(attributes: Attributes, x: Array, indices: Array) -> Array:
    return np.take(x, indices, axis=attributes.get("axis", 0))


def _quotient(a: Array, b: Array) -> Array:
    """Divide, truncating toward zero."""
    found = np.trunc(a.astype(np.float64) / b)
    if not np.isfinite(found).all() or np.abs(found).max(initial=0) > 2**52:
        raise ValueError("beyond exact integers")
    return found.astype(a.dtype)


FOLDS: dict[str, Callable[..., Any]] = {
    "Add": lambda attributes, a, b: a + b,
    "Cast": _cast,
    "Concat": lambda attributes, *parts: np.concatenate(parts, axis=attributes["axis"]),
    "Div": lambda attributes, a, b: _quotient(a, b),
    "Gather": _gather,
    "Greater": lambda attributes, a, b: a > b,
    "Less": lambda attributes, a, b: a < b,
    "And": lambda attributes, a, b: a & b,
    "Max": lambda attributes, a, b: np.maximum(a, b),
    "Min": lambda attributes, a, b: np.minimum(a, b),
    "Mul": lambda attributes, a, b: a * b,
    "ReduceProd": lambda attributes, x, axes: np.prod(
        x, axis=tuple(axes), keepdims=bool(attributes.get("keepdims", 1)), dtype=x.dtype
    ),
    "Reshape": lambda attributes, x, shape: x.reshape(shape),
    "Slice": _slice,
    "Squeeze": lambda attributes, x, axes: np.squeeze(x, tuple(axes)),
    "Sub": lambda attributes, a, b: a - b,
    "Transpose": lambda attributes, x: x.transpose(attributes["perm"]),
    "Unsqueeze": lambda attributes, x, axes: np.expand_dims(x, tuple(axes)),
}
"""By operator, functions of its attributes and inputs."""
