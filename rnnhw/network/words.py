"""Stacks in words: ``CELL:INPUTS:UNITS,UNITS:OUTPUTS``, where ``:OUTPUTS`` may be left out.

The options of an LSTM follow its cell, as in ``lstm+peephole+projection=32:64:128``.
"""

import re

from rnnhw.cells import CELLS, Cell
from rnnhw.errors import InputError
from rnnhw.network.counts import Shape, stack_shape

__all__ = ["cell_in_words", "is_in_words", "shape_in_words"]

WORDS = "CELL:INPUTS:UNITS,UNITS:OUTPUTS, such as lstm:64:512,512:10"
LARGEST = 1 << 17

_DIGITS = re.compile(r"-?[0-9]{1,99}")
"""A size: other words that `int` would read, such as 1_0 or digits of other scripts, are none."""


def is_in_words(model: str) -> bool:
    """Whether ``model`` is a stack in words, rightly or wrongly formed."""
    cell = re.split(r"[+:]", model)[0]
    return ":" in model and (
        cell in CELLS or re.fullmatch(r"[^:/]+:\d+:\d+(,\d+)*(:\d+)?", model) is not None
    )


def shape_in_words(model: str) -> Shape:
    """The shape of a stack in words.

    Raises
    ------
    InputError
        If there is no such cell, or an option or a size is wrong.
    """
    head, *sizes = model.split(":")
    cell, has_peepholes, projection = cell_in_words(head)
    try:
        units = [_size(word) for word in sizes[1].split(",")]
        inputs, outputs = _size(sizes[0]), _size(sizes[2]) if len(sizes) == 3 else 0
        if len(sizes) > 3:
            raise ValueError
    except (ValueError, IndexError):
        raise InputError(f"{model!r} is not a stack in words: {WORDS}") from None
    if min(inputs, *units) < 1 or outputs < 0 or max(inputs, *units, outputs) > LARGEST:
        raise InputError(f"{model!r} has a size that is not within 1 .. {LARGEST}")
    return stack_shape(
        cell, inputs, *units, outputs=outputs, has_peepholes=has_peepholes, projection=projection
    )


def _size(word: str) -> int:
    if not _DIGITS.fullmatch(word):
        raise ValueError(word)
    return int(word)


def cell_in_words(words: str) -> tuple[Cell, bool, int]:
    """A cell, whether it has peepholes, and the width of its projection, 0 for none.

    Raises
    ------
    InputError
        If there is no such cell or option.
    """
    name, *options = words.split("+")
    if name not in CELLS:
        raise InputError(f"{words!r} is no cell; there are {', '.join(CELLS)}")
    if options and not name.startswith("lstm"):
        raise InputError(f"{words!r} gives options to {name}; only lstm and lstm_coupled have any")
    widths = [option.removeprefix("projection=") for option in options if option.startswith("projection=")]
    wrong = [option for option in options if not re.fullmatch(r"peephole|projection=.*", option)]
    if wrong:
        raise InputError(f"{words!r} has option {wrong[0]!r}; there are peephole and projection=WIDTH")
    if len(widths) > 1 or options.count("peephole") > 1:
        raise InputError(f"{words!r} has an option twice")
    projection = 0
    if widths:
        projection = int(widths[0]) if _DIGITS.fullmatch(widths[0]) else 0
        if not 1 <= projection <= LARGEST:
            raise InputError(f"{words!r} has a projection of {widths[0]!r}, not within 1 .. {LARGEST}")
    return Cell(name), "peephole" in options, projection
