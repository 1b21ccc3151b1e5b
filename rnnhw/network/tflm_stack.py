"""A stack of layers of a ``.tflite`` as one run of a machine takes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rnnhw.network.sizes import StackSizes, check_stack
from rnnhw.network.tflite import TfliteDense
from rnnhw.network.tflite_lstm import TfliteLstm

__all__ = ["TflmStack"]


@dataclass(frozen=True, kw_only=True, eq=False)
class TflmStack(StackSizes):
    """LSTMs along time with or without a dense head, or a dense layer alone, in ``tflm`` arithmetic.

    Parameters
    ----------
    name : str
    layers : sequence of `TfliteLstm` and `TfliteDense`
        Only the last one may be dense.
    every_step : bool
        Whether the outputs are those of every step or of the last one alone.
    """

    name: str
    layers: Sequence[TfliteLstm | TfliteDense]
    every_step: bool

    arithmetic: ClassVar[str] = "tflm"
    weight_bits: ClassVar[int] = 8

    def __post_init__(self) -> None:
        check_stack(self.name, self.layers, TfliteDense)

    @property
    def directions(self) -> Sequence[TfliteLstm]:
        """The recurrent layers."""
        return [layer for layer in self.layers if isinstance(layer, TfliteLstm)]

    @property
    def head(self) -> TfliteDense | None:
        """The dense layer at the top, if there is one."""
        layer = self.layers[-1]
        return layer if isinstance(layer, TfliteDense) else None
