"""Beats of the load stream."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import LOAD, WORD_BITS, LoadTarget, words_of

__all__ = ["COMMIT", "Beats", "load_beats"]

Beats = NDArray[np.uint32]


def load_beats(target: int, row: Any, column: Any, address: Any, data: NDArray[Any]) -> Beats:
    """Load beats ``[beats, 3]``, least significant word first; arguments are broadcast against each other."""
    row, column, address, data = np.broadcast_arrays(row, column, address, data)
    values: dict[str, NDArray[Any]] = {
        "data": data, "address": address, "column": column, "row": row,
        "target": np.full(data.shape, target)}
    words = np.zeros((data.size, words_of(LOAD)), np.uint64)
    offset = 0
    for field in LOAD:
        value = values[field.name].reshape(-1).astype(np.uint64) << np.uint64(offset % WORD_BITS)
        part = offset // WORD_BITS
        words[:, part] |= value & np.uint64(0xFFFFFFFF)
        if (offset + field.bits - 1) // WORD_BITS > part:
            words[:, part + 1] |= value >> np.uint64(WORD_BITS)
        offset += field.bits
    return words.astype(np.uint32)


COMMIT = load_beats(LoadTarget.COMMIT, np.int64(0), np.int64(0), np.int64(0), np.array([0]))
"""The beat that closes a load, ``[1, 3]``."""
