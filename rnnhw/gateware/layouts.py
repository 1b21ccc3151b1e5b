"""Shapes that several components share, made from the tables of `rnnhw.design`."""

from amaranth import Cat, Const, Value, signed, unsigned
from amaranth.lib import data
from amaranth.utils import ceil_log2

from rnnhw.design import (
    PHASE,
    WORD_BITS,
    Design,
    Field,
    Register,
    log2_ceil,
    unit_parameters,
    words_of,
)

__all__ = [
    "ACCUMULATOR",
    "ACTIVATION",
    "BLOCK_RAM",
    "KIND_BITS",
    "NO_COLLISION",
    "UNIT_STATE",
    "accumulators",
    "address_of",
    "below",
    "hidden_write",
    "output_beat",
    "packed",
    "parameter_write",
    "program_registers",
    "register_limits",
    "slot_control",
    "state_load",
    "state_words",
    "sum_with_carry",
    "tile_sum",
    "word_write",
]

NO_COLLISION = {"no_rw_check": 1}
"""Attribute of a memory for synthesis: no word is read that counts in the cycle in which it is written.

Without it, synthesis adds logic that gives the old word in that case.
"""

BLOCK_RAM = {"ram_style": "block"}
"""Attribute of a wide and shallow memory that synthesis would build from LUTs."""

ACCUMULATOR = signed(32)
ACTIVATION = signed(16)
KIND_BITS = next(field.bits for field in PHASE if field.name == "kind")


def sum_with_carry(a: Value, b: Value, carry: Value) -> Value:
    """``a + b + carry`` with one carry chain, signed; ``carry`` is one bit.

    The bit below both operands makes the carry: synthesis would spend a second adder on three operands.
    """
    return (Cat(Const(1, 1), a).as_signed() + Cat(carry, b).as_signed()) >> 1


def packed(fields: tuple[Field, ...]) -> data.StructLayout:
    """A packed word of unsigned fields, the first in the lowest bits."""
    return data.StructLayout({field.name: unsigned(field.bits) for field in fields})


def address_of(depth: int) -> int:
    """Address bits of a memory; at least one, so that every port has a signal."""
    return max(1, ceil_log2(depth))


def below(n: int) -> range:
    """Shape of an index below ``n``; at least one bit, because Verilog has no empty vectors."""
    return range(max(2, n))


def state_words(design: Design) -> int:
    """Unit states that a grid row keeps."""
    return design.unit_depth * design.contexts


def register_limits(design: Design) -> dict[Register, tuple[int, int]]:
    """Least and largest value of each register; the least is 0 or 1."""
    last_phase = design.program_depth - 1
    return {
        Register.INPUT_BEATS: (1, design.input_depth),
        Register.BODY_END: (0, last_phase),
        Register.TAIL_END: (0, last_phase),
        Register.STATE_END: (0, last_phase),
        Register.EXTRA_STEPS: (0, 255),
    }


def program_registers(design: Design) -> data.StructLayout:
    """What is loaded beside the phases.

    Where the parts of the program end, how long its wavefront is, and how many beats the input vectors of one
    step have, of all contexts together.
    """
    return data.StructLayout(
        {register.name.lower(): range(most + 1) for register, (_, most) in register_limits(design).items()}
    )


def accumulators(design: Design) -> data.ArrayLayout:
    """One accumulator per lane."""
    return data.ArrayLayout(ACCUMULATOR, design.lanes)


def tile_sum(design: Design) -> data.ArrayLayout:
    """Sums over the columns of a tile, one per lane: they cannot overflow."""
    bits = 8 + design.weight_bits + log2_ceil(design.tile_cols)
    return data.ArrayLayout(signed(bits), design.lanes)


def word_write(design: Design) -> data.StructLayout:
    """The weights of a slice on their way into a processing element."""
    return data.StructLayout(
        {"address": address_of(design.weight_words), "data": design.lanes * design.weight_bits}
    )


def slot_control(design: Design) -> data.StructLayout:
    """What travels with a slot's activations down the pipeline.

    ``valid``, ``first`` and ``last`` frame the slots of a unit tile; the other fields describe the tile:
    ``phase_first`` (the phase's first tile, any context), ``context_first`` (any tile, the first context),
    ``phase_last`` (the last tile of the last context), ``reset_hidden`` (the state that is read is replaced
    by the reset state), ``reset_state`` (that of the units is), ``buffer`` (which h goes to), ``sum``
    (address of its raw first-phase sums), ``state`` and ``parameters`` (addresses of its first unit's state
    and parameters), ``write`` (first bank word of the hidden state), ``rows`` (its rows that hold a unit).
    """
    return data.StructLayout(
        {
            "valid": 1,
            "first": 1,
            "last": 1,
            "finish": 1,
            "input_last": 1,
            "emit": 1,
            "phase_first": 1,
            "context_first": 1,
            "phase_last": 1,
            "reset_hidden": 1,
            "reset_state": 1,
            "buffer": 1,
            "kind": KIND_BITS,
            "cell_fraction": 4,
            "weight": address_of(design.weight_words),
            "sum": address_of(design.sum_depth),
            "state": address_of(state_words(design)),
            "parameters": address_of(design.unit_depth),
            "write": address_of(design.state_depth),
            "rows": range(design.tile_rows + 1),
        }
    )


UNIT_STATE = data.StructLayout({"a": signed(16), "b": signed(16)})
"""What a unit remembers: c, a GRU's int16 h, or h; and an LSTM's h, or the update gate of a GRU."""


def parameter_write(design: Design) -> data.StructLayout:
    """A 32-bit part of a unit's parameters on its way into the memory."""
    return data.StructLayout(
        {
            "enable": 1,
            "part": range(words_of(unit_parameters(design))),
            "address": address_of(design.unit_depth),
            "data": WORD_BITS,
        }
    )


def state_load(design: Design) -> data.StructLayout:
    """A unit's state on its way from the load port into the memory."""
    return data.StructLayout({"enable": 1, "address": address_of(state_words(design)), "data": UNIT_STATE})


def hidden_write(design: Design) -> data.StructLayout:
    """A new h on its way into its bank."""
    return data.StructLayout(
        {
            "valid": 1,
            "bank": address_of(design.banks_per_row),
            "word": address_of(design.state_depth),
            "buffer": 1,
            "data": signed(8),
        }
    )


def output_beat(design: Design) -> data.StructLayout:
    """What a grid row gives to an output beat: dense outputs, or an h in ``values[0]``, or a unit's state."""
    return data.StructLayout({"valid": 1, "final": 1, "values": data.ArrayLayout(ACTIVATION, design.lanes)})
