"""The command queue: it loses no command, changes none, and finds the illegal ones."""

from amaranth import Mux, Signal
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench
from formal.proof import Proof
from rnnhw.design import Fault, Operation
from rnnhw.gateware.command_queue import CommandQueue, waiting_command

DESIGN = design(1, 1, 1, 1, contexts=2, unit_depth=2, input_depth=2, state_depth=2)


def kept():
    bench = Bench()
    m = bench.m
    m.submodules.queue = queue = CommandQueue(DESIGN)
    bench.take(queue.i.valid, queue.i.payload, queue.open, queue.failed, queue.registers, queue.take)
    m.d.comb += Assume(~queue.take | queue.o.valid)
    command, registers = queue.i.payload, queue.registers
    # What the command means, said another way than in the gateware.
    fault, accepted = Signal(Fault), Signal()
    with m.Switch(command.operation):
        with m.Case(Operation.RUN):
            resets_others = command.reset >= 1 << DESIGN.contexts
            m.d.comb += fault.eq(
                Mux(command.steps == 0, Fault.STEPS, Mux(resets_others, Fault.CONTEXTS, Fault.NONE))
            )
        with m.Case(Operation.DUMP):
            m.d.comb += fault.eq(Mux(registers.state_end == registers.tail_end, Fault.STATES, Fault.NONE))
        with m.Default():
            m.d.comb += fault.eq(Fault.OPERATION)
    taken_in = queue.i.valid & queue.i.ready
    m.d.comb += accepted.eq(taken_in & ~queue.failed & (command.operation != Operation.CLEAR))
    waiting = Signal(waiting_command())
    with m.If(queue.take):
        m.d.sync += waiting.valid.eq(0)
    with m.If(accepted):
        m.d.sync += [
            waiting.valid.eq(1),
            waiting.command.eq(command),
            waiting.fault.eq(fault),
            waiting.dump.eq(command.operation == Operation.DUMP),
        ]
    runs = accepted & (command.operation == Operation.RUN) & (fault == Fault.NONE)
    m.d.comb += [
        Assert(~accepted | ~queue.o.valid),
        Assert(queue.o.valid == waiting.valid),
        Assert(~waiting.valid | (queue.o == waiting)),
        Assert(queue.vectors.valid == runs),
        Assert(queue.vectors.count == command.steps),
        Assert(queue.clear == (taken_in & (command.operation == Operation.CLEAR))),
        # With an error everything is taken; without one, nothing while it is closed.
        Assert(~queue.failed | queue.i.ready),
        Assert(queue.failed | queue.open | ~queue.i.ready),
    ]
    for code in (Fault.NONE, Fault.OPERATION, Fault.STEPS, Fault.CONTEXTS, Fault.STATES):
        m.d.comb += Cover(queue.o.valid & (queue.o.fault == code) & queue.take)
    m.d.comb += Cover(queue.failed & queue.clear)
    return bench


PROOFS = [
    Proof(
        name="command_kept",
        components=("command_queue",),
        states="An accepted command waits unchanged until it is taken, no other one replaces it, and it has "
        "a fault exactly if it is illegal.",
        bench=kept,
    )
]
