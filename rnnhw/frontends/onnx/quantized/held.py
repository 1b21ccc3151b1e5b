"""Arrays that a file holds as integers with scales, and the scales of the rows of weights among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.network import MAX_EXPONENT, NO_EXPONENT

__all__ = ["Held", "HeldArrays", "exponent_of", "row_exponents"]

Array = NDArray[Any]

MAX_WEIGHT = 127


@dataclass(frozen=True, eq=False)
class Held:
    """How a file holds an array of reals as integers.

    Parameters
    ----------
    name : str
        The integers, as the file calls them.
    steps : float array
        The real weight of one step of each integer, in the shape of the array.
    """

    name: str
    steps: Array


HeldArrays = Mapping[str, Held]
"""By the names of the arrays of reals."""


def exponent_of(scale: float) -> int | None:
    """The e of a scale ``2**-e`` that integers here can have; None of any other scale."""
    mantissa, exponent = np.frexp(np.float64(scale))
    found = 1 - int(exponent)
    return found if mantissa == 0.5 and abs(found) <= MAX_EXPONENT else None


def row_exponents(weights: Array, held: Held) -> tuple[NDArray[np.int64], str]:
    """Find the scales of rows whose integers can be used as they are.

    Parameters
    ----------
    weights : float array ``[rows, operands]``
    held : Held
        Of the same shape.

    Returns
    -------
    exponents : int64 array ``[rows]``
        The integers of a row weigh ``2**-exponent``; `NO_EXPONENT` where they cannot be used.
    reason : str
        Why not, for one of these rows; empty if there is none.
    """
    steps = held.steps.astype(np.float64)
    mantissas, exponents = np.frexp(steps)
    found, reason = (1 - exponents[:, 0]).astype(np.int64), ""
    even = (steps == steps[:, :1]).all(axis=1)
    powers = (mantissas[:, 0] == 0.5) & (np.abs(found) <= MAX_EXPONENT)
    with np.errstate(all="ignore"):
        peaks = np.abs(weights.astype(np.float64) / steps).max(axis=1, initial=0.0)
    if not even.all():
        reason = "its scales differ within a row"
    elif not powers.all():
        reason = f"its scale {steps[int(np.argmin(powers)), 0]:.4g} is no power of two"
    elif (peaks > MAX_WEIGHT).any():
        reason = f"it holds {peaks.max():.0f} steps, and weights lie in -{MAX_WEIGHT} .. {MAX_WEIGHT}"
    return np.where(even & powers & (peaks <= MAX_WEIGHT), found, NO_EXPONENT), reason
