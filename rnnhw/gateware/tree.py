"""Pipelined trees: one value to many places, many sums to one."""

from amaranth import Module, Signal, signed
from amaranth.hdl import ShapeLike
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import log2_ceil
from rnnhw.gateware.delay import registered

__all__ = ["AdderTree", "Broadcast"]


class Broadcast(wiring.Component):
    """``o[k]``, k < ``leaves``, is ``i`` of ``log2_ceil(leaves)`` cycles ago; no register drives over two."""

    def __init__(self, shape: ShapeLike, leaves: int) -> None:
        self.shape, self.leaves = shape, leaves
        self.latency = log2_ceil(leaves)
        super().__init__({"i": In(shape), "o": Out(shape).array(leaves)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        level = [self.i]
        for depth in range(1, self.latency + 1):
            width = -(-self.leaves >> (self.latency - depth)) if depth < self.latency else self.leaves
            level = [registered(m, level[k // 2], f"level_{depth}_{k}") for k in range(width)]
        m.d.comb += [self.o[k].eq(node) for k, node in enumerate(level)]
        return m


class AdderTree(wiring.Component):
    """``o[lane]`` is the sum over k of ``i[k][lane]`` of ``log2_ceil(inputs)`` cycles ago, exact.

    Parameters
    ----------
    bits : int
        Width of the signed inputs.
    lanes, inputs : int
    """

    def __init__(self, bits: int, lanes: int, inputs: int) -> None:
        self.bits, self.lanes, self.inputs = bits, lanes, inputs
        self.latency = log2_ceil(inputs)
        super().__init__(
            {
                "i": In(data.ArrayLayout(signed(bits), lanes)).array(inputs),
                "o": Out(data.ArrayLayout(signed(bits + self.latency), lanes)),
            }
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        for lane in range(self.lanes):
            level = [self.i[k][lane] for k in range(self.inputs)]
            for depth in range(1, self.latency + 1):
                sums = [
                    Signal(signed(self.bits + depth), name=f"sum_{lane}_{depth}_{k}", reset_less=True)
                    for k in range((len(level) + 1) // 2)
                ]
                for k, node in enumerate(sums):
                    m.d.sync += node.eq(sum(level[2 * k + 1 : 2 * k + 2], level[2 * k]))
                level = sums
            m.d.comb += self.o[lane].eq(level[0])
        return m
