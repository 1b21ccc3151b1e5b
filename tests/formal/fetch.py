"""The phase fetch: a command goes through its phases, in their order, to the last one."""

from amaranth import Mux, Signal
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.design import Fault
from rnnhw.gateware.phase_fetch import PhaseFetch

DESIGN = design(
    1, 1, 1, 1, unit_depth=1, input_depth=1, state_depth=1, state_slots=1, weight_depth=1, cells=("elman",)
)


def ends():
    """A pair of numbers, steps and phases that are left, decreases with each phase that is read."""
    bench = Bench()
    m = bench.m
    dut = PhaseFetch(DESIGN)
    m.submodules.fetch = opened = Opened(dut)
    bench.take(dut.idle, dut.starts, dut.next, dut.write, dut.check)
    registers = bench.constant(dut.registers.shape(), "given")
    last = DESIGN.program_depth - 1
    m.d.comb += [
        dut.registers.eq(registers),
        # What the program check lets through, and what the command queue finds legal.
        Assume(registers.body_end <= registers.tail_end),
        Assume(registers.tail_end <= registers.state_end),
        Assume(registers.state_end <= last),
        Assume((dut.next.fault != Fault.NONE) | dut.next.dump | (dut.next.command.steps != 0)),
        Assume((dut.next.fault != Fault.NONE) | ~dut.next.dump | (registers.state_end > registers.tail_end)),
        Assume(~dut.starts | dut.head.valid),
        Assume(~dut.check),
    ]
    pointer, active, fetched, read = (
        opened.signal(name) for name in ("pointer", "active", "fetched", "read")
    )
    step, left, dumping, begins = (opened.signal(name) for name in ("step", "left", "dumping", "begins"))
    in_work = begins | active
    in_body = ~dumping & (pointer <= registers.body_end)
    # Steps that are left, this one among them; behind the body there is none.
    steps, after_last = Signal(range((1 << 30) + 256)), registers.extra_steps - step.over + 1
    m.d.comb += steps.eq(Mux(in_body, Mux(step.ends, after_last, left + registers.extra_steps), 0))
    final = Mux(dumping, registers.state_end, registers.tail_end)
    phases = Signal(range(last + 2))  # to the program's end, in this step
    m.d.comb += phases.eq(final - pointer)
    was, steps_before, phases_before = Signal(), Signal.like(steps), Signal.like(phases)
    pointer_before = Signal.like(pointer)
    m.d.sync += [
        was.eq(active & ~fetched),
        steps_before.eq(steps),
        phases_before.eq(phases),
        pointer_before.eq(pointer),
    ]
    stuck = Signal(range(5))  # cycles on end without a move, and without a phase that waits
    m.d.sync += stuck.eq(0)
    with m.If(active & fetched & (~dut.head.valid | dut.starts)):
        m.d.sync += stuck.eq(stuck + 1)
    moved = Signal()
    m.d.comb += moved.eq(was & active)
    facts = [
        pointer <= final,
        ~dumping | (pointer > registers.tail_end),
        ~in_body | (steps >= 1),
        ~in_body | step.ends | ((left >= 2) & (step.over == 0)),
        ~in_body | ~step.ends | (step.over <= registers.extra_steps),
    ]
    # Where the pointer is was found out a cycle before.
    known = [
        opened.signal("ends_body") == (~dumping & (pointer == registers.body_end)),
        opened.signal("ends") == (pointer == final),
        opened.signal("last_step") == (step.ends & (step.over == registers.extra_steps)),
    ]
    m.d.comb += [
        *(Assert(~in_work | fact) for fact in facts),
        *(Assert(~(active & ~fetched) | fact) for fact in known),
        Assert(~moved | (steps < steps_before) | ((steps == steps_before) & (phases < phases_before))),
        # The next phase is the one behind, but for the body's end, where another step begins or the tail.
        Assert(~moved | (pointer == pointer_before + 1) | ((pointer == 0) & (steps < steps_before))),
        # Nothing keeps the pointer for long but a phase that waits to be started.
        Assert(stuck < 4),
        Assert(~(in_work | fetched | read) | dut.busy),
        Assert(~(begins & active)),
        Cover(moved & (pointer == 0) & (steps == 1)),
        Cover(was & ~active & dumping),
    ]
    return bench


PROOFS = [
    Proof(
        name="command_phases",
        components=("phase_fetch",),
        states="A command goes through the phases of each of its steps in their order, and to an end: steps "
        "and phases that are left decrease.",
        bench=ends,
        depth=5,
        reached=12,
        is_quick=False,
    )
]
