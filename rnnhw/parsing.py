"""Parse TOML and JSON that is not trusted: everything that is wrong with a text is a `ValueError`.

The parsers of Python raise other errors for texts that are nested deeply, and take numbers of any length,
which cannot be printed or made floats afterwards; memory for the parts of a dotted key grows with the square
of their number.
"""

import json
import re
import tomllib
from typing import Any

__all__ = ["MAX_JSON_BYTES", "MAX_TOML_BYTES", "parse_json", "parse_toml"]

MAX_JSON_BYTES = 2**24
"""Longest JSON text of a user's that is parsed: a value takes up to thirty times as much memory."""

MAX_TOML_BYTES = 2**20
"""Longest TOML text that is parsed."""

_LEAST, _MOST = -(2**63), 2**64 - 1
"""Integers that are taken in TOML."""

_KEY_PARTS = 100
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(rf"""(?<![\w."'-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_KEY_PARTS}}}""")


def parse_toml(text: str) -> dict[str, Any]:
    """Parse a TOML text of at most `MAX_TOML_BYTES`.

    Raises
    ------
    ValueError
        If it is too long, no TOML, nested too deeply, or holds an integer that 64 bits cannot.
    """
    _check_length(text, MAX_TOML_BYTES)
    if _LONG_KEY.search(text):
        raise ValueError(f"a key has more than {_KEY_PARTS} parts with dots between")
    try:
        tables = tomllib.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    _check_integers(tables)
    return tables


def parse_json(content: str | bytes, most_bytes: int = MAX_JSON_BYTES, integer_bits: int = 64) -> Any:
    """Parse a JSON text of at most so many bytes, and with integers of at most so many bits.

    Raises
    ------
    ValueError
        If it is too long, no JSON, nested too deeply, or holds a longer integer.
    """
    _check_length(content, most_bytes)

    def integer(text: str) -> int:
        least, most = -(1 << (integer_bits - 1)), (1 << integer_bits) - 1
        if len(text) <= len(str(most)) and least <= int(text) <= most:
            return int(text)
        raise ValueError(f"the integer {_beginning(text)} does not fit {integer_bits} bits")

    try:
        return json.loads(content, parse_int=integer)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _check_length(content: str | bytes, most: int) -> None:
    if len(content) > most:
        raise ValueError(f"it has {len(content):,} characters; at most {most:,} are read")


def _check_integers(tables: dict[str, Any]) -> None:
    """Refuse integers that 64 bits cannot hold, anywhere in the tables."""
    waiting: list[Any] = [tables]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, int) and not _LEAST <= value <= _MOST:
            raise ValueError(f"the integer {_beginning(hex(value))} does not fit 64 bits")


def _beginning(text: str) -> str:
    return f"{text[:20]}..." if len(text) > 23 else text
