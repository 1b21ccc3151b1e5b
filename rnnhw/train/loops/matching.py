"""The distance of a student's hidden states from a teacher's, by a linear map where their widths differ.

::

    loss = mean |h_teacher - A h_student|^2

The mean is over the steps of all sequences and the teacher's units. A is trained together with the student
(Romero et al. 2015, "FitNets", whose regressor it is), or the identity where the widths are equal.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["initial_map", "state_distance"]

Float = NDArray[np.floating[Any]]


def initial_map(teacher: int, student: int) -> NDArray[np.float64] | None:
    """A map ``[teacher, student]`` to begin with, or None where the widths are equal.

    It is uniform with variance ``2 / (teacher + student)`` (Glorot and Bengio 2010, equation 16), and follows
    from the widths.
    """
    if teacher == student:
        return None
    limit = math.sqrt(6.0 / (teacher + student))
    return np.random.default_rng([5, teacher, student]).uniform(-limit, limit, (teacher, student))


def state_distance(
    student: Float, teacher: Float, steps: int, linear: Float | None
) -> tuple[float, Float, Float | None]:
    """Compute the distance, and its gradients.

    Parameters
    ----------
    student, teacher : float array ``[time, batch, units]``
        Zeros after a sequence's end, as workspaces have them; so the distance is zero there, too.
    steps : int
        Of all sequences together.
    linear : float array ``[units of the teacher, units of the student]``, optional
        A above; None for the identity.

    Returns
    -------
    tuple of float, float array ``[time, batch, units of the student]``, and float array like ``linear``
        The distance, and its gradients with respect to the student's states and to A.
    """
    mapped = student if linear is None else student @ linear.T
    error = mapped - teacher
    count = steps * teacher.shape[2]
    loss = float(np.square(error, dtype=np.float64).sum()) / count
    slope = error * student.dtype.type(2.0 / count)
    if linear is None:
        return loss, slope, None
    rows = slope.reshape(-1, slope.shape[2])
    return loss, slope @ linear, rows.T @ student.reshape(-1, student.shape[2])
