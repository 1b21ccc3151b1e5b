"""Stacks of recurrent layers: PyTorch's flat lists of weights as operators of ONNX."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from rnnhw.frontends.torch.call import Call
from rnnhw.frontends.torch.operators.projected import lstm_projected
from rnnhw.frontends.torch.operators.slices import sliced
from rnnhw.frontends.torch.values import Tensor

__all__ = ["KINDS", "Kind", "Stack", "layers_of", "run_stack"]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A recurrent layer of PyTorch.

    Parameters
    ----------
    onnx : str
        The operator of ONNX.
    order : tuple of int
        For each gate of ONNX, in its order, the place of the gate in PyTorch's order.
    states : int
        1 for h alone, 2 for h and c.
    attributes : dict
        What the operator of ONNX has, beside sizes and directions.
    activation : str
        Of each direction; empty for the operator's own.
    """

    onnx: str
    order: tuple[int, ...]
    states: int = 1
    attributes: dict[str, int] = field(default_factory=dict)
    activation: str = ""


KINDS = {
    # ONNX has the order input, output, forget, cell.
    "lstm": Kind(onnx="LSTM", order=(0, 3, 1, 2), states=2),
    # ONNX has the order update, reset, candidate; PyTorch resets after the product.
    "gru": Kind(onnx="GRU", order=(1, 0, 2), attributes={"linear_before_reset": 1}),
    "rnn_tanh": Kind(onnx="RNN", order=(0,), activation="Tanh"),
    "rnn_relu": Kind(onnx="RNN", order=(0,), activation="Relu"),
}
"""Recurrent layers by the names of PyTorch's operators."""


@dataclass(frozen=True, kw_only=True)
class Direction:
    """Weights of one direction of a layer, as PyTorch keeps them."""

    input: Tensor
    recurrent: Tensor
    biases: tuple[Tensor, ...]
    projection: Tensor | None


@dataclass(frozen=True, kw_only=True)
class Stack:
    """A stack of layers and what is common to all of them.

    Parameters
    ----------
    kind : Kind
    layers : list of list of Direction
        As `layers_of` makes them.
    lengths : str
        Name of an int32 vector of the sequences' lengths; empty if all are full.
    """

    kind: Kind
    layers: list[list[Direction]]
    lengths: str


def layers_of(
    call: Call, params: list[Tensor], has_biases: bool, num_layers: int, bidirectional: bool
) -> list[list[Direction]]:
    """Sort PyTorch's flat list of weights: per layer and direction W, R, two biases, and the projection."""
    directions = 2 if bidirectional else 1
    per_direction = len(params) // max(1, num_layers * directions)
    plain = 4 if has_biases else 2
    if len(params) != per_direction * num_layers * directions or per_direction - plain not in (0, 1):
        call.refuse(f"has {len(params)} weights for {num_layers} layers of {directions} directions")
    groups = [params[start : start + per_direction] for start in range(0, len(params), per_direction)]
    made = [
        Direction(
            input=group[0],
            recurrent=group[1],
            biases=tuple(group[2:plain]),
            projection=group[plain] if per_direction > plain else None,
        )
        for group in groups
    ]
    return [made[start : start + directions] for start in range(0, len(made), directions)]


def run_stack(call: Call, stack: Stack, input: str, states: list[Tensor]) -> tuple[str, list[str]]:
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


def _initial(call: Call, stack: Stack, states: list[Tensor]) -> Iterator[list[str]]:
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
    call: Call, stack: Stack, layer: list[Direction], input: str, initial: list[str]
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
    attributes: dict[str, Any] = {"direction": direction, "hidden_size": units, **kind.attributes}
    if kind.activation:
        attributes["activations"] = [kind.activation] * len(layer)
    return tuple(call.ops(kind.onnx, *inputs, outputs=1 + kind.states, **attributes))


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
