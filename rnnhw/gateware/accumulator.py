"""Sums over column slices, and the memory that keeps those of the first phase."""

from amaranth import Module, Mux, Signal
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import ACCUMULATOR, accumulators, slot_control

__all__ = ["Accumulator"]


class Accumulator(wiring.Component):
    """The east edge of one row of processing elements: 32-bit sums, one per lane.

    ``control`` and ``sums`` of a slot come in one cycle; ``control`` goes on to the row below a cycle later.
    In the cycle after a tile's last slot, a first-phase sum goes to the memory, at ``control.sum``; a
    finishing one stands in ``finished`` with the tile's first-phase sum in ``stored``, until the next tile
    finishes (fold > 1) or for that cycle (fold 1).
    """

    def __init__(self, design: Design, sum_shape: data.ArrayLayout) -> None:
        self.design = design
        super().__init__(
            {
                "control": In(slot_control(design)),
                "control_o": Out(slot_control(design)),
                "sums": In(sum_shape),
                "finished": Out(accumulators(design)),
                "stored": Out(accumulators(design)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.first_phase = first_phase = memory.Memory(
            shape=accumulators(self.design), depth=self.design.sum_depth, init=[]
        )
        write = first_phase.write_port()
        read = first_phase.read_port(transparent_for=(write,))
        control, before = self.control, self.control_o
        total = Signal(accumulators(self.design))
        # The tile's first-phase sum is read in the cycle in which its finishing sum is complete, so that both
        # stand side by side a cycle later. The memory is transparent because the first-phase sum of a layer
        # with one tile of one slice is written in that very cycle.
        finishes = control.valid & control.last & control.finish
        m.d.sync += before.eq(control)
        m.d.comb += [
            read.addr.eq(control.sum),
            read.en.eq(finishes),
            self.stored.eq(read.data),
            write.addr.eq(before.sum),
            write.data.eq(total),
            write.en.eq(before.valid & before.last & ~before.finish),
        ]
        for lane in range(self.design.lanes):
            result = Signal(ACCUMULATOR, name=f"result_{lane}")
            m.d.comb += result.eq(self.sums[lane] + Mux(control.first, 0, total[lane]))
            with m.If(control.valid):
                m.d.sync += total[lane].eq(result)
            if self.design.fold == 1:
                m.d.comb += self.finished[lane].eq(total[lane])
            else:
                with m.If(finishes):
                    m.d.sync += self.finished[lane].eq(result)
        return m
