"""Control registers behind Wishbone: standard and pipelined masters, errors, masters that go away."""

import pytest
from amaranth import Module
from amaranth.lib import wiring
from networks import design

from rnnhw.design import control_registers
from rnnhw.gateware.bus.registers import ControlRegisters
from rnnhw.gateware.bus.wishbone import Wishbone

MACHINE = design(2, 3, 1, 2, cells=("gru", "elman"), contexts=3)
OFFSETS = {register.name: register.offset for register in control_registers(MACHINE)}
ENABLE = OFFSETS["interrupt_enable"]


class Both(wiring.Component):
    """The registers with their bus."""

    def __init__(self):
        self.bus, self.registers = Wishbone(), ControlRegisters(MACHINE)
        super().__init__({})

    def elaborate(self, platform):
        m = Module()
        m.submodules.bus, m.submodules.registers = self.bus, self.registers
        wiring.connect(m, self.bus.bus, self.registers.bus)
        return m


def ask(ctx, bus, address, word=None, select=0xF):
    """Ask for an access, from now on: a read, unless there is a word."""
    ctx.set(bus.wb_cyc_i, 1)
    ctx.set(bus.wb_stb_i, 1)
    ctx.set(bus.wb_we_i, word is not None)
    ctx.set(bus.wb_adr_i, address)
    ctx.set(bus.wb_dat_i, 0 if word is None else word)
    ctx.set(bus.wb_sel_i, select)


def leave(ctx, bus):
    ctx.set(bus.wb_cyc_i, 0)
    ctx.set(bus.wb_stb_i, 0)


async def answer(ctx, bus):
    """Wait as a standard master; gives ack, err and the word, and how many cycles it took."""
    for cycles in range(1, 10):
        *_, ack, err, stall, word = await ctx.tick().sample(
            bus.wb_ack_o, bus.wb_err_o, bus.wb_stall_o, bus.wb_dat_o
        )
        assert not ack & err and stall == (not ack | err)
        if ack or err:
            return ack, err, word, cycles
    raise AssertionError("no answer")


async def access(ctx, bus, *what, **options):
    ask(ctx, bus, *what, **options)
    found = await answer(ctx, bus)
    leave(ctx, bus)
    return found


def test_constants_and_capabilities_in_two_cycles_each(simulate):
    dut = Both()

    async def bench(ctx):
        for register in control_registers(MACHINE):
            ask(ctx, dut.bus, register.offset)  # one behind the other, without a cycle between
            assert await answer(ctx, dut.bus) == (1, 0, register.value or 0, 2), register.name
        leave(ctx, dut.bus)
        await ctx.tick()
        assert (await access(ctx, dut.bus, 0xFC))[:2] == (0, 1)
        assert (await access(ctx, dut.bus, OFFSETS["contexts"] + 3))[:3] == (1, 0, 3)

    simulate(dut, bench)


def test_writes(simulate):
    dut = Both()

    async def bench(ctx):
        assert (await access(ctx, dut.bus, ENABLE, 0b101))[:2] == (1, 0)
        assert (await access(ctx, dut.bus, ENABLE))[2] == 0b101
        assert (await access(ctx, dut.bus, ENABLE, 0b010, select=0b1110))[:2] == (1, 0)
        assert (await access(ctx, dut.bus, ENABLE))[2] == 0b101
        for offset in (OFFSETS["identification"], OFFSETS["error"], OFFSETS["tile_rows"], 0xFC):
            assert (await access(ctx, dut.bus, offset, 1))[:2] == (0, 1)
        assert (await access(ctx, dut.bus, ENABLE))[2] == 0b101

    simulate(dut, bench)


def test_a_write_is_done_once(simulate):
    dut, writes = Both(), []

    async def bench(ctx):
        ask(ctx, dut.bus, OFFSETS["control"], 1)
        for _ in range(2):
            writes.append(ctx.get(dut.bus.bus.write_enable))
            await ctx.tick()
        leave(ctx, dut.bus)
        for _ in range(3):
            writes.append(ctx.get(dut.bus.bus.write_enable))
            await ctx.tick()

    simulate(dut, bench)
    assert writes == [0, 1, 0, 0, 0]


def test_a_pipelined_master_is_stalled_until_each_answer(simulate):
    """It holds a request while it is stalled, and counts answers."""
    dut, words = Both(), []

    async def bench(ctx):
        offsets = [register.offset for register in control_registers(MACHINE)]
        for offset in offsets:
            ask(ctx, dut.bus, offset)
            stalled = 1
            while stalled:
                *_, stalled, ack, word = await ctx.tick().sample(
                    dut.bus.wb_stall_o, dut.bus.wb_ack_o, dut.bus.wb_dat_o
                )
                if ack:
                    words.append(word)
        ctx.set(dut.bus.wb_stb_i, 0)
        for _ in range(3):
            assert not ctx.get(dut.bus.wb_ack_o)
            await ctx.tick()
        assert len(words) == len(offsets)

    simulate(dut, bench)
    assert words == [register.value or 0 for register in control_registers(MACHINE)]


@pytest.mark.parametrize("signal", ("wb_cyc_i", "wb_stb_i"))
def test_a_master_that_goes_away_gets_no_answer_and_has_written_nothing(simulate, signal):
    dut = Both()

    async def bench(ctx):
        ask(ctx, dut.bus, ENABLE, 0b111)
        await ctx.tick()
        ctx.set(getattr(dut.bus, signal), 0)
        for _ in range(3):
            assert not ctx.get(dut.bus.wb_ack_o) | ctx.get(dut.bus.wb_err_o)
            await ctx.tick()
        leave(ctx, dut.bus)
        assert not ctx.get(dut.bus.wb_stall_o)
        assert (await access(ctx, dut.bus, ENABLE))[2] == 0

    simulate(dut, bench)
