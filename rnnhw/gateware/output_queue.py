"""The queue that lets results leave while the consumer stalls."""

from amaranth import Module
from amaranth.lib import data, fifo, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["OutputQueue"]


class OutputQueue(wiring.Component):
    """A queue of ``depth`` beats; what is written in cycle t can leave in cycle t + OUTPUT_QUEUE_CYCLES.

    The writer keeps count of the free places (`Sequencer`), so there is no ready on this side.
    """

    def __init__(self, shape: data.Layout, depth: int) -> None:
        self.shape, self.depth = shape, depth
        super().__init__({"write": In(1), "payload": In(shape), "o": Out(stream.Signature(shape))})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.submodules.queue = queue = fifo.SyncFIFOBuffered(width=self.shape.size, depth=self.depth)
        m.d.comb += [
            queue.w_data.eq(self.payload),
            queue.w_en.eq(self.write),
            self.o.payload.eq(queue.r_data),
            self.o.valid.eq(queue.r_rdy),
            queue.r_en.eq(self.o.ready),
        ]
        return m
