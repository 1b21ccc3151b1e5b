"""The message that ``rnnhw run`` prints about real inputs that saturate int8."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["clipping_text"]


def clipping_text(x: NDArray[Any], clipped: NDArray[np.int64], limits: Sequence[tuple[float, float]]) -> str:
    """Say how many values are clipped, and which feature has most of them.

    Parameters
    ----------
    x : float array ``[..., features]``
        The inputs.
    clipped : int64 array ``[features]``
        Number of clipped values of each feature; not all zero.
    limits : sequence of tuple of float
        Smallest and largest value of each feature that int8 can represent.
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
