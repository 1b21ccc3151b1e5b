"""Layers that move, cut or repeat values: Flatten, Reshape, Permute, RepeatVector, padding and cropping."""

import math

from rnnhw.frontends.keras.context import Application, shape_text
from rnnhw.frontends.keras.tensors import Dim, Tensor

__all__ = [
    "cropping",
    "flatten",
    "is_channels_first",
    "permute",
    "repeat_vector",
    "reshape",
    "upsampling",
    "zero_padding",
]


def is_channels_first(application: Application) -> bool:
    """Whether channels are the axis after the batch, not the last one."""
    return application.settings.choice("data_format", None, (None, "channels_last", "channels_first")) == (
        "channels_first"
    )


def _product(sizes: tuple[Dim, ...]) -> Dim:
    known = [size for size in sizes if isinstance(size, int)]
    return math.prod(known) if len(known) == len(sizes) else "flattened"


def flatten(application: Application) -> list[Tensor]:
    """Convert a Flatten layer: all axes but the batch become one."""
    x, builder = application.raw, application.builder
    name = x.name
    if is_channels_first(application) and x.rank > 2:
        name = builder.node("Transpose", [name], perm=[0, *range(2, x.rank), 1])
    name = builder.node("Flatten", [name], axis=1)
    return [Tensor(name=name, shape=(x.shape[0], _product(x.shape[1:])), dtype=x.dtype)]


def reshape(application: Application) -> list[Tensor]:
    """Convert a Reshape layer; at most one of the new sizes may be -1, which stands for what is left."""
    x, builder, settings = application.raw, application.builder, application.settings
    target = settings.integers("target_shape", least=-1)
    if target.count(-1) > 1 or 0 in target:
        raise settings.error("target_shape", list(target), "positive sizes with at most one -1")
    total = _product(x.shape[1:])
    known = math.prod(size for size in target if size != -1)
    if isinstance(total, int) and (total % known if -1 in target else total != known):
        raise settings.refusal(f"it cannot make {list(target)} of its input {shape_text(x)}")
    left: Dim = total // known if isinstance(total, int) else "reshaped"
    shape = [left if size == -1 else size for size in target]
    name = builder.node("Reshape", [x.name, builder.integers(0, *target)])
    return [Tensor(name=name, shape=(x.shape[0], *shape), dtype=x.dtype)]


def permute(application: Application) -> list[Tensor]:
    """Convert a Permute layer; it numbers axes from 1, without the batch."""
    x, settings = application.raw, application.settings
    dims = settings.integers("dims")
    if sorted(dims) != list(range(1, x.rank)):
        raise settings.error("dims", list(dims), f"an order of the axes of its input {shape_text(x)}")
    name = application.builder.node("Transpose", [x.name], perm=[0, *dims])
    return [Tensor(name=name, shape=(x.shape[0], *(x.shape[axis] for axis in dims)), dtype=x.dtype)]


def repeat_vector(application: Application) -> list[Tensor]:
    """Convert a RepeatVector layer: ``[batch, n]`` becomes ``[batch, times, n]``."""
    x, builder = application.of_rank(application.raw, 2), application.builder
    times = application.settings.integer("n")
    name = builder.node("Unsqueeze", [x.name, builder.integers(1)])
    name = builder.node("Expand", [name, builder.integers(1, times, 1)])
    return [Tensor(name=name, shape=(x.shape[0], times, x.shape[1]), dtype=x.dtype)]


def _borders(
    application: Application, setting: str, default: int
) -> tuple[Tensor, list[int], list[tuple[int, int]]]:
    """The input, its axes of space or time, and a number for each end of each of them."""
    rank = 2 if application.layer.kind.endswith("2D") else 1
    x, settings = application.of_rank(application.raw, rank + 2), application.settings
    given = settings.get(setting, default)
    if rank == 1:
        pair = settings.integers(setting, 2, default)
        pairs = [(pair[0], pair[1])]
    elif isinstance(given, list) and all(isinstance(one, list) for one in given):
        flat = [type(settings)(label=settings.label, values={setting: one}) for one in given]
        ends = [one.integers(setting, 2) for one in flat]
        pairs = [(one[0], one[1]) for one in ends]
    else:
        pairs = [(one, one) for one in settings.integers(setting, 2, default)]
    if len(pairs) != rank:
        raise settings.error(setting, given, f"numbers for {rank} axes")
    first = 2 if is_channels_first(application) else 1
    return x, list(range(first, first + rank)), pairs


def zero_padding(application: Application) -> list[Tensor]:
    """Convert a ZeroPadding1D or ZeroPadding2D layer."""
    x, axes, pairs = _borders(application, "padding", 1)
    x = application.as_float(x)
    builder, shape = application.builder, list(x.shape)
    for axis, (before, after) in zip(axes, pairs, strict=True):
        shape[axis] = _changed(shape[axis], before + after, application)
    ends = [before for before, _ in pairs] + [after for _, after in pairs]
    inputs = [x.name, builder.integers(*ends), builder.scalar(0.0), builder.integers(*axes)]
    return [Tensor(name=builder.node("Pad", inputs), shape=tuple(shape))]


def cropping(application: Application) -> list[Tensor]:
    """Convert a Cropping1D or Cropping2D layer."""
    x, axes, pairs = _borders(application, "cropping", 1)
    builder, shape = application.builder, list(x.shape)
    for axis, (before, after) in zip(axes, pairs, strict=True):
        shape[axis] = _changed(shape[axis], -before - after, application)
    starts = builder.integers(*(before for before, _ in pairs))
    ends = builder.integers(*(-after if after else 1 << 62 for _, after in pairs))
    name = builder.node("Slice", [x.name, starts, ends, builder.integers(*axes)])
    return [Tensor(name=name, shape=tuple(shape), dtype=x.dtype)]


def _changed(size: Dim, by: int, application: Application) -> Dim:
    """A size that padding or cropping changed."""
    if not by:
        return size
    if not isinstance(size, int):
        return f"{application.layer.name}_time"
    if size + by < 1:
        raise application.settings.refusal(f"it leaves nothing of an axis of {size}")
    return size + by


def upsampling(application: Application) -> list[Tensor]:
    """Convert an UpSampling1D layer: it repeats each step."""
    x, builder = application.of_rank(application.raw, 3), application.builder
    times = application.settings.integer("size", 2)
    features = application.features(x)
    name = builder.node("Unsqueeze", [x.name, builder.integers(2)])
    name = builder.node("Expand", [name, builder.integers(1, 1, times, 1)])
    name = builder.node("Reshape", [name, builder.integers(0, -1, features)])
    time = x.shape[1]
    longer: Dim = time * times if isinstance(time, int) else f"{application.layer.name}_time"
    return [Tensor(name=name, shape=(x.shape[0], longer, features), dtype=x.dtype)]
