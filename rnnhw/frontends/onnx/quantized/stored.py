"""Stored integers with scales, which become stored reals that remember their scales.

The integers may also be reals that a QuantizeLinear makes integers of, and may pass a Clip, as Brevitas
writes them. Operators that only move values then move the reals and their scales alike; otherwise onnxruntime
would move the reals alone when it folds constants.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.proto import node_label
from rnnhw.frontends.onnx.quantized.held import Held
from rnnhw.sentences import not_finite

__all__ = ["dequantize_stored"]

Array = NDArray[Any]

_MOVES = {"Concat", "Gather", "Identity", "Reshape", "Slice", "Split", "Squeeze", "Transpose", "Unsqueeze"}

_INTEGERS = {"int8", "uint8", "int16", "uint16", "int32"}
_SMALL = {"int4", "uint4", "int2", "uint2"}
_SMALL_FLOATS = ("float8", "float4")
_SCALES = {"float32", "float16", "bfloat16"}


def dequantize_stored(model: ModelProto) -> dict[str, Held]:
    """Replace stored integers with scales by stored reals in a model; returns the scales of these.

    Raises
    ------
    ModelError
        If the scales do not fit the integers, or are NaN or infinite.
    """
    graph = model.graph
    arrays = _Arrays(model)
    held: dict[str, Held] = {}
    kept: list[NodeProto] = []
    for node in graph.node:
        _check_scales(node, arrays)
        made = _made(node, arrays, held)
        kept += [] if made else [node]
        graph.initializer.extend(numpy_helper.from_array(array, name) for name, array in made.items())
        for name, array in made.items():
            arrays.found[name] = array
    # QuantizeLinear and Clip of weights that only a DequantizeLinear has read are read no longer.
    read = {name for node in kept for name in node.input} | {value.name for value in graph.output}
    kept = [node for node in kept if not arrays.computed.issuperset(node.output) or read & set(node.output)]
    if len(kept) < len(graph.node):
        del graph.node[:]
        graph.node.extend(kept)
    return held


class _Arrays:
    """The arrays that a model stores, or that follow from these.

    Attributes
    ----------
    found : dict of str to array
        Arrays by name that have been asked for or were made.
    computed : set of str
        Names of integers that QuantizeLinear and Clip have made, which are not stored.
    opset : int
    """

    def __init__(self, model: ModelProto) -> None:
        self._tensors: dict[str, TensorProto] = {tensor.name: tensor for tensor in model.graph.initializer}
        for node in model.graph.node:
            for entry in node.attribute if node.op_type == "Constant" else ():
                if entry.name == "value":
                    self._tensors[node.output[0]] = entry.t
        self.found: dict[str, Array] = {}
        self.computed: set[str] = set()
        self.opset = next((one.version for one in model.opset_import if one.domain in ("", "ai.onnx")), 1)

    def get(self, name: str) -> Array | None:
        """The array of this name, if it is known."""
        if name not in self.found and name in self._tensors:
            try:
                self.found[name] = numpy_helper.to_array(self._tensors[name])
            except Exception as error:  # it raises errors of many classes
                raise ModelError(f"tensor {name[:80]!r} cannot be read: {str(error)[:100]}") from None
        return self.found.get(name)

    def all_of(self, names: Sequence[str]) -> list[Array] | None:
        """The arrays of all names, or nothing; an empty name stands for an input that is left out."""
        arrays = [self.get(name) for name in names if name]
        return None if any(array is None for array in arrays) else [one for one in arrays if one is not None]


def _check_scales(node: NodeProto, arrays: _Arrays) -> None:
    """Refuse stored scales of values or weights that are NaN or infinite."""
    if node.op_type not in ("DequantizeLinear", "QuantizeLinear") or len(node.input) < 2:
        return
    scale = arrays.get(node.input[1])
    bad = 0 if scale is None or scale.dtype != np.float32 else int((~np.isfinite(scale)).sum())
    if bad:
        raise ModelError(f"{node_label(node)}: its scales hold {not_finite(bad)}")


def _made(node: NodeProto, arrays: _Arrays, held: dict[str, Held]) -> dict[str, Array]:
    """Compute a node on stored arrays; returns the reals that take its place, and adds their scales."""
    if node.op_type in _MOVES and node.input and node.input[0] in held:
        return _moved(node, arrays, held)
    if node.op_type not in ("DequantizeLinear", "QuantizeLinear", "Clip") or not node.input:
        return {}
    given = arrays.all_of(node.input)
    if given is None:
        return {}
    if node.op_type == "DequantizeLinear":
        reals, steps = _dequantized(node, given)
        origin = next((held[name].name for name in node.input[:1] if name in held), node.input[0])
        held[node.output[0]] = Held(origin, steps)
        return {node.output[0]: reals}
    integers = _quantized(node, given) if node.op_type == "QuantizeLinear" else _clipped(node, given)
    if integers is not None:
        arrays.found[node.output[0]] = integers
        arrays.computed.add(node.output[0])
    return {}


def _moved(node: NodeProto, arrays: _Arrays, held: dict[str, Held]) -> dict[str, Array]:
    """Move reals, and their scales in the same way; nothing where that is not possible."""
    given = arrays.all_of(node.input)
    joined = [name for name in node.input if node.op_type == "Concat"]
    if given is None or any(name not in held for name in joined):
        return {}
    names = [name for name in node.input if name]
    values = dict(zip(names, given, strict=True))
    steps = values | {name: held[name].steps for name in (joined or names[:1])}
    try:
        evaluator = ReferenceEvaluator(node, opsets={"": arrays.opset})
        reals, scales = (list(evaluator.run(None, one)) for one in (values, steps))
    except Exception:  # of many classes; onnxruntime then says what is wrong
        return {}
    if any(one.size > sum(array.size for array in given) for one in reals):
        return {}
    for name, scale in zip(node.output, scales, strict=True):
        held[name] = Held(held[node.input[0]].name, np.asarray(scale))
    return dict(zip(node.output, map(np.asarray, reals), strict=True))


def _attributes(node: NodeProto) -> dict[str, Any]:
    return {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}


def _spread(node: NodeProto, x: Array, scale: Array, role: str) -> Array:
    """Spread scales or zero points over the array that they belong to.

    There is one for all, one for each entry of an axis, or one for each block of entries along an axis.
    """
    given = _attributes(node)
    axis, block, rank = given.get("axis", 1), given.get("block_size", 0), x.ndim
    if block:
        sizes = list(x.shape)
        if -rank <= axis < rank and block > 0:
            sizes[axis] = -(-x.shape[axis] // block)
            if list(scale.shape) == sizes:
                several = np.repeat(scale, block, axis=axis)
                return several[tuple(slice(size) for size in x.shape)]
    elif scale.size == 1 and scale.ndim <= 1:
        return np.broadcast_to(scale.reshape((1,) * rank), x.shape)
    elif scale.ndim == 1 and -rank <= axis < rank and x.shape[axis] == scale.size:
        shape = tuple(scale.size if k == axis % rank else 1 for k in range(rank))
        return np.broadcast_to(scale.reshape(shape), x.shape)
    raise ModelError(
        f"{node_label(node)}: {role} of shape {list(scale.shape)} for values of shape {list(x.shape)}"
    )


def _dequantized(node: NodeProto, given: list[Array]) -> tuple[Array, Array]:
    """Compute DequantizeLinear, ``(x - zero point) scale``, in float32; returns also each entry's scale."""
    label = node_label(node)
    if not 2 <= len(given) <= 3 or not all(node.input[:2]):
        raise ModelError(f"{label} does not have values, scales and at most zero points")
    x, scale, *zero = given
    name, is_real = x.dtype.name, x.dtype.name.startswith(_SMALL_FLOATS)
    if name not in _INTEGERS | _SMALL and not is_real:
        raise ModelError(f"{label}: its values are {name}, which are no integers")
    if scale.dtype.name not in _SCALES:
        raise ModelError(f"{label}: its scales are {scale.dtype.name}")
    steps = _spread(node, x, scale.astype(np.float32), "scales")
    wide = np.float32 if is_real else np.int64
    centred: Array = x.astype(wide)
    for one in zero:
        # onnxruntime's own tools write a scale of one entry beside a zero point without axes.
        is_fitting = one.shape == scale.shape or (one.size == scale.size == 1 and one.ndim <= 1)
        if one.dtype != x.dtype or not is_fitting:
            raise ModelError(
                f"{label}: the zero points are {one.dtype.name} {list(one.shape)}, where the values are "
                f"{name} and the scales {list(scale.shape)}"
            )
        moved: Array = _spread(node, x, one, "zero points").astype(wide)
        if is_real and moved.any():
            raise ModelError(f"{label}: its values are {name}, whose zero points can only be 0")
        centred = centred - moved
    with np.errstate(all="ignore"):
        return centred.astype(np.float32) * steps, np.array(steps)


