"""Runs the program: phase after phase, step after step."""

from amaranth import Array, Module, Mux, Signal, Value, signed
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    PHASE,
    WORD_BITS,
    Design,
    Fault,
    Source,
    UnitKind,
    activated_cycles,
    drain_cycles,
    state_cycles,
    words_of,
)
from rnnhw.gateware.command_queue import STEP_BITS, waiting_command
from rnnhw.gateware.layouts import below, packed, program_registers, slot_control
from rnnhw.gateware.program_check import ProgramCheck
from rnnhw.gateware.slot_counter import SlotCounter

__all__ = ["Sequencer", "program_write"]


def program_write(design: Design) -> data.StructLayout:
    """A 32-bit part of a phase on its way into the program memory."""
    return data.StructLayout(
        {
            "enable": 1,
            "part": range(words_of(PHASE)),
            "address": range(design.program_depth),
            "data": WORD_BITS,
        }
    )


class Sequencer(wiring.Component):
    """Phases 0 .. ``body_end`` run in every step, those up to ``tail_end`` once after the last step.

    The phases up to ``state_end`` give out the states; they run alone, by a command of their own. A phase of
    the body runs in steps ``step_offset`` .. ``step_offset`` + steps - 1 of the ``steps + extra_steps`` steps
    of a command; passing over one that does not takes a cycle. A phase starts in the cycle after the one in
    which all of this holds: the phase before has issued its last slot or issues it now; the input vectors are
    there (source INPUT); ``wait`` cycles will have gone by since the phase that made the state it reads ended
    (source HIDDEN; unless it reads the state before); the cell pipelines will have taken the last finished
    tile's units when its own first tile finishes; the output queue has room for all it emits. Once started,
    it never stalls.

    Attributes
    ----------
    next : struct, `waiting_command`; take : unsigned(1)
        The next command is taken while none is in work. One with a fault is taken when ``idle``.
    check, checked, passed : unsigned(1)
        See `ProgramCheck`; asked for while ``idle``.
    registers : struct, `program_registers`; write : struct, `program_write`
    input_full : unsigned(1); input_release : unsigned(1)
        See `InputBuffer`.
    output_taken : unsigned(1)
        A beat left the output queue.
    slot : struct, `slot_control`
    word : unsigned(16); hidden : unsigned(1); buffer : unsigned(1)
        What the slot reads: which word, from the state banks or the input buffer, which state buffer.
    reset_value : signed(8)
        What stands for the h of a context that begins with the reset state.
    idle : unsigned(1)
        No command is in work, no slots are being issued, and all units have left the cell pipelines.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "next": In(waiting_command()),
                "take": Out(1),
                "check": In(1),
                "checked": Out(1),
                "passed": Out(1),
                "registers": In(program_registers(design)),
                "write": In(program_write(design)),
                "input_full": In(1),
                "input_release": Out(1),
                "output_taken": In(1),
                "slot": Out(slot_control(design)),
                "word": Out(16),
                "hidden": Out(1),
                "buffer": Out(1),
                "reset_value": Out(signed(8)),
                "idle": Out(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        design = self.design
        m.submodules.slots = slots = SlotCounter(design)
        phase = slots.phase
        pointer, next_pointer = Signal(below(design.program_depth)), Signal(below(design.program_depth))
        head = self._program(m, next_pointer)
        starts = Signal()
        made = Signal()  # a phase that makes a state ends
        m.d.comb += [
            slots.head.eq(head),
            slots.starts.eq(starts),
            made.eq(slots.ends & phase.finish & (phase.kind < UnitKind.DENSE)),
            self.slot.eq(slots.slot),
            self.word.eq(slots.word),
            self.hidden.eq(phase.source == Source.HIDDEN),
            self.reset_value.eq(phase.reset_value),
            self.input_release.eq(slots.ends & (phase.source == Source.INPUT)),
        ]
        active, runs, head_previous, head_fresh = self._commands(m, starts, head, pointer, next_pointer)
        m.d.comb += [
            starts.eq(
                active
                & runs
                & (~slots.running | slots.ends)
                & self._may_start(m, slots, head, starts, made, head_previous)
            ),
        ]
        drain = drain_cycles(design) - 1
        draining = Signal(range(drain + 1))  # cycles until the last phase's units have left
        m.d.sync += draining.eq(Mux(slots.ends, drain, Mux(draining == 0, 0, draining - 1)))
        m.d.comb += self.idle.eq(~active & ~slots.running & (draining == 0))

        previous, fresh = Signal(), Signal(16)
        with m.If(starts):
            m.d.sync += [previous.eq(head_previous), fresh.eq(head_fresh)]
        parity = Signal(design.state_slots)  # the buffer of each state's latest h
        is_fresh = fresh.bit_select(slots.context, 1)
        m.d.comb += [
            self.buffer.eq(parity.bit_select(phase.read_slot, 1) ^ previous),
            self.slot.buffer.eq(~parity.bit_select(phase.write_slot, 1)),
            self.slot.reset_hidden.eq(is_fresh & phase.recurrent),
            self.slot.reset_state.eq(is_fresh),
        ]
        with m.If(made):
            m.d.sync += parity.bit_select(phase.write_slot, 1).eq(~parity.bit_select(phase.write_slot, 1))
        return m

    def _program(self, m: Module, address: Signal) -> data.View:
        """The phase at ``address`` of a cycle ago."""
        parts = words_of(PHASE)
        m.submodules.program = program = memory.Memory(
            shape=data.ArrayLayout(WORD_BITS, parts), depth=self.design.program_depth, init=[]
        )
        read, write = program.read_port(), program.write_port(granularity=1)
        m.d.comb += [
            read.addr.eq(address),
            write.addr.eq(self.write.address),
            write.en.eq(Mux(self.write.enable, 1 << self.write.part, 0)),
        ]
        m.d.comb += [write.data[part].eq(self.write["data"]) for part in range(parts)]
        layout = packed(PHASE)
        return data.View(layout, read.data.as_value()[: layout.size])

    def _commands(
        self, m: Module, starts: Signal, head: data.View, pointer: Signal, next_pointer: Signal
    ) -> tuple[Signal, Signal, Signal, Value]:
        """Goes through the program.

        Gives whether a command is in work, whether the head phase runs in this step, whether it reads the
        state before the latest, and for which contexts it begins with the reset state.
        """
        active, dumping, registers = Signal(), Signal(), self.registers
        steps, step, reset = Signal(STEP_BITS), Signal(STEP_BITS + 1), Signal(16)
        in_body, runs, previous = Signal(), Signal(), Signal()
        end = Signal(STEP_BITS + 2)  # first step in which the head phase runs no more
        legal = self.next.fault == Fault.NONE
        m.d.comb += [
            self.take.eq(self.next.valid & ~active & (legal | self.idle)),
            next_pointer.eq(pointer),
            end.eq(steps + head.step_offset),
            in_body.eq(~dumping & (pointer <= registers.body_end)),
            runs.eq(~in_body | ((step >= head.step_offset) & (step < end))),
            previous.eq(head.previous & (step + 1 != end)),
        ]
        m.d.sync += pointer.eq(next_pointer)
        with m.If(self.take):
            m.d.sync += [
                active.eq(legal),
                step.eq(0),
                steps.eq(self.next.command.steps),
                reset.eq(self.next.command.reset),
                dumping.eq(self.next.dump),
            ]
            m.d.comb += next_pointer.eq(Mux(self.next.dump, registers.tail_end + 1, 0))
        with m.If(active & (starts | ~runs)):
            m.d.comb += next_pointer.eq(pointer + 1)
            last_step = step == steps + registers.extra_steps - 1
            with m.If(in_body & (pointer == registers.body_end)):
                m.d.sync += step.eq(step + 1)
                with m.If(~last_step):
                    m.d.comb += next_pointer.eq(0)
            at_end = pointer == Mux(dumping, registers.state_end, registers.tail_end)
            with m.If(at_end & (~in_body | last_step)):
                m.d.sync += active.eq(0)
        m.submodules.check = check = ProgramCheck(self.design)
        m.d.comb += [
            check.start.eq(self.check),
            check.registers.eq(registers),
            check.phase.eq(head),
            self.checked.eq(check.checked),
            self.passed.eq(check.passed),
        ]
        with m.If(check.running):
            m.d.comb += next_pointer.eq(check.address)
        return active, runs, previous, Mux(in_body & (step == head.step_offset), reset, 0)

    def _elapsed(
        self, m: Module, made: Signal, phase: data.View, has_mingru: bool
    ) -> tuple[list[Signal], list[Signal]]:
        """Cycles since the phase that made each state ended, and since the one that made the state before it.

        They stop at the largest number, which is at least as long as any wait can be. The latter are there
        only where a minGRU may need them.
        """
        elapsed, before = [], []
        for k in range(self.design.state_slots):
            timer, now = Signal(16, init=0xFFFF, name=f"timer_{k}"), Signal(16, name=f"elapsed_{k}")
            is_made = made & (phase.write_slot == k)
            m.d.comb += now.eq(Mux(is_made, 0, timer))
            m.d.sync += timer.eq(Mux(now == 0xFFFF, now, now + 1))
            elapsed.append(now)
            if has_mingru:
                older, then = Signal(16, init=0xFFFF, name=f"older_{k}"), Signal(16, name=f"before_{k}")
                m.d.comb += then.eq(Mux(is_made, timer, older))
                m.d.sync += older.eq(Mux(then == 0xFFFF, then, then + 1))
                before.append(then)
        return elapsed, before

    def _may_start(
        self,
        m: Module,
        slots: SlotCounter,
        head: data.View,
        starts: Signal,
        made: Signal,
        head_previous: Signal,
    ) -> Signal:
        """Whether the head phase may start now, by the rules of `rnnhw.schedule.walk`.

        All rules count cycles that have gone by, so that nothing need be asked of the datapath: a phase that
        has started never stalls, and what it needs is there when its slots come to it.
        """
        design, phase = self.design, slots.phase
        has_mingru = "mingru" in design.cells
        elapsed, before = self._elapsed(m, made, phase, has_mingru)
        occupied = Signal(range(design.fold * design.tile_rows + 1))
        left = Signal.like(occupied)  # cycles until the cell pipelines have taken the last tile
        # Dense outputs and states leave the cell pipeline ``overtaking`` cycles before h would: a phase that
        # emits them waits until the last h that is emitted will have left.
        overtaking = state_cycles(design) - activated_cycles(design) - design.fold
        emitting = Signal(range(design.fold * design.tile_rows + overtaking + 1))
        emitting_left = Signal.like(emitting)
        emits_late = phase.emit & (phase.kind < UnitKind.DENSE)
        room = Signal(range(design.output_depth + 1), init=design.output_depth)
        emits = head.rows * design.contexts
        m.d.comb += occupied.eq(Mux(slots.ends & phase.finish, slots.slot.rows * design.fold, left))
        m.d.comb += emitting.eq(
            Mux(slots.ends & emits_late, slots.slot.rows * design.fold + overtaking, emitting_left)
        )
        m.d.sync += [
            left.eq(Mux(occupied == 0, 0, occupied - 1)),
            emitting_left.eq(Mux(emitting == 0, 0, emitting - 1)),
            room.eq(room + self.output_taken - Mux(starts & head.emit, emits, 0)),
        ]
        # The state before the latest is older than any wait, unless a minGRU made it, which reads no h.
        waited = Array(elapsed)[head.read_slot] + 1 >= head.wait
        previous_is_there, own_is_there = 1, 1
        if has_mingru:
            previous_is_there = Array(before)[head.read_slot] + 1 >= head.wait
            # Nothing else keeps a unit's next step from reading its state before the last one has written it.
            own_is_there = ~head.finish | (Array(elapsed)[head.write_slot] + 1 >= head.state_wait)
        allowed = Signal()
        m.d.comb += allowed.eq(
            Mux(
                head.source == Source.INPUT,
                self.input_full,
                Mux(head_previous, previous_is_there, waited),
            )
            & (~head.finish | (occupied <= head.slices))
            & (~head.emit | (head.kind < UnitKind.DENSE) | (emitting <= head.slices))
            & (~head.emit | (room >= emits))
            & own_is_there
        )
        return allowed
