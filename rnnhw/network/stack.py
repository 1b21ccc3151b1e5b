"""A stack of layers that one program of a machine can run."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnhw.arith import ARITHMETICS
from rnnhw.network.integer_layers import IntegerDense, IntegerRecurrent
from rnnhw.network.matrices import matrices
from rnnhw.network.sizes import StackSizes, check_stack
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = ["DenseLayer", "RecurrentLayer", "Stack", "weight_bits"]

RecurrentLayer = IntegerRecurrent | TfliteLstm
"""A recurrent layer of one direction, in any arithmetic."""

DenseLayer = IntegerDense | TfliteDense
"""A dense layer, in any arithmetic."""


def weight_bits(arithmetic: str, layers: Sequence[RecurrentLayer | DenseLayer]) -> int:
    """Return 4 if every weight lies in -7 .. 7 and the arithmetic has weights of 4 bits, otherwise 8."""
    if not ARITHMETICS[arithmetic].has_narrow_weights:
        return 8
    arrays: list[NDArray[np.int8]] = []
    for layer in layers:
        if isinstance(layer, DenseLayer):
            arrays.append(layer.weights)
        elif not isinstance(layer, TfliteLstm):
            arrays += matrices(layer).values()
    return 4 if all(np.abs(array).max() <= 7 for array in arrays) else 8


@dataclass(frozen=True, kw_only=True, eq=False)
class Stack(StackSizes):
    """Unidirectional recurrent layers with or without a dense head, or a dense layer alone.

    Parameters
    ----------
    name : str
        Name of the network that the stack is a part of.
    arithmetic : str
        One of `rnnhw.arith.ARITHMETICS`.
    layers : sequence of recurrent and dense layers
        Layers of one direction in this arithmetic; only the last one may be dense.
    every_step : bool
        Whether the outputs are those of every step, or of the last step only.
    """

    name: str
    arithmetic: str
    layers: Sequence[RecurrentLayer | DenseLayer]
    every_step: bool

    def __post_init__(self) -> None:
        check_stack(self.name, self.layers, (IntegerDense, TfliteDense))

    @property
    def directions(self) -> Sequence[RecurrentLayer]:
        """The recurrent layers."""
        return [layer for layer in self.layers if not isinstance(layer, DenseLayer)]

    @property
    def head(self) -> DenseLayer | None:
        """The dense layer at the top, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, DenseLayer) else None

    @property
    def layer_weight_bits(self) -> tuple[int, ...]:
        """For each layer, 4 if all its weights lie in -7 .. 7 and the arithmetic packs them, otherwise 8."""
        return tuple(weight_bits(self.arithmetic, [layer]) for layer in self.layers)
