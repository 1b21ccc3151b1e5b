"""Layers that normalize: BatchNormalization, LayerNormalization and Normalization."""

from collections.abc import Callable

import numpy as np

from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.tensors import Tensor
from rnnhw.frontends.keras.weights import Array

__all__ = ["batch_normalization", "layer_normalization", "normalization"]

_MOST = 1 << 24
"""Most elements of weights that a layer has without a file saying what they are."""
_LEAST_DEVIATION = 1e-7
"""What Keras divides by at least in a Normalization layer."""


def _axes(application: Application, x: Tensor, default: int = -1) -> list[int]:
    """The layer's axes as numbers from 0, in order."""
    given = application.settings.get("axis", default)
    if given is None:
        return []
    axes = application.settings.integers(
        "axis", 1 if isinstance(given, int) else None, default, least=-x.rank
    )
    found = sorted({axis + x.rank if axis < 0 else axis for axis in axes})
    if any(axis >= x.rank or axis == 0 for axis in found):
        raise application.settings.error("axis", given, f"an axis of its input {shape_text(x)}")
    return found


def _affine(
    application: Application, x: Tensor, shape: list[int], make: Callable[[], tuple[Array, Array]]
) -> list[Tensor]:
    """x factor + shift, with both in a shape that lies along the layer's axes."""
    builder = application.builder

    def constants() -> list[str]:
        return [
            builder.constant(application.weight(array, f"its {name}", *array.shape).reshape(shape), name)
            for array, name in zip(make(), ("factor", "shift"), strict=True)
        ]

    factor, shift = application.once(constants, "affine", *shape)
    name = builder.node("Add", [builder.node("Mul", [x.name, factor]), shift])
    return [application.like(x, name)]


def _along(x: Tensor, axes: list[int], application: Application) -> list[int]:
    return [application.features(x, axis) if axis in axes else 1 for axis in range(x.rank)]


def batch_normalization(application: Application) -> list[Tensor]:
    """Convert a BatchNormalization layer, as a factor and a shift of each channel.

    It normalizes with the mean and the variance that it learned.
    """
    x, settings = application.x, application.settings
    axes = _axes(application, x)
    if len(axes) != 1:
        raise settings.error("axis", settings.get("axis"), "one axis")
    channels = application.features(x, axes[0])
    shape = _along(x, axes, application)
    return _affine(application, x, shape, lambda: _learned(application, channels))


def _learned(application: Application, channels: int) -> tuple[Array, Array]:
    """Factor and shift of each channel of a BatchNormalization layer."""
    settings, given = application.settings, application.weights()
    names = ["gamma"] * settings.flag("scale", True) + ["beta"] * settings.flag("center", True)
    values = {
        name: application.weight(array, f"its {name}", channels).astype(np.float64)
        for name, array in zip([*names, "moving_mean", "moving_variance"], given, strict=False)
    }
    if values["moving_variance"].min() < 0:
        raise settings.refusal("its moving_variance holds negative values")
    variance = values["moving_variance"] + settings.number("epsilon", 1e-3)
    if not variance.min() > 0:
        raise settings.refusal("the sum of its moving_variance and epsilon is not above 0")
    factor = values.get("gamma", 1.0) / np.sqrt(variance)
    return factor, values.get("beta", 0.0) - values["moving_mean"] * factor


def layer_normalization(application: Application) -> list[Tensor]:
    """Convert a LayerNormalization layer over the last axis, or the last few."""
    x, settings, builder = application.x, application.settings, application.builder
    axes = _axes(application, x)
    if axes != list(range(x.rank - len(axes), x.rank)) or not axes:
        raise settings.error("axis", settings.get("axis"), "the last axes of its input")
    if settings.flag("rms_scaling", False):
        raise settings.refusal("rms_scaling is not supported")
    shape = [application.features(x, axis) for axis in axes]
    if np.prod(shape, dtype=object) > _MOST:
        raise settings.refusal(f"it normalizes over {shape}, more than {_MOST} values")
    given = application.weights()
    has_scale = settings.flag("scale", True)

    def scale() -> Array:
        return application.weight(given[0], "its gamma", *shape) if has_scale else np.ones(shape, np.float32)

    inputs = [x.name, application.constant(scale, "gamma", *shape)]
    if settings.flag("center", True):
        beta = application.constant(lambda: application.weight(given[-1], "its beta", *shape), "beta", *shape)
        inputs.append(beta)
    epsilon = settings.number("epsilon", 1e-3)
    return [application.like(x, builder.node("LayerNormalization", inputs, axis=axes[0], epsilon=epsilon))]


def normalization(application: Application) -> list[Tensor]:
    """Convert a Normalization layer, whose mean and variance were adapted to data or given."""
    x = application.x
    axes = _axes(application, x)
    shape = _along(x, axes, application)
    return _affine(application, x, shape, lambda: _adapted(application, shape, axes))


def _adapted(application: Application, shape: list[int], axes: list[int]) -> tuple[Array, Array]:
    """Factor and shift of a Normalization layer."""
    settings, names = application.settings, ("mean", "variance")
    if settings.get("mean") is None:
        sizes = [shape[axis] for axis in axes]
        mean, variance = (
            application.weight(array, f"its {name}", *sizes).astype(np.float64)
            for array, name in zip(application.weights(), names, strict=False)
        )
    else:
        mean, variance = (_spread(application, settings.numbers(name, 0.0), shape) for name in names)
    if variance.min() < 0:
        raise settings.refusal("its variance holds negative values")
    deviation = np.maximum(np.sqrt(variance), _LEAST_DEVIATION)
    if settings.flag("invert", False):
        return deviation, mean
    return 1 / deviation, -mean / deviation


def _spread(application: Application, given: Array, shape: list[int]) -> Array:
    """Values that were given with the layer, along its axes."""
    kept = [size for size in shape if size > 1] or [1]
    if int(np.prod(shape, dtype=object)) > _MOST:
        raise application.settings.refusal(f"it normalizes {shape} values, more than {_MOST}")
    try:
        return np.broadcast_to(np.squeeze(given), kept if given.size > 1 else shape).reshape(shape)
    except ValueError:
        raise application.settings.refusal(
            f"its mean or variance has shape {list(given.shape)}, not {kept}"
        ) from None
