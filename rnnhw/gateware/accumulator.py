"""Sums over column slices, and the memory that keeps those of the first phase."""

from amaranth import Module, Mux, ResetSignal, Signal, Value
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.delay import registered
from rnnhw.gateware.layouts import NO_COLLISION, accumulators, slot_control

__all__ = ["Accumulator"]


class Accumulator(wiring.Component):
    """The east edge of one row of processing elements: sums of a tile, one per lane.

    ``control`` and ``sums`` of a slot come in one cycle; ``control`` goes on to the row below a cycle later.
    With a tile's last slot, a first-phase sum goes to the memory, at ``control.sum``. From the cycle after it
    on, a finishing sum stands in ``finished`` with the tile's first-phase sum in ``stored``, until the next
    tile finishes.

    Where sums stay from step to step, each tile's first sum is that of the step before, of either phase, or 0
    if the control says ``anew``. ``ahead`` is the control of the next cycle.

    On an ECP5, with the sizes of ``tiny``. LUT4: 92 of logic, 88 of carry chains, 264 of memories; 320
    flip-flops, 0 multipliers, 0 block RAMs; logic depth 3.
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
            | ({"ahead": In(slot_control(design))} if design.delta_depth else {})
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.first_phase = first_phase = memory.Memory(
            shape=accumulators(self.design), depth=self.design.sum_depth, init=[], attrs=NO_COLLISION
        )
        read, write = first_phase.read_port(), first_phase.write_port()
        control = self.control
        # A tile's first-phase sum is written in the cycle in which it is complete, and read in the one in
        # which the finishing sum is, so that both stand side by side a cycle later. One slot completes one of
        # them: so the memory never reads and writes in the same cycle.
        completes = control.valid & control.last
        m.d.comb += [
            self.control_o.eq(registered(m, control, "before")),
            read.addr.eq(control.sum),
            read.en.eq(completes & control.finish),
            self.stored.eq(read.data),
            write.addr.eq(control.sum),
            write.en.eq(completes & ~control.finish),
        ]
        # The reset a cycle late, from a register of its own, since it goes to all bits of all lanes: no slot
        # is valid in that cycle.
        clears = Signal(reset_less=True)
        m.d.sync += clears.eq(ResetSignal())
        shape = accumulators(self.design).elem_shape
        before, last_sums = (
            self._before(m, first_phase, completes) if self.design.delta_depth else (None, None)
        )
        for lane in range(self.design.lanes):
            # Zero before each tile's first slot, so that nothing but the addition is in the loop: unless the
            # sums of the step before come into it.
            total = Signal(shape, name=f"total_{lane}", reset_less=True)
            result = Signal(shape, name=f"result_{lane}")
            finished = Signal(shape, name=f"finished_{lane}", reset_less=True)
            begun = total if before is None else Mux(control.first, before[lane], total)
            m.d.comb += [
                result.eq(begun + self.sums[lane]),
                write.data[lane].eq(result),
                self.finished[lane].eq(finished),
            ]
            if last_sums is not None:
                m.d.comb += last_sums[lane].eq(result)
            with m.If(clears | completes):
                m.d.sync += total.eq(0)
            with m.Elif(control.valid):
                m.d.sync += total.eq(result)
            with m.If(completes & control.finish):
                m.d.sync += finished.eq(result)
        return m

    def _before(self, m: Module, first_phase: memory.Memory, completes: Value) -> tuple[data.View, data.View]:
        """The sums of the step before that a tile begins with, in its first slot; and what is written back.

        They are read in the cycle before. The memory of the first phase has a port of its own for that:
        ``stored`` must stand while the cell pipeline takes the units of the tile.
        """
        control, shape = self.control, accumulators(self.design)
        m.submodules.last_phase = last_phase = memory.Memory(
            shape=shape, depth=self.design.sum_depth, init=[], attrs=NO_COLLISION
        )
        read_first, read_last = first_phase.read_port(), last_phase.read_port()
        write_last = last_phase.write_port()
        before = Signal(shape, name="sums_before")
        m.d.comb += [
            read_first.addr.eq(self.ahead.sum),
            read_last.addr.eq(self.ahead.sum),
            before.eq(Mux(control.finish, read_last.data, read_first.data)),
            write_last.addr.eq(control.sum),
            write_last.en.eq(completes & control.finish),
        ]
        with m.If(control.anew):
            m.d.comb += before.eq(0)
        return before, write_last.data
