"""The double-buffered input vectors of a step."""

from amaranth import Cat, Module, Mux, Signal, signed, unsigned
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import Design
from rnnhw.gateware.command_queue import STEP_BITS, wanted_vectors
from rnnhw.gateware.delay import registered
from rnnhw.gateware.layouts import NO_COLLISION, address_of

__all__ = ["InputBuffer"]


class InputBuffer(wiring.Component):
    """Fills one buffer from the stream while the other one is read.

    Beats are taken only for commands that have been accepted, so nothing is left in it when they have ended.

    Attributes
    ----------
    beats : unsigned
        Beats of the input vectors of one step, of all contexts; steady from two cycles before a beat on.
    expect : struct, `wanted_vectors`
        More vectors are wanted; their first beat can be taken two cycles later.
    i : stream of C signed(8)
    full : unsigned(1)
        A step's vectors are there. It is set in the cycle after their last beat; in the cycle after their
        release it is about the next ones.
    next_full : unsigned(1)
        Those of the step after that are there too.
    release : unsigned(1)
        Ends the reading of them.
    word : unsigned; x : signed(8), one per column
        ``x`` is word ``word`` of the vectors being read, a cycle later.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.shape = data.ArrayLayout(signed(8), design.columns)
        super().__init__(
            {
                "beats": In(range(self.design.input_depth + 1)),
                "expect": In(wanted_vectors()),
                "i": In(stream.Signature(self.shape)),
                "full": Out(1),
                "next_full": Out(1),
                "release": In(1),
                "word": In(unsigned(address_of(design.input_depth))),
                "x": Out(signed(8)).array(design.columns),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.buffer = buffer = memory.Memory(
            shape=self.shape, depth=2 * self.design.input_depth, init=[], attrs=NO_COLLISION
        )
        read, write = buffer.read_port(), buffer.write_port()
        filling = Signal()
        reading = Signal()
        word = Signal.like(self.word)
        full = [Signal(name=f"full_{k}") for k in range(2)]
        expected = Signal(STEP_BITS + 1)  # vectors of the command in work and of the one that waits
        wants = Signal()  # expected != 0
        is_last = Signal()  # word + 1 == beats
        completes = Signal()
        m.d.comb += [
            self.i.ready.eq(wants & ~Cat(full).bit_select(filling, 1)),
            completes.eq(write.en & is_last),
            write.addr.eq(Cat(filling, word)),
            write.data.eq(self.i.payload),
            write.en.eq(self.i.valid & self.i.ready),
            self.full.eq(Cat(full).bit_select(reading, 1)),
            self.next_full.eq(Cat(full).bit_select(~reading, 1)),
            read.addr.eq(Cat(reading, self.word)),
        ]
        m.d.comb += [self.x[k].eq(read.data[k]) for k in range(self.design.columns)]
        # All sums and comparisons, so that what is written and completed chooses only.
        more = registered(m, self.expect, "more")
        after = expected + Mux(more.valid, more.count, 0)
        m.d.sync += [
            expected.eq(Mux(completes, after - 1, after)),
            wants.eq(Mux(completes, expected != 1, expected != 0) | more.valid),
            is_last.eq(
                Mux(
                    write.en,
                    Mux(is_last, self.beats == 1, word + 2 == self.beats),
                    word + 1 == self.beats,
                )
            ),
        ]
        with m.If(write.en):
            m.d.sync += word.eq(word + 1)
            with m.If(completes):
                m.d.sync += [word.eq(0), filling.eq(~filling)]
                for k in range(2):
                    with m.If(filling == k):
                        m.d.sync += full[k].eq(1)
        with m.If(self.release):
            m.d.sync += reading.eq(~reading)
            for k in range(2):
                with m.If(reading == k):
                    m.d.sync += full[k].eq(0)
        return m
