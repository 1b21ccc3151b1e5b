"""The sums that an element keeps for itself, one for each unit tile and lane."""

from amaranth import Module, Mux, Signal
from amaranth.lib import memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.delay import delayed
from rnnhw.gateware.layouts import NO_COLLISION, own_sums

__all__ = ["OwnSums"]


class OwnSums(wiring.Component):
    """A memory of sums, to which products are scattered, and from which each tile's sums are collected.

    A slot comes in cycle t; ``sums`` are those of its tile in cycle t + 1, with all that the slots before it
    have added. If it scatters, ``added`` of that cycle takes their place; if it collects, 0 does. A slot may
    name the same tile as the one before it, whose sums are then not in the memory yet: they come from a
    register. None of the registers is reset; the sequencer collects all tiles after a reset.

    Attributes
    ----------
    tile : unsigned; scatters, collects : unsigned(1)
        At most one of the two.
    sums, added : array of signed, `rnnhw.gateware.layouts.own_sums`
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "tile": In(range(design.scatter_depth)),
                "scatters": In(1),
                "collects": In(1),
                "sums": Out(own_sums(design)),
                "added": In(own_sums(design)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        shape = own_sums(self.design)
        m.submodules.memory = kept = memory.Memory(
            shape=shape, depth=self.design.scatter_depth, init=[], attrs=NO_COLLISION
        )
        read, write = kept.read_port(), kept.write_port()
        tile = delayed(m, self.tile, 1, "tile")
        collects = delayed(m, self.collects, 1, "collects")
        writes = delayed(m, self.scatters, 1, "scatters") | collects
        last = Signal(shape, name="last_written", reset_less=True)
        is_last = Signal(reset_less=True)
        m.d.comb += [read.addr.eq(self.tile), write.addr.eq(tile), write.en.eq(writes)]
        m.d.sync += [last.eq(write.data), is_last.eq(writes & (self.tile == tile))]
        for lane in range(self.design.lanes):
            m.d.comb += [
                self.sums[lane].eq(Mux(is_last, last[lane], read.data[lane])),
                write.data[lane].eq(Mux(collects, 0, self.added[lane])),
            ]
        return m
