"""Shapes of networks, and the work that they take: MACs, weights and states, independent of any machine."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rnnhw.cells import CELLS, Cell, Declaration, Product, declaration_of
from rnnhw.network.balanced import BalancedZeros
from rnnhw.network.float import Bidirectional, Dense, Layer, Network
from rnnhw.network.host import Function, HostFunction
from rnnhw.network.integer import Flatten, IntegerLayer, IntegerNetwork, LastStep, reversals_of
from rnnhw.network.integer_layers import IntegerBidirectional
from rnnhw.network.occupancy import Occupancy
from rnnhw.network.stack import DenseLayer, RecurrentLayer, Stack
from rnnhw.network.thresholds import has_thresholds

__all__ = [
    "GATES",
    "Cell",
    "Choice",
    "HostStep",
    "LayerShape",
    "Shape",
    "Work",
    "shape_of",
    "stack_shape",
    "work_of",
]


class Choice(StrEnum):
    """How the steps of a sequence are reduced to one vector."""

    LAST_STEP = "last step"
    FLATTEN = "flatten"


@dataclass(frozen=True, kw_only=True)
class HostStep:
    """A function that the host computes between layers of a network, or after the last one.

    Parameters
    ----------
    layer : int
        Which of the network's layers it is.
    function : Function
    values : int
        Number of values that it gives per step, or per sequence after a choice of steps.
    """

    layer: int
    function: Function
    values: int


def _chooses(steps: Sequence[Choice | HostStep]) -> bool:
    """Whether steps are chosen from a sequence."""
    return any(isinstance(step, Choice) for step in steps)


GATES = {cell: len(declared.gates) for cell, declared in CELLS.items()} | {Cell.DENSE: 1}
"""Number of gates of each cell: rows of the layer's weight matrices per unit."""