def _quantized(node: NodeProto, given: list[Array]) -> Array | None:
    """Compute QuantizeLinear of stored reals, as onnxruntime does; nothing for rare types."""
    x, scale, *rest = given
    zero = rest[0] if rest else np.zeros(scale.shape, np.uint8)
    if x.dtype != np.float32 or scale.dtype != np.float32 or zero.dtype.name not in _INTEGERS - {"int32"}:
        return None
    if set(_attributes(node)) - {"axis", "saturate"} or zero.shape != scale.shape:
        return None
    limits = np.iinfo(zero.dtype)
    with np.errstate(all="ignore"):
        steps = np.rint(x / _spread(node, x, scale, "scales")).astype(np.float64)
    if not np.isfinite(steps).all():
        return None
    moved = steps + _spread(node, x, zero, "zero points").astype(np.float64)
    return np.clip(moved, limits.min, limits.max).astype(zero.dtype)


def _clipped(node: NodeProto, given: list[Array]) -> Array | None:
    """Compute Clip of stored integers."""
    x, *limits = given
    if x.dtype.name not in _INTEGERS or len(limits) != 2 or len(node.input) != 3:
        return None
    if any(limit.dtype != x.dtype or limit.size != 1 for limit in limits):
        return None
    low, high = (limit.reshape(()) for limit in limits)
    return np.minimum(np.maximum(x, low), high)
