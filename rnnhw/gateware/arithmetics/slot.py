"""One of the ``lanes / fold`` places in which a cell pipeline requantizes and activates lanes."""

from collections.abc import Callable
from dataclasses import dataclass

from amaranth import Array, Module, Value
from amaranth.lib import data

__all__ = ["Requantized", "Slot"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Slot:
    """What a part of a cell pipeline gets to make the pre-activations of a place.

    Parameters
    ----------
    m : Module
    index : int
    lanes : range
        The lanes that it works on, one in each cycle of a unit.
    input_sum, recurrent_sum : signed(32)
        In the cycle of ``control[1]``.
    control : sequence of struct, `rnnhw.gateware.unit_sequencer.unit_control`
        The unit that is k cycles down the pipeline.
    parameters : struct
        The unit's parameters, in the cycle of ``control[1]``.
    of_lane : struct or None
        Those that are a word of the lane that is in work, in place of all lanes'.
    old_c : signed(16)
        First word of the unit's state before the step, in the cycle of ``control[4]``.
    gathered : callable
        Takes a value and a name; gives the value of each part of a unit in the cycle of its last part.
    """

    m: Module
    index: int
    lanes: range
    input_sum: Value
    recurrent_sum: Value
    control: list[data.View]
    parameters: data.View
    of_lane: data.View | None
    old_c: Value | None
    gathered: Callable[[Value, str], list[Value]]

    def parameter(self, name: str) -> Value:
        """The parameter ``name`` of the lane that is in work, in the cycle of ``control[1]``."""
        if self.of_lane is not None and name in self.of_lane.shape().members:
            return self.of_lane[name]
        return Array(self.parameters[f"{name}_{k}"] for k in self.lanes)[self.control[1].part]


@dataclass(frozen=True, kw_only=True, eq=False)
class Requantized:
    """Pre-activations, and where a GRU's candidate is among the lanes its recurrent part, gathered."""

    value: Value
    candidate: Value | None = None
