"""A serial line: a start bit, eight bits with the lowest first, a stop bit; no parity."""

from amaranth import Cat, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["LEAST_DIVISOR", "UartReceiver", "UartTransmitter"]

LEAST_DIVISOR = 4
"""Fewest cycles of a bit: the receiver looks at the middle of each, after two registers."""

_FRAME_BITS = 10


class UartReceiver(wiring.Component):
    """Bytes from a line.

    ``valid`` is high for one cycle, in the middle of the stop bit, when a byte is in ``o``. A byte whose stop
    bit is 0 is dropped; the next one begins after the line has been 1.

    Parameters
    ----------
    divisor : int
        Cycles of a bit, at least `LEAST_DIVISOR`.

    Attributes
    ----------
    line : unsigned(1)
        Not synchronous; 1 while nothing is sent.
    o : unsigned(8); valid : unsigned(1)
    """

    def __init__(self, divisor: int) -> None:
        self.divisor = divisor
        super().__init__({"line": In(1, init=1), "o": Out(8), "valid": Out(1)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        # Two registers, so that a line that changes at a clock's edge does no harm.
        first = Signal(init=1)
        line = Signal(init=1)
        m.d.sync += [first.eq(self.line), line.eq(first)]
        cycles = Signal(range(self.divisor))  # until the middle of the next bit
        bits = Signal(range(_FRAME_BITS))  # that are still to come, without the start bit
        busy = Signal()
        broken = Signal()  # the stop bit was 0
        with m.If(~busy):
            with m.If(~line):
                m.d.sync += [busy.eq(1), cycles.eq(self.divisor // 2), bits.eq(_FRAME_BITS - 1)]
        with m.Elif(cycles != 0):
            m.d.sync += cycles.eq(cycles - 1)
        with m.Elif(bits == 0):
            m.d.comb += self.valid.eq(line & ~broken)
            m.d.sync += [busy.eq(~line), broken.eq(~line)]
        with m.Else():
            m.d.sync += [cycles.eq(self.divisor - 1), bits.eq(bits - 1)]
            with m.If(bits == _FRAME_BITS - 1):
                m.d.sync += busy.eq(~line)  # else it was a disturbance, not a start bit
            with m.Else():
                m.d.sync += self.o.eq(Cat(self.o[1:], line))
        return m


class UartTransmitter(wiring.Component):
    """Bytes onto a line.

    A byte is taken in a cycle in which ``valid`` and ``ready`` are high; its start bit begins a cycle later.

    Parameters
    ----------
    divisor : int
        Cycles of a bit.

    Attributes
    ----------
    i : unsigned(8); valid, ready : unsigned(1)
    line : unsigned(1)
    """

    def __init__(self, divisor: int) -> None:
        self.divisor = divisor
        super().__init__({"i": In(8), "valid": In(1), "ready": Out(1), "line": Out(1, init=1)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        cycles = Signal(range(self.divisor))
        bits = Signal(range(_FRAME_BITS + 1))
        rest = Signal(9, init=0x1FF)  # what comes after the bit on the line
        m.d.comb += self.ready.eq(bits == 0)
        with m.If(bits == 0):
            with m.If(self.valid):
                m.d.sync += [
                    self.line.eq(0),
                    rest.eq(Cat(self.i, 1)),
                    bits.eq(_FRAME_BITS),
                    cycles.eq(self.divisor - 1),
                ]
        with m.Elif(cycles != 0):
            m.d.sync += cycles.eq(cycles - 1)
        with m.Else():
            m.d.sync += [
                self.line.eq(rest[0]),
                rest.eq(Cat(rest[1:], 1)),
                bits.eq(bits - 1),
                cycles.eq(self.divisor - 1),
            ]
        return m
