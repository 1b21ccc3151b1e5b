"""Normalization layers in inference."""

import numpy as np

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Size, Tensor

__all__: list[str] = []


@operator("aten.batch_norm.default")
def _batch_norm(
    call: Call,
    input: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    running_mean: Tensor | None,
    running_var: Tensor | None,
    training: bool,
    momentum: float,
    eps: float,
) -> str:
    if training or running_mean is None or running_var is None:
        call.refuse("is in training mode or has no running statistics; call model.eval() before the export")
    channels = input.shape[1]
    scale = weight.name if weight else call.full([_known(call, channels)], 1, call.dtype)
    shift = bias.name if bias else call.full([_known(call, channels)], 0, call.dtype)
    return call.op("BatchNormalization", input, scale, shift, running_mean, running_var, epsilon=float(eps))


@operator("aten._native_batch_norm_legit_no_training.default")
def _core_batch_norm(
    call: Call,
    input: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: float,
    eps: float,
) -> tuple[str, None, None]:
    made = _batch_norm(call, input, weight, bias, running_mean, running_var, False, momentum, eps)
    return made, None, None


@operator("aten._native_batch_norm_legit.no_stats")
def _own_batch_norm(
    call: Call,
    input: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    training: bool,
    momentum: float,
    eps: float,
) -> tuple[str, None, None]:
    """Normalization with the statistics of the input itself, as instance normalizations are decomposed."""
    axes = call.ints(0, *range(2, input.rank))
    centred = call.op("Sub", input, call.op("ReduceMean", input, axes, keepdims=1))
    variance = call.op("ReduceMean", call.op("Mul", centred, centred), axes, keepdims=1)
    root = call.op("Sqrt", call.op("Add", variance, call.number(eps, call.dtype)))
    return _affine(call, call.op("Div", centred, root), input.rank, weight, bias), None, None


@operator("aten._weight_norm.default")
def _weight_norm(call: Call, v: Tensor, g: Tensor, dim: int = 0) -> str:
    """A direction with a length per slice along a dimension, or one length if that is -1."""
    axes = [axis for axis in range(v.rank) if dim == -1 or axis != call.axis(dim, v.rank)]
    length = call.op("ReduceL2", v, call.ints(*axes), keepdims=1)
    return call.op("Mul", v, call.op("Div", g, length))


def _known(call: Call, size: int | str) -> int:
    if not isinstance(size, int):
        call.refuse("has a free number of channels, which is not supported")
    return size


@operator("aten.layer_norm.default")
def _layer_norm(
    call: Call,
    input: Tensor,
    normalized_shape: list[Size],
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    eps: float = 1e-5,
) -> str:
    scale = weight.name if weight else call.full(normalized_shape, 1, call.dtype)
    shift = [bias] if bias else []
    return call.op(
        "LayerNormalization", input, scale, *shift, axis=-len(normalized_shape), epsilon=float(eps)
    )


@operator("aten.native_layer_norm.default")
def _native_layer_norm(
    call: Call,
    input: Tensor,
    normalized_shape: list[Size],
    weight: Tensor | None,
    bias: Tensor | None,
    eps: float,
) -> tuple[str, None, None]:
    return _layer_norm(call, input, normalized_shape, weight, bias, eps), None, None


@operator("aten.rms_norm.default")
def _rms_norm(
    call: Call,
    input: Tensor,
    normalized_shape: list[Size],
    weight: Tensor | None = None,
    eps: float | None = None,
) -> str:
    axes = call.ints(*range(-len(normalized_shape), 0))
    squares = call.op("ReduceMean", call.op("Mul", input, input), axes, keepdims=1)
    limit = float(np.finfo(np.float32).eps) if eps is None else eps
    root = call.op("Sqrt", call.op("Add", squares, call.number(limit, call.dtype)))
    made = call.op("Div", input, root)
    return made if weight is None else call.op("Mul", made, weight)


@operator("aten.group_norm.default")
def _group_norm(
    call: Call,
    input: Tensor,
    num_groups: int,
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    eps: float = 1e-5,
) -> str:
    grouped = call.op("Reshape", input, call.ints(0, num_groups, -1))
    ones = call.full([num_groups], 1, call.dtype)
    zeros = call.full([num_groups], 0, call.dtype)
    normal = call.op("InstanceNormalization", grouped, ones, zeros, epsilon=float(eps))
    made = call.op("Reshape", normal, call.op("Shape", input))
    return _affine(call, made, input.rank, weight, bias)


@operator("aten.native_group_norm.default")
def _native_group_norm(
    call: Call,
    input: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    N: Size,
    C: Size,
    HxW: Size,
    group: int,
    eps: float,
) -> tuple[str, None, None]:
    return _group_norm(call, input, group, weight, bias, eps), None, None


@operator("aten.instance_norm.default")
def _instance_norm(
    call: Call,
    input: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    running_mean: Tensor | None,
    running_var: Tensor | None,
    use_input_stats: bool,
    momentum: float,
    eps: float,
) -> str:
    if not use_input_stats:
        return _batch_norm(call, input, weight, bias, running_mean, running_var, False, momentum, eps)
    channels = _known(call, input.shape[1])
    scale = weight.name if weight else call.full([channels], 1, call.dtype)
    shift = bias.name if bias else call.full([channels], 0, call.dtype)
    return call.op("InstanceNormalization", input, scale, shift, epsilon=float(eps))


def _affine(call: Call, made: str, rank: int, weight: Tensor | None, bias: Tensor | None) -> str:
    """Scale and shift of each channel, which is the second dimension."""
    shape = call.ints(-1, *[1] * (rank - 2))
    if weight:
        made = call.op("Mul", made, call.op("Reshape", weight, shape))
    return call.op("Add", made, call.op("Reshape", bias, shape)) if bias else made
