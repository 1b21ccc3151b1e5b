"""Weights of Keras layers, by the place of each layer in its model."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.keras.settings import Settings
from rnnhw.frontends.keras.specs import LayerSpec
from rnnhw.sentences import not_finite

__all__ = ["Array", "Weights", "checked", "distribute", "holders"]

Array = NDArray[Any]
Weights: TypeAlias = dict[str, Sequence[Array]]
"""The arrays of each layer that has some, in Keras's order, by `LayerSpec.store`."""


def _affine(settings: Settings) -> tuple[int, int]:
    return 1 + settings.flag("use_bias", True), 0


def _cell(settings: Settings) -> tuple[int, int]:
    return 2 + settings.flag("use_bias", True), 0


def _batch_normalization(settings: Settings) -> tuple[int, int]:
    return settings.flag("scale", True) + settings.flag("center", True), 5 if settings.flag(
        "renorm", False
    ) else 2


def _layer_normalization(settings: Settings) -> tuple[int, int]:
    return settings.flag("scale", True) + settings.flag("center", True), 0


def _normalization(settings: Settings) -> tuple[int, int]:
    return 0, 3 if settings.get("mean") is None else 0  # mean, variance, and how many values were seen


_COUNTS: dict[str, Callable[[Settings], tuple[int, int]]] = {
    "BatchNormalization": _batch_normalization,
    "Conv1D": _affine,
    "Conv2D": _affine,
    "Dense": _affine,
    "Embedding": lambda settings: (1, 0),
    "GRUCell": _cell,
    "LayerNormalization": _layer_normalization,
    "LSTMCell": _cell,
    "Normalization": _normalization,
    "PReLU": lambda settings: (1, 0),
    "SimpleRNNCell": _cell,
}
"""How many weights a layer has: those that are trained, and those that are not."""


def holders(spec: LayerSpec) -> Iterator[tuple[LayerSpec, int, int]]:
    """All layers in a tree that hold weights themselves, and how many: trainable ones, and others."""
    for layer in spec.all_layers():
        if layer.kind in _COUNTS and not layer.is_operation:
            trained, fixed = _COUNTS[layer.kind](layer.settings)
            yield (layer, trained, fixed) if layer.is_trainable else (layer, 0, trained + fixed)


def distribute(spec: LayerSpec, arrays: Sequence[Array]) -> Weights:
    """Give the weights of a layer of an ``.h5`` file to the layers in it.

    Such a file has one list for each layer of the outermost model: first the trainable weights of all layers
    in it, then the others.

    Raises
    ------
    ModelError
        If there are more or fewer weights than the layer needs.
    """
    needed = list(holders(spec))
    trained, total = (
        sum(count for _, count, _ in needed),
        sum(first + second for _, first, second in needed),
    )
    if len(arrays) != total:
        raise spec.settings.refusal(f"there are {len(arrays)} weights of it, not {total}")
    first, second = iter(arrays[:trained]), iter(arrays[trained:])
    return {
        layer.store: [
            *(next(first) for _ in range(count)),
            *(next(second) for _ in range(others)),
        ]
        for layer, count, others in needed
    }


def checked(settings: Settings, name: str, array: Array, shape: Sequence[int | None]) -> Array:
    """A weight as float32, if it has the shape that it must have; None is any size.

    Raises
    ------
    ModelError
        If its shape is another one, if it holds no numbers, or if some are NaN or infinite.
    """
    given = list(array.shape)
    if len(given) != len(shape) or any(
        want not in (None, have) for want, have in zip(shape, given, strict=True)
    ):
        wanted = ["any" if size is None else size for size in shape]
        raise settings.refusal(f"{name} has shape {given}, not {wanted}".replace("'", ""))
    if 0 in given:
        raise settings.refusal(f"{name} has shape {given}, which is empty")
    if not (np.issubdtype(array.dtype, np.floating) or np.issubdtype(array.dtype, np.integer)):
        raise settings.refusal(f"{name} has dtype {array.dtype}, which is no number")
    with np.errstate(over="ignore"):  # what float32 cannot hold becomes infinite, and is refused
        taken = np.asarray(array, np.float32)
    if not np.isfinite(taken).all():
        bad = int(np.size(taken) - np.isfinite(taken).sum())
        raise ModelError(f"{settings.label}: {name} holds {not_finite(bad)}")
    return taken
