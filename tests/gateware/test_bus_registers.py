"""Control registers behind AXI4-Lite: constants, what is counted, events, and answers to wrong addresses."""

import pytest
from amaranth import Module
from amaranth.lib import wiring
from networks import design

from rnnhw.design import IDENTIFICATION, control_registers
from rnnhw.gateware.bus.axi_lite import AxiLite
from rnnhw.gateware.bus.registers import ControlRegisters

MACHINE = design(2, 3, 1, 2, cells=("gru", "elman"), contexts=3)
OFFSETS = {register.name: register.offset for register in control_registers(MACHINE)}
OKAY, SLVERR = 0, 2


class Both(wiring.Component):
    """The registers with their bus."""

    def __init__(self):
        self.bus, self.registers = AxiLite(), ControlRegisters(MACHINE)
        super().__init__({})

    def elaborate(self, platform):
        m = Module()
        m.submodules.bus, m.submodules.registers = self.bus, self.registers
        wiring.connect(m, self.bus.bus, self.registers.bus)
        return m


async def read(ctx, bus, address, wait=0):
    ctx.set(bus.s_axi_araddr, address)
    ctx.set(bus.s_axi_arvalid, 1)
    await ctx.tick().until(bus.s_axi_arready)
    ctx.set(bus.s_axi_arvalid, 0)
    for _ in range(wait):
        await ctx.tick()
        assert ctx.get(bus.s_axi_rvalid)
    ctx.set(bus.s_axi_rready, 1)
    word, response = await ctx.tick().sample(bus.s_axi_rdata, bus.s_axi_rresp).until(bus.s_axi_rvalid)
    ctx.set(bus.s_axi_rready, 0)
    return word, response


async def write(ctx, bus, address, word, strobe=0xF, order=("aw", "w")):
    ctx.set(bus.s_axi_awaddr, address)
    ctx.set(bus.s_axi_wdata, word)
    ctx.set(bus.s_axi_wstrb, strobe)
    for channel in order:
        ctx.set(getattr(bus, f"s_axi_{channel}valid"), 1)
        await ctx.tick().until(getattr(bus, f"s_axi_{channel}ready"))
        ctx.set(getattr(bus, f"s_axi_{channel}valid"), 0)
    ctx.set(bus.s_axi_bready, 1)
    (response,) = await ctx.tick().sample(bus.s_axi_bresp).until(bus.s_axi_bvalid)
    ctx.set(bus.s_axi_bready, 0)
    return response


def test_constants_and_capabilities(simulate):
    dut = Both()

    async def bench(ctx):
        for wait, register in enumerate(control_registers(MACHINE)):
            word, response = await read(ctx, dut.bus, register.offset, wait % 3)
            assert (word, response) == (register.value or 0, OKAY), register.name
        assert (await read(ctx, dut.bus, 0))[0] == IDENTIFICATION
        assert (await read(ctx, dut.bus, OFFSETS["contexts"]))[0] == 3
        assert (await read(ctx, dut.bus, OFFSETS["cells"]))[0] == 0b01100
        low, high = [(await read(ctx, dut.bus, OFFSETS[f"digest_{half}"]))[0] for half in ("low", "high")]
        assert f"{high:08x}{low:08x}" == MACHINE.digest
        assert await read(ctx, dut.bus, 0xFC) == (0, SLVERR)

    simulate(dut, bench)


@pytest.mark.parametrize("order", (("aw", "w"), ("w", "aw")))
def test_writes(simulate, order):
    dut = Both()

    async def bench(ctx):
        enable = OFFSETS["interrupt_enable"]
        assert await write(ctx, dut.bus, enable, 0b101, order=order) == OKAY
        assert await read(ctx, dut.bus, enable) == (0b101, OKAY)
        assert await write(ctx, dut.bus, enable, 0b010, strobe=0b1110, order=order) == OKAY
        assert await read(ctx, dut.bus, enable) == (0b101, OKAY)
        for name in ("identification", "error", "tile_rows"):
            assert await write(ctx, dut.bus, OFFSETS[name], 1, order=order) == SLVERR
        assert await write(ctx, dut.bus, 0xFC, 1) == SLVERR
        assert await read(ctx, dut.bus, enable) == (0b101, OKAY)

    simulate(dut, bench)


def test_a_second_address_or_word_waits_for_the_first_write(simulate):
    dut = Both()

    async def bench(ctx):
        for channel in ("aw", "w"):
            ready = getattr(dut.bus, f"s_axi_{channel}ready")
            assert ctx.get(ready)
            ctx.set(getattr(dut.bus, f"s_axi_{channel}valid"), 1)
            await ctx.tick()
            assert not ctx.get(ready)
            ctx.set(getattr(dut.bus, f"s_axi_{channel}valid"), 0)
        await ctx.tick()
        assert ctx.get(dut.bus.s_axi_bvalid)

    simulate(dut, bench)


