"""What is known of the value that runs from a graph's input to its output."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import ModelError
from rnnhw.network import Bidirectional, Layer, Recurrent

__all__ = ["BATCH", "DIRECTION", "TIME", "UNITS", "Part", "Signal", "layers_of"]

BATCH, TIME, DIRECTION, UNITS = "batch", "time", "direction", "units"


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """h or c of one direction of a recurrent operator.

    Parameters
    ----------
    label : str
        What messages call the operator.
    layer : Lstm, Gru or Elman
    is_reverse : bool
    source : Signal
        What the operator reads.
    below : tuple of Layer
        The layers that it went through.
    """

    label: str
    layer: Recurrent
    is_reverse: bool
    source: "Signal"
    below: tuple[Layer, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Signal:
    """The value that runs from the graph's input to its output.

    Parameters
    ----------
    kind : str
        ``input``, ``hidden`` (h), ``cell`` (c) or ``dense``.
    axes : tuple of str
        What each axis counts; without the time axis the value is that after the last step.
    sizes : dict
        Sizes of the axes, where known.
    parts : tuple of Part
        Along the direction axis, or side by side in the units axis where there is none.
    weights, bias : float array ``[outputs, units]``, ``[outputs]``, optional
        The dense layer passed, for ``dense``.
    """

    kind: str
    axes: tuple[str, ...]
    sizes: dict[str, int] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    weights: NDArray[np.floating[Any]] | None = None
    bias: NDArray[np.floating[Any]] | None = None

    @property
    def is_every_step(self) -> bool:
        """Whether it has the time axis."""
        return TIME in self.axes


def layers_of(signal: Signal, reader: str) -> tuple[Layer, ...]:
    """The layers that a hidden state went through.

    Parameters
    ----------
    signal : Signal
        Of kind ``hidden`` or ``dense``.
    reader : str
        Who reads it, for messages.

    Raises
    ------
    ModelError
        If it is not h of one layer, whole and in the order forward, backward.
    """
    first = signal.parts[0]
    if DIRECTION in signal.axes:
        raise ModelError(f"{reader} reads h of {first.label} with its direction axis, which is not supported")
    match [part.is_reverse for part in signal.parts]:
        case [False]:
            return (*first.below, first.layer)
        case [False, True] if first.source is signal.parts[1].source:
            return (*first.below, Bidirectional(forward=first.layer, backward=signal.parts[1].layer))
        case [True]:
            raise ModelError(f"{first.label}: direction reverse alone is not supported, only beside forward")
    raise ModelError(
        f"{reader} reads {len(signal.parts)} states side by side that are not h of a forward "
        "and then a reverse direction on the same input, which is not supported"
    )
