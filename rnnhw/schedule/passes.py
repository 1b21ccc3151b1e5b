"""Bidirectional networks as passes: each is a stack of layers of one direction, run by itself."""

import dataclasses
from dataclasses import dataclass

from rnnhw.network import Cell, IntegerBidirectional, IntegerNetwork, Shape

__all__ = ["Pass", "pass_network", "passes_of"]


@dataclass(frozen=True, kw_only=True)
class Pass:
    """Layers ``first`` to ``last`` (not included) of a network, along time or ``backward``.

    A pass over a bidirectional layer is ``paired``, of one direction; its input is that of the layer, and the
    outputs of both passes side by side are the input of the next pass. A dense head above such a layer is a
    pass by itself, which gets nothing but the last step where the network's outputs are of that alone.
    """

    first: int
    last: int
    paired: bool
    backward: bool
    shape: Shape
    last_step_only: bool

    def steps(self, steps: int) -> int:
        """Steps that it runs for sequences of ``steps`` steps."""
        return 1 if self.last_step_only else steps


def _pass(shape: Shape, first: int, last: int, *, backward: bool = False) -> Pass:
    layers = tuple(dataclasses.replace(layer, directions=1) for layer in shape.layers[first:last])
    head_alone = layers[0].cell is Cell.DENSE
    only_head_follows = all(layer.cell is Cell.DENSE for layer in shape.layers[last:])
    every_step = shape.every_step or head_alone or not only_head_follows
    return Pass(first=first, last=last, paired=shape.layers[first].directions == 2, backward=backward,
                shape=Shape(layers=layers, every_step=every_step),
                last_step_only=head_alone and not shape.every_step)


def passes_of(shape: Shape) -> list[Pass]:
    """Cut a network at its bidirectional layers."""
    passes = []
    first = 0
    for k, layer in enumerate(shape.layers):
        if layer.directions == 2:
            if first < k:
                passes.append(_pass(shape, first, k))
            passes += [_pass(shape, k, k + 1, backward=backward) for backward in (False, True)]
            first = k + 1
    if first < len(shape.layers):
        passes.append(_pass(shape, first, len(shape.layers)))
    return passes


def pass_network(network: IntegerNetwork, part: Pass) -> IntegerNetwork:
    """The layers of a pass as a network of its own."""
    layers = [(layer.backward if part.backward else layer.forward)
              if isinstance(layer, IntegerBidirectional) else layer
              for layer in network.layers[part.first:part.last]]
    return IntegerNetwork(name=network.name, input_exponent=network.input_exponent, layers=layers,
                          every_step=part.shape.every_step)
