"""LSTM, GRU and RNN over whole sequences, as PyTorch's layers call them; packed sequences among them.

Operators named ``rnnhw`` are those of `rnnhw.frontends.torch.layers`.
"""

from collections.abc import Callable

from onnx import TensorProto

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.operators.stacks import KINDS, Kind, Stack, layers_of, run_stack
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Tensor

__all__: list[str] = []


def _states(hx: Tensor | list[Tensor]) -> list[Tensor]:
    return [hx] if isinstance(hx, Tensor) else hx


def _refuse_training(call: Call, train: bool, dropout: float) -> None:
    if train and dropout > 0:
        call.refuse("is in training mode; call model.eval() before the export")


def _padded(kind: Kind) -> Callable[..., tuple[str, ...]]:
    """The translation of a layer on sequences of equal length."""

    def translate(
        call: Call,
        input: Tensor,
        hx: Tensor | list[Tensor],
        params: list[Tensor],
        has_biases: bool,
        num_layers: int,
        dropout: float,
        train: bool,
        bidirectional: bool,
        batch_first: bool,
    ) -> tuple[str, ...]:
        _refuse_training(call, train, dropout)
        layers = layers_of(call, params, has_biases, num_layers, bidirectional)
        stack = Stack(kind=kind, layers=layers, lengths="")
        given = _swapped(call, input.name) if batch_first else input.name
        made, finals = run_stack(call, stack, given, _states(hx))
        return _swapped(call, made) if batch_first else made, *finals

    return translate


def _packed(kind: Kind) -> Callable[..., tuple[str, ...]]:
    """The translation of a layer on a packed sequence."""

    def translate(
        call: Call,
        data: Tensor,
        lengths: Tensor,
        hx: Tensor | list[Tensor],
        params: list[Tensor],
        has_biases: bool,
        num_layers: int,
        dropout: float,
        train: bool,
        bidirectional: bool,
    ) -> tuple[str, ...]:
        _refuse_training(call, train, dropout)
        layers = layers_of(call, params, has_biases, num_layers, bidirectional)
        ends = call.cast(lengths, lengths.dtype, TensorProto.INT32)
        stack = Stack(kind=kind, layers=layers, lengths=ends)
        made, finals = run_stack(call, stack, _unpacked(call, data, lengths), _states(hx))
        return call.op("Reshape", made, call.ints(-1, *call.known(call.shape[1:]))), *finals

    return translate


for _name, _kind in KINDS.items():
    operator(f"aten.{_name}.input", f"rnnhw.{_name}.default")(_padded(_kind))
    operator(f"rnnhw.{_name}_packed.default")(_packed(_kind))


@operator("rnnhw.pack.default")
def _pack(call: Call, input: Tensor, lengths: Tensor, batch_first: bool) -> str:
    given = _swapped(call, input.name) if batch_first else input.name
    return call.op("Reshape", given, call.vector([-1, *call.sizes(input)[2:]]))


@operator("rnnhw.pad.default")
def _pad(
    call: Call, data: Tensor, lengths: Tensor, batch_first: bool, padding_value: float, steps: object
) -> str:
    made = _unpacked(call, data, lengths)
    if padding_value:
        call.refuse(f"pads with {padding_value}, which is not supported, only with 0")
    return _swapped(call, made) if batch_first else made


def _swapped(call: Call, name: str) -> str:
    """A tensor with its first two of three dimensions swapped."""
    return call.op("Transpose", name, perm=[1, 0, 2])


def _unpacked(call: Call, data: Tensor, lengths: Tensor) -> str:
    """The data of a packed sequence as ``[steps, batch, features]``."""
    return call.op("Reshape", data, call.vector([-1, call.size(lengths, 0), *call.sizes(data)[1:]]))
