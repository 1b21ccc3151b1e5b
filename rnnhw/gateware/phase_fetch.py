"""Goes through the program ahead of the machine and keeps the next phase at hand."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design, Fault, drain_cycles
from rnnhw.gateware.command_queue import STEP_BITS, waiting_command
from rnnhw.gateware.layouts import below, phase_layout, program_registers, times
from rnnhw.gateware.phase_memory import PhaseMemory, program_write
from rnnhw.gateware.program_check import ProgramCheck

__all__ = ["PhaseFetch", "next_phase"]

_MOST_STEPS = 256
"""One more than the largest step offset."""

_STEP = data.StructLayout({"begun": range(_MOST_STEPS + 1), "ends": 1, "over": 8})
"""A step of a command.

``begun`` is the number of steps before it, as far as it matters; ``ends`` says whether it is the sequence's
last step or a later one; ``over`` how many steps later.
"""


def next_phase(design: Design) -> data.StructLayout:
    """A phase that waits to be started.

    ``previous`` says whether it reads the state before the latest in this step, ``fresh`` for which contexts
    it begins with the reset state. The rest is what its start is decided with: ``emits`` is the number of
    beats that it gives out, ``least_wait`` its ``wait`` less 2 or 0 and ``least_state_wait`` likewise;
    ``single_slice``, ``single_cycle`` and ``single_tile`` say that there is one. Where changes are kept,
    ``anew`` says that it begins without last values, as in the first step that it runs in.
    """
    anew = {"anew": 1} if design.delta_depth else {}
    return data.StructLayout(
        {
            "valid": 1,
            "phase": phase_layout(design),
            "previous": 1,
            "fresh": design.contexts,
            "emits": range(design.unit_depth * design.contexts + 1),
            "least_wait": range(drain_cycles(design) + 1),
            "least_state_wait": range(drain_cycles(design) + 1),
            "single_slice": 1,
            "single_cycle": 1,
            "single_tile": 1,
            **anew,
        }
    )


class PhaseFetch(wiring.Component):
    """Reads the phases of each step, passes over those that do not run in it, and offers the others in turn.

    Four stages, each of which holds one phase: the pointer; the memory; its output register; and ``head``. A
    command that is taken in cycle t has its first phase in the output register in cycle t + 4, in ``head`` in
    cycle t + 5. A phase that does not run in this step leaves the output register a cycle after it came. Each
    register is filled in the cycle after it was emptied: so one phase can go through every two cycles, and
    what fills a register is a register too.

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
        # There is a pointer; a phase in the memory's own register; one in the output register.
        active = Signal()
        fetched = Signal()
        read = Signal()
        runs = Signal()  # the phase in the output register runs in this step
        phase = self._program(m, pointer, ~fetched, ~read)
        step, reset, begins = self._walk(m, pointer, active, active & ~fetched, fetched | read)
        # Of the phase that is read: its step, and whether it is the first or the last one that it runs in.
        fetched_in_body = Signal()
        in_body = Signal()
        fetched_step = Signal(_STEP)
        read_step = Signal(_STEP)
        is_first = Signal()
        is_last = Signal()
        offset = phase.step_offset
        m.d.comb += [
            is_first.eq(read_step.begun == offset),
            is_last.eq(read_step.ends & (read_step.over == offset)),
            runs.eq(~in_body | ((read_step.begun >= offset) & ~(read_step.ends & (read_step.over > offset)))),
            self.busy.eq(begins | active | fetched | read | self.head.valid),
        ]
        takes = ~self.head.valid | self.starts
        with m.If(~fetched):
            m.d.sync += [
                fetched.eq(active),
                fetched_step.eq(step),
                fetched_in_body.eq(self._in_body),
            ]
        with m.Elif(~read):
            m.d.sync += fetched.eq(0)
        with m.If(~read):
            m.d.sync += [read.eq(fetched), read_step.eq(fetched_step), in_body.eq(fetched_in_body)]
        with m.Elif(~runs | takes):
            m.d.sync += read.eq(0)
        with m.If(takes):
            m.d.sync += self.head.valid.eq(read & runs)
            self._keep(m, phase, Mux(in_body & is_first, reset, 0), ~is_last)
            if self.design.delta_depth:
                m.d.sync += self.head.anew.eq(~in_body | is_first)
        return m

    def _keep(self, m: Module, phase: data.View, fresh: Value, has_later_step: Value) -> None:
        """The phase that was read becomes the head."""
        head = self.head
        m.d.sync += [
            head.phase.eq(phase),
            head.previous.eq(phase.previous & has_later_step),
            head.fresh.eq(fresh),
            head.emits.eq(times(phase.rows, self.design.contexts)),
            head.least_wait.eq(Mux(phase.wait < 2, 0, phase.wait - 2)),
            head.single_slice.eq(phase.slices == 1),
            head.single_cycle.eq(phase.tile_cycles == 1),
            head.single_tile.eq(phase.tiles == 1),
        ]
        if "state_wait" in phase.shape().members:
            m.d.sync += head.least_state_wait.eq(Mux(phase.state_wait < 2, 0, phase.state_wait - 2))

    def _walk(
        self, m: Module, pointer: Signal, active: Signal, advances: Value, waits: Value
    ) -> tuple[data.View, Signal, Signal]:
        """The pointer from phase to phase and from step to step.

        Gives the step, the contexts to reset, and whether a command begins. What is known of the pointer is
        kept in registers, a cycle behind it: it never moves in two cycles on end, and a command's first one
        waits.
        """
        registers, command = self.registers, self.next.command
        step = Signal(_STEP)
        reset = Signal(self.design.contexts)
        left = Signal(STEP_BITS)  # steps of the sequence from this one on
        dumping = Signal()
        begins = Signal()
        legal = self.next.fault == Fault.NONE
        m.d.comb += self.take.eq(self.next.valid & ~begins & ~active & ~waits & (legal | self.idle))
        m.d.sync += begins.eq(self.take & legal)
        with m.If(begins):
            m.d.sync += active.eq(1)
        with m.If(self.take):
            m.d.sync += [
                pointer.eq(Mux(self.next.dump, registers.tail_end + 1, 0)),
                step.begun.eq(0),
                step.ends.eq(command.steps == 1),
                step.over.eq(0),
                left.eq(command.steps),
                reset.eq(command.reset),
                dumping.eq(self.next.dump),
            ]
        # Of the pointer: whether it is in the body, the last phase of the body, and the last phase of all.
        self._in_body = Signal()
        ends_body = Signal()
        ends = Signal()
        last_step = Signal()
        at_end = pointer == Mux(dumping, registers.state_end, registers.tail_end)
        in_body = ~dumping & (pointer <= registers.body_end)
        m.d.sync += [
            self._in_body.eq(in_body),
            ends_body.eq(~dumping & (pointer == registers.body_end)),
            last_step.eq(step.ends & (step.over == registers.extra_steps)),
            ends.eq(at_end),
        ]
        with m.If(advances):
            m.d.sync += pointer.eq(pointer + 1)
            with m.If(ends_body):
                m.d.sync += [
                    step.begun.eq(Mux(step.begun == _MOST_STEPS, _MOST_STEPS, step.begun + 1)),
                    step.over.eq(step.over + step.ends),
                    step.ends.eq(step.ends | (left == 2)),
                    left.eq(left - 1),
                ]
                with m.If(~last_step):
                    m.d.sync += pointer.eq(0)
            with m.If(ends & (~self._in_body | last_step)):
                m.d.sync += active.eq(0)
        return step, reset, begins

    def _program(self, m: Module, pointer: Signal, fetches: Value, reads: Value) -> data.View:
        """The phase in the output register; it serves the check as well.

        It was at ``pointer`` when ``fetches`` was last high before ``reads`` was.
        """
        m.submodules.program = program = PhaseMemory(self.design)
        m.submodules.check = check = ProgramCheck(self.design)
        phase = Signal(phase_layout(self.design), reset_less=True)
        excess = Signal.like(program.excess, reset_less=True)
        with m.If(reads):
            m.d.sync += [phase.eq(program.phase), excess.eq(program.excess)]
        m.d.comb += [
            program.address.eq(Mux(check.running, check.address, pointer)),
            program.fetches.eq(fetches),
            program.write.eq(self.write),
            check.start.eq(self.check),
            check.registers.eq(self.registers),
            check.phase.eq(phase),
            check.excess.eq(excess.any()),
            self.checked.eq(check.checked),
            self.passed.eq(check.passed),
        ]
        return phase
