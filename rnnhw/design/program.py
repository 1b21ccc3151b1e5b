"""The program's fields, the unit parameters and the load map: written here once, read by all.

Gateware makes its layouts from these tables, `schedule` its encoder, the CLI its listing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

__all__ = [
    "BIAS_BITS",
    "COMMAND",
    "LOAD",
    "PHASE",
    "SHIFT_BITS",
    "WORD_BITS",
    "CellKind",
    "Field",
    "LoadTarget",
    "Register",
    "Source",
    "pack",
    "unpack",
    "words_of",
]

WORD_BITS = 32
"""Data bits of a load beat; wider memory words are loaded in parts."""

BIAS_BITS = 32
SHIFT_BITS = 8
"""Unit parameters: per lane a signed bias and two shifts, each stored plus 8 (0 .. 40)."""


class Source(IntEnum):
    """Where a phase's activations come from."""

    INPUT = 0
    HIDDEN = 1


class CellKind(IntEnum):
    """What the cell pipeline does with a finished unit."""

    LSTM = 0
    DENSE = 1


class LoadTarget(IntEnum):
    """Memory that a load beat writes."""

    WEIGHT = 0
    UNIT = 1
    PROGRAM = 2
    REGISTER = 3


class Register(IntEnum):
    """Registers that are written through the load port."""

    INPUT_BEATS = 0
    BODY_END = 1
    PROGRAM_END = 2


@dataclass(frozen=True)
class Field:
    """One field of a packed word: unsigned, the first field of a table in the lowest bits."""

    name: str
    bits: int
    meaning: str


PHASE = (
    Field("source", 1, "0: activations are the input, 1: the hidden state"),
    Field("finish", 1, "1: sums go to the cell pipeline, 0: they are kept as raw first-phase sums"),
    Field("kind", 1, "0: LSTM unit, 1: dense outputs"),
    Field("emit", 1, "1: results go to the output stream"),
    Field("cell_fraction", 4, "fraction bits of the cell state"),
    Field("weight_base", 16, "address of the phase's first weight word"),
    Field("tiles", 16, "unit tiles, NU"),
    Field("slices", 16, "column slices of each tile, N"),
    Field("tile_cycles", 16, "cycles from one tile's first slot to the next one's, N'"),
    Field("unit_base", 16, "address of the phase's first unit parameters"),
    Field("rows", 16, "unit rows in each grid row that hold a unit"),
    Field("wait", 16, "least cycles from the end of the phase that made the state to this phase's start"),
)
"""One phase of the program."""

COMMAND = (
    Field("steps", 31, "steps of the sequence, at least 1"),
    Field("reset", 1, "1: begin with zero state, 0: go on from the state that is there"),
)
"""One command: run a sequence."""

LOAD = (
    Field("data", 32, "what is written"),
    Field("address", 16, "word in the memory, phase of the program, or register"),
    Field("column", 16, "WEIGHT: column of the grid; UNIT, PROGRAM: which 32-bit part of the word"),
    Field("row", 16, "WEIGHT: row of processing elements; UNIT: grid row"),
    Field("target", 16, "which memory"),
)
"""One beat of the load stream."""


def bits_of(fields: tuple[Field, ...]) -> int:
    """Width of a packed word."""
    return sum(field.bits for field in fields)


def words_of(fields: tuple[Field, ...]) -> int:
    """32-bit parts of a packed word."""
    return -(-bits_of(fields) // WORD_BITS)


def pack(fields: tuple[Field, ...], values: Mapping[str, int]) -> int:
    """Pack ``values``, one a field, into an integer.

    Raises
    ------
    ValueError
        If a value does not fit its field.
    """
    word = offset = 0
    for field in fields:
        value = int(values[field.name])
        if not 0 <= value < 1 << field.bits:
            raise ValueError(f"{field.name} = {value} does not fit {field.bits} bits")
        word |= value << offset
        offset += field.bits
    return word


def unpack(fields: tuple[Field, ...], word: int) -> dict[str, int]:
    """The inverse of `pack`."""
    values = {}
    for field in fields:
        values[field.name] = word & ((1 << field.bits) - 1)
        word >>= field.bits
    return values
