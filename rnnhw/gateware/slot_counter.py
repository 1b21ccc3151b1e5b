"""Walks through the slots of a phase: unit tile, then context, then column slice."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.layouts import (
    address_of,
    below,
    most_cycles,
    most_slices,
    phase_layout,
    slot_control,
    state_words,
    word_of_source,
)
from rnnhw.gateware.phase_fetch import next_phase

__all__ = ["SlotCounter"]


class SlotCounter(wiring.Component):
    """The addresses of each slot.

    A phase that is taken with ``starts`` in cycle t issues its first slot in cycle t + 1 and one every cycle,
    but for the pause of ``tile_cycles - slices`` cycles after each context of a tile.

    Addresses are kept as running sums: the products of tile, context and slice that they would otherwise be
    need multipliers. What is last is found out a cycle ahead, so that all outputs come from registers.

    On an ECP5, with the sizes of ``tiny``. LUT4: 125 of logic, 76 of carry chains, 0 of memories; 174
    flip-flops, 0 multipliers, 0 block RAMs; logic depth 3.

    Attributes
    ----------
    starts : unsigned(1); head : struct, `next_phase`
    stride : unsigned
        Where changes are kept: weights from one tile of the head to the next, whose ``slices`` are counted.
    phase : struct, `phase_layout`
        The phase that runs.
    running, ends : unsigned(1)
        A phase runs; this cycle issues its last slot.
    slot : struct, `slot_control`
        What follows from the counters and the phase; ``reset_hidden``, ``reset_state`` and ``buffer`` are
        left to the sequencer.
    next_rows : unsigned
        ``slot.rows`` of the next cycle, if no other phase starts.
    context : unsigned
    word : unsigned
        Word of the source.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "starts": In(1),
                "head": In(next_phase(design)),
                "phase": Out(phase_layout(design)),
                "running": Out(1),
                "ends": Out(1),
                "slot": Out(slot_control(design)),
                "next_rows": Out(range(design.tile_rows + 1)),
                "context": Out(below(design.contexts)),
                "word": Out(word_of_source(design)),
            }
            | ({"stride": In(range(most_slices(design) + 1))} if design.delta_depth else {})
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        phase, head, slot = self.phase, self.head, self.slot
        self._next_context = Signal()
        self._next_tile = Signal()
        # A slot that keeps its activation is one for the addresses, and not for the sums.
        self._issues = Signal(name="issues") if self.design.has_keeping_phases else slot.valid
        self._counters(m)
        m.d.comb += [
            *(
                slot[name].eq(phase[name])
                for name in ("finish", "input_last", "emit", "kind", "cell_fraction")
                if name in phase.shape().members
            ),
        ]
        if self.design.has_keeping_phases:
            adds = ~phase.keeps
            if self.design.scatter_depth:
                # Changes are scattered: their products get to the sums of a tile when these are collected.
                adds &= ~phase.changed
                m.d.comb += [
                    slot.scatters.eq(self._issues & phase.changed),
                    slot.collects.eq(slot.valid),
                ]
            m.d.comb += [
                slot.valid.eq(self._issues & adds),
                slot.keeps.eq(self._issues & phase.keeps),
            ]
        if self.design.kept_depth and self.design.contexts > 1:
            m.d.comb += slot.context.eq(self.context)
        with m.If(self.ends):
            m.d.sync += self.running.eq(0)
        with m.If(self.starts):
            m.d.sync += [self.running.eq(1), phase.eq(head.phase)]
        self._addresses(m)
        self._rows(m)
        return m

    def _counters(self, m: Module) -> None:
        """Slices, cycles, contexts and tiles that are left, and whether these are the last ones."""
        design, phase, head = self.design, self.phase, self.head
        slices = Signal(range(most_slices(design) + 1))
        cycles = Signal(range(most_cycles(design) + 1))
        tiles = Signal(range(design.unit_depth + 1))
        last_slice = Signal()
        last_cycle = Signal()
        has_slot = Signal()
        first = Signal()
        phase_first = Signal()
        single_slice = Signal()
        single_cycle = Signal()
        last_context, last = self._last(m, tiles)
        m.d.comb += [
            self._next_context.eq(self.running & last_cycle),
            self._next_tile.eq(self._next_context & last_context),
            self._issues.eq(self.running & has_slot),
            self.slot.first.eq(first),
            self.slot.last.eq(last_slice),
            self.slot.phase_first.eq(phase_first),
            self.slot.phase_last.eq(last),
            self.slot.context_first.eq(self.context == 0),
        ]
        m.d.sync += [
            first.eq(0),
            slices.eq(slices - 1),
            last_slice.eq(slices == 2),
            self.ends.eq(self.running & (slices == 2) & last),
            cycles.eq(cycles - 1),
            last_cycle.eq(cycles == 2),
        ]
        with m.If(last_slice):
            m.d.sync += has_slot.eq(0)
        with m.If(self._next_context):
            m.d.sync += [
                has_slot.eq(1),
                first.eq(1),
                slices.eq(phase.slices),
                last_slice.eq(single_slice),
                self.ends.eq(single_slice & self._next_last),
                cycles.eq(phase.tile_cycles),
                last_cycle.eq(single_cycle),
                self.context.eq(Mux(last_context, 0, self.context + 1)),
            ]
        with m.If(self._next_tile):
            m.d.sync += [tiles.eq(tiles - 1), phase_first.eq(0)]
        with m.If(self.starts):
            m.d.sync += [
                has_slot.eq(1),
                first.eq(1),
                slices.eq(head.phase.slices),
                last_slice.eq(head.single_slice),
                single_slice.eq(head.single_slice),
                self.ends.eq(head.single_slice & head.single_tile & (design.contexts == 1)),
                cycles.eq(head.phase.tile_cycles),
                last_cycle.eq(head.single_cycle),
                single_cycle.eq(head.single_cycle),
                self.context.eq(0),
                tiles.eq(head.phase.tiles),
                phase_first.eq(1),
            ]

    def _last(self, m: Module, tiles: Signal) -> tuple[Signal, Signal]:
        """Whether the context is the last one, and whether it is so in the last tile.

        Both come from registers; ``_next_last`` is what the latter becomes, if the next context begins.
        """
        contexts = self.design.contexts
        last_context = Signal(init=contexts == 1)
        last_tile = Signal()
        last = Signal()
        self._next_last = Signal()
        next_last_context = Mux(last_context, contexts == 1, self.context + 2 == contexts)
        next_last_tile = Mux(last_context, tiles == 2, last_tile)
        m.d.comb += self._next_last.eq(next_last_context & next_last_tile)
        with m.If(self._next_context):
            m.d.sync += [
                last_context.eq(next_last_context),
                last_tile.eq(next_last_tile),
                last.eq(self._next_last),
            ]
        with m.If(self.starts):
            single_tile = self.head.single_tile
            m.d.sync += [
                last_context.eq(contexts == 1),
                last_tile.eq(single_tile),
                last.eq(single_tile & (contexts == 1)),
            ]
        return last_context, last

    def _addresses(self, m: Module) -> None:
        design, phase, slot, start = self.design, self.phase, self.slot, self.head.phase
        next_tile = self._next_tile
        next_context = Signal()  # of the same tile
        m.d.comb += next_context.eq(self._next_context & ~next_tile)
        # Weights and words of the source follow each other; a tile's contexts read the same weights, the
        # tiles of a phase the same words.
        weight, tile_weight = self._address(m, "weight", design.weight_words, start.weight_base, 2)
        after = Signal.like(weight)
        if design.delta_depth:
            # The activation's number is added by its column.
            stride = Signal.like(self.stride)
            with m.If(self.starts):
                m.d.sync += stride.eq(self.stride)
            m.d.comb += after.eq(weight + Mux(phase.changed, Mux(next_tile, stride, 0), self._issues))
        else:
            m.d.comb += after.eq(weight + self._issues)
        with m.If(~self.starts):
            m.d.sync += weight.eq(Mux(next_context, tile_weight, after))
            with m.If(next_tile):
                m.d.sync += tile_weight.eq(after)
        (word,) = self._address(m, "word", 1 << word_of_source(design), start.read_base, 1)
        with m.If(~self.starts):
            m.d.sync += word.eq(Mux(next_tile, phase.read_base, word + self._issues))
        # Sums: one a tile and context. Units: a tile's rows further with each tile; states as well, and with
        # each context by all rows of the phase.
        (sums,) = self._address(m, "sums", design.sum_depth, 0, 1)
        (parameters,) = self._address(m, "parameters", design.unit_depth, start.parameter_base, 1)
        state, tile_state = self._address(m, "state", state_words(design), start.state_base, 2)
        (write,) = self._address(m, "write", design.state_depth, start.write_base, 1)
        with m.If(~self.starts):
            m.d.sync += sums.eq(sums + self._next_context)
            if design.contexts > 1:
                with m.If(next_context):
                    m.d.sync += [state.eq(state + phase.rows), write.eq(write + phase.write_words)]
            with m.If(next_tile):
                m.d.sync += [
                    parameters.eq(parameters + design.tile_rows),
                    state.eq(tile_state + design.tile_rows),
                    tile_state.eq(tile_state + design.tile_rows),
                    write.eq(phase.write_base),
                ]
        m.d.comb += [
            slot.weight.eq(weight),
            slot.sum.eq(parameters >> design.sum_shift if design.delta_depth else sums),
            slot.state.eq(state),
            slot.parameters.eq(parameters),
            slot.write.eq(write),
            self.word.eq(word),
        ]

    def _address(self, m: Module, name: str, depth: int, first: Value | int, count: int) -> list[Signal]:
        """Address registers that begin with ``first``."""
        registers = [Signal(address_of(depth), name=f"{name}_{k}") for k in range(count)]
        with m.If(self.starts):
            m.d.sync += [register.eq(first) for register in registers]
        return registers

    def _rows(self, m: Module) -> None:
        """Rows of the tile that hold a unit: all, but for the last tile."""
        most = self.design.tile_rows
        left = Signal(range(self.design.unit_depth + 1))  # from this tile on
        rows = Signal(range(most + 1))
        following = Signal(range(most + 1))
        m.d.comb += [
            self.slot.rows.eq(rows),
            self.next_rows.eq(Mux(self._next_tile, following, rows)),
        ]
        m.d.sync += rows.eq(self.next_rows)
        with m.If(self._next_tile):
            m.d.sync += [left.eq(left - most), following.eq(Mux(left > 3 * most, most, left - 2 * most))]
        with m.If(self.starts):
            start = self.head.phase.rows
            m.d.sync += [
                left.eq(start),
                rows.eq(Mux(start > most, most, start)),
                following.eq(Mux(start > 2 * most, most, start - most)),
            ]
