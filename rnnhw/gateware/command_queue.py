"""Takes commands, finds out whether they are legal, and keeps the next one while one is in work."""

from amaranth import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import COMMAND, FAULT_BITS, Design, Fault, Operation
from rnnhw.gateware.layouts import packed, program_registers

__all__ = ["STEP_BITS", "CommandQueue", "waiting_command", "wanted_vectors"]

STEP_BITS = next(field.bits for field in COMMAND if field.name == "steps")


def waiting_command() -> data.StructLayout:
    """A command that waits; ``fault`` is `rnnhw.design.Fault.NONE` where it is legal."""
    return data.StructLayout({"valid": 1, "dump": 1, "fault": FAULT_BITS, "command": packed(COMMAND)})


def wanted_vectors() -> data.StructLayout:
    """Input vectors that a run wants, ``count`` of them, at least one."""
    return data.StructLayout({"valid": 1, "count": STEP_BITS})


class CommandQueue(wiring.Component):
    """One place for a command, so that its input can be taken while the command before is in work.

    A command that is accepted in cycle t can be taken from cycle t + 1 on.

    On an ECP5, with the sizes of ``tiny``. LUT4: 59 of logic, 0 of carry chains, 0 of memories; 54
    flip-flops, 0 multipliers, 0 block RAMs; logic depth 3.

    Attributes
    ----------
    i : stream of `rnnhw.design.COMMAND`
    open : unsigned(1)
        A network is loaded and no load is offered: commands are accepted.
    failed : unsigned(1)
        An error stands: commands are dropped, and a CLEAR clears it.
    registers : struct, `program_registers`
    o : struct, `waiting_command`; take : unsigned(1)
        Empties the place.
    vectors : struct, `wanted_vectors`
        Those of the run that is accepted in this cycle, if one is.
    clear : unsigned(1)
        A CLEAR is accepted. It does not wait for its turn, and without an error it changes nothing.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        super().__init__(
            {
                "i": In(stream.Signature(packed(COMMAND))),
                "open": In(1),
                "failed": In(1),
                "registers": In(program_registers(design)),
                "o": Out(waiting_command()),
                "take": In(1),
                "vectors": Out(wanted_vectors()),
                "clear": Out(1),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        command, registers = self.i.payload, self.registers
        accepted = Signal()
        fault = Signal(FAULT_BITS)
        m.d.comb += [
            self.i.ready.eq(self.failed | (self.open & ~self.o.valid)),
            self.clear.eq(self.i.valid & self.i.ready & (command.operation == Operation.CLEAR)),
            accepted.eq(self.i.valid & self.i.ready & ~self.failed & ~self.clear),
        ]
        runs, dumps = command.operation == Operation.RUN, command.operation == Operation.DUMP
        beyond = command.reset >> self.design.contexts != 0
        run_fault = Mux(command.steps == 0, Fault.STEPS, Mux(beyond, Fault.CONTEXTS, Fault.NONE))
        dump_fault = Mux(registers.state_end == registers.tail_end, Fault.STATES, Fault.NONE)
        m.d.comb += [
            fault.eq(Mux(runs, run_fault, Mux(dumps, dump_fault, Fault.OPERATION))),
            self.vectors.valid.eq(accepted & runs & (fault == Fault.NONE)),
            self.vectors.count.eq(command.steps),
        ]
        with m.If(self.take):
            m.d.sync += self.o.valid.eq(0)
        with m.If(accepted):
            m.d.sync += [
                self.o.valid.eq(1),
                self.o.command.eq(command),
                self.o.fault.eq(fault),
                self.o.dump.eq(dumps),
            ]
        return m
