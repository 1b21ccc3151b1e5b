"""The queue that lets results leave while the consumer stalls."""

from amaranth import Module, Mux, Signal, Value
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.layouts import NO_COLLISION, below

__all__ = ["OutputQueue"]


class OutputQueue(wiring.Component):
    """A queue of ``depth`` beats; what is written in cycle t can leave in cycle t + 2.

    The writer keeps count of the free places (`Sequencer`), so there is no ready on this side. The memory's
    own register holds the beat that is offered; a word is read at the earliest in the cycle after it was
    written, so that reading never meets writing at one address.
    """

    latency = 2

    def __init__(self, shape: data.Layout, depth: int) -> None:
        self.shape, self.depth = shape, depth
        super().__init__({"write": In(1), "payload": In(shape), "o": Out(stream.Signature(shape))})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.beats = beats = memory.Memory(
            shape=self.shape, depth=self.depth, init=[], attrs=NO_COLLISION
        )
        read, write = beats.read_port(), beats.write_port()
        first = Signal(below(self.depth))
        last = Signal(below(self.depth))
        waiting = Signal(range(self.depth + 1))  # beats in the memory
        takes = Signal()
        m.d.comb += [
            takes.eq((waiting != 0) & (~self.o.valid | self.o.ready)),
            read.addr.eq(first),
            read.en.eq(takes),
            write.addr.eq(last),
            write.data.eq(self.payload),
            write.en.eq(self.write),
            self.o.payload.eq(read.data),
        ]
        m.d.sync += waiting.eq(waiting + self.write - takes)
        with m.If(takes):
            m.d.sync += [self.o.valid.eq(1), first.eq(self._after(first))]
        with m.Elif(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
        with m.If(self.write):
            m.d.sync += last.eq(self._after(last))
        return m

    def _after(self, place: Signal) -> Value:
        return Mux(place == self.depth - 1, 0, place + 1)
