"""A trained network that runs beside a smaller one, which learns its outputs; see `soft_targets`.

The distance of the topmost hidden states may be added (`rnnhw.train.loops.matching`).
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.loops.data_names import digest
from rnnhw.train.loops.matching import initial_map, state_distance
from rnnhw.train.loops.soft_targets import blended, checked_temperature
from rnnhw.train.parameters import ONLY, Parameters
from rnnhw.train.stack import Stack

__all__ = ["Teacher"]

Float = NDArray[np.floating[Any]]

_MAP = "map of hidden states"


class Teacher:
    """Runs beside a student, and adds its outputs to the student's loss.

    Parameters
    ----------
    network : Network
        In floats, without dropout; it is not trained.
    temperature : float
        T above.
    matching : float
        Weight of the distance of the hidden states; 0 leaves it out.

    Raises
    ------
    InputError
        If the temperature is not a positive number, or the weight is not one of 0 or more.
    """

    def __init__(self, network: Network, temperature: float, matching: float = 0.0) -> None:
        self._temperature = checked_temperature(temperature)
        if isinstance(matching, bool) or not isinstance(matching, int | float):
            raise InputError(f"the weight of hidden states is {matching!r}, not a number of 0 or more")
        if not 0.0 <= matching < math.inf:
            raise InputError(f"the weight of hidden states is {matching:g}, not a number of 0 or more")
        self._parameters, self._matching = Parameters.of(network), float(matching)
        matched = f", states by {matching!r}" if matching else ""
        self.label = f", taught by {digest(self._parameters.flat)} at temperature {temperature!r}{matched}"
        self._outputs: Float = np.empty((0, network.outputs), np.float32)
        self._stacks: dict[tuple[int, int], Stack] = {}
        self._hidden: Float = np.empty((0, 0, network.recurrent[-1].outputs), np.float32)

    def pupil(self, student: Network) -> Parameters:
        """The parameters that are trained: the student's, and the map of its states where there is one."""
        own, other = (one.recurrent[-1].outputs for one in (self._parameters.network, student))
        linear = initial_map(own, other) if self._matching else None
        return Parameters.of(student if linear is None else {ONLY: student, _MAP: linear})

    def check(self, student: Network) -> None:
        """Refuse a student with other inputs or outputs.

        Raises
        ------
        InputError
            If their numbers differ, or only one of the two has outputs on every step.
        """
        own, other = (_in_words(one) for one in (self._parameters.network, student))
        if own != other:
            raise InputError(
                f"the teacher {self._parameters.network.name!r} has {own}, but {student.name!r} has {other}"
            )

    def workspace(self, steps: int, batch: int, dtype: np.dtype[Any]) -> Stack:
        """The teacher's workspace for a student of this shape of batch."""
        if self._parameters.flat.dtype != dtype:
            self._parameters, self._stacks = Parameters.of(self._parameters.network, dtype), {}
        if (steps, batch) not in self._stacks:
            self._stacks[steps, batch] = Stack(self._parameters.network, steps, batch, dtype)
        return self._stacks[steps, batch]

    def watch(self, student: Stack, sequences: NDArray[np.intp] | None = None) -> None:
        """Run on what the student is about to read: its x, before anything rounds it, and its lengths."""
        own = self.workspace(student.x.shape[0], student.x.shape[1], student.x.dtype)
        own.x[:], own.extent = student.x, student.extent
        own.forward(self._parameters.network)
        self._outputs, self._hidden = own.outputs.reshape(-1, own.outputs.shape[-1]), own.hidden

    def blend(self, hard: float, outputs: Float, targets: NDArray[Any], gradient: Float) -> float:
        """Blend the student's loss and gradient with those of the soft targets: `blended`."""
        return blended(self._outputs, self._temperature, hard, outputs, targets, gradient)

    def match(
        self, student: Stack, parameters: Parameters, gradients: Parameters
    ) -> tuple[float, Float | None]:
        """The weighted distance of hidden states after a forward pass, and its gradient for the student's.

        The gradient of the map goes to ``gradients``.
        """
        if not self._matching:
            return 0.0, None
        linear = parameters.array(_MAP) if _MAP in parameters.parts else None
        steps = int(student.extent.lengths.sum())
        loss, slope, map_slope = state_distance(student.hidden, self._hidden, steps, linear)
        if map_slope is not None:
            gradients.array(_MAP)[:] = self._matching * map_slope
        return self._matching * loss, slope * slope.dtype.type(self._matching)


def _in_words(network: Network) -> str:
    """Say what a network reads and gives."""
    steps = "every step" if network.every_step else "the last step"
    return f"{network.inputs} inputs and {network.outputs} outputs on {steps}"
