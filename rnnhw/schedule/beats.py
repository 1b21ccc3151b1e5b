"""Beats of the load stream."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnhw.design import LOAD, PHASE, WORD_BITS, LoadTarget, Register, pack, words_of

__all__ = ["COMMIT", "Beats", "load_beats", "phase_beats", "register_beats"]

Beats = NDArray[np.uint32]


def load_beats(target: int, row: Any, column: Any, address: Any, data: NDArray[Any]) -> Beats:
    """Load beats ``[beats, 3]``, least significant word first; arguments are broadcast against each other."""
    row, column, address, data = np.broadcast_arrays(row, column, address, data)
    values: dict[str, NDArray[Any]] = {
        "data": data,
        "address": address,
        "column": column,
        "row": row,
        "target": np.full(data.shape, target),
    }
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


def phase_beats(address: int, phase: Mapping[str, int]) -> Beats:
    """Load beats of one phase of the program, its fields by name: one beat per 32-bit part."""
    word, parts = pack(PHASE, phase), np.arange(words_of(PHASE))
    data = np.array([word >> WORD_BITS * int(part) & 0xFFFFFFFF for part in parts])
    return load_beats(LoadTarget.PROGRAM, np.int64(0), parts, np.int64(address), data)


def register_beats(register: Register, value: int) -> Beats:
    """The load beat that gives a register its value, ``[1, 3]``."""
    return load_beats(LoadTarget.REGISTER, np.int64(0), np.int64(0), np.int64(register), np.array([value]))


COMMIT = load_beats(LoadTarget.COMMIT, np.int64(0), np.int64(0), np.int64(0), np.array([0]))
"""The beat that closes a load, ``[1, 3]``."""
