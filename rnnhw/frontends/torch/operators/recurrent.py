"""LSTM, GRU and RNN over whole sequences, as PyTorch's layers call them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.operators.projected import lstm_projected
from rnnhw.frontends.torch.operators.slices import sliced
from rnnhw.frontends.torch.registry import operator
from rnnhw.frontends.torch.values import Tensor

__all__: list[str] = []


@dataclass(frozen=True, kw_only=True)
class _Kind:
    """A recurrent operator of ONNX.

    Parameters
    ----------
    onnx : str
    order : tuple of int
        For each gate of ONNX, in its order, the place of the gate in PyTorch's order.
    states : int
        1 for h alone, 2 for h and c.
    """

    onnx: str
    order: tuple[int, ...]
    states: int


_LSTM = _Kind(onnx="LSTM", order=(0, 3, 1, 2), states=2)  # input, output, forget, cell
_GRU = _Kind(onnx="GRU", order=(1, 0, 2), states=1)  # update, reset, candidate
_RNN = _Kind(onnx="RNN", order=(0,), states=1)


@dataclass(frozen=True, kw_only=True)
class _Direction:
    """Weights of one direction of a layer, as PyTorch keeps them."""

    input: Tensor
    recurrent: Tensor
    biases: tuple[Tensor, ...]
    projection: Tensor | None


@dataclass(frozen=True, kw_only=True)
class _Stack:
    """A stack of layers and what is common to all of them.

    Parameters
    ----------
    kind : _Kind
    layers : list of list of _Direction
    lengths : str
        Name of an int32 vector of the sequences' lengths; empty if all are full.
    attributes : dict
        Of the ONNX operator, beside direction and hidden_size.
    """

    kind: _Kind
    layers: list[list[_Direction]]
    lengths: str
    attributes: dict[str, object]


@operator("aten.lstm.input", "rnnhw.lstm.default")
def _lstm(
    call: Call,
    input: Tensor,
    hx: list[Tensor],
    params: list[Tensor],
    has_biases: bool,
    num_layers: int,
    dropout: float,
    train: bool,
    bidirectional: bool,
    batch_first: bool,
) -> tuple[str, ...]:
    layers = _layers(call, params, has_biases, num_layers, bidirectional)
    return _padded(call, _LSTM, layers, input, hx, dropout if train else 0, batch_first)


@operator("aten.gru.input", "rnnhw.gru.default")
def _gru(
    call: Call,
    input: Tensor,
    hx: Tensor,
    params: list[Tensor],
    has_biases: bool,
    num_layers: int,
    dropout: float,
    train: bool,
    bidirectional: bool,
    batch_first: bool,
) -> tuple[str, ...]:
    layers = _layers(call, params, has_biases, num_layers, bidirectional)
    rate = dropout if train else 0
    return _padded(call, _GRU, layers, input, [hx], rate, batch_first, linear_before_reset=1)


@operator("aten.rnn_tanh.input", "rnnhw.rnn_tanh.default")
def _rnn_tanh(
    call: Call,
    input: Tensor,
    hx: Tensor,
    params: list[Tensor],
    has_biases: bool,
    num_layers: int,
    dropout: float,
    train: bool,
    bidirectional: bool,
    batch_first: bool,
    activation: str = "Tanh",
) -> tuple[str, ...]:
    layers = _layers(call, params, has_biases, num_layers, bidirectional)
    names = [activation] * (2 if bidirectional else 1)
    rate = dropout if train else 0
    return _padded(call, _RNN, layers, input, [hx], rate, batch_first, activations=names)


@operator("aten.rnn_relu.input", "rnnhw.rnn_relu.default")
def _rnn_relu(
    call: Call,
    input: Tensor,
    hx: Tensor,
    params: list[Tensor],
    has_biases: bool,
    num_layers: int,
    dropout: float,
    train: bool,
    bidirectional: bool,
    batch_first: bool,
) -> tuple[str, ...]:
    return _rnn_tanh(
        call, input, hx, params, has_biases, num_layers, dropout, train, bidirectional, batch_first, "Relu"
    )


def _layers(
    call: Call, params: list[Tensor], has_biases: bool, num_layers: int, bidirectional: bool
) -> list[list[_Direction]]:
    """Sort PyTorch's flat list of weights: per layer and direction W, R, two biases, and the projection."""
    directions = 2 if bidirectional else 1
    per_direction = len(params) // max(1, num_layers * directions)
    plain = 4 if has_biases else 2
    if len(params) != per_direction * num_layers * directions or per_direction - plain not in (0, 1):
        call.refuse(f"has {len(params)} weights for {num_layers} layers of {directions} directions")
    groups = [params[start : start + per_direction] for start in range(0, len(params), per_direction)]
    made = [
        _Direction(
            input=group[0],
            recurrent=group[1],
            biases=tuple(group[2:plain]),
            projection=group[plain] if per_direction > plain else None,
        )
        for group in groups
    ]
    return [made[start : start + directions] for start in range(0, len(made), directions)]


