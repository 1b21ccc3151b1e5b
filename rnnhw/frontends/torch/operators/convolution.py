"""Convolution, pooling and padding over time, and over images."""

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Scalar, Size, Tensor

__all__: list[str] = []

# Defaults of PyTorch's schemas.
_NONE: list[int] = []
_ZERO = [0]
_ONE = [1]


def _each(numbers: list[int], count: int) -> list[int]:
    """One number per dimension: a single one is for all of them."""
    return numbers * count if len(numbers) == 1 else numbers


def _batched(call: Call, tensor: Tensor, dims: int) -> tuple[str, bool]:
    """A tensor with a batch dimension, and whether it had none."""
    alone = tensor.rank == dims + 1
    return (call.op("Unsqueeze", tensor, call.ints(0)) if alone else tensor.name), alone


def _unbatched(call: Call, name: str, alone: bool) -> str:
    return call.op("Squeeze", name, call.ints(0)) if alone else name


@operator(
    "aten.conv1d.default",
    "aten.conv2d.default",
    "aten.conv3d.default",
    "aten.conv1d.padding",
    "aten.conv2d.padding",
)
def _conv(
    call: Call,
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: list[int] = _ONE,
    padding: list[int] | str = _ZERO,
    dilation: list[int] = _ONE,
    groups: int = 1,
) -> str:
    dims = weight.rank - 2
    steps = _each(dilation, dims)
    if padding == "same":
        sizes = weight.shape[2:]
        totals = [step * (size - 1) for step, size in zip(steps, sizes, strict=True) if isinstance(size, int)]
        pads = [total // 2 for total in totals] + [total - total // 2 for total in totals]
    else:
        pads = [0] * 2 * dims if isinstance(padding, str) else _each(padding, dims) * 2
    given, alone = _batched(call, input, dims)
    made = call.op(
        "Conv",
        given,
        weight,
        *([bias] if bias else []),
        strides=_each(stride, dims),
        pads=pads,
        dilations=steps,
        group=groups,
    )
    return _unbatched(call, made, alone)


@operator("aten.conv_transpose1d.default", "aten.conv_transpose2d.input")
def _conv_transpose(
    call: Call,
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: list[int] = _ONE,
    padding: list[int] = _ZERO,
    output_padding: list[int] = _ZERO,
    groups: int = 1,
    dilation: list[int] = _ONE,
) -> str:
    dims = weight.rank - 2
    given, alone = _batched(call, input, dims)
    made = call.op(
        "ConvTranspose",
        given,
        weight,
        *([bias] if bias else []),
        strides=_each(stride, dims),
        pads=_each(padding, dims) * 2,
        dilations=_each(dilation, dims),
        output_padding=_each(output_padding, dims),
        group=groups,
    )
    return _unbatched(call, made, alone)


@operator("aten.convolution.default")
def _convolution(
    call: Call,
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    stride: list[int],
    padding: list[int],
    dilation: list[int],
    transposed: bool,
    output_padding: list[int],
    groups: int,
) -> str:
    if transposed:
        return _conv_transpose(call, input, weight, bias, stride, padding, output_padding, groups, dilation)
    return _conv(call, input, weight, bias, stride, padding, dilation, groups)


@operator("aten.max_pool1d.default", "aten.max_pool2d.default", "aten.max_pool3d.default")
def _max_pool(
    call: Call,
    self: Tensor,
    kernel_size: list[int],
    stride: list[int] = _NONE,
    padding: list[int] = _ZERO,
    dilation: list[int] = _ONE,
    ceil_mode: bool = False,
) -> str:
    dims = len(call.shape) - 1 if len(kernel_size) == len(call.shape) - 1 else len(kernel_size)
    given, alone = _batched(call, self, dims)
    made = call.op(
        "MaxPool",
        given,
        kernel_shape=_each(kernel_size, dims),
        strides=_each(stride or kernel_size, dims),
        pads=_each(padding, dims) * 2,
        dilations=_each(dilation, dims),
        ceil_mode=int(ceil_mode),
    )
    return _unbatched(call, made, alone)


@operator("aten.max_pool2d_with_indices.default", "aten.max_pool1d_with_indices.default")
def _max_pool_with_indices(
    call: Call,
    self: Tensor,
    kernel_size: list[int],
    stride: list[int] = _NONE,
    padding: list[int] = _ZERO,
    dilation: list[int] = _ONE,
    ceil_mode: bool = False,
) -> tuple[str, None]:
    return _max_pool(call, self, kernel_size, stride, padding, dilation, ceil_mode), None


@operator("aten.avg_pool1d.default", "aten.avg_pool2d.default")
def _avg_pool(
    call: Call,
    self: Tensor,
    kernel_size: list[int],
    stride: list[int] = _NONE,
    padding: list[int] = _ZERO,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> str:
    if divisor_override is not None:
        call.refuse("with a divisor of its own is not supported")
    dims = len(kernel_size)
    given, alone = _batched(call, self, dims)
    made = call.op(
        "AveragePool",
        given,
        kernel_shape=kernel_size,
        strides=_each(stride or kernel_size, dims),
        pads=_each(padding, dims) * 2,
        ceil_mode=int(ceil_mode),
        count_include_pad=int(count_include_pad),
    )
    return _unbatched(call, made, alone)


@operator(
    "aten.adaptive_avg_pool1d.default",
    "aten.adaptive_avg_pool2d.default",
    "aten._adaptive_avg_pool2d.default",
)
def _adaptive_avg_pool(call: Call, self: Tensor, output_size: list[Size]) -> str:
    return _adaptive(call, self, output_size, "AveragePool", "ReduceMean")


@operator("aten.adaptive_max_pool1d.default", "aten.adaptive_max_pool2d.default")
def _adaptive_max_pool(call: Call, self: Tensor, output_size: list[Size]) -> tuple[str, None]:
    return _adaptive(call, self, output_size, "MaxPool", "ReduceMax"), None


def _adaptive(call: Call, tensor: Tensor, sizes: list[Size], pool: str, reduction: str) -> str:
    """Pools whose windows are as large as the sizes divide, or the whole."""
    axes = range(tensor.rank - len(sizes), tensor.rank)
    if all(size == 1 for size in sizes):
        return call.op(reduction, tensor, call.ints(*axes), keepdims=1)
    windows = []
    for axis, size in zip(axes, sizes, strict=True):
        whole = tensor.shape[axis]
        if not isinstance(whole, int) or not isinstance(size, int) or size < 1 or whole % size:
            call.refuse(f"from size {whole} to {size} is not supported, only to 1 or a divisor")
        windows.append(whole // size)
    given, alone = _batched(call, tensor, len(sizes))
    return _unbatched(call, call.op(pool, given, kernel_shape=windows, strides=windows), alone)


@operator("aten.constant_pad_nd.default")
def _constant_pad(call: Call, self: Tensor, pad: list[Size], value: Scalar = 0) -> str:
    return _padded(call, self, pad, "constant", value)


@operator("aten.pad.default")
def _pad(
    call: Call, self: Tensor, pad: list[Size], mode: str = "constant", value: Scalar | None = None
) -> str:
    modes = {"constant": "constant", "reflect": "reflect", "replicate": "edge", "circular": "wrap"}
    if mode not in modes:
        call.refuse(f"has mode {mode!r}, which is not supported")
    return _padded(call, self, pad, modes[mode], 0 if value is None else value)


@operator("aten.reflection_pad1d.default", "aten.reflection_pad2d.default")
def _reflection_pad(call: Call, self: Tensor, padding: list[Size]) -> str:
    return _padded(call, self, padding, "reflect", 0)


@operator("aten.replication_pad1d.default", "aten.replication_pad2d.default")
def _replication_pad(call: Call, self: Tensor, padding: list[Size]) -> str:
    return _padded(call, self, padding, "edge", 0)


def _padded(call: Call, tensor: Tensor, pad: list[Size], mode: str, value: Scalar) -> str:
    """PyTorch names pairs from the last dimension; ONNX all beginnings and then all ends."""
    pairs = list(zip(pad[::2], pad[1::2], strict=True))[::-1]
    axes = call.ints(*range(tensor.rank - len(pairs), tensor.rank))
    pads = call.vector([begin for begin, _ in pairs] + [end for _, end in pairs])
    number = [call.number(value, tensor.dtype)] if mode == "constant" else [""]
    return call.op("Pad", tensor, pads, *number, axes, mode=mode)
