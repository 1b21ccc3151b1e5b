"""How much work a network is, without regard to any machine."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from rnnhw.errors import ModelError
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network
from rnnhw.network.integer import Flatten, IntegerLayer, IntegerNetwork, LastStep, reversals_of
from rnnhw.network.integer_layers import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
)
from rnnhw.network.stack import RecurrentLayer, Stack
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = ["GATES", "Cell", "Choice", "LayerShape", "Shape", "Work", "shape_of", "stack_shape", "work_of"]


class Cell(StrEnum):
    """Kinds of layers."""

    LSTM = "lstm"
    GRU = "gru"
    ELMAN = "elman"
    DENSE = "dense"


class Choice(StrEnum):
    """How one vector is made of the steps of a sequence."""

    LAST_STEP = "last step"
    FLATTEN = "flatten"


GATES = {Cell.LSTM: 4, Cell.GRU: 3, Cell.ELMAN: 1, Cell.DENSE: 1}
"""Rows of a layer's matrices for each of its units."""


@dataclass(frozen=True, kw_only=True)
class LayerShape:
    """The sizes of a layer, and what comes before it.

    Parameters
    ----------
    cell : Cell
    inputs, units : int
        ``units`` of one direction; the output neurons of a dense layer.
    directions : int
        2 for a bidirectional layer.
    reset_after : bool
        Convention of a GRU; see `rnnhw.network.Gru`. True for all others.
    reverses : tuple of (bool, bool), optional
        Of each direction, whether the sequence is reversed before its first and after its last step. By
        default the second direction goes backward.
    before : tuple of Choice
        What is done to the sequence before the layer.
    """

    cell: Cell
    inputs: int
    units: int
    directions: int = 1
    reset_after: bool = True
    reverses: tuple[tuple[bool, bool], ...] = ()
    before: tuple[Choice, ...] = ()

    def __post_init__(self) -> None:
        if not self.reverses:
            both = ((False, False), (True, True))
            object.__setattr__(self, "reverses", both[: self.directions])

    @property
    def outputs(self) -> int:
        """Width of what the next layer sees."""
        return self.directions * self.units

    @property
    def macs(self) -> int:
        """Useful MACs a step, which is also the number of weights."""
        recurrent = 0 if self.cell is Cell.DENSE else self.units
        return self.directions * GATES[self.cell] * self.units * (self.inputs + recurrent)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The sizes of a network; enough to count its work and to schedule it.

    Parameters
    ----------
    layers : tuple of LayerShape
        From the input to the output.
    every_step : bool
        Whether there are outputs after every step, or one for a sequence.
    after : tuple of Choice
        What is done to the sequence after the last layer.
    """

    layers: tuple[LayerShape, ...]
    every_step: bool
    after: tuple[Choice, ...] = ()

    @property
    def takes_own_last_step(self) -> bool:
        """Whether the outputs are those of each direction's own last step, and no choice says so."""
        return not (self.every_step or self.after or any(layer.before for layer in self.layers))

    @property
    def first_single(self) -> int:
        """The first layer that runs once for a sequence, with all above it; the number of layers if none."""
        for k, layer in enumerate(self.layers):
            if layer.before or (layer.cell is Cell.DENSE and self.takes_own_last_step):
                return k
        return len(self.layers)

    @property
    def inputs(self) -> int:
        """Features a step."""
        return self.layers[0].inputs

    @property
    def outputs(self) -> int:
        """Width of the output."""
        return self.layers[-1].outputs

    def __str__(self) -> str:
        parts = []
        for layer in self.layers:
            direction = "bidirectional " if layer.directions == 2 else ""
            parts.append(f"{direction}{layer.cell} {layer.inputs} -> {layer.outputs}")
        return ", ".join(parts)


