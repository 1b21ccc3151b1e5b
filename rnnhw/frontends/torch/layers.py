"""Let ``torch.export`` take layers as they are, for any number of steps.

PyTorch finds the shapes of what LSTM, GRU and RNN return by running them step by step, which fixes the number
of steps, and it cannot export packed sequences at all. While `exportable_layers` is entered, the layers call
operators ``rnnhw.lstm`` and so on, which have the arguments of PyTorch's and say their shapes.

In these operators, the data of a packed sequence are all steps of all sequences, also those beyond the ends,
``[steps * batch, features]``, and the lengths go with them.
"""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["exportable_layers"]

_KINDS = ("lstm", "gru", "rnn_tanh", "rnn_relu")
_REST = "bool has_biases, int num_layers, float dropout, bool train, bool bidirectional"


@contextmanager
def exportable_layers() -> Iterator[None]:
    """Replace what recurrent layers call, for a while."""
    import torch
    from torch import _VF

    _define()
    functions: dict[str, Any] = {kind: functools.partial(_run, kind) for kind in _KINDS}
    functions |= {"_pack_padded_sequence": _pack, "_pad_packed_sequence": _pad}
    # The sizes of initial states are checked against the batch as a number, which would fix it.
    checks = {kind: kind.check_forward_args for kind in (torch.nn.RNNBase, torch.nn.LSTM)}
    pool = torch.max_pool1d
    try:
        for name, function in functions.items():
            setattr(_VF, name, function)
        for kind, check in checks.items():
            setattr(kind, "check_forward_args", functools.partialmethod(_check, check))  # noqa: B010
        torch.max_pool1d = _max_pool1d
        yield
    finally:
        # The module looks up all other names elsewhere, so deleting these brings the originals back.
        for name in functions:
            delattr(_VF, name)
        for kind, check in checks.items():
            setattr(kind, "check_forward_args", check)  # noqa: B010
        torch.max_pool1d = pool


def _max_pool1d(
    input: Any,
    kernel_size: Any,
    stride: Any = None,
    padding: Any = 0,
    dilation: Any = 1,
    ceil_mode: bool = False,
) -> Any:
    """A pool of one row: PyTorch's own for one dimension fixes the number of steps."""
    import torch

    def pair(size: Any, other: int) -> tuple[int, int]:
        return other, size[0] if isinstance(size, list | tuple) else size

    steps = kernel_size if stride is None or stride == [] else stride
    made = torch.max_pool2d(
        input.unsqueeze(-2),
        pair(kernel_size, 1),
        pair(steps, 1),
        pair(padding, 0),
        pair(dilation, 1),
        ceil_mode,
    )
    return made.squeeze(-2)


def _check(layer: Any, check: Any, input: Any, hidden: Any, batch_sizes: Any) -> None:
    if isinstance(batch_sizes, _Lengths):
        layer.check_input(input, batch_sizes)
    else:
        check(layer, input, hidden, batch_sizes)


@functools.cache
def _define() -> Any:
    """Define the operators, once, and the shapes of their results."""
    import torch

    library = torch.library.Library("rnnhw", "FRAGMENT")
    for kind in _KINDS:
        states, made = ("Tensor[] hx", 3) if kind == "lstm" else ("Tensor hx", 2)
        result = ", ".join(["Tensor"] * made)
        library.define(
            f"{kind}(Tensor input, {states}, Tensor[] params, {_REST}, bool batch_first) -> ({result})"
        )
        library.define(
            f"{kind}_packed(Tensor data, Tensor lengths, {states}, Tensor[] params, {_REST}) -> ({result})"
        )
        torch.library.register_fake(f"rnnhw::{kind}", _shapes, lib=library)
        torch.library.register_fake(f"rnnhw::{kind}_packed", _packed_shapes, lib=library)
    library.define("pack(Tensor input, Tensor lengths, bool batch_first) -> Tensor")
    library.define(
        "pad(Tensor data, Tensor lengths, bool batch_first, float padding_value, SymInt steps) -> Tensor"
    )
    torch.library.register_fake("rnnhw::pack", _pack_shape, lib=library)
    torch.library.register_fake("rnnhw::pad", _pad_shape, lib=library)
    return library


def _run(kind: str, input: Any, *rest: Any) -> Any:
    """Call the operator for padded or for packed sequences, which PyTorch tells apart by their arguments."""
    import torch

    if isinstance(rest[0], _Lengths):
        lengths, *others = rest
        return getattr(torch.ops.rnnhw, f"{kind}_packed")(input, lengths.tensor, *others)
    return getattr(torch.ops.rnnhw, kind)(input, *rest)


def _shapes(input: Any, hx: Any, params: Any, *rest: Any) -> Any:
    """Shapes of the output and of the final states."""
    import torch

    states = [hx] if isinstance(hx, torch.Tensor) else hx
    directions = 2 if rest[4] else 1
    output = input.new_empty(*input.shape[:-1], directions * states[0].shape[-1])
    return output, *(torch.empty_like(state) for state in states)


def _packed_shapes(data: Any, lengths: Any, hx: Any, params: Any, *rest: Any) -> Any:
    return _shapes(data, hx, params, *rest)


class _Lengths:
    """What a packed sequence has instead of its batch sizes.

    Layers ask it for the largest batch, unpacking for the number of steps.
    """

    def __init__(self, tensor: Any, batch: Any, steps: Any) -> None:
        self.tensor = tensor
        self.device = tensor.device
        self._batch = batch
        self._steps = steps

    def __getitem__(self, step: int) -> Any:
        return self._batch

    def size(self, dim: int) -> Any:
        return self._steps


def _pack(input: Any, lengths: Any, batch_first: bool) -> tuple[Any, _Lengths]:
    import torch

    batch, steps = input.shape[:2] if batch_first else (input.shape[1], input.shape[0])
    return torch.ops.rnnhw.pack(input, lengths, batch_first), _Lengths(lengths, batch, steps)


def _pad(
    data: Any, lengths: _Lengths, batch_first: bool, padding_value: float, steps: Any
) -> tuple[Any, Any]:
    import torch

    if steps != lengths.size(0):
        raise ValueError("a total length other than the steps that were packed is not supported")
    padded = torch.ops.rnnhw.pad(data, lengths.tensor, batch_first, padding_value, steps)
    return padded, lengths.tensor


def _pack_shape(input: Any, lengths: Any, batch_first: bool) -> Any:
    return input.new_empty(input.shape[0] * input.shape[1], *input.shape[2:])


def _pad_shape(data: Any, lengths: Any, batch_first: bool, padding_value: float, steps: Any) -> Any:
    batch = lengths.shape[0]
    return data.new_empty(*((batch, steps) if batch_first else (steps, batch)), *data.shape[1:])
