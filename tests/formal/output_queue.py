"""The output queue: it keeps what is written, in order, and obeys the rules of a stream."""

from amaranth import Signal
from amaranth.hdl import Assert, Assume, Cover
from amaranth.lib import data

from formal.bench import Bench, Opened
from formal.proof import Proof
from formal.streams import keeps_offer
from rnnhw.gateware.output_queue import OutputQueue

DEPTH = 5
SHAPE = data.StructLayout({"value": 3, "last": 1})


def _queue():
    bench = Bench()
    queue = OutputQueue(SHAPE, DEPTH)
    opened = Opened(queue)
    bench.m.submodules.queue = opened
    bench.take(queue.write, queue.payload, queue.o.ready)
    return bench, queue, opened


def offers():
    """The stream's rules, whatever is written, even too much."""
    bench, queue, _ = _queue()
    keeps_offer(bench.m, queue.o)
    return bench


def order():
    """One beat is followed through the queue: it is the n-th that was written and the n-th that leaves."""
    bench, queue, opened = _queue()
    m = bench.m
    place = Signal(range(DEPTH))
    held = opened.word(m, "beats", place)
    waiting, first, last = (opened.signal(name) for name in ("waiting", "first", "last"))
    # The writer keeps count of the places: it writes only while one is free.
    m.d.comb += Assume(~queue.write | (waiting < DEPTH))
    followed = bench.free(1, "followed")  # whether the beat that is written now is the one
    beat, is_inside, ahead = Signal(SHAPE), Signal(), Signal(range(DEPTH + 2))
    leaves = Signal()
    m.d.comb += leaves.eq(queue.o.valid & queue.o.ready)
    with m.If(queue.write & followed & ~is_inside):
        m.d.sync += [
            is_inside.eq(1),
            beat.eq(queue.payload),
            ahead.eq(waiting + queue.o.valid - leaves),
        ]
    with m.Elif(leaves & is_inside):
        m.d.sync += [ahead.eq(ahead - 1), is_inside.eq(ahead != 0)]
    with m.If(leaves & is_inside & (ahead == 0)):
        m.d.comb += Assert(queue.o.payload == beat)
    # Where the beat is: in the memory, or in its output register.
    in_memory = Signal()
    m.d.comb += in_memory.eq(is_inside & (ahead >= queue.o.valid))
    distance = ahead - queue.o.valid
    m.d.comb += place.eq((first + distance) % DEPTH)
    m.d.comb += [
        Assert(waiting <= DEPTH),
        Assert((first < DEPTH) & (last < DEPTH) & (last == (first + waiting) % DEPTH)),
        Assert(~in_memory | ((distance < waiting) & (held == beat.as_value()))),
        Assert(~is_inside | in_memory | (queue.o.valid & (ahead == 0) & (queue.o.payload == beat))),
        Cover(leaves & is_inside & (ahead == 0)),
        Cover((waiting == DEPTH) & queue.o.valid & is_inside & (ahead == DEPTH)),
    ]
    return bench


PROOFS = [
    Proof(
        name="output_offers",
        components=("output_queue",),
        states="An offered beat of `y` stays, and stays the same, until it is taken.",
        bench=offers,
        depth=2,
    ),
    Proof(
        name="output_order",
        components=("output_queue",),
        states="Beats leave the output queue as they were written: in order, each once, unchanged.",
        bench=order,
        reached=2 * DEPTH,
    ),
]
