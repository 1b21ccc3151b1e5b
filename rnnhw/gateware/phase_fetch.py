"""Goes through the program ahead of the machine and keeps the next phase at hand."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import data, memory, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import PHASE, WORD_BITS, Design, Fault, drain_cycles, words_of
from rnnhw.gateware.command_queue import STEP_BITS, waiting_command
from rnnhw.gateware.layouts import NO_COLLISION, below, packed, program_registers
from rnnhw.gateware.program_check import ProgramCheck

__all__ = ["PhaseFetch", "next_phase", "program_write"]


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


def next_phase(design: Design) -> data.StructLayout:
    """A phase that waits to be started.

    ``previous`` says whether it reads the state before the latest in this step, ``fresh`` for which contexts
    it begins with the reset state. The rest is what its start is decided with: ``emits`` is the number of
    beats that it gives out, ``least_wait`` its ``wait`` less 2 or 0 and ``least_state_wait`` likewise;
    ``single_slice``, ``single_cycle`` and ``single_tile`` say that there is one.
    """
    return data.StructLayout(
        {
            "valid": 1,
            "phase": packed(PHASE),
            "previous": 1,
            "fresh": design.contexts,
            "emits": range(design.unit_depth * design.contexts + 1),
            "least_wait": range(drain_cycles(design) + 1),
            "least_state_wait": range(drain_cycles(design) + 1),
            "single_slice": 1,
            "single_cycle": 1,
            "single_tile": 1,
        }
    )


class PhaseFetch(wiring.Component):
    """Reads the phases of each step, passes over those that do not run in it, and offers the others in turn.

    Three stages, each of which holds one phase: the pointer; the memory's output; and ``head``. A command
    that is taken in cycle t has its first phase at the memory's output in cycle t + 2, in ``head`` in cycle
    t + 3. A phase that does not run in this step leaves the memory's output a cycle after it came.

    Attributes
    ----------
    next : struct, `waiting_command`; take : unsigned(1)
        The next command is taken when all phases of the one before are in ``head`` or gone; one with a fault
        is taken when the machine is ``idle``.
    idle : unsigned(1)
    registers : struct, `program_registers`; write : struct, `program_write`
    check, checked, passed : unsigned(1)
        See `ProgramCheck`; asked for while ``idle``.
    head : struct, `next_phase`; starts : unsigned(1)
        The phase is started and makes place for the next one.
    busy : unsigned(1)
        Phases wait or are still to come.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "next": In(waiting_command()),
                "take": Out(1),
                "idle": In(1),
                "registers": In(program_registers(design)),
                "write": In(program_write(design)),
                "check": In(1),
                "checked": Out(1),
                "passed": Out(1),
                "head": Out(next_phase(design)),
                "starts": In(1),
                "busy": Out(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        pointer = Signal(below(self.design.program_depth))
        active, read = Signal(), Signal()  # a pointer waits; a phase is at the memory's output
        reads, runs = Signal(), Signal()  # that place becomes free; the phase there runs in this step
        phase = self._program(m, pointer, reads)
        step, steps, reset = self._walk(m, pointer, active, active & reads, read)
        # Of the phase that is read: the steps since the first one in which it runs.
        in_body, since = Signal(), Signal(STEP_BITS + 2)
        read_step = Signal.like(step)
        m.d.comb += [
            since.eq(read_step - phase.step_offset),
            runs.eq(~in_body | (since < steps)),
            reads.eq(~read | ~runs | ~self.head.valid | self.starts),
            self.busy.eq(active | read | self.head.valid),
        ]
        with m.If(reads):
            m.d.sync += [
                read.eq(active),
                read_step.eq(step),
                in_body.eq(active & self._in_body(pointer)),
            ]
        with m.If(~self.head.valid | self.starts):
            m.d.sync += self.head.valid.eq(read & runs)
            self._keep(m, phase, Mux(in_body & (since == 0), reset, 0), since + 1 != steps)
        return m

    def _keep(self, m: Module, phase: data.View, fresh: Value, has_later_step: Value) -> None:
        """The phase that was read becomes the head."""
        head = self.head
        m.d.sync += [
            head.phase.eq(phase),
            head.previous.eq(phase.previous & has_later_step),
            head.fresh.eq(fresh),
            head.emits.eq(phase.rows * self.design.contexts),
            head.least_wait.eq(Mux(phase.wait < 2, 0, phase.wait - 2)),
            head.least_state_wait.eq(Mux(phase.state_wait < 2, 0, phase.state_wait - 2)),
            head.single_slice.eq(phase.slices == 1),
            head.single_cycle.eq(phase.tile_cycles == 1),
            head.single_tile.eq(phase.tiles == 1),
        ]

    def _in_body(self, pointer: Signal) -> Value:
        return ~self._dumping & (pointer <= self.registers.body_end)

    def _walk(
        self, m: Module, pointer: Signal, active: Signal, advances: Value, read: Signal
    ) -> tuple[Signal, Signal, Signal]:
        """The pointer from phase to phase and from step to step; gives step, steps and contexts to reset."""
        registers, command = self.registers, self.next.command
        step, steps, reset = Signal(STEP_BITS + 1), Signal(STEP_BITS), Signal(self.design.contexts)
        self._dumping = dumping = Signal()
        legal = self.next.fault == Fault.NONE
        m.d.comb += self.take.eq(self.next.valid & ~active & ~read & (legal | self.idle))
        with m.If(self.take):
            m.d.sync += [
                active.eq(legal),
                pointer.eq(Mux(self.next.dump, registers.tail_end + 1, 0)),
                step.eq(0),
                steps.eq(command.steps),
                reset.eq(command.reset),
                dumping.eq(self.next.dump),
            ]
        last_step = step == steps + registers.extra_steps - 1
        in_body = self._in_body(pointer)
        with m.If(advances):
            m.d.sync += pointer.eq(pointer + 1)
            with m.If(in_body & (pointer == registers.body_end)):
                m.d.sync += step.eq(step + 1)
                with m.If(~last_step):
                    m.d.sync += pointer.eq(0)
            at_end = pointer == Mux(dumping, registers.state_end, registers.tail_end)
            with m.If(at_end & (~in_body | last_step)):
                m.d.sync += active.eq(0)
        return step, steps, reset

    def _program(self, m: Module, pointer: Signal, reads: Signal) -> data.View:
        """The phase that was at ``pointer`` when ``reads`` was last high; it serves the check as well."""
        parts = words_of(PHASE)
        m.submodules.program = program = memory.Memory(
            shape=data.ArrayLayout(WORD_BITS, parts),
            depth=self.design.program_depth,
            init=[],
            attrs=NO_COLLISION,
        )
        m.submodules.check = check = ProgramCheck(self.design)
        read, write = program.read_port(), program.write_port(granularity=1)
        layout = packed(PHASE)
        phase = data.View(layout, read.data.as_value()[: layout.size])
        m.d.comb += [
            read.addr.eq(Mux(check.running, check.address, pointer)),
            read.en.eq(check.running | reads),
            write.addr.eq(self.write.address),
            write.en.eq(Mux(self.write.enable, 1 << self.write.part, 0)),
            *(write.data[part].eq(self.write["data"]) for part in range(parts)),
            check.start.eq(self.check),
            check.registers.eq(self.registers),
            check.phase.eq(phase),
            self.checked.eq(check.checked),
            self.passed.eq(check.passed),
        ]
        return phase