def test_the_soft_reset_is_one_cycle(simulate):
    dut, seen = Both(), []

    async def bench(ctx):
        ctx.set(dut.bus.s_axi_bready, 1)
        await write(ctx, dut.bus, OFFSETS["control"], 0)
        ctx.set(dut.bus.s_axi_awaddr, OFFSETS["control"])
        ctx.set(dut.bus.s_axi_wdata, 1)
        ctx.set(dut.bus.s_axi_wstrb, 1)
        ctx.set(dut.bus.s_axi_awvalid, 1)
        ctx.set(dut.bus.s_axi_wvalid, 1)
        for _ in range(6):
            await ctx.tick()
            ctx.set(dut.bus.s_axi_awvalid, 0)
            ctx.set(dut.bus.s_axi_wvalid, 0)
            seen.append(ctx.get(dut.registers.soft_reset))

    simulate(dut, bench)
    assert seen == [0, 1, 0, 0, 0, 0]


def test_cycles_are_counted_from_the_first_input_to_the_latest_output(simulate):
    dut = Both()
    watched = dut.registers.watched

    async def cycle(ctx, x=0, y=0):
        ctx.set(watched.x_taken, x)
        ctx.set(watched.y_taken, y)
        await ctx.tick()
        ctx.set(watched.x_taken, 0)
        ctx.set(watched.y_taken, 0)

    async def bench(ctx):
        async def cycles():
            return (await read(ctx, dut.bus, OFFSETS["cycles"]))[0]

        await cycle(ctx, y=1)  # an output without an input does not count
        assert await cycles() == 0
        await cycle(ctx, x=1)
        for x in (1, 0, 0):
            await cycle(ctx, x=x)
        await cycle(ctx, y=1)
        assert await cycles() == 5
        await write(ctx, dut.bus, OFFSETS["cycles"], 123)
        assert await cycles() == 0
        await cycle(ctx, x=1)
        await cycle(ctx, y=1)
        assert await cycles() == 2

    simulate(dut, bench)


def test_events_raise_the_interrupt_where_they_are_enabled(simulate):
    dut = Both()
    watched = dut.registers.watched

    async def bench(ctx):
        async def pending():
            return (await read(ctx, dut.bus, OFFSETS["interrupt_pending"]))[0]

        ctx.set(watched.busy, 1)
        await ctx.tick()
        assert await read(ctx, dut.bus, OFFSETS["status"]) == (1, OKAY)
        assert await pending() == 0
        ctx.set(watched.y_last, 1)
        await ctx.tick()
        assert await pending() == 0
        ctx.set(watched.y_last, 0)
        ctx.set(watched.y_taken, 1)
        await ctx.tick()
        assert await pending() == 0
        ctx.set(watched.y_last, 1)
        await ctx.tick()
        ctx.set(watched.y_taken, 0)
        assert await pending() == 0b010
        ctx.set(watched.busy, 0)
        ctx.set(watched.error, 5)
        await ctx.tick()
        assert await pending() == 0b111 and not ctx.get(dut.registers.interrupt)
        assert await read(ctx, dut.bus, OFFSETS["error"]) == (5, OKAY)
        await write(ctx, dut.bus, OFFSETS["interrupt_enable"], 0b101)
        assert ctx.get(dut.registers.interrupt)
        await write(ctx, dut.bus, OFFSETS["interrupt_pending"], 0b100)
        assert await pending() == 0b011 and ctx.get(dut.registers.interrupt)
        await write(ctx, dut.bus, OFFSETS["interrupt_pending"], 0b001)
        assert await pending() == 0b010 and not ctx.get(dut.registers.interrupt)
        # An event that comes while it is cleared is not lost.
        bus = dut.bus
        ctx.set(bus.s_axi_awaddr, OFFSETS["interrupt_pending"])
        ctx.set(bus.s_axi_wdata, 0b010)
        for channel in ("aw", "w"):
            ctx.set(getattr(bus, f"s_axi_{channel}valid"), 1)
        await ctx.tick()
        for channel in ("aw", "w"):
            ctx.set(getattr(bus, f"s_axi_{channel}valid"), 0)
        assert ctx.get(bus.bus.write_enable)
        ctx.set(watched.y_taken, 1)
        await ctx.tick()
        ctx.set(watched.y_taken, 0)
        assert await pending() == 0b010

    simulate(dut, bench)
