"""How much work a network is, without regard to any machine."""

from dataclasses import dataclass
from enum import StrEnum

from rnnhw.errors import ModelError
from rnnhw.network.float import Bidirectional, Dense, Elman, Gru, Layer, Lstm, Network
from rnnhw.network.integer import IntegerLayer, IntegerNetwork
from rnnhw.network.integer_layers import (
    IntegerBidirectional,
    IntegerDense,
    IntegerElman,
    IntegerGru,
    IntegerLstm,
)
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_lstm import TfliteLstm
from rnnhw.network.tflm_stack import TflmStack

__all__ = ["GATES", "Cell", "LayerShape", "Shape", "Work", "shape_of", "stack_shape", "work_of"]


class Cell(StrEnum):
    """Kinds of layers."""

    LSTM = "lstm"
    GRU = "gru"
    ELMAN = "elman"
    DENSE = "dense"


GATES = {Cell.LSTM: 4, Cell.GRU: 3, Cell.ELMAN: 1, Cell.DENSE: 1}
"""Rows of a layer's matrices for each of its units."""


@dataclass(frozen=True, kw_only=True)
class LayerShape:
    """The sizes of a layer.

    Parameters
    ----------
    cell : Cell
    inputs, units : int
        ``units`` of one direction; the output neurons of a dense layer.
    directions : int
        2 for a bidirectional layer.
    reset_after : bool
        Convention of a GRU; see `rnnhw.network.Gru`. True for all others.
    """

    cell: Cell
    inputs: int
    units: int
    directions: int = 1
    reset_after: bool = True

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
        Whether there are outputs after every step, or after the last one alone.
    """

    layers: tuple[LayerShape, ...]
    every_step: bool

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
    Lstm: Cell.LSTM, IntegerLstm: Cell.LSTM, Gru: Cell.GRU, IntegerGru: Cell.GRU,
    Elman: Cell.ELMAN, IntegerElman: Cell.ELMAN, Dense: Cell.DENSE, IntegerDense: Cell.DENSE,
    TfliteLstm: Cell.LSTM, TfliteDense: Cell.DENSE,
}


def _layer_shape(layer: Layer | IntegerLayer | TfliteLstm | TfliteDense) -> LayerShape:
    one = layer.forward if isinstance(layer, Bidirectional | IntegerBidirectional) else layer
    if isinstance(one, Lstm) and not one.is_plain:
        raise ModelError("the work of an LSTM with peepholes, a projection or coupled gates is not counted")
    cell = _CELLS[type(one)]
    return LayerShape(
        cell=cell, inputs=one.inputs, units=one.outputs, directions=1 if one is layer else 2,
        reset_after=getattr(one, "reset_after", True))


def shape_of(network: Network | IntegerNetwork | TflmStack) -> Shape:
    """Sizes of a network."""
    return Shape(layers=tuple(_layer_shape(layer) for layer in network.layers), every_step=network.every_step)


def stack_shape(cell: Cell, inputs: int, *units: int, outputs: int = 0, every_step: bool | None = None,
                reset_after: bool = True) -> Shape:
    """A stack of equal cells, with a dense head of ``outputs`` if that is not 0.

    ``every_step`` is by default what is usual: every step without a head, the last one with it.
    """
    layers = []
    for width in units:
        layers.append(LayerShape(cell=cell, inputs=inputs, units=width,
                                 reset_after=reset_after or cell is not Cell.GRU))
        inputs = width
    if outputs:
        layers.append(LayerShape(cell=Cell.DENSE, inputs=inputs, units=outputs))
    return Shape(layers=tuple(layers), every_step=not outputs if every_step is None else every_step)


def work_of(shape: Shape) -> Work:
    """Counts of a network of this shape."""
    at_end = [layer for layer in shape.layers if layer.cell is Cell.DENSE and not shape.every_step]
    per_step = [layer for layer in shape.layers if layer not in at_end]
    states = {Cell.LSTM: 2, Cell.GRU: 1, Cell.ELMAN: 1, Cell.DENSE: 0}
    return Work(
        macs_per_step=sum(layer.macs for layer in per_step),
        macs_per_sequence_end=sum(layer.macs for layer in at_end),
        weights=sum(layer.macs for layer in shape.layers),
        state_values=sum(states[layer.cell] * layer.outputs for layer in shape.layers),
    )
