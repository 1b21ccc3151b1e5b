"""The loader: what it lets through, and when a load is committed."""

from amaranth import Cat, Const, Signal, Value
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.design import PHASE, Fault, LoadTarget, Register, targets_of, unit_parameters, words_of
from rnnhw.gateware.layouts import register_limits, state_words
from rnnhw.gateware.loader import Loader

DESIGN = design(
    2, 3, 2, 1, contexts=2, unit_depth=3, input_depth=3, state_depth=3, state_slots=1, weight_depth=5
)


def _loader():
    bench = Bench()
    loader = Loader(DESIGN)
    bench.m.submodules.loader = opened = Opened(loader)
    bench.take(loader.i.valid, loader.i.payload, loader.idle, loader.failed, loader.checked, loader.passed)
    return bench, loader, opened


def _has_place(beat):
    """Whether a beat names a word that a memory has, and a register's value that it may have."""
    places = {
        LoadTarget.WEIGHT: {
            "row": DESIGN.units,
            "column": DESIGN.columns,
            "address": DESIGN.weight_words,
        },
        LoadTarget.UNIT: {
            "row": DESIGN.grid_rows,
            "column": words_of(unit_parameters(DESIGN)),
            "address": DESIGN.unit_depth,
        },
        LoadTarget.PROGRAM: {"column": words_of(PHASE), "address": DESIGN.program_depth},
        LoadTarget.REGISTER: {"address": len(Register)},
        LoadTarget.STATE: {"row": DESIGN.grid_rows, "address": state_words(DESIGN)},
        LoadTarget.HIDDEN: {"column": DESIGN.columns, "address": 2 * DESIGN.state_depth},
        LoadTarget.COMMIT: {},
    }
    is_there: Value = Const(0)
    for target, sizes in places.items():
        is_there |= (beat.target == target) & Cat(
            Const(1), *(beat[field] < size for field, size in sizes.items())
        ).all()
    for register, (least, most) in register_limits(DESIGN).items():
        names_it = (beat.target == LoadTarget.REGISTER) & (beat.address == register)
        is_there &= ~names_it | ((beat["data"] >= least) & (beat["data"] <= most))
    return is_there


def words():
    """Each beat is followed for two cycles."""
    bench, loader, opened = _loader()
    m = bench.m
    beat = loader.i.payload
    taken = Signal(2)  # in the last two cycles; the newest in bit 0
    held, failed = Signal.like(beat, name="held"), Signal()
    older = Signal.like(beat, name="older")
    m.d.sync += [
        taken.eq(Cat(loader.i.valid & loader.i.ready & ~loader.failed, taken[0])),
        held.eq(beat),
        older.eq(held),
        failed.eq(loader.failed),
    ]
    told = Signal()  # a fault was told in the cycle before
    m.d.sync += told.eq(loader.fault != Fault.NONE)
    received = opened.signal("received")
    arrives, legal = taken[1] & ~failed & ~told, _has_place(older)
    m.d.comb += [
        Assert(loader.o.valid == (arrives & legal)),
        Assert((loader.fault != Fault.NONE) == (arrives & ~legal)),
        *(
            Assert(~loader.o.valid | (loader.o.beat[name] == older[name][: len(loader.o.beat[name])]))
            for name in ("data", "address", "row", "column", "target")
        ),
        *(
            Assert(loader.registers[register.name.lower()] <= most)
            for register, (_, most) in register_limits(DESIGN).items()
        ),
        Assert(received.valid == taken[0]),
        Assert(~taken[0] | (received.beat == held)),
    ]
    for target in targets_of(DESIGN):
        m.d.comb += Cover(loader.o.valid & (loader.o.beat.target == target))
    for fault in (Fault.TARGET, Fault.ADDRESS, Fault.REGISTER):
        m.d.comb += Cover(loader.fault == fault)
    return bench


def commit():
    """A commit beat on its way to the pulse is counted wherever it is."""
    bench, loader, opened = _loader()
    m = bench.m
    loading, closing = opened.signal("loading"), loader.closing
    received, chain = opened.signal("received"), []
    while opened.has(name := f"commits_{len(chain) + 1}"):
        chain.append(Value.cast(opened.signal(name)))
    # The check answers once; an error begins with a fault, with an answer, or where there is no load.
    asked, failed, faulty, answered = Signal(), Signal(), Signal(), Signal()
    ends = Signal()
    m.d.comb += ends.eq(loader.checked | loader.failed)
    m.d.sync += [
        failed.eq(loader.failed),
        faulty.eq(loader.fault != Fault.NONE),
        answered.eq(loader.checked & ~loader.passed),
    ]
    with m.If(loader.commit):
        m.d.sync += asked.eq(1)
    with m.If(ends):
        m.d.sync += asked.eq(0)
    m.d.comb += [
        Assume(~loader.checked | asked),
        Assume(~loader.failed | failed | faulty | answered | ~(loading | closing)),
        Assume(loader.failed | ~(faulty | answered)),
    ]
    is_commit = Signal(2)
    m.d.comb += is_commit.eq(
        Cat(
            received.valid & (received.beat.target == LoadTarget.COMMIT),
            loader.o.valid & (loader.o.beat.target == LoadTarget.COMMIT),
        )
    )
    on_the_way = Cat(is_commit, chain)
    count = sum(on_the_way, asked)
    dropped = loader.failed | (loader.fault != Fault.NONE)
    m.d.comb += [
        # A pulse closes a load that a commit beat has ended, and comes once for it.
        Assert(~loader.commit | (closing & ~loading & ~loader.committed & ~asked)),
        # Every commit beat gets its pulse and its answer, unless the load was faulty.
        Assert(~closing | dropped | (count == 1)),
        Assert((count == 0) | dropped | closing),
        Assert(count <= 1),
        # Behind a commit beat no beat is taken, so that no fault finds it on its way.
        Assert((Cat(is_commit[1], chain, asked) == 0) | ~(dropped | received.valid)),
        # What is loaded is used only when all of it is in place.
        Assert(~(loading | closing) | loader.failed | ~loader.committed),
        Assert(~(loading & closing)),
        Cover(loader.checked & loader.passed),
        Cover(loader.checked & ~loader.passed),
        Cover(loader.committed & loader.i.ready),
        Cover(loader.failed & closing),
    ]
    return bench


PROOFS = [
    Proof(
        name="load_words",
        components=("loader",),
        states="A load beat leaves unchanged two cycles after it was taken if a memory has the place that it "
        "names; else it leaves nowhere, and a fault is told. Registers keep within their limits.",
        bench=words,
    ),
    Proof(
        name="load_commit",
        components=("loader",),
        states="Each commit beat of a faultless load asks for one check, a check is asked for by nothing "
        "else, not behind a reset either, and nothing counts as loaded before it is answered.",
        bench=commit,
        reached=20,
    ),
]