@dataclass(frozen=True, kw_only=True)
class LayerShape:
    """The kind and sizes of a layer, and what the host does before it.

    Parameters
    ----------
    cell : Cell
    inputs, units : int
        Width of the input, and number of units of one direction; for a dense layer the number of outputs.
    directions : int
        1, or 2 for a bidirectional layer.
    reset_after : bool
        Reset convention of a GRU; see `rnnhw.network.Gru`. True for all other cells.
    projection : int
        Width of h of one direction of an LSTM with a projection; 0 without a projection.
    has_peepholes : bool
        Whether an LSTM has peepholes.
    reverses : tuple of (bool, bool), optional
        For each direction, whether the sequence is reversed before the layer and its outputs after it. By
        default the second direction goes backward.
    before : tuple of Choice and HostStep
        How the sequence is reduced before the layer, and functions that the host computes; usually empty.
    has_thresholds : bool
        Whether it is of a delta network, of which products read again only what has changed enough.
    occupancies : tuple of Occupancy or BalancedZeros
        For each direction, which of an integer layer's weights are zero, or how many of a layer's that is
        pruned in balance; empty where nobody knows, which counts as none. Shapes that differ in nothing else
        are equal.
    """

    cell: Cell
    inputs: int
    units: int
    directions: int = 1
    reset_after: bool = True
    projection: int = 0
    has_peepholes: bool = False
    reverses: tuple[tuple[bool, bool], ...] = ()
    before: tuple[Choice | HostStep, ...] = ()
    has_thresholds: bool = dataclasses.field(default=False, repr=False)
    occupancies: tuple[Occupancy | BalancedZeros, ...] = dataclasses.field(
        default=(), compare=False, repr=False
    )

    def __post_init__(self) -> None:
        if not self.reverses:
            both = ((False, False), (True, True))
            object.__setattr__(self, "reverses", both[: self.directions])

    @property
    def width(self) -> int:
        """Width of h, or of a dense layer's outputs, in one direction."""
        return self.projection or self.units

    @property
    def outputs(self) -> int:
        """Width of the layer's output, which the next layer reads."""
        return self.directions * self.width

    @property
    def declaration(self) -> Declaration:
        """Declaration of a recurrent layer's cell, in its convention and with its options."""
        return declaration_of(self.cell, reset_after=self.reset_after, has_projection=self.projection > 0)

    @property
    def macs(self) -> int:
        """Useful MACs per step and sequence, which is also the number of weights."""
        rows = GATES[self.cell] * self.units
        if self.cell is Cell.DENSE:
            return rows * self.inputs
        macs = {
            Product.INPUT: rows * self.inputs,
            Product.RECURRENT: rows * self.width,
            Product.PROJECTION: self.width * self.units,
        }
        return self.directions * sum(macs[product] for product in self.declaration.products)

    @property
    def zeros(self) -> int:
        """How many of the weights are zero, as far as it is known."""
        return sum(one.zeros for one in self.occupancies if isinstance(one, Occupancy))


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The shape of a network: all that is needed to count its work and to schedule it.

    Parameters
    ----------
    layers : tuple of LayerShape
        From the input to the output.
    every_step : bool
        Whether there is an output for every step, or one per sequence.
    after : tuple of Choice and HostStep
        How the sequence is reduced after the last layer, and functions that the host computes.
    """

    layers: tuple[LayerShape, ...]
    every_step: bool
    after: tuple[Choice | HostStep, ...] = ()

    @property
    def has_thresholds(self) -> bool:
        """Whether it is of a delta network, whose cycles follow from its data."""
        return any(layer.has_thresholds for layer in self.layers)

    @property
    def takes_own_last_step(self) -> bool:
        """Whether the output is that after each direction's own last step, without an explicit choice."""
        choices = [self.after, *(layer.before for layer in self.layers)]
        return not self.every_step and not any(_chooses(steps) for steps in choices)

    @property
    def first_single(self) -> int:
        """Index of the lowest layer that is computed once per sequence, or the number of layers if none is.

        All layers above it are computed once per sequence too.
        """
        for k, layer in enumerate(self.layers):
            if _chooses(layer.before) or (layer.cell is Cell.DENSE and self.takes_own_last_step):
                return k
        return len(self.layers)

    @property
    def inputs(self) -> int:
        """Features per step."""
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
    """Counts of a network's work; a MAC is one multiplication and one addition (two operations).

    Only useful MACs of matrix products count: input, recurrent and projection products of each step, and
    those of a head per step or once per sequence, without padding. Elementwise work is left out, as in the
    published figures that these counts are compared with.

    Parameters
    ----------
    macs_per_step : int
        MACs per step and sequence.
    macs_per_sequence_end : int
        MACs that are needed once per sequence.
    weights : int
        Number of weights, without biases.
    state_values : int
        Number of values of h and c that a sequence carries from step to step.
    host_values_per_step, host_values_per_sequence_end : int
        Number of values that functions on the host give, per step and once per sequence.
    """

    macs_per_step: int
    macs_per_sequence_end: int
    weights: int
    state_values: int
    host_values_per_step: int = 0
    host_values_per_sequence_end: int = 0

    def macs(self, steps: int) -> int:
        """Useful MACs of one sequence of ``steps`` steps."""
        return steps * self.macs_per_step + self.macs_per_sequence_end

    def operations(self, steps: int) -> int:
        """Operations of one sequence: two per MAC."""
        return 2 * self.macs(steps)

    def weight_bytes(self, bits: int) -> int:
        """Bytes of all weights (biases left out) at ``bits`` bits each, rounded up."""
        return -(-self.weights * bits // 8)


def _layer_shape(layer: Layer | IntegerLayer) -> LayerShape:
    """Shape of a layer of any kind, without what comes before it."""
    assert not isinstance(layer, HostFunction | LastStep | Flatten)
    one: Any = layer.forward if isinstance(layer, Bidirectional | IntegerBidirectional) else layer
    directions = (one, layer.backward) if isinstance(layer, IntegerBidirectional) else (one,)
    occupancies = tuple(Occupancy(way) for way in directions if isinstance(way, DenseLayer | RecurrentLayer))
    changes = bool(occupancies) and has_thresholds(directions)
    if isinstance(one, DenseLayer | Dense):
        return LayerShape(
            cell=Cell.DENSE,
            inputs=one.inputs,
            units=one.outputs,
            has_thresholds=changes,
            occupancies=occupancies,
        )
    return LayerShape(
        cell=one.cell,
        inputs=one.inputs,
        units=one.units,
        directions=1 if one is layer else 2,
        reset_after=getattr(one, "reset_after", True),
        projection=one.outputs if Product.PROJECTION in one.declaration.products else 0,
        has_peepholes=getattr(one, "has_peepholes", False),
        reverses=reversals_of(layer) if isinstance(layer, IntegerBidirectional | RecurrentLayer) else (),
        has_thresholds=changes,
        occupancies=occupancies,
    )


def shape_of(network: Network | Dense | IntegerNetwork | Stack) -> Shape:
    """Return the shape of a network of any kind; a dense layer by itself is one, of a layer."""
    if isinstance(network, Dense):
        dense = LayerShape(cell=Cell.DENSE, inputs=network.inputs, units=network.outputs)
        return Shape(layers=(dense,), every_step=True)
    layers: list[LayerShape] = []
    before: list[Choice | HostStep] = []
    for k, layer in enumerate(network.layers):
        if isinstance(layer, Flatten):
            before.append(Choice.FLATTEN)
        elif isinstance(layer, HostFunction):
            before.append(HostStep(layer=k, function=layer.function, values=layer.outputs))
        elif not isinstance(layer, LastStep):
            layers.append(dataclasses.replace(_layer_shape(layer), before=tuple(before)))
            before = []
        # The last step of each direction needs no choice: it is what ``every_step`` False means.
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
    has_peepholes: bool = False,
    projection: int = 0,
) -> Shape:
    """Make the shape of a stack of layers of one kind, with a dense head of ``outputs`` if that is not 0.

    By default, there are outputs of every step without a head, and of the last step with a head.
    """
    layers = []
    for width in units:
        layers.append(
            LayerShape(
                cell=cell,
                inputs=inputs,
                units=width,
                reset_after=reset_after or cell is not Cell.GRU,
                has_peepholes=has_peepholes,
                projection=projection,
            )
        )
        inputs = layers[-1].outputs
    if outputs:
        layers.append(LayerShape(cell=Cell.DENSE, inputs=inputs, units=outputs))
    return Shape(layers=tuple(layers), every_step=not outputs if every_step is None else every_step)


