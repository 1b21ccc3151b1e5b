"""Soft targets: the outputs of a teacher, which a network learns beside the labels.

::

    loss = (1 - s) hard + s soft,      soft = T^2 KL(softmax(teacher / T) | softmax(student / T))

A high temperature T shows how the teacher ranks the wrong labels. The gradient of a soft target shrinks with
1 / T^2, which the factor makes up for (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural
network", section 2). Of real targets, ``soft`` is the mean square distance from the teacher's outputs.
"""

import math
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnhw.errors import InputError
from rnnhw.network import Network
from rnnhw.train.kernels.losses import mean_square, soft_cross_entropy
from rnnhw.train.parameters import Parameters
from rnnhw.train.stack import Stack

__all__ = ["SoftTargets", "blended", "checked_temperature"]

Float = NDArray[np.floating[Any]]

SHARE = 0.9
"""s above: labels count for little, as the paper found best."""


class SoftTargets(Protocol):
    """What an objective asks of a teacher: `rnnhw.train.Teacher` or `rnnhw.train.RecordedTeacher`."""

    label: str
    """Says whose outputs are learned, and how; part of what tells trainings apart."""

    def pupil(self, student: Network) -> Parameters:
        """The parameters that are trained: the student's, and what the teacher needs beside them."""

    def check(self, student: Network) -> None:
        """Refuse a student whose inputs or outputs are others."""

    def watch(self, student: Stack, sequences: NDArray[np.intp]) -> None:
        """Find the outputs for what the student is about to read: these sequences, in this order."""

    def blend(self, hard: float, outputs: Float, targets: NDArray[Any], gradient: Float) -> float:
        """Blend the loss of a student, and its gradient in place, with those of the soft targets."""

    def match(
        self, student: Stack, parameters: Parameters, gradients: Parameters
    ) -> tuple[float, Float | None]:
        """What else is learned after a forward pass: its loss, and its gradient for the student's h."""


def checked_temperature(temperature: float) -> float:
    """The temperature.

    Raises
    ------
    InputError
        If it is not a positive number.
    """
    if isinstance(temperature, bool) or not isinstance(temperature, int | float):
        raise InputError(f"the temperature is {temperature!r}, not a positive number")
    if not 0.0 < temperature < math.inf:
        raise InputError(f"the temperature is {temperature:g}, not a positive number")
    return float(temperature)


def blended(
    soft_outputs: Float,
    temperature: float,
    hard: float,
    outputs: Float,
    targets: NDArray[Any],
    gradient: Float,
) -> float:
    """Blend the loss of a student, and its gradient in place, with those of the soft targets.

    Parameters
    ----------
    soft_outputs : float array ``[rows, outputs]``
        Of the teacher.
    temperature : float
    hard : float
        Loss of the labels or targets.
    outputs, gradient : float array ``[rows, outputs]``
        Of the student.
    targets : int64 array ``[rows]``, or float array ``[rows, outputs]``
        Labels, of which negative ones do not count, or real targets, of which NaN do not.
    """
    slope = np.empty_like(gradient)
    if np.issubdtype(targets.dtype, np.floating):
        soft, _ = mean_square(outputs, np.where(np.isnan(targets[:, :1]), np.nan, soft_outputs), slope)
    else:
        soft = soft_cross_entropy(outputs, soft_outputs, targets, temperature, slope)
    gradient *= 1.0 - SHARE
    slope *= SHARE
    gradient += slope
    return (1.0 - SHARE) * hard + SHARE * soft
