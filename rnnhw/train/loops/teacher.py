"""A teacher: a trained network whose outputs a smaller one learns beside the labels.

::

    loss = (1 - s) hard + s soft,      soft = T^2 KL(softmax(teacher / T) | softmax(student / T))

A high temperature T shows how the teacher ranks the wrong labels. The gradient of a soft target shrinks with
1 / T^2, which the factor makes up for (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural
network", section 2). Of real targets, ``soft`` is the mean square distance from the teacher's outputs.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import mean_square, soft_cross_entropy
from rnnhw.train.loops.data_names import digest
from rnnhw.train.parameters import Parameters
from rnnhw.train.stack import Stack

__all__ = ["Teacher"]

Float = NDArray[np.floating[Any]]

SHARE = 0.9
"""s above: labels count for little, as the paper found best."""


class Teacher:
    """Runs beside a student, and adds its outputs to the student's loss.

    Parameters
    ----------
    network : Network
        In floats, without dropout; it is not trained.
    temperature : float
        T above.

    Raises
    ------
    InputError
        If the temperature is not a positive number.
    """

    def __init__(self, network: Network, temperature: float) -> None:
        if isinstance(temperature, bool) or not isinstance(temperature, int | float):
            raise InputError(f"the temperature is {temperature!r}, not a positive number")
        if not 0.0 < temperature < math.inf:
            raise InputError(f"the temperature is {temperature:g}, not a positive number")
        self._parameters, self._temperature = Parameters.of(network), float(temperature)
        self.label = f", taught by {digest(self._parameters.flat)} at temperature {temperature!r}"
        self._stacks: dict[tuple[int, int], Stack] = {}
        self._outputs: Float = np.empty((0, network.outputs), np.float32)

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

    def watch(self, student: Stack) -> None:
        """Run on what the student is about to read: its x, before anything rounds it, and its lengths."""
        own = self.workspace(student.x.shape[0], student.x.shape[1], student.x.dtype)
        own.x[:], own.extent = student.x, student.extent
        own.forward(self._parameters.network)
        self._outputs = own.outputs.reshape(-1, own.outputs.shape[-1])

    def blend(self, hard: float, outputs: Float, targets: NDArray[Any], gradient: Float) -> float:
        """Blend the loss of a student, and its gradient in place, with those of the soft targets.

        Parameters
        ----------
        hard : float
            Loss of the labels or targets.
        outputs, gradient : float array ``[rows, outputs]``
        targets : int64 array ``[rows]``, or float array ``[rows, outputs]``
            Labels, of which negative ones do not count, or real targets, of which NaN do not.
        """
        slope = np.empty_like(gradient)
        if np.issubdtype(targets.dtype, np.floating):
            soft, _ = mean_square(outputs, np.where(np.isnan(targets[:, :1]), np.nan, self._outputs), slope)
        else:
            soft = soft_cross_entropy(outputs, self._outputs, targets, self._temperature, slope)
        gradient *= 1.0 - SHARE
        slope *= SHARE
        gradient += slope
        return (1.0 - SHARE) * hard + SHARE * soft


def _in_words(network: Network) -> str:
    """Say what a network reads and gives."""
    steps = "every step" if network.every_step else "the last step"
    return f"{network.inputs} inputs and {network.outputs} outputs on {steps}"