@dataclass(frozen=True, kw_only=True)
class Work:
    """Counts of one network; a MAC is one multiplication and one addition (two operations).

    Only useful MACs count: no padding, input and recurrent products of each step, the head's every step or
    once a sequence. Elementwise work is left out, as in the published figures that this is compared with.
    """

    macs_per_step: int
    macs_per_sequence_end: int
    weights: int
    state_values: int

    def macs(self, steps: int) -> int:
        """Useful MACs of one sequence of ``steps`` steps."""
        return steps * self.macs_per_step + self.macs_per_sequence_end

    def operations(self, steps: int) -> int:
        """Operations of one sequence: two a MAC."""
        return 2 * self.macs(steps)

    def weight_bytes(self, bits: int) -> int:
        """Bytes of all weights (biases left out) at ``bits`` bits each, rounded up."""
        return -(-self.weights * bits // 8)


_CELLS = {
    Lstm: Cell.LSTM,
    IntegerLstm: Cell.LSTM,
    Gru: Cell.GRU,
    IntegerGru: Cell.GRU,
    Elman: Cell.ELMAN,
    IntegerElman: Cell.ELMAN,
    Dense: Cell.DENSE,
    IntegerDense: Cell.DENSE,
    TfliteLstm: Cell.LSTM,
    TfliteDense: Cell.DENSE,
}


def _layer_shape(layer: Layer | IntegerLayer) -> LayerShape:
    assert not isinstance(layer, LastStep | Flatten)
    one = layer.forward if isinstance(layer, Bidirectional | IntegerBidirectional) else layer
    if isinstance(one, Lstm) and not one.is_plain:
        raise ModelError("the work of an LSTM with peepholes, a projection or coupled gates is not counted")
    reverses = reversals_of(layer) if isinstance(layer, IntegerBidirectional | RecurrentLayer) else ()
    return LayerShape(
        cell=_CELLS[type(one)],
        inputs=one.inputs,
        units=one.outputs,
        directions=1 if one is layer else 2,
        reset_after=getattr(one, "reset_after", True),
        reverses=reverses,
    )


def shape_of(network: Network | IntegerNetwork | Stack) -> Shape:
    """Sizes of a network."""
    layers: list[LayerShape] = []
    before: list[Choice] = []
    for layer in network.layers:
        if isinstance(layer, Flatten):
            before.append(Choice.FLATTEN)
        elif not isinstance(layer, LastStep):
            layers.append(dataclasses.replace(_layer_shape(layer), before=tuple(before)))
            before = []
        elif not layer.of_each_direction:
            before.append(Choice.LAST_STEP)
    return Shape(layers=tuple(layers), every_step=network.every_step, after=tuple(before))


def stack_shape(
    cell: Cell,
    inputs: int,
    *units: int,
    outputs: int = 0,
    every_step: bool | None = None,
    reset_after: bool = True,
) -> Shape:
    """A stack of equal cells, with a dense head of ``outputs`` if that is not 0.

    ``every_step`` is by default what is usual: every step without a head, the last one with it.
    """
    layers = []
    for width in units:
        layers.append(
            LayerShape(cell=cell, inputs=inputs, units=width, reset_after=reset_after or cell is not Cell.GRU)
        )
        inputs = width
    if outputs:
        layers.append(LayerShape(cell=Cell.DENSE, inputs=inputs, units=outputs))
    return Shape(layers=tuple(layers), every_step=not outputs if every_step is None else every_step)


def work_of(shape: Shape) -> Work:
    """Counts of a network of this shape."""
    per_step, at_end = shape.layers[: shape.first_single], shape.layers[shape.first_single :]
    states = {Cell.LSTM: 2, Cell.GRU: 1, Cell.ELMAN: 1, Cell.DENSE: 0}
    return Work(
        macs_per_step=sum(layer.macs for layer in per_step),
        macs_per_sequence_end=sum(layer.macs for layer in at_end),
        weights=sum(layer.macs for layer in shape.layers),
        state_values=sum(states[layer.cell] * layer.outputs for layer in shape.layers),
    )
