"""The logarithm that widths of addresses and depths of trees follow from."""

from typing import Any

import numpy as np

__all__ = ["log2_ceil"]


def log2_ceil(n: Any) -> Any:
    """Levels of a binary tree with ``n`` leaves; ``n`` is an integer, or an int64 array up to 2**53."""
    if isinstance(n, int):
        return (n - 1).bit_length()
    _, exponent = np.frexp(n - 1)
    return exponent.astype(np.int64)
