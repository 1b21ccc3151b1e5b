"""The elementwise functions of the cells, in Numba, on scalars of either float dtype."""

import math
from typing import Any

from numba import njit

__all__ = ["sigmoid", "tanh"]


@njit(cache=True, inline="always")
def sigmoid(x: Any, half: Any, one: Any) -> Any:
    """Logistic function, as a tanh, which cannot overflow; ``half`` and ``one`` carry the dtype."""
    return half * (one + math.tanh(half * x))


@njit(cache=True, inline="always")
def tanh(x: Any) -> Any:
    """Hyperbolic tangent."""
    return math.tanh(x)
