"""Layers that merge several tensors: Add, Subtract, Multiply, Average, Maximum, Minimum and Concatenate."""

from dataclasses import replace

from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.masks import either, everything
from rnnhw.frontends.keras.tensors import Dim, Tensor

__all__ = ["concatenate", "merge"]

_OPERATORS = {
    "Add": "Add",
    "Average": "Add",
    "Maximum": "Max",
    "Minimum": "Min",
    "Multiply": "Mul",
    "Subtract": "Sub",
}
_MASK_FREE = ("Maximum", "Minimum", "Multiply")
"""Layers in which versions of Keras treat masked steps differently."""


def merge(application: Application) -> list[Tensor]:
    """Convert a layer that merges tensors element by element; axes of size 1 are repeated."""
    kind, settings, builder = application.layer.kind, application.settings, application.builder
    tensors = [application.as_float(tensor) for tensor in application.inputs]
    if len(tensors) < 2 or (kind == "Subtract" and len(tensors) != 2):
        raise settings.refusal(f"it cannot merge {len(tensors)} tensors")
    if kind in _MASK_FREE and any(tensor.mask for tensor in tensors):
        raise settings.refusal("its sequences are masked, which versions of Keras compute differently")
    rank = max(tensor.rank for tensor in tensors)
    tensors = [_expanded(application, tensor, rank) for tensor in tensors]
    name, shape = tensors[0].name, tensors[0].shape
    for tensor in tensors[1:]:
        name = builder.node(_OPERATORS[kind], [name, tensor.name])
        shape = _broadcast(application, shape, tensor)
    if kind == "Average":
        name = builder.node("Mul", [name, builder.scalar(1 / len(tensors))])
    return [Tensor(name=name, shape=shape, mask=_mask(application))]


def _expanded(application: Application, tensor: Tensor, rank: int) -> Tensor:
    """A tensor with axes of size 1 after the batch axis, up to a number of axes."""
    missing = rank - tensor.rank
    if not missing:
        return tensor
    builder = application.builder
    name = builder.node("Unsqueeze", [tensor.name, builder.integers(*range(1, 1 + missing))])
    return replace(tensor, name=name, shape=(tensor.shape[0], *[1] * missing, *tensor.shape[1:]))


def _broadcast(application: Application, shape: tuple[Dim, ...], tensor: Tensor) -> tuple[Dim, ...]:
    sizes: list[Dim] = []
    for one, other in zip(shape, tensor.shape, strict=True):
        known = [size for size in (one, other) if isinstance(size, int) and size != 1]
        if len(set(known)) > 1:
            raise application.settings.refusal(
                f"its inputs {list(shape)} and {shape_text(tensor)} do not fit together".replace("'", "")
            )
        sizes.append(known[0] if known else other if one == 1 else one)
    return tuple(sizes)


def _mask(application: Application) -> str | None:
    """The mask of merged sequences: Keras 3 keeps what one of them keeps, Keras 2 what all keep."""
    masks = [tensor.mask for tensor in application.inputs]
    present = [mask for mask in masks if mask]
    if not present:
        return None
    if application.context.keras >= 3:
        return either(application.builder, present) if len(present) == len(masks) else None
    return either(application.builder, present, "And")


def concatenate(application: Application) -> list[Tensor]:
    """Convert a Concatenate layer."""
    settings, builder = application.settings, application.builder
    tensors = [application.as_float(tensor) for tensor in application.inputs]
    rank = tensors[0].rank
    (axis,) = settings.integers("axis", 1, -1, least=-rank)
    axis = axis + rank if axis < 0 else axis
    if not 0 < axis < rank or any(tensor.rank != rank for tensor in tensors):
        raise settings.error("axis", axis, f"an axis of all its inputs, such as {shape_text(tensors[0])}")
    name = builder.node("Concat", [tensor.name for tensor in tensors], axis=axis)
    shape = list(tensors[0].shape)
    sizes = [tensor.shape[axis] for tensor in tensors]
    known = [size for size in sizes if isinstance(size, int)]
    shape[axis] = sum(known) if len(known) == len(sizes) else f"{application.layer.name}_size"
    return [Tensor(name=name, shape=tuple(shape), mask=_joined_mask(application, axis))]


def _joined_mask(application: Application, axis: int) -> str | None:
    """The mask of sequences that were joined."""
    tensors, builder = application.inputs, application.builder
    masks = [tensor.mask for tensor in tensors]
    present = [mask for mask in masks if mask]
    if not present:
        return None
    if axis == 1:
        return builder.node("Concat", [each.mask or everything(builder, each) for each in tensors], axis=1)
    if application.context.keras >= 3:  # a step is kept if one of the sequences keeps it
        return either(builder, present) if len(present) == len(masks) else None
    return either(builder, present, "And")
