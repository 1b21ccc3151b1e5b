"""The input buffer: no beat is lost, and a step reads its own vectors."""

from amaranth import Cat, Signal
from amaranth.hdl import Assert, Assume, Cover
from networks import design

from formal.bench import Bench, Opened
from formal.proof import Proof
from rnnhw.gateware.input_buffer import InputBuffer

DESIGN = design(1, 1, 1, 1, input_depth=3, state_depth=2)


def order():
    """One beat is followed, from the stream until its vectors are released."""
    bench = Bench()
    m = bench.m
    buffer = InputBuffer(DESIGN)
    m.submodules.buffer = opened = Opened(buffer)
    bench.take(buffer.expect, buffer.i.valid, buffer.i.payload, buffer.release, buffer.word)
    beats = bench.constant(range(DESIGN.input_depth + 1), "given_beats")
    m.d.comb += [
        buffer.beats.eq(beats),
        Assume(beats != 0),
        # The sequencer reads and releases what is there, and a command is accepted while at most one waits.
        Assume(~buffer.release | buffer.full),
        Assume(~buffer.expect.valid | ((buffer.expect.count != 0) & (buffer.expect.count < 4))),
    ]
    place = Signal(range(2 * DESIGN.input_depth))
    held = opened.word(m, "buffer", place)
    full = Cat(opened.signal("full_0"), opened.signal("full_1"))
    filling, reading = opened.signal("filling"), opened.signal("reading")
    word, expected, more_valid = (opened.signal(name) for name in ("word", "expected", "more_valid"))
    more = opened.signal("more").count
    m.d.comb += [
        Assume(expected < 16),
        Assert(~more_valid | ((more != 0) & (more < 4))),
        Assert(opened.signal("wants") == (expected != 0)),
        Assert(~opened.signal("wants") | (opened.signal("is_last") == (word + 1 == beats))),
    ]

    followed = bench.free(1, "followed")
    follows, own, own_word = Signal(), Signal(), Signal.like(word)
    value = Signal(len(buffer.i.payload.as_value()))
    taken = buffer.i.valid & buffer.i.ready
    with m.If(taken & followed & ~follows):
        m.d.sync += [
            follows.eq(1),
            own.eq(filling),
            own_word.eq(word),
            value.eq(buffer.i.payload),
        ]
    is_read = Signal()  # the step whose vectors are being read is the followed one
    m.d.comb += is_read.eq(follows & full.bit_select(own, 1) & (reading == own))
    with m.If(buffer.release & is_read):
        m.d.sync += follows.eq(0)
    asked = Signal()
    m.d.sync += asked.eq(is_read & (buffer.word == own_word))
    value_before = Signal.like(value)
    m.d.sync += value_before.eq(value)
    m.d.comb += [
        place.eq(Cat(own, own_word)),
        Assert(~asked | (Cat(buffer.x) == value_before)),
        # No beat is written over one that is still to be read.
        Assert(~taken | ~full.bit_select(filling, 1)),
        Assert(~(taken & follows) | (filling != own) | (word != own_word)),
        # Both full or none: the next one to be filled is the one that is read; else it is the other one.
        Assert((filling == reading) == (full[0] == full[1])),
        Assert((full[0] == full[1]) | full.bit_select(reading, 1)),
        Assert(word < beats),
        Assert(~follows | (held == value)),
        Assert(~follows | (own_word < beats)),
        Assert(~follows | full.bit_select(own, 1) | ((filling == own) & (own_word < word))),
        Cover(asked & (own_word == DESIGN.input_depth - 1)),
        Cover(full.all() & follows & ~is_read),
    ]
    return bench


PROOFS = [
    Proof(
        name="input_order",
        components=("input_buffer",),
        states="No input beat is written over one that is still to be read, and a step reads the vectors "
        "that came for it.",
        bench=order,
        reached=16,
    )
]
