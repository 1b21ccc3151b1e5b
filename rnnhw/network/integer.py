"""Networks with integer weights, in ``native`` arithmetic: what runs on gateware, bit for bit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from rnnhw.errors import ModelError
from rnnhw.network.integer_layers import (
    IntegerBidirectional,
    IntegerDense,
    IntegerRecurrent,
    check_exponent,
)
from rnnhw.network.matrices import matrices
from rnnhw.network.sizes import StackSizes, check_stack

__all__ = ["IntegerLayer", "IntegerNetwork"]

IntegerLayer = IntegerRecurrent | IntegerBidirectional | IntegerDense


@dataclass(frozen=True, kw_only=True, eq=False)
class IntegerNetwork(StackSizes):
    """A quantized network: a stack of recurrent layers, with or without a dense head, or a dense layer alone.

    Parameters
    ----------
    name : str
    input_exponent : int, or tuple of int
        The int8 inputs weigh ``2**-input_exponent``; zero point 0. One for all features, or one for each.
    layers : sequence of integer layers
        From the input to the output; only the last one may be `IntegerDense`.
    every_step : bool
        Whether the outputs are those of every step (``[batch, time, outputs]``) or of the last step alone
        (``[batch, outputs]``); of a bidirectional layer at the top, of each direction's own last step.
        Outputs are int8 hidden states, or int16 where there is a dense head.
    """

    name: str
    input_exponent: int | tuple[int, ...]
    layers: Sequence[IntegerLayer]
    every_step: bool

    arithmetic: ClassVar[str] = "native"

    def __post_init__(self) -> None:
        check_stack(self.name, self.layers, IntegerDense)
        if not isinstance(self.input_exponent, int) and len(self.input_exponent) != self.inputs:
            raise ModelError(
                f"network {self.name!r} has {len(self.input_exponent)} input exponents for "
                f"{self.inputs} features"
            )
        for exponent in self.input_exponents:
            check_exponent("the input exponent", exponent)

    @property
    def input_exponents(self) -> tuple[int, ...]:
        """The exponent of each feature."""
        if isinstance(self.input_exponent, int):
            return (self.input_exponent,) * self.inputs
        return self.input_exponent

    @property
    def stages(self) -> Sequence[IntegerLayer]:
        """The layers that compute: all."""
        return self.layers

    @property
    def recurrent(self) -> Sequence[IntegerRecurrent | IntegerBidirectional]:
        """The layers below the head."""
        return [layer for layer in self.layers if not isinstance(layer, IntegerDense)]

    @property
    def directions(self) -> Sequence[IntegerRecurrent]:
        """Every recurrent layer, of bidirectional ones the forward and then the backward one."""
        found: list[IntegerRecurrent] = []
        for layer in self.recurrent:
            found += [layer.forward, layer.backward] if isinstance(layer, IntegerBidirectional) else [layer]
        return found

    @property
    def head(self) -> IntegerDense | None:
        """The dense layer at the top, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, IntegerDense) else None

    @property
    def output_exponent(self) -> int:
        """The integer outputs weigh ``2**-output_exponent``."""
        layer = self.layers[-1]
        return layer.output_exponent if isinstance(layer, IntegerDense) else layer.hidden_exponent

    @property
    def weight_bits(self) -> int:
        """4 where every weight lies in -7 .. 7, else 8."""
        weights = [array for layer in self.directions for array in matrices(layer).values()]
        if self.head:
            weights.append(self.head.weights)
        return 4 if all(np.abs(array).max() <= 7 for array in weights) else 8
