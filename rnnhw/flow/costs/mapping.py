"""How synthesis builds memories of block RAMs, small memories and flip-flops: Yosys's memory_libmap.

Of all ways to build a memory the cheapest is taken. A block RAM costs 128 in an ECP5 and 64 in an iCE40, a
small memory of 16 words of 4 bits costs 4, a bit in a flip-flop 1. Where several are needed for the words, a
multiplexer costs a half for each bit and further part, and the choice of the part that is written a half
for each part. Each read port has copies of its own. Bits that are
written together lie in bytes, of 9 bits in the block RAMs of an ECP5, of 1 in those of an iCE40.
"""

import dataclasses
import itertools
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnhw.design import Design
from rnnhw.flow.costs.memories import MemoryShape, memories_of

__all__ = ["Mapped", "mapped", "mapped_memories"]

_BLOCKS = {
    "ecp5": (128, ((512, 36, 9), (1024, 18, 9), (2048, 9, 9), (4096, 4, 1), (8192, 2, 1), (16384, 1, 1))),
    "ice40": (64, ((256, 16, 1), (512, 8, 1), (1024, 4, 1), (2048, 2, 1))),
}
"""Of a family: the cost of a block RAM; and its words, bits, and bits of a byte, in each of its forms."""
_SMALL_WORDS, _SMALL_BITS, _SMALL_COST, _MULTIPLEXER_COST = 16, 4, 4, 0.5


@dataclass(frozen=True, kw_only=True)
class Mapped:
    """What memories of one shape take, all of them together.

    Attributes
    ----------
    shape : MemoryShape
    blocks, small, bits : int or array
        Block RAMs; small memories of 16 words of 4 bits; bits in flip-flops.
    choices : int or array
        Bits of multiplexers of two inputs behind small memories and block RAMs.
    """

    shape: MemoryShape
    blocks: Any
    small: Any
    bits: Any
    choices: Any


def _ceil(value: Any, unit: int) -> Any:
    if unit & (unit - 1) == 0:  # a shift is several times as quick as a division
        return (value + (unit - 1)) >> (unit.bit_length() - 1)
    return -(-value // unit)


def mapped_memories(design: Design, family: str) -> list[Mapped]:
    """What each of the memories of a design, or of many, takes in a family of devices."""
    return [mapped(shape, family) for shape in memories_of(design)]


def mapped(shape: MemoryShape, family: str) -> Mapped:
    """What memories of a shape take in a family of devices."""
    block_cost, blocks, block_choices = _in_blocks(shape, family)
    zero = 0 * blocks
    words = np.asarray(shape.words)
    if family == "ice40":
        bits = words * shape.bits
        is_logic = np.logical_and(bits <= block_cost, not (shape.is_block or shape.is_table))
        return Mapped(
            shape=shape,
            blocks=shape.count * np.where(is_logic, 0, blocks),
            small=zero,
            bits=shape.count * np.where(is_logic, bits, 0),
            choices=shape.count * np.where(is_logic, 0, block_choices),
        )
    deep = _ceil(words, _SMALL_WORDS)
    small = deep * sum(_ceil(bits, _SMALL_BITS) for port in shape.reads for bits in port)
    choices = sum(bits for port in shape.reads for bits in port) * (deep - 1)
    # Bits that nobody reads cost as much as others when the way is chosen, and are left out afterwards.
    if len(shape.reads[0]) > 1:
        block_cost, _, _ = _in_blocks(_wholly_read(shape), family)
    ports, enables = len(shape.reads), len(shape.reads[0])
    whole = ports * (_SMALL_COST * deep * _ceil(shape.bits, _SMALL_BITS))
    whole_choices = ports * shape.bits * (deep - 1) + enables * deep * (deep > 1)
    cost = whole + _MULTIPLEXER_COST * whole_choices
    # Yosys keeps the best cost as a whole number, and a later way has to be below it.
    is_small = np.logical_and(np.floor(cost) <= block_cost, not (shape.is_block or shape.is_table))
    return Mapped(
        shape=shape,
        blocks=shape.count * np.where(is_small, 0, blocks),
        small=shape.count * np.where(is_small, small, 0),
        bits=zero,
        choices=shape.count * np.where(is_small, choices, block_choices),
    )


def _wholly_read(shape: MemoryShape) -> MemoryShape:
    """The same memories, of which every port reads all bits."""
    groups = len(shape.reads[0])
    port = (shape.bits // groups,) * groups
    return dataclasses.replace(shape, reads=(port,) * len(shape.reads))


def _in_blocks(shape: MemoryShape, family: str) -> tuple[Any, Any, Any]:
    """Cost, block RAMs and bits of multiplexers of the cheapest form."""
    each, forms = _BLOCKS[family]
    if shape.has_shared_address and family == "ecp5":
        # A block of 18 bits or fewer has two ports, of which one reads and writes.
        shape, forms = dataclasses.replace(shape, reads=shape.reads[:1]), forms[1:]
    most = int(np.max(shape.words))
    best = _in_form(shape, each, forms[0])
    for (enough, _, _), form in itertools.pairwise(forms):
        if most <= enough:  # narrower forms are for more words
            break
        way = _in_form(shape, each, form)
        is_better = way[0] < best[0]
        best = (
            np.where(is_better, way[0], best[0]),
            np.where(is_better, way[1], best[1]),
            np.where(is_better, way[2], best[2]),
        )
    return best


def _with_gaps(shape: MemoryShape, port: tuple[Any, ...], byte_bits: int) -> list[Any]:
    """Bits of each group of a port, with the bits that nobody reads before the next group that is read.

    Bits that are written one by one close such gaps. Only parameters have them, in words; the groups of the
    program are as wide as what is read.
    """
    if shape.is_block or byte_bits == 1:
        return list(port)
    width = shape.bits // len(port)
    last = max(k for k, used in enumerate(port) if used)
    return [width if used and k < last else used for k, used in enumerate(port)]


def _in_form(shape: MemoryShape, each: int, form: tuple[int, int, int]) -> tuple[Any, Any, Any]:
    """Cost, block RAMs and bits of multiplexers in one form of the block RAMs."""
    words, bits, byte = form
    deep = _ceil(np.asarray(shape.words), words)
    count: Any = 0
    choices: Any = 0
    for port in shape.reads:
        byte_bits = byte if len(port) > 1 else 1
        laid_out = sum(byte_bits * _ceil(used, byte_bits) for used in _with_gaps(shape, port, byte_bits))
        count = count + deep * _ceil(laid_out, bits)
        choices = choices + sum(port) * (deep - 1)
    return each * count + _MULTIPLEXER_COST * choices, count, choices
