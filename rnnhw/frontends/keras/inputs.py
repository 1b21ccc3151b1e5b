"""Inputs of the graph, which stand for the input layers of a model."""

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.settings import quoted
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.frontends.keras.tensors import Tensor

__all__ = ["input_tensor"]

_LONGEST_AXIS = 1 << 24
_DTYPES = {
    "float16": "float32",
    "bfloat16": "float32",
    "float32": "float32",
    "float64": "float32",
    "int8": "int8",
    "uint8": "uint8",
    "int16": "int16",
    "int32": "int32",
    "int64": "int64",
    "bool": "bool",
}
"""Element types of inputs, and those that the graph has for them."""


def input_tensor(builder: GraphBuilder, layer: LayerSpec, *, is_first: bool) -> Tensor:
    """The input of the graph that an input layer stands for.

    Raises
    ------
    ModelError
        If its shape or its element type is not supported.
    """
    settings = layer.settings
    shape = settings.get("batch_shape", settings.get("batch_input_shape"))
    if shape is None and isinstance(settings.get("shape"), list):
        shape = [None, *settings.get("shape")]
    if not isinstance(shape, list | tuple) or not shape:
        raise settings.error("batch_shape", shape, "the shape of an input")
    sizes: list[int | str] = ["batch"]
    for axis, size in enumerate(shape[1:], start=1):
        if size is None:
            free = "time" if axis == 1 else f"axis_{axis}"
            sizes.append(free if is_first else f"{layer.name}_{free}")
        elif isinstance(size, int) and not isinstance(size, bool) and 0 < size <= _LONGEST_AXIS:
            sizes.append(size)
        else:
            raise settings.error("batch_shape", list(shape), f"sizes from 1 to {_LONGEST_AXIS}")
    given = settings.get("dtype", "float32")
    if isinstance(given, dict):
        given = given["config"].get("name") if isinstance(given.get("config"), dict) else given
    dtype = _DTYPES.get(given) if isinstance(given, str) else None
    if dtype is None or settings.flag("sparse", False) or settings.flag("ragged", False):
        raise settings.refusal(f"inputs of {quoted(given)}, or sparse ones, are not supported")
    return Tensor(name=builder.unique(layer.name), shape=tuple(sizes), dtype=dtype)