def _padded(
    call: Call,
    kind: _Kind,
    layers: list[list[_Direction]],
    input: Tensor,
    states: list[Tensor],
    dropout: float,
    batch_first: bool,
    **attributes: object,
) -> tuple[str, ...]:
    """The output of the last layer, and the final states of all layers."""
    if dropout > 0:
        call.refuse("is in training mode; call model.eval() before the export")
    stack = _Stack(kind=kind, layers=layers, lengths="", attributes=attributes)
    time_first = call.op("Transpose", input, perm=[1, 0, 2]) if batch_first else input.name
    made, finals = _run(call, stack, time_first, states)
    return call.op("Transpose", made, perm=[1, 0, 2]) if batch_first else made, *finals


def _run(call: Call, stack: _Stack, input: str, states: list[Tensor]) -> tuple[str, list[str]]:
    """Run the layers one after the other, on an input ``[time, batch, features]``."""
    finals: list[list[str]] = []
    initial = _initial(call, stack, states)
    for layer in stack.layers:
        y, *last = _layer(call, stack, layer, input, next(initial))
        finals.append(last)
        if len(layer) == 1:
            input = call.op("Squeeze", y, call.ints(1))
        else:
            # The directions stand side by side in the features.
            turned = call.op("Transpose", y, perm=[0, 2, 1, 3])
            input = call.op("Reshape", turned, call.ints(0, 0, -1))
    joined = [
        parts[0] if len(parts) == 1 else call.op("Concat", *parts, axis=0)
        for parts in (list(part) for part in zip(*finals, strict=True))
    ]
    return input, joined


def _initial(call: Call, stack: _Stack, states: list[Tensor]) -> Iterator[list[str]]:
    """For each layer its initial states ``[directions, batch, units]``, or empty names if all are 0."""
    if len(states) != stack.kind.states:
        call.refuse(f"has {len(states)} initial states, not {stack.kind.states}")
    start = 0
    for layer in stack.layers:
        end = start + len(layer)
        parts = [
            state.name if len(stack.layers) == 1 else sliced(call, state, 0, start, end) for state in states
        ]
        yield [""] * len(parts) if all(map(call.graph.is_zero, parts)) else parts
        start = end


def _layer(
    call: Call, stack: _Stack, layer: list[_Direction], input: str, initial: list[str]
) -> tuple[str, ...]:
    """One ONNX operator: all outputs ``[time, directions, batch, units]``, and the final states."""
    kind, order = stack.kind, stack.kind.order
    units = layer[0].recurrent.shape[0]
    if not isinstance(units, int) or units % len(order):
        call.refuse(f"has recurrent weights of {units} rows, which {len(order)} gates cannot share")
    units //= len(order)
    w = _joined(call, [_ordered(call, one.input, order, units) for one in layer])
    r = _joined(call, [_ordered(call, one.recurrent, order, units) for one in layer])
    b = ""
    if layer[0].biases:
        halves = [[_ordered(call, bias, order, units) for bias in one.biases] for one in layer]
        b = _joined(call, [call.op("Concat", *both, axis=0) for both in halves])
    inputs = [input, w, r, b, stack.lengths, *initial]
    direction = "forward" if len(layer) == 1 else "bidirectional"
    projections = [one.projection.name for one in layer if one.projection]
    if projections:
        matrix = _joined(call, projections)
        return tuple(lstm_projected(call, [*inputs, "", matrix], direction, units))
    while not inputs[-1]:
        inputs.pop()
    return tuple(
        call.ops(
            kind.onnx,
            *inputs,
            outputs=1 + kind.states,
            direction=direction,
            hidden_size=units,
            **stack.attributes,
        )
    )


def _ordered(call: Call, weights: Tensor, order: tuple[int, ...], units: int) -> str:
    """Rows of weights with the gates in ONNX's order."""
    if len(order) == 1:
        return weights.name
    gates = [sliced(call, weights, 0, gate * units, (gate + 1) * units) for gate in order]
    return call.op("Concat", *gates, axis=0)


def _joined(call: Call, directions: list[str]) -> str:
    """Weights of all directions along a new first dimension."""
    parts = [call.op("Unsqueeze", one, call.ints(0)) for one in directions]
    return parts[0] if len(parts) == 1 else call.op("Concat", *parts, axis=0)
