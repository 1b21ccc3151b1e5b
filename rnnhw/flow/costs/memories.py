"""Every memory of a design, with its words and bits: what block RAMs and small memories are counted from.

A test compares the list with the memories of the elaborated circuit. For `Design.many`, all numbers are int64
arrays ``[designs]``, or integers where they do not differ.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.design import WORD_BITS, Design, log2_ceil, unit_parameters, words_of
from rnnhw.flow.costs.shapes import accumulator_bits, address_bits, phase_bits, stage_sum

__all__ = ["MemoryShape", "memories_of", "tanh_tables"]

_TABLE_WORDS, _TABLE_BITS = 256, 26
"""The table of an activation: a node of 16 bits, and the step to the next one."""
_OF_LANE = {
    "native": ("bias",),
    "tflm": ("bias", "recurrent_bias", "input_multiplier", "recurrent_multiplier"),
}
"""Parameters of each lane that are a whole word: those of a folded unit have memories of their own."""
_LATE = {
    "native": ("peephole_weight_2", "peephole_shift_2"),
    "tflm": (
        "hidden_multiplier",
        "cell_clip",
        "hidden_shift",
        "cell_exponent",
        "zero_point",
        "minimum",
        "maximum",
    ),
}
"""Parameters that are read again, with a unit's gates."""


@dataclass(frozen=True, kw_only=True)
class MemoryShape:
    """Equal memories of a design.

    Attributes
    ----------
    name : str
    count, words, bits : int or array
        How many of them there are, and the size of each.
    reads : tuple of (tuple of (int or array))
        For each read port, of each group of bits that are written together, how many are read there.
    is_block : bool
        Whether synthesis is told to use block RAMs.
    is_table : bool
        Whether it is never written.
    has_shared_address : bool
        Whether one of two read ports has the address of the write port.
    """

    name: str
    count: Any
    words: Any
    bits: Any
    reads: tuple[tuple[Any, ...], ...]
    is_block: bool = False
    is_table: bool = False
    has_shared_address: bool = False


def memories_of(design: Design) -> list[MemoryShape]:
    """The memories of a design, or of many."""
    lanes, rows = design.lanes, design.grid_rows
    places = lanes // design.fold
    found = [
        _plain("weights", design.units * design.columns, design.weight_words, design.weight_bits * lanes),
        *_sums(design),
        _states(design),
        *_parameters(design, places),
        _table("activation", rows * places),
        _table("tanh", rows * tanh_tables(design)),
        _plain("banks", design.columns, 2 * design.state_depth, 8),
        _plain("input", 1, 2 * design.input_depth, 8 * design.columns),
        _plain("output", 1, design.output_depth, 16 * lanes * rows + 1),
        _program(design),
    ]
    if design.keeps_activations:
        elements = design.units * design.columns
        found.append(_plain("indices", elements, design.weight_words, design.index_bits))
        found.append(_plain("activations", elements, design.kept_depth, 8))
    place_bits = 3 + address_bits(design.state_depth) + address_bits(design.banks_per_row)
    place_bits = place_bits + address_bits(design.unit_depth * design.contexts)
    waits = stage_sum(design) - stage_sum(design, "lane", "row", "select", "gather") + 1
    places_memory = _plain("places", rows * (np.asarray(design.fold) > 1), waits, place_bits)
    # The number of the only bank of a row is always 0, and synthesis leaves its bit out.
    read_bits = place_bits - 1 * (np.asarray(design.banks_per_row) == 1)
    found.append(dataclasses.replace(places_memory, reads=((read_bits,),)))
    return found


def _sums(design: Design) -> Iterator[MemoryShape]:
    """Memories of sums: of the first phase; and, where they stay from step to step, of the last one."""
    bits = accumulator_bits(design) * design.lanes
    first = _plain("sums", design.units, design.sum_depth, bits)
    if not design.keeps_changes:
        yield first
        return
    # The sums of the step before are read beside those for the cell pipeline.
    yield dataclasses.replace(first, reads=((bits,), (bits,)), has_shared_address=True)
    yield _plain("last sums", design.units, design.sum_depth, bits)
    change = 9 + np.maximum(1, log2_ceil(design.delta_depth))
    yield _plain("last values", design.columns, design.delta_depth, 8)
    yield _plain("changes", design.columns, design.delta_depth, change)


def _plain(name: str, count: Any, words: Any, bits: Any) -> MemoryShape:
    """Memories whose words are written and read as a whole, through one port each."""
    return MemoryShape(name=name, count=count, words=words, bits=bits, reads=((bits,),))


def _table(name: str, count: Any) -> MemoryShape:
    shape = _plain(name, count, _TABLE_WORDS, _TABLE_BITS)
    return dataclasses.replace(shape, is_table=True)


def tanh_tables(design: Design) -> int:
    """Tables of a grid row beside those of its places: of the cell's tanh, and of a late output gate."""
    has_tanh = design.arithmetic != "native" or bool({"lstm", "lstm_coupled", "gru"} & set(design.cells))
    return has_tanh + ("peephole" in design.lstm_options)


def _states(design: Design) -> MemoryShape:
    shape = _plain("states", design.grid_rows, design.unit_depth * design.contexts, 32)
    if design.lanes == 1:  # an output beat has no room for the second word, which such cells do not use
        return dataclasses.replace(shape, reads=((16,),))
    if "peephole" in design.lstm_options:  # c of the step before, for the early gates
        shape = dataclasses.replace(shape, reads=((32,), (16,)))
    return shape


def _program(design: Design) -> MemoryShape:
    parts = phase_bits(design)
    return MemoryShape(
        name="program",
        count=1,
        words=design.program_depth,
        bits=sum(parts),
        reads=(parts,),
        is_block=True,
    )


def _parameters(design: Design, places: Any) -> Iterator[MemoryShape]:
    """Memories of words of lanes, and of all other parameters of a unit.

    Designs of one lane, or with as many places as lanes, have the second kind alone.
    """
    fields = unit_parameters(design)
    is_folded = np.asarray(design.fold) > 1
    for name in _OF_LANE[design.arithmetic]:
        words = design.fold << address_bits(design.unit_depth)
        yield _plain(name, design.grid_rows * places * is_folded, words, WORD_BITS)
    late = _LATE[design.arithmetic]
    again = design.arithmetic != "native" or "peephole" in design.lstm_options
    for folded in (False, True):
        kept = [-1] * words_of(fields)
        early_bits, late_bits = [0] * len(kept), [0] * len(kept)
        place = 0
        for field in fields:
            part = place // WORD_BITS
            apart = folded and field.name.rpartition("_")[0] in _OF_LANE[design.arithmetic]
            if not apart:
                kept[part] = WORD_BITS
                (late_bits if field.name in late else early_bits)[part] += field.bits
            place += field.bits
        used = [part for part, bits in enumerate(kept) if bits > 0]
        early = tuple(early_bits[part] for part in used)
        reads = (early, tuple(late_bits[part] for part in used)) if again else (early,)
        yield MemoryShape(
            name="parameters",
            count=design.grid_rows * (is_folded == folded),
            words=design.unit_depth,
            bits=WORD_BITS * len(used),
            reads=reads,
        )
