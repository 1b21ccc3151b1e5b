"""State of the tensor that runs from a graph's input through its layers, while the graph is imported."""

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
        What error messages call the operator.
    layer : Lstm, Gru or Elman
    is_reverse : bool
    source : Signal
        Input of the operator.
    below : tuple of Layer
        The layers below the operator, which its input has come through.
    """

    label: str
    layer: Recurrent
    is_reverse: bool
    source: "Signal"
    below: tuple[Layer, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Signal:
    """State of a tensor on the way from the graph's input to its output.

    Parameters
    ----------
    kind : {"input", "hidden", "cell", "dense"}
        The graph's input, h, c, or the output of the dense layer.
    axes : tuple of str
        Name of each axis. Without the time axis, the tensor is the one after the last step.
    sizes : dict
        Sizes of axes by name, where they are known.
    parts : tuple of Part
        The states that the tensor consists of, in order: along the direction axis if there is one, else side
        by side along the units axis.
    weights, bias : float array ``[outputs, units]``, ``[outputs]``, optional
        The dense layer, if the tensor is its output.
    """

    kind: str
    axes: tuple[str, ...]
    sizes: dict[str, int] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    weights: NDArray[np.floating[Any]] | None = None
    bias: NDArray[np.floating[Any]] | None = None

    @property
    def is_every_step(self) -> bool:
        """Whether the tensor has the time axis."""
        return TIME in self.axes


def layers_of(signal: Signal, reader: str) -> tuple[Layer, ...]:
    """The layers that a tensor has come through, from the input up.

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
    first = signal.parts[0]
    if DIRECTION in signal.axes:
        raise ModelError(f"{reader} reads h of {first.label} with its direction axis, which is not supported")
    match [part.is_reverse for part in signal.parts]:
        case [False]:
            return (*first.below, first.layer)
        # Two operators form a bidirectional layer only if they read the very same tensor.
        case [False, True] if first.source is signal.parts[1].source:
            return (*first.below, Bidirectional(forward=first.layer, backward=signal.parts[1].layer))
        case [True]:
            raise ModelError(f"{first.label}: direction reverse alone is not supported, only beside forward")
    raise ModelError(
        f"{reader} reads {len(signal.parts)} states side by side that are not h of a forward "
        "and then a reverse direction on the same input, which is not supported"
    )
