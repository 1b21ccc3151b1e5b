"""The largest of several numbers, in a pipelined tree."""

from amaranth import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import log2_ceil

__all__ = ["LargestCount"]


class LargestCount(wiring.Component):
    """``o`` is the largest of ``i[k]``, 0 .. ``most``, of ``log2_ceil(inputs)`` cycles ago."""

    def __init__(self, most: int, inputs: int) -> None:
        self.most, self.inputs = most, inputs
        self.latency = log2_ceil(inputs)
        super().__init__({"i": In(range(most + 1)).array(inputs), "o": Out(range(most + 1))})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        level = [self.i[k] for k in range(self.inputs)]
        for depth in range(1, self.latency + 1):
            larger = []
            for k in range(0, len(level), 2):
                node = Signal(range(self.most + 1), name=f"largest_{depth}_{k // 2}", reset_less=True)
                other = level[k + 1] if k + 1 < len(level) else level[k]
                m.d.sync += node.eq(Mux(level[k] > other, level[k], other))
                larger.append(node)
            level = larger
        m.d.comb += self.o.eq(level[0])
        return m
