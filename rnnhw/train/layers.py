"""Layers in words for training: ``CELL:UNITS,CELL:UNITS,dense:OUTPUTS``, from the input to the output."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rnnhw.cells import CELLS
from rnnhw.errors import InputError
from rnnhw.network import Cell, cell_in_words

__all__ = ["LARGEST", "LayerChoice", "layers_in_words"]

WORDS = "CELL:UNITS,CELL:UNITS,dense:OUTPUTS, such as lstm:64,lstm:32,dense:10"
LARGEST = 8192
"""Most units of a layer, and most outputs of a head, that training allocates memory for."""

_SIZE = re.compile(r"[0-9]{1,6}")
_BOTH, _BEFORE, _RELU = "both", "before", "relu"


@dataclass(frozen=True, kw_only=True)
class LayerChoice:
    """A recurrent layer that is to be made.

    Parameters
    ----------
    cell : Cell
    units : int
    both : bool
        Whether it reads its input in both directions.
    has_peepholes : bool
        Whether the gates of an LSTM see the cell state.
    projection : int
        Width of h of an LSTM; 0 for no projection.
    resets_before : bool
        Whether the reset gate of a GRU multiplies h before the product, not the product.
    activation : {"tanh", "relu"}
        Of an Elman layer.

    Raises
    ------
    InputError
        If another cell than an LSTM has peepholes or a projection.
    """

    cell: Cell
    units: int
    both: bool = False
    has_peepholes: bool = False
    projection: int = 0
    resets_before: bool = False
    activation: str = "tanh"

    def __post_init__(self) -> None:
        if not self.cell.startswith("lstm") and (self.has_peepholes or self.projection):
            raise InputError(f"only LSTM cells have peepholes or a projection, not {self.cell}")


def layers_in_words(words: str, outputs: int) -> Sequence[LayerChoice]:
    """Parse the recurrent layers of a stack, and check that its head has ``outputs`` outputs.

    A cell may have options, each after a plus sign: ``both`` (directions), ``peephole`` and
    ``projection=WIDTH`` of an LSTM, ``before`` of a GRU (reset before the product), ``relu`` of an Elman
    layer.

    Parameters
    ----------
    words : str
    outputs : int
        What the data need.

    Raises
    ------
    InputError
        If the words are malformed, name no cell, have a size out of range, or do not chain: the dense layer
        must be the last one, the only one, and as wide as the data need.
    """
    *recurrent, head = [word.strip() for word in words.split(",")]
    pairs = [_pair(words, word) for word in (*recurrent, head)]
    for (cell, size), (above, units) in pairwise(pairs):
        if cell == "dense":
            raise InputError(
                f"--layers {words}: dense:{size} is followed by {above}:{units}, but a dense layer must be "
                "the last one"
            )
    cell, size = pairs[-1]
    if cell != "dense":
        raise InputError(
            f"--layers {words} ends with {cell}:{size}, but the data need dense:{outputs} at the end"
        )
    if size != outputs:
        raise InputError(f"--layers {words} ends with dense:{size}, but the data need dense:{outputs}")
    if not recurrent:
        raise InputError(f"--layers {words} has no recurrent layer, such as lstm:32, before the dense one")
    return [_choice(cell, units) for cell, units in pairs[:-1]]


def _pair(words: str, word: str) -> tuple[str, int]:
    """Cell with options, or ``dense``, and size of one layer."""
    cell, _, size = word.partition(":")
    if not cell or not _SIZE.fullmatch(size):
        raise InputError(f"--layers {words}: {word!r} is no layer; the form is {WORDS}")
    if not 1 <= int(size) <= LARGEST:
        raise InputError(f"--layers {words}: {word!r} has a size that is not within 1 .. {LARGEST}")
    return cell, int(size)


def _choice(words: str, units: int) -> LayerChoice:
    """The choice that a cell with options and its number of units describe."""
    name, *options = words.split("+")
    own = {_BOTH: True, _BEFORE: name == Cell.GRU, _RELU: name == Cell.ELMAN}
    for option in (_BEFORE, _RELU):
        if name in CELLS and option in options and not own[option]:
            raise InputError(
                f"{words!r} gives option {option} to {name}; only {'gru' if option == _BEFORE else 'elman'} "
                "has it"
            )
    if len(set(options)) < len(options):
        raise InputError(f"{words!r} has an option twice")
    cell, has_peepholes, projection = cell_in_words("+".join([name, *(o for o in options if o not in own)]))
    return LayerChoice(
        cell=cell,
        units=units,
        both=_BOTH in options,
        has_peepholes=has_peepholes,
        projection=projection,
        resets_before=_BEFORE in options,
        activation="relu" if _RELU in options else "tanh",
    )
