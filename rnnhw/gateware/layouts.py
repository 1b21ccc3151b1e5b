"""Shapes that several components share, made from the tables of `rnnhw.design`."""

import functools
import operator

from amaranth import Cat, Const, Shape, Value, signed, unsigned
from amaranth.lib import data
from amaranth.utils import ceil_log2

from rnnhw.arith import NATIVE
from rnnhw.design import (
    PHASE,
    WORD_BITS,
    Design,
    Field,
    LoadTarget,
    Register,
    drain_cycles,
    kinds_of,
    log2_ceil,
    targets_of,
    unit_parameters,
    words_of,
)

__all__ = [
    "ACCUMULATOR",
    "ACTIVATION",
    "BLOCK_RAM",
    "KIND_BITS",
    "NO_COLLISION",
    "THRESHOLD_BITS",
    "UNIT_STATE",
    "accumulators",
    "address_of",
    "at_most",
    "below",
    "element_address",
    "factor",
    "hidden_write",
    "kind_bits",
    "load_limits",
    "most_cycles",
    "most_slices",
    "output_beat",
    "own_sums",
    "packed",
    "parameter_write",
    "phase_layout",
    "program_registers",
    "register_limits",
    "slot_control",
    "state_load",
    "state_words",
    "sum_with_carry",
    "tile_sum",
    "times",
    "word_of_source",
    "word_write",
]

NO_COLLISION = {"no_rw_check": 1}
"""Attribute of a memory for synthesis: no word is read that counts in the cycle in which it is written.

Without it, synthesis adds logic that gives the old word in that case.
"""

BLOCK_RAM = {"ram_style": "block"}
"""Attribute of a wide and shallow memory that synthesis would build from LUTs."""

THRESHOLD_BITS = 7
"""Bits of the threshold of a delta network, 0 .. 127."""

ACCUMULATOR = signed(32)
ACTIVATION = signed(16)
KIND_BITS = next(field.bits for field in PHASE if field.name == "kind")


def sum_with_carry(a: Value, b: Value, carry: Value) -> Value:
    """``a + b + carry`` with one carry chain, signed; ``carry`` is one bit.

    The bit below both operands makes the carry: synthesis would spend a second adder on three operands.
    """
    return (Cat(Const(1, 1), a).as_signed() + Cat(carry, b).as_signed()) >> 1


def times(value: Value, factor: int) -> Value:
    """An unsigned value times a constant of at least 1, as a sum, which takes no multiplier."""
    shifted = [value << bit for bit in range(factor.bit_length()) if factor >> bit & 1]
    return sum(shifted[1:], shifted[0])


def at_most(value: Value, most: int) -> Value:
    """Whether an unsigned value is at most a constant: the bits above it need no carry chain."""
    bits, rules = max(1, most.bit_length()), []
    if len(value) > bits:
        rules.append(~value[bits:].any())
    if most + 1 < 1 << bits:
        rules.append(value[:bits] <= most)
    return Cat(rules).all() if rules else Const(1)


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


def load_limits(design: Design) -> dict[LoadTarget, dict[str, int]]:
    """Largest value of each field of a load beat that a target looks at, beside its data."""
    elements = {
        "row": design.units - 1,
        "column": design.columns - 1,
        "address": design.weight_words - 1,
    }
    limits = {
        LoadTarget.WEIGHT: elements,
        LoadTarget.INDEX: elements,
        LoadTarget.UNIT: {
            "row": design.grid_rows - 1,
            "column": words_of(unit_parameters(design)) - 1,
            "address": design.unit_depth - 1,
        },
        LoadTarget.PROGRAM: {"column": words_of(PHASE) - 1, "address": design.program_depth - 1},
        LoadTarget.REGISTER: {"address": len(Register) - 1},
        LoadTarget.STATE: {"row": design.grid_rows - 1, "address": state_words(design) - 1},
        LoadTarget.HIDDEN: {"column": design.columns - 1, "address": 2 * design.state_depth - 1},
        LoadTarget.COMMIT: {},
    }
    return {target: limits[target] for target in targets_of(design)}


def most_slices(design: Design) -> int:
    """Slices that a phase can have: elements hold weights, and a source holds words, for no more.

    Where activations are kept, elements hold no more of these, and a unit has no more weights.
    """
    held = design.kept_words if design.kept_depth else design.delta_depth or design.weight_words
    return min(held, max(design.input_depth, design.state_depth))


def most_cycles(design: Design) -> int:
    """Cycles that a phase can have for a tile: for its slices, or for its units in the cell pipelines."""
    return max(most_slices(design), design.fold * design.tile_rows)


def word_of_source(design: Design) -> int:
    """Address bits of the words that a phase reads, in the input buffer or in the state banks."""
    return address_of(max(design.input_depth, design.state_depth))


