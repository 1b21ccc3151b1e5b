"""What run says of real inputs that int8 does not hold."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["clipping_text"]


def clipping_text(x: NDArray[Any], clipped: NDArray[np.int64], limits: Sequence[tuple[float, float]]) -> str:
    """How many values are clipped, and which feature most.

    Parameters
    ----------
    x : float array ``[..., features]``
        What is run.
    clipped : int64 array ``[features]``
        How many values of each feature; not all zero.
    limits : sequence of tuple of float
        Smallest and largest value that each feature's int8 holds.
    """
    worst = int(clipped.argmax())
    low, high = limits[worst]
    values = x[..., worst].astype(np.float64)
    farthest = float(values.flat[np.maximum(low - values, values - high).argmax()])
    total = int(clipped.sum())
    share = 100 * total / x.size
    return (
        f"clipped {total:,} of {x.size:,} inputs ({share:.3g} %), most of feature {worst}: "
        f"{int(clipped[worst]):,}, up to {farthest:.3g} where {low:.3g} .. {high:.3g} is held"
    )
