"""Runs the program: issues one slot a cycle, phase after phase, step after step."""

from amaranth import Module, Mux, Signal, unsigned
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import COMMAND, PHASE, WORD_BITS, CellKind, Design, Source, words_of
from rnnhw.gateware.layouts import address_of, packed, slot_control

__all__ = ["PROGRAM_DEPTH", "Sequencer", "program_write"]

PROGRAM_DEPTH = 8
"""Phases that the program memory holds."""


def program_write() -> data.StructLayout:
    """A 32-bit part of a phase on its way into the program memory."""
    return data.StructLayout({
        "enable": 1, "part": range(words_of(PHASE)), "address": range(PROGRAM_DEPTH),
        "data": WORD_BITS})


class Sequencer(wiring.Component):
    """Phases 0 .. ``body_end`` run every step, those up to ``program_end`` once after the last step.

    A phase starts in the cycle after the one in which all of this holds: the phase before has issued its
    last slot or issues it now; the input vector is there (source INPUT); ``wait`` cycles will have gone by
    since the last phase that made a state (source HIDDEN); the cell pipelines will have taken the last
    finished tile's units when its own first tile finishes; the output queue has room for all it emits.
    Once started, it never stalls.

    Attributes
    ----------
    command : stream of `rnnhw.design.COMMAND`
        Accepted while no command is in work.
    body_end, program_end : unsigned
    write : struct, `program_write`
    input_full : unsigned(1); input_release : unsigned(1)
        See `InputBuffer`.
    output_taken : unsigned(1)
        A beat left the output queue.
    slot : struct, `slot_control`
    word : unsigned(16); hidden : unsigned(1); buffer : unsigned(1)
        What the slot reads: which word, from the state banks or the input buffer, which state buffer.
    busy : unsigned(1)
        A command is in work or slots are being issued.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__({
            "command": In(stream.Signature(packed(COMMAND))),
            "body_end": In(range(PROGRAM_DEPTH)),
            "program_end": In(range(PROGRAM_DEPTH)),
            "write": In(program_write()),
            "input_full": In(1),
            "input_release": Out(1),
            "output_taken": In(1),
            "slot": Out(slot_control(design)),
            "word": Out(16),
            "hidden": Out(1),
            "buffer": Out(1),
            "busy": Out(1),
        })

    def elaborate(self, platform: object) -> Module:
        m = Module()
        phase = Signal(packed(PHASE))
        running, cycle, tile = Signal(), Signal(16), Signal(16)
        ends, starts = Signal(), Signal()
        fresh, phase_fresh, active = Signal(), Signal(), Signal()
        pointer = Signal(range(PROGRAM_DEPTH))
        next_pointer = Signal.like(pointer)
        head = self._program(m, next_pointer)

        m.d.comb += [
            ends.eq(running & (cycle == phase.slices - 1) & (tile == phase.tiles - 1)),
            starts.eq(active & (~running | ends) & self._may_start(m, head, phase, starts, ends)),
            self.busy.eq(active | running),
        ]
        self._commands(m, starts, pointer, next_pointer, active, fresh)
        self._slots(m, phase, running, cycle, tile, phase_fresh)

        with m.If(running):
            m.d.sync += cycle.eq(cycle + 1)
            with m.If(cycle == phase.tile_cycles - 1):
                m.d.sync += [cycle.eq(0), tile.eq(tile + 1)]
        with m.If(ends):
            m.d.sync += running.eq(0)
            m.d.comb += self.input_release.eq(phase.source == Source.INPUT)
            with m.If(phase.finish & (phase.kind == CellKind.LSTM)):
                m.d.sync += self.buffer.eq(~self.buffer)
        with m.If(starts):
            m.d.sync += [running.eq(1), phase.eq(head), phase_fresh.eq(fresh), cycle.eq(0), tile.eq(0)]
        return m

    def _program(self, m: Module, address: Signal) -> data.View:
        """The phase at ``address`` of a cycle ago."""
        parts = words_of(PHASE)
        m.submodules.program = program = memory.Memory(
            shape=data.ArrayLayout(WORD_BITS, parts), depth=PROGRAM_DEPTH, init=[])
        read, write = program.read_port(), program.write_port(granularity=1)
        m.d.comb += [
            read.addr.eq(address),
            write.addr.eq(self.write.address),
            write.en.eq(Mux(self.write.enable, 1 << self.write.part, 0)),
        ]
        m.d.comb += [write.data[part].eq(self.write.data) for part in range(parts)]
        layout = packed(PHASE)
        return data.View(layout, read.data.as_value()[: layout.size])

    def _may_start(self, m: Module, head: data.View, phase: data.View, starts: Signal,
                   ends: Signal) -> Signal:
        made = Signal()
        elapsed, timer = Signal(16), Signal(16, init=0xFFFF)
        occupied = Signal(range(self.design.fold * self.design.tile_rows + 1))
        left = Signal.like(occupied)  # cycles until the cell pipelines have taken the last tile
        room = Signal(range(self.design.output_depth + 1), init=self.design.output_depth)
        taken = Mux(starts & head.emit, head.rows, 0)
        m.d.comb += [
            made.eq(ends & phase.finish & (phase.kind == CellKind.LSTM)),
            elapsed.eq(Mux(made, 0, timer)),
            occupied.eq(Mux(ends & phase.finish, self.slot.rows * self.design.fold, left)),
        ]
        m.d.sync += [
            left.eq(Mux(occupied == 0, 0, occupied - 1)),
            timer.eq(Mux(elapsed == 0xFFFF, elapsed, elapsed + 1)),
            room.eq(room + self.output_taken - taken),
        ]
        allowed = Signal()
        m.d.comb += allowed.eq(
            Mux(head.source == Source.INPUT, self.input_full, elapsed + 1 >= head.wait)
            & (~head.finish | (occupied <= head.slices))
            & (~head.emit | (room >= head.rows)))
        return allowed

    def _commands(self, m: Module, starts: Signal, pointer: Signal, next_pointer: Signal,
                  active: Signal, fresh: Signal) -> None:
        steps = Signal(unsigned(31))
        m.d.comb += [self.command.ready.eq(~active), next_pointer.eq(pointer)]
        m.d.sync += pointer.eq(next_pointer)
        with m.If(self.command.valid & self.command.ready):
            m.d.sync += [active.eq(1), steps.eq(self.command.p.steps), fresh.eq(self.command.p.reset)]
        with m.If(starts):
            m.d.comb += next_pointer.eq(pointer + 1)
            with m.If(pointer == self.body_end):
                m.d.sync += [steps.eq(steps - 1), fresh.eq(0)]
                with m.If(steps != 1):
                    m.d.comb += next_pointer.eq(0)
            with m.If((pointer == self.program_end) & ((pointer != self.body_end) | (steps == 1))):
                m.d.sync += active.eq(0)
                m.d.comb += next_pointer.eq(0)

    def _slots(self, m: Module, phase: data.View, running: Signal, cycle: Signal, tile: Signal,
               phase_fresh: Signal) -> None:
        tile_rows = self.design.tile_rows
        weight = Signal(address_of(self.design.weight_depth))
        unit = Signal(address_of(self.design.unit_depth))
        left = Signal(17)  # rows that hold a unit, from this tile on
        m.d.comb += left.eq(phase.rows - unit)
        slot = self.slot
        m.d.comb += [
            slot.valid.eq(running & (cycle < phase.slices)),
            slot.first.eq(cycle == 0),
            slot.last.eq(cycle == phase.slices - 1),
            slot.finish.eq(phase.finish),
            slot.dense.eq(phase.kind == CellKind.DENSE),
            slot.emit.eq(phase.emit),
            slot.fresh.eq(phase_fresh),
            slot.bank.eq(~self.buffer),
            slot.phase_first.eq(tile == 0),
            slot.phase_last.eq(tile == phase.tiles - 1),
            slot.cell_fraction.eq(phase.cell_fraction),
            slot.weight.eq(phase.weight_base + weight),
            slot.tile.eq(tile),
            slot.unit.eq(unit),
            slot.parameters.eq(phase.unit_base + unit),
            slot.rows.eq(Mux(left > tile_rows, tile_rows, left)),
            self.word.eq(cycle),
            self.hidden.eq(phase.source == Source.HIDDEN),
        ]
        with m.If(slot.valid):
            m.d.sync += weight.eq(weight + 1)
        with m.If(running & (cycle == phase.tile_cycles - 1)):
            m.d.sync += unit.eq(unit + tile_rows)
        with m.If(~running | (slot.valid & slot.last & slot.phase_last)):
            m.d.sync += [weight.eq(0), unit.eq(0)]
