"""The program check: a program that passes has no phase that breaks a rule."""

from amaranth import Cat, Mux, Signal
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.phases import legal_phase
from formal.proof import Proof
from rnnhw.design import Source, UnitKind
from rnnhw.gateware.layouts import phase_layout, register_limits
from rnnhw.gateware.program_check import ProgramCheck

DESIGN = design(
    1, 1, 2, 1, contexts=2, unit_depth=3, input_depth=4, state_depth=2, state_slots=2, weight_depth=4,
    cells=("elman",),
)  # fmt: skip


def passes():
    """One phase of the program is watched, at any address."""
    bench = Bench()
    m = bench.m
    dut = ProgramCheck(DESIGN)
    m.submodules.check = opened = Opened(dut)
    bench.take(dut.start, dut.excess, dut.phase)
    registers = bench.constant(dut.registers.shape(), "given")
    place = bench.constant(len(dut.address), "place")
    watched = bench.constant(phase_layout(DESIGN), "watched")
    m.d.comb += [
        dut.registers.eq(registers),
        *(
            Assume(registers[name.name.lower()] <= most)
            for name, (_, most) in register_limits(DESIGN).items()
        ),
    ]
    # The memory and its register: the phase of an address comes two cycles later.
    asked = Signal(2)
    m.d.sync += asked.eq((asked << 1) | (dut.running & (dut.address == place)))
    m.d.comb += Assume(~asked[1] | (dut.phase == watched))
    in_body, gives = place <= registers.body_end, place > registers.tail_end
    reads_input = watched.source == Source.INPUT
    obeys = Signal()
    m.d.comb += obeys.eq(
        legal_phase(DESIGN, watched)
        & (~in_body | (watched.step_offset <= registers.extra_steps))
        & (~reads_input | (in_body & (watched.slices * DESIGN.contexts == registers.input_beats)))
        & Mux(
            gives,
            (watched.kind == UnitKind.STATE) & watched.emit & ~reads_input,
            watched.kind != UnitKind.STATE,
        )
    )
    # A check is asked for when none is under way.
    under_way = Signal()
    m.d.comb += Assume(~dut.start | ~under_way)
    with m.If(dut.start):
        m.d.sync += under_way.eq(1)
    with m.Elif(dut.checked):
        m.d.sync += under_way.eq(0)
    judged, wrong = Signal(), opened.signal("wrong")  # the rules have been applied to the watched phase
    asked_before = Signal()
    m.d.sync += [asked_before.eq(asked[1]), judged.eq((judged | asked_before) & ~dut.start)]
    is_due = under_way & (place <= registers.state_end) & (~dut.running | (dut.address > place))
    # Phases on their way: those of one check follow each other.
    stages = Cat(dut.running, *(opened.signal(name) for name in ("fetching", "reading", "found")))
    blocks = {(1 << end) - (1 << begin) for end in range(5) for begin in range(end)}
    one_block = stages.matches(0, *sorted(blocks))
    m.d.comb += [
        # Every check is answered: it is under way as long as phases are, and then tells its result.
        Assert(one_block & (under_way == (stages.any() | dut.checked)) & ~(dut.checked & stages.any())),
        Assert(~(dut.checked & dut.passed & (place <= registers.state_end)) | obeys),
        Assert(~(dut.checked & dut.passed) | (registers.body_end <= registers.tail_end)),
        Assert(~(dut.checked & dut.passed) | (registers.tail_end <= registers.state_end)),
        Assert(~dut.running | (under_way & (dut.address <= registers.state_end))),
        Assert(~is_due | asked.any() | asked_before | judged),
        Assert(~judged | obeys | wrong),
        Cover(dut.checked & dut.passed & (registers.state_end == 2) & (place == 2)),
        Cover(dut.checked & ~dut.passed),
    ]
    return bench


PROOFS = [
    Proof(
        name="program_rules",
        components=("program_check",),
        states="A program passes the check only if each of its phases obeys the rules that other proofs "
        "assume, and every check is answered.",
        bench=passes,
        depth=7,
        reached=12,
    )
]
