"""The index of each word of weights: to an activation, or to a tile."""

from amaranth import Module, Mux, Signal, Value, unsigned
from amaranth.lib import data, memory

from rnnhw.design import Design
from rnnhw.gateware.delay import registered
from rnnhw.gateware.layouts import NO_COLLISION, address_of

__all__ = ["WEIGHT_INDEX_CYCLES", "weight_index"]

WEIGHT_INDEX_CYCLES = 2
"""The index is read, and goes through a register, which synthesis can take from the block RAM."""


def weight_index(m: Module, design: Design, address: Value, write: data.View, write_enable: Value) -> Value:
    """The index of the weights at the address of two cycles ago, from a memory of the module.

    Parameters
    ----------
    m : Module
    design : Design
    address : unsigned
    write : struct, `word_write`; write_enable : unsigned(1)
        Writes an index.
    """
    m.submodules.indices = indices = memory.Memory(
        shape=unsigned(design.index_bits), depth=design.weight_words, init=[], attrs=NO_COLLISION
    )
    read, write_port = indices.read_port(), indices.write_port()
    read_address, write_address = address, write.address
    if design.units * design.columns == 1:
        # As the weights: the large RAMs of small FPGAs have one port.
        both = Signal(address_of(design.weight_words), name="both_addresses")
        m.d.comb += both.eq(Mux(write_enable, write.address, address))
        read_address = write_address = both
    m.d.comb += [
        read.addr.eq(read_address),
        write_port.addr.eq(write_address),
        write_port.data.eq(write["data"]),
        write_port.en.eq(write_enable),
    ]
    return registered(m, read.data, "index")
