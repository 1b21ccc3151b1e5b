"""Packed words of unsigned fields: the program's phases, load beats, commands and unit parameters."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["BIAS_BITS", "SHIFT_BITS", "WORD_BITS", "Field", "bits_of", "pack", "unpack", "words_of"]

WORD_BITS = 32
"""Data bits of a load beat; wider memory words are loaded in parts."""

BIAS_BITS = 32
SHIFT_BITS = 8


@dataclass(frozen=True)
class Field:
    """One field of a packed word: unsigned, the first field of a table in the lowest bits."""

    name: str
    bits: int
    meaning: str


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