def work_of(shape: Shape, *, with_zeros: bool = True) -> Work:
    """Count the work of a network of this shape.

    Parameters
    ----------
    shape : Shape
    with_zeros : bool
        Whether weights that are zero count, and MACs with them, as on machines that do not leave them out.
    """
    per_step, at_end = shape.layers[: shape.first_single], shape.layers[shape.first_single :]

    def macs(layers: Sequence[LayerShape]) -> int:
        return sum(layer.macs - (0 if with_zeros else layer.zeros) for layer in layers)

    host_per_step, host_at_end = _host_values(shape)
    return Work(
        macs_per_step=macs(per_step),
        macs_per_sequence_end=macs(at_end),
        weights=macs(shape.layers),
        state_values=sum(_state_values(layer) for layer in shape.layers),
        host_values_per_step=host_per_step,
        host_values_per_sequence_end=host_at_end,
    )


def _host_values(shape: Shape) -> tuple[int, int]:
    """Number of values that functions on the host give, per step and once per sequence."""
    counts, is_single = [0, 0], False
    for steps in (*(layer.before for layer in shape.layers), shape.after):
        for step in steps:
            if isinstance(step, Choice):
                is_single = True
            else:
                counts[is_single] += step.values
    return counts[0], counts[1]


def _state_values(layer: LayerShape) -> int:
    """Number of values of h and c that a layer carries from one step to the next, per sequence."""
    if layer.cell is Cell.DENSE:
        return 0
    has_c = "c" in layer.declaration.remembers
    return layer.outputs + has_c * layer.directions * layer.units