def phase_layout(design: Design) -> data.StructLayout:
    """A phase in the machine: `rnnhw.design.PHASE` with as many bits as the design needs.

    A program that the machine runs has no larger values; of addresses, the memories see no other bits. What
    only other cells, or more contexts, need is left out.
    """
    slots, rows = range(design.state_slots), range(design.unit_depth + 1)
    waits = range(drain_cycles(design) + 1)
    sizes = {
        "read_slot": len(slots),
        "write_slot": len(slots),
        "tiles": len(rows),
        "rows": len(rows),
        "slices": most_slices(design) + 1,
        "tile_cycles": most_cycles(design) + 1,
        "wait": len(waits),
        "state_wait": len(waits),
        "weight_base": design.weight_words,
        "parameter_base": design.unit_depth,
        "state_base": state_words(design),
        "read_base": max(design.input_depth, design.state_depth),
        "write_base": design.state_depth,
        "write_words": design.columns + 1 if design.delta_depth else design.state_depth,
        "threshold": 1 << THRESHOLD_BITS,
    }
    needed = {
        "cell_fraction": {"lstm", "lstm_coupled", "mingru"} & set(design.cells),
        "state_wait": "mingru" in design.cells,
        "write_words": design.contexts > 1 or design.delta_depth,
        "reset_value": design.arithmetic != NATIVE.name,  # it has no zero points
        "keeps": design.has_keeping_phases,
        "changed": design.delta_depth,
        "threshold": design.delta_depth,
    }
    return data.StructLayout(
        {
            field.name: min(field.bits, address_of(sizes.get(field.name, 1 << field.bits)))
            for field in PHASE
            if needed.get(field.name, True)
        }
    )


def kind_bits(design: Design) -> int:
    """The bits that are 1 in any of the kinds of units that a design has."""
    return functools.reduce(operator.or_, map(int, kinds_of(design)))


def program_registers(design: Design) -> data.StructLayout:
    """What is loaded beside the phases.

    Where the parts of the program end, how long its wavefront is, and how many beats the input vectors of one
    step have, of all contexts together.
    """
    return data.StructLayout(
        {register.name.lower(): range(most + 1) for register, (_, most) in register_limits(design).items()}
    )


def accumulators(design: Design) -> data.ArrayLayout:
    """One accumulator per lane: the sums of a phase with as many slices as there can be fit."""
    bits = 8 + design.weight_bits + log2_ceil(design.columns * most_slices(design))
    return data.ArrayLayout(signed(min(ACCUMULATOR.width, bits)), design.lanes)


def factor(design: Design) -> Shape:
    """What an element multiplies: an activation, or the difference of two."""
    return signed(8 + bool(design.delta_depth))


def own_sums(design: Design) -> data.ArrayLayout:
    """What an element adds to the sums of a row, one per lane: products, or sums of a column's changes."""
    bits = factor(design).width + design.weight_bits
    return data.ArrayLayout(
        signed(bits + log2_ceil(most_slices(design)) * bool(design.scatter_depth)), design.lanes
    )


def tile_sum(design: Design) -> data.ArrayLayout:
    """Sums over the columns of a tile, one per lane: they cannot overflow."""
    bits = own_sums(design).elem_shape.width + log2_ceil(design.tile_cols)
    return data.ArrayLayout(signed(bits), design.lanes)


def word_write(design: Design) -> data.StructLayout:
    """The weights of a slice, or their index, on their way into a processing element."""
    bits = design.lanes * design.weight_bits
    fields = {"address": address_of(design.weight_words), "data": max(bits, design.index_bits)}
    return data.StructLayout(fields | ({"is_index": 1} if design.index_bits else {}))


def element_address(design: Design) -> data.StructLayout:
    """What an element whose weights have an index is told of a slot, beside what it multiplies.

    ``weight``: address of its weights. Where activations are kept: if the slot ``keeps`` its activation, the
    activation's number in its ``context``, if there are several. Where elements keep sums: if the slot
    ``scatters``, the products are added to the sums of the tile that the index names; if it ``collects``,
    ``weight`` is the number of a tile, whose sums leave the element.
    """
    flags = ("scatters", "collects") if design.scatter_depth else ("keeps",)
    context = {"context": range(design.contexts)} if design.contexts > 1 else {}
    return data.StructLayout({"weight": address_of(design.weight_words)} | dict.fromkeys(flags, 1) | context)


def slot_control(design: Design) -> data.StructLayout:
    """What travels with a slot's activations down the pipeline.

    ``valid``, ``first`` and ``last`` frame the slots of a unit tile; the other fields describe the tile:
    ``phase_first`` (the phase's first tile, any context), ``context_first`` (any tile, the first context),
    ``phase_last`` (the last tile of the last context), ``reset_hidden`` (the state that is read is replaced
    by the reset state), ``reset_state`` (that of the units is), ``buffer`` (which h goes to), ``sum``
    (address of its raw first-phase sums), ``state`` and ``parameters`` (addresses of its first unit's state
    and parameters), ``write`` (first bank word of the hidden state), ``rows`` (its rows that hold a unit).

    Where activations are kept, ``keeps`` says that elements do so with this slot, which then is not
    ``valid``; and there is its ``context``, if there are several. Where changes are kept, ``keeps`` says that
    columns look for them, and ``anew`` that the first step of a sequence counts from 0. Where elements keep
    sums, ``scatters`` says that they add products to these, and the slot is not ``valid``; and ``collects``
    that they give them out, as in every slot that is ``valid``.
    """
    kept = dict(element_address(design).members) if design.kept_depth else {}
    if design.delta_depth:
        scattering = ("scatters", "collects") if design.scatter_depth else ()
        kept = dict.fromkeys(("keeps", "anew", *scattering), 1)
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
        | kept
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
