"""Indexing of Keras tensors: ``x[:, -1, :]``."""

from dataclasses import replace
from typing import Any

from rnnhw.frontends.keras.builder import GraphBuilder
from rnnhw.frontends.keras.settings import Settings, quoted
from rnnhw.frontends.keras.tensors import Dim, Tensor

__all__ = ["indexed"]

_FAR = 1 << 62


def indexed(builder: GraphBuilder, settings: Settings, x: Tensor, key: Any) -> Tensor:
    """A tensor of which some axes are indexed.

    Parameters
    ----------
    builder : GraphBuilder
        The graph.
    settings : Settings
        Configuration of the operation, for messages.
    x : Tensor
        What is indexed.
    key : object
        A number, a slice, an ellipsis or None as Keras writes them, or a list of these.

    Raises
    ------
    ModelError
        If the key is something else, or indexes the batch.
    """
    parts = _spread(key if isinstance(key, list) else [key], x.rank)
    kept = [part for part in parts if part is not None]
    if len(kept) > x.rank or not kept or _bounds(kept[0]) != (None, None, None):
        raise settings.refusal(f"it indexes with {quoted(key)}, which is not supported")
    result, axis = x, 0
    for part in parts:
        if part is None:
            name = builder.node("Unsqueeze", [result.name, builder.integers(axis)])
            result = replace(result, name=name, shape=(*result.shape[:axis], 1, *result.shape[axis:]))
            axis += 1
        elif isinstance(part, int) and not isinstance(part, bool) and abs(part) < _FAR:
            size = result.shape[axis]
            if isinstance(size, int) and not -size <= part < size:
                raise settings.refusal(f"it takes element {part} of an axis of {size}")
            name = builder.node("Gather", [result.name, builder.scalar(part, "int64")], axis=axis)
            result = replace(result, name=name, shape=(*result.shape[:axis], *result.shape[axis + 1 :]))
        else:
            bounds = _bounds(part)
            if bounds is None:
                raise settings.refusal(f"it indexes with {quoted(part)}, which is not supported")
            if bounds != (None, None, None):
                result = _sliced(builder, settings, result, axis, bounds)
            axis += 1
    return result


def _spread(parts: list[Any], rank: int) -> list[Any]:
    """The parts of a key with full slices for an ellipsis."""
    full = {"class_name": "__slice__", "config": {}}
    places = [k for k, part in enumerate(parts) if _is(part, "__ellipsis__")]
    if not places:
        return parts
    missing = rank - sum(part is not None for part in parts) + 1
    first = places[0]
    return [*parts[:first], *[full] * missing, *parts[first + 1 :]]


def _is(part: Any, kind: str) -> bool:
    return isinstance(part, dict) and part.get("class_name") == kind


def _bounds(part: Any) -> tuple[int | None, int | None, int | None] | None:
    """Start, end and step of a slice; None for anything else."""
    if not _is(part, "__slice__") or not isinstance(part.get("config"), dict):
        return None
    found = [part["config"].get(name) for name in ("start", "stop", "step")]
    if not all(value is None or (isinstance(value, int) and abs(value) < _FAR) for value in found):
        return None
    return found[0], found[1], found[2]


def _sliced(
    builder: GraphBuilder,
    settings: Settings,
    x: Tensor,
    axis: int,
    bounds: tuple[int | None, int | None, int | None],
) -> Tensor:
    start, stop, step = bounds
    step = 1 if step is None else step
    if step == 0:
        raise settings.refusal("it takes a slice with steps of 0")
    first = start if start is not None else 0 if step > 0 else _FAR
    end = stop if stop is not None else _FAR if step > 0 else -_FAR
    inputs = [builder.integers(value) for value in (first, end, axis, step)]
    size = x.shape[axis]
    left: Dim = len(range(*slice(*bounds).indices(size))) if isinstance(size, int) else f"{size}_sliced"
    if left == 0:
        raise settings.refusal(f"its slice takes nothing of an axis of {size}")
    name = builder.node("Slice", [x.name, *inputs])
    return replace(x, name=name, shape=(*x.shape[:axis], left, *x.shape[axis + 1 :]))
