"""State of the tensor that runs from an input of machine layers through them, while a graph is imported."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.frontends.onnx.quantized.scales import Scale
from rnnhw.network import BATCH, DIRECTION, TIME, Bidirectional, Layer, OwnRows, Recurrent

__all__ = ["BATCH", "DIRECTION", "TIME", "UNITS", "Part", "Signal", "Unit", "chain_of", "layer_of"]

UNITS = "units"

Float = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Unit:
    """A recurrent operator that the machine runs.

    Parameters
    ----------
    label : str
        What error messages call the operator.
    halves : tuple of Recurrent
        The layer of each direction.
    reverse : tuple of bool
        For each direction, whether it runs backward in time.
    source : Signal
        Input of the operator.
    roles : dict
        Meaning of each axis of the input, by the name of the axis.
    lengths : str
        Name of the tensor of lengths; empty without.
    initial : dict of str to str or array
        Initial states under ``h`` and ``c``, where they are not zero: names of tensors, or constants
        ``[directions, 1 or batch, width]``.
    outputs : tuple of str
        Names of the tensors Y, Y_h and, of an LSTM, Y_c; empty where one is not given.
    own : tuple of OwnRows
        Scales that the weights of each direction have in the file; empty without.
    remarks : tuple of str
        Sentences on which of these scales are kept.
    """

    label: str
    halves: tuple[Recurrent, ...]
    reverse: tuple[bool, ...]
    source: "Signal"
    roles: dict[str, str]
    lengths: str
    initial: dict[str, str | NDArray[Any]]
    outputs: tuple[str, ...]
    own: tuple[OwnRows, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """h or c of one direction of a recurrent operator.

    Parameters
    ----------
    unit : Unit
    direction : int
        Position of the direction in the operator.
    """

    unit: Unit
    direction: int

    @property
    def label(self) -> str:
        """What error messages call the operator."""
        return self.unit.label

    @property
    def layer(self) -> Recurrent:
        """The layer of this direction."""
        return self.unit.halves[self.direction]

    @property
    def is_reverse(self) -> bool:
        """Whether the direction runs backward in time."""
        return self.unit.reverse[self.direction]


@dataclass(frozen=True, kw_only=True, eq=False)
class Signal:
    """State of a tensor on the way from the input of machine layers to their output.

    Parameters
    ----------
    kind : {"input", "hidden", "cell", "dense"}
        An input of machine layers, h, c, or the output of a dense layer.
    axes : tuple of str
        Name of each axis. Without the time axis, the tensor is the one after the last step.
    origins : tuple of str
        The tensors that operators which only move values have made it of: the input, or outputs of recurrent
        operators.
    sizes : dict
        Sizes of axes by name, where they are known.
    parts : tuple of Part
        The states that the tensor consists of, in order: along the direction axis if there is one, else side
        by side along the units axis.
    weights, bias : float array ``[outputs, units]``, ``[outputs]``, optional
        The dense layer, if the tensor is its output.
    scales : tuple of Scale
        How the model rounds the tensor, from one operator to the next.
    below : tuple of Scale
        The same of the input of the dense layer.
    rows : int64 array ``[outputs]``, optional
        Scales that the weights of the dense layer have in the file; see `rnnhw.network.OwnScales`.
    remarks : tuple of str
        Sentences on which of these are kept.
    """

    kind: str
    axes: tuple[str, ...]
    origins: tuple[str, ...]
    sizes: dict[str, int] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    weights: Float | None = None
    bias: Float | None = None
    scales: tuple[Scale, ...] = ()
    below: tuple[Scale, ...] = ()
    rows: NDArray[np.int64] | None = None
    remarks: tuple[str, ...] = ()

    @property
    def is_every_step(self) -> bool:
        """Whether the tensor has the time axis."""
        return TIME in self.axes


def _check_directions(signal: Signal, reader: str) -> None:
    """Refuse a tensor that is not h of all directions of one layer, forward before backward."""
    first = signal.parts[0]
    match [part.is_reverse for part in signal.parts]:
        case [False] if len(first.unit.halves) == 1:
            return
        case [False]:
            raise ModelError(f"{reader} reads one of two directions of {first.label}")
        # Two operators form a bidirectional layer only if they read the very same tensor.
        case [False, True] if first.unit.source is signal.parts[1].unit.source:
            return
        case [True]:
            raise ModelError(f"{reader} reads {first.label}, whose direction is reverse alone")
    raise ModelError(
        f"{reader} reads {len(signal.parts)} states side by side that are not h of a forward "
        "and then a reverse direction on the same input"
    )


def chain_of(signal: Signal, reader: str) -> list[tuple[Part, ...]]:
    """The layers that a tensor has come through, from the input up; of each layer, its directions.

    Parameters
    ----------
    signal : Signal
        Of kind "hidden" or "dense".
    reader : str
        What reads the tensor, for error messages.

    Raises
    ------
    ModelError
        If it is not h of all directions of one layer, forward before backward.
    """
    found: list[tuple[Part, ...]] = []
    while signal.kind != "input":
        _check_directions(signal, reader)
        found.insert(0, signal.parts)
        signal = signal.parts[0].unit.source
    return found


def layer_of(parts: tuple[Part, ...]) -> Layer:
    """Make the layer of one or two directions."""
    if len(parts) == 1:
        return parts[0].layer
    return Bidirectional(forward=parts[0].layer, backward=parts[1].layer)
