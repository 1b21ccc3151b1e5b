"""A byte takes ten bits on the line; what one side sends the other one receives, or drops."""

import random

import pytest
from amaranth import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.board import UartReceiver, UartTransmitter


class Loop(wiring.Component):
    """A transmitter and a receiver of perhaps another rate on one line."""

    def __init__(self, sent, received):
        self.transmitter, self.receiver = UartTransmitter(sent), UartReceiver(received)
        super().__init__({"i": In(8), "valid": In(1), "ready": Out(1), "o": Out(8), "received": Out(1)})

    def elaborate(self, platform):
        m = Module()
        m.submodules.transmitter, m.submodules.receiver = self.transmitter, self.receiver
        m.d.comb += [
            self.transmitter.i.eq(self.i),
            self.transmitter.valid.eq(self.valid),
            self.ready.eq(self.transmitter.ready),
            self.receiver.line.eq(self.transmitter.line),
            self.o.eq(self.receiver.o),
            self.received.eq(self.receiver.valid),
        ]
        return m


@pytest.mark.parametrize(("sent", "received"), [(4, 4), (5, 5), (25, 25), (100, 103), (103, 100)])
def test_every_byte_comes_through_also_at_rates_that_differ_by_3_percent(simulate, sent, received):
    rng = random.Random(1)
    values = [0, 255, 0x55, 0xAA, *(rng.randrange(256) for _ in range(30))]
    dut, found = Loop(sent, received), []

    async def bench(ctx):
        queue = list(values)
        for _ in range(11 * max(sent, received) * (len(values) + 1)):
            ctx.set(dut.valid, bool(queue))
            ctx.set(dut.i, queue[0] if queue else 0)
            if queue and ctx.get(dut.ready):
                queue.pop(0)
            if ctx.get(dut.received):
                found.append(ctx.get(dut.o))
            await ctx.tick()
        assert found == values

    simulate(dut, bench)


def test_a_line_that_is_held_low_and_a_short_pulse_are_no_bytes(simulate):
    dut = UartReceiver(8)

    async def bench(ctx):
        for level, cycles in ((1, 20), (0, 3), (1, 100), (0, 200), (1, 100)):
            ctx.set(dut.line, level)
            for _ in range(cycles):
                assert not ctx.get(dut.valid)
                await ctx.tick()

    simulate(dut, bench)
