"""Walks through the slots of a phase: unit tile, then context, then column slice."""

from collections.abc import Callable

from amaranth import Module, Mux, Signal, ValueLike
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import PHASE, Design
from rnnhw.gateware.layouts import address_of, below, packed, slot_control, state_words

__all__ = ["SlotCounter"]


class SlotCounter(wiring.Component):
    """The addresses of each slot.

    A phase that is taken with ``starts`` in cycle t issues its first slot in cycle t + 1 and one every cycle,
    but for the pause of ``tile_cycles - slices`` cycles after each context of a tile.

    Attributes
    ----------
    starts : unsigned(1); head : struct, `rnnhw.design.PHASE`
    phase : struct, `rnnhw.design.PHASE`
        The phase that runs.
    running, ends : unsigned(1)
        A phase runs; this cycle issues its last slot.
    slot : struct, `slot_control`
        What follows from the counters and the phase; ``reset_hidden``, ``reset_state`` and ``buffer`` are
        left to the sequencer.
    context : unsigned
    word : unsigned(16)
        Word of the source.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "starts": In(1),
                "head": In(packed(PHASE)),
                "phase": Out(packed(PHASE)),
                "running": Out(1),
                "ends": Out(1),
                "slot": Out(slot_control(design)),
                "context": Out(below(design.contexts)),
                "word": Out(16),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design, phase, head, slot = self.design, self.phase, self.head, self.slot
        cycle, tile = Signal(16), Signal(16)
        last_slice, last_context, last_tile = Signal(), Signal(), Signal()
        next_context, next_tile = Signal(), Signal()
        m.d.comb += [
            last_slice.eq(cycle == phase.slices - 1),
            last_context.eq(self.context == design.contexts - 1),
            last_tile.eq(tile == phase.tiles - 1),
            next_context.eq(self.running & (cycle == phase.tile_cycles - 1)),
            next_tile.eq(next_context & last_context),
            self.ends.eq(self.running & last_slice & last_context & last_tile),
            slot.valid.eq(self.running & (cycle < phase.slices)),
            slot.first.eq(cycle == 0),
            slot.last.eq(last_slice),
            *(
                slot[name].eq(phase[name])
                for name in ("finish", "input_last", "emit", "kind", "cell_fraction")
            ),
            slot.phase_first.eq(tile == 0),
            slot.context_first.eq(self.context == 0),
            slot.phase_last.eq(last_tile & last_context),
        ]
        with m.If(self.running):
            m.d.sync += cycle.eq(cycle + 1)
        with m.If(next_context):
            m.d.sync += [cycle.eq(0), self.context.eq(Mux(last_context, 0, self.context + 1))]
        with m.If(next_tile):
            m.d.sync += tile.eq(tile + 1)
        with m.If(self.ends):
            m.d.sync += self.running.eq(0)
        with m.If(self.starts):
            m.d.sync += [phase.eq(head), self.running.eq(1), cycle.eq(0), tile.eq(0), self.context.eq(0)]

        # Addresses are kept as running sums: the products of tile, context and slice that they would
        # otherwise be need multipliers, and the slot that is issued must know them at once.
        def follows(
            name: str,
            bits: int,
            first: ValueLike,
            by_context: ValueLike,
            by_tile: Callable[[Signal], ValueLike],
        ) -> Signal:
            """An address: ``first``, ``by_context`` more in the next context, ``by_tile`` of it then."""
            address = Signal(bits, name=name)
            with m.If(next_tile):
                m.d.sync += address.eq(by_tile(address))
            with m.Elif(next_context):
                m.d.sync += address.eq(address + by_context)
            with m.If(self.starts):
                m.d.sync += address.eq(first)
            return address

        weight = follows(
            "weight",
            address_of(design.weight_words),
            head.weight_base,
            0,
            lambda address: address + phase.slices,
        )
        sums = follows("sums", address_of(design.sum_depth), 0, 1, lambda address: address + 1)
        unit = follows(
            "unit", address_of(design.unit_depth), 0, 0, lambda address: address + design.tile_rows
        )
        read = follows("read", 16, head.read_base, phase.slices, lambda _: phase.read_base)
        state = follows(
            "state", address_of(state_words(design)), head.state_base, phase.rows, lambda _: phase.state_base
        )
        write = follows(
            "write",
            address_of(design.state_depth),
            head.write_base,
            phase.write_words,
            lambda _: phase.write_base,
        )
        left = Signal(17)  # rows that hold a unit, from this tile on
        m.d.comb += [
            left.eq(phase.rows - unit),
            slot.weight.eq(weight + cycle),
            slot.sum.eq(sums),
            slot.state.eq(state + unit),
            slot.parameters.eq(phase.parameter_base + unit),
            slot.write.eq(write),
            slot.rows.eq(Mux(left > design.tile_rows, design.tile_rows, left)),
            self.word.eq(read + cycle),
        ]
        return m
