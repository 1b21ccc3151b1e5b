"""Short names of data, for checkpoints."""

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["digest"]


def digest(*arrays: NDArray[Any]) -> str:
    """A short name of data, which is different for different data."""
    found = hashlib.sha256()
    for array in arrays:
        found.update(f"{array.dtype} {array.shape} ".encode())
        found.update(np.ascontiguousarray(array).tobytes())
    return found.hexdigest()[:16]
