"""Shapes that several components share, made from the tables of `rnnhw.design`."""

from amaranth import signed, unsigned
from amaranth.lib import data
from amaranth.utils import ceil_log2

from rnnhw.design import LANES, Design, Field, log2_ceil

__all__ = ["ACCUMULATOR", "ACTIVATION", "accumulators", "address_of", "below", "packed", "slot_control",
           "tile_sum", "word_write"]

ACCUMULATOR = signed(32)
ACTIVATION = signed(16)


def packed(fields: tuple[Field, ...]) -> data.StructLayout:
    """A packed word of unsigned fields, the first in the lowest bits."""
    return data.StructLayout({field.name: unsigned(field.bits) for field in fields})


def address_of(depth: int) -> int:
    """Address bits of a memory; at least one, so that every port has a signal."""
    return max(1, ceil_log2(depth))


def below(n: int) -> range:
    """Shape of an index below ``n``; at least one bit, because Verilog has no empty vectors."""
    return range(max(2, n))


def accumulators() -> data.ArrayLayout:
    """One accumulator a lane."""
    return data.ArrayLayout(ACCUMULATOR, LANES)


def tile_sum(columns: int) -> data.ArrayLayout:
    """Sums over ``columns`` products of 8 x 8 bits, one a lane: they cannot overflow."""
    return data.ArrayLayout(signed(16 + log2_ceil(columns)), LANES)


def word_write(design: Design) -> data.StructLayout:
    """A weight word on its way into a processing element."""
    return data.StructLayout({"address": address_of(design.weight_depth), "data": 32})


def slot_control(design: Design) -> data.StructLayout:
    """What travels with a slot's activations down the pipeline.

    ``valid``, ``first`` and ``last`` frame the slots of a unit tile; the other fields describe the tile.
    ``rows`` counts the tile's rows that hold a unit, ``bank`` is the state buffer that h goes to.
    """
    return data.StructLayout({
        "valid": 1, "first": 1, "last": 1, "finish": 1, "dense": 1, "emit": 1, "fresh": 1, "bank": 1,
        "phase_first": 1, "phase_last": 1, "cell_fraction": 4,
        "weight": address_of(design.weight_depth),
        "tile": address_of(design.sum_depth),
        "unit": address_of(design.unit_depth),
        "parameters": address_of(design.unit_depth),
        "rows": range(design.tile_rows + 1),
    })
