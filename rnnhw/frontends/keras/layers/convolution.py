"""Convolution and pooling over time (1D) or an image (2D)."""

from collections.abc import Sequence
from typing import Any

from rnnhw.frontends.keras.context import Application
from rnnhw.frontends.keras.layers.shape import is_channels_first
from rnnhw.frontends.keras.tensors import Dim, Tensor
from rnnhw.frontends.keras.weights import Array

__all__ = ["convolution", "global_pooling", "pooling"]


def _rank(application: Application) -> int:
    return 2 if application.layer.kind.endswith("2D") else 1


def _input(application: Application) -> Tensor:
    """The input with channels after the batch, as ONNX has it."""
    rank = _rank(application)
    x = application.of_rank(application.x, rank + 2)
    if is_channels_first(application):
        return x
    name = application.builder.node("Transpose", [x.name], perm=[0, rank + 1, *range(1, rank + 1)])
    return Tensor(name=name, shape=(x.shape[0], x.shape[-1], *x.shape[1:-1]))


def _output(application: Application, name: str, shape: Sequence[Dim]) -> list[Tensor]:
    """A result, with the channels where the layer has them."""
    if is_channels_first(application):
        return [Tensor(name=name, shape=tuple(shape))]
    rank = len(shape) - 2
    name = application.builder.node("Transpose", [name], perm=[0, *range(2, rank + 2), 1])
    return [Tensor(name=name, shape=(shape[0], *shape[2:], shape[1]))]


def _padding(
    application: Application, sizes: Sequence[int], strides: Sequence[int], allowed: Sequence[str]
) -> dict[str, Any]:
    """Attributes for the padding of a window of ``sizes``; "same" pads more behind than before."""
    padding = application.settings.choice("padding", "valid", allowed)
    if padding == "causal":
        return {"pads": [sizes[0] - 1, 0]}
    if padding == "valid":
        return {}
    if all(stride == 1 for stride in strides):
        before = [(size - 1) // 2 for size in sizes]
        return {"pads": [*before, *(size - 1 - left for size, left in zip(sizes, before, strict=True))]}
    return {"auto_pad": "SAME_UPPER"}


def _spaces(
    application: Application, x: Tensor, sizes: Sequence[int], strides: Sequence[int], padding: dict[str, Any]
) -> list[Dim]:
    """Sizes of the axes of time or space after a window of ``sizes`` was moved over them in ``strides``."""
    found: list[Dim] = []
    pads = padding.get("pads", [0] * 2 * len(sizes))
    for k, (space, size, stride) in enumerate(zip(x.shape[2:], sizes, strides, strict=True)):
        if not isinstance(space, int):
            unchanged = stride == 1 and pads[k] + pads[k + len(sizes)] == size - 1
            found.append(space if unchanged else f"{application.layer.name}_time")
        elif "auto_pad" in padding:
            found.append(-(-space // stride))
        else:
            count = (space + pads[k] + pads[k + len(sizes)] - size) // stride + 1
            if count < 1:
                raise application.settings.refusal(
                    f"its window of {size} is longer than its input of {space}"
                )
            found.append(count)
    return found


def convolution(application: Application) -> list[Tensor]:
    """Convert a Conv1D or Conv2D layer; padding may be "valid", "same" or "causal"."""
    rank, settings, builder = _rank(application), application.settings, application.builder
    x = _input(application)
    channels, groups = application.features(x, 1), settings.integer("groups", 1)
    size = settings.integers("kernel_size", rank, least=1)
    strides = settings.integers("strides", rank, 1, least=1)
    dilations = settings.integers("dilation_rate", rank, 1, least=1)
    given = application.weights()
    filters = settings.integer("filters", given[0].shape[-1] if given[0].ndim else None)
    if channels % groups or filters % groups:
        raise settings.refusal(
            f"{channels} channels and {filters} filters cannot be divided into {groups} groups"
        )

    def kernel() -> Array:
        taken = application.weight(given[0], "its kernel", *size, channels // groups, filters)
        return taken.transpose(rank + 1, rank, *range(rank))

    inputs = [x.name, application.constant(kernel, "kernel", channels)]
    if len(given) == 2:
        bias = application.constant(lambda: application.weight(given[1], "its bias", filters), "bias")
        inputs.append(bias)
    reach = [(one - 1) * dilation + 1 for one, dilation in zip(size, dilations, strict=True)]
    allowed = ("valid", "same", "causal") if rank == 1 else ("valid", "same")
    padding = _padding(application, reach, strides, allowed)
    shape = [x.shape[0], filters, *_spaces(application, x, reach, strides, padding)]
    name = builder.node(
        "Conv",
        inputs,
        kernel_shape=list(size),
        strides=list(strides),
        dilations=list(dilations),
        group=groups,
        **padding,
    )
    (output,) = _output(application, name, shape)
    return [application.like(output, application.activated(output.name))]


def pooling(application: Application) -> list[Tensor]:
    """Convert a MaxPooling or AveragePooling layer; an average is over what lies in the input."""
    rank, settings = _rank(application), application.settings
    x = _input(application)
    size = settings.integers("pool_size", rank, 2, least=1)
    is_given = settings.get("strides") is not None
    strides = settings.integers("strides", rank, least=1) if is_given else size
    padding = _padding(application, size, strides, ("valid", "same"))
    shape = [*x.shape[:2], *_spaces(application, x, size, strides, padding)]
    operator = "MaxPool" if application.layer.kind.startswith("Max") else "AveragePool"
    name = application.builder.node(
        operator, [x.name], kernel_shape=list(size), strides=list(strides), **padding
    )
    return _output(application, name, shape)


def global_pooling(application: Application) -> list[Tensor]:
    """Convert a GlobalAveragePooling or GlobalMaxPooling layer; averages over time are of unmasked steps."""
    rank, settings, builder = _rank(application), application.settings, application.builder
    x = application.of_rank(application.x, rank + 2)
    first = 2 if is_channels_first(application) else 1
    keep, axes = settings.flag("keepdims", False), list(range(first, first + rank))
    is_average = "Average" in application.layer.kind
    shape = [1 if axis in axes else size for axis, size in enumerate(x.shape) if keep or axis not in axes]
    if is_average and rank == 1 and x.mask:
        name = _masked_average(application, x, axes[0], keep)
    else:
        operator = "ReduceMean" if is_average else "ReduceMax"
        name = builder.node(operator, [x.name, builder.integers(*axes)], keepdims=int(keep))
    return [Tensor(name=name, shape=tuple(shape))]


def _masked_average(application: Application, x: Tensor, axis: int, keep: bool) -> str:
    builder, mask = application.builder, str(x.mask)
    other = builder.integers(3 - axis)
    kept = builder.node("Unsqueeze", [mask, other])
    values = builder.node("Where", [kept, x.name, builder.scalar(0.0)])
    sums = [
        builder.node("ReduceSum", [value, builder.integers(axis)], keepdims=int(keep))
        for value in (values, builder.cast(kept, "float32"))
    ]
    return builder.node("Div", sums)
