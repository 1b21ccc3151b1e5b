"""Both control buses: each access is answered once, and a write is done once or not at all."""

from types import SimpleNamespace

from amaranth import Cat, Mux, Signal
from amaranth.hdl import Assert, Assume, Cover

from formal.bench import Bench, Opened
from formal.proof import Proof
from formal.streams import keeps_offer
from rnnhw.design import CONTROL_ADDRESS_BITS
from rnnhw.gateware.bus.axi_lite import AxiLite
from rnnhw.gateware.bus.wishbone import Wishbone

REGISTERS = 1 << CONTROL_ADDRESS_BITS - 2


def _registers(bench, bus):
    """Any registers: which of them can be read and which written is the same in all cycles."""
    readable, writable = bench.constant(REGISTERS, "readable"), bench.constant(REGISTERS, "writable")
    bench.take(bus.read_data)
    bench.m.d.comb += [
        bus.read_known.eq(readable.bit_select(bus.read_address[2:], 1)),
        bus.write_known.eq(writable.bit_select(bus.write_address[2:], 1)),
    ]
    return readable, writable


def wishbone():
    """A standard master, which holds what it asks for until the answer, or ends the whole cycle."""
    bench, slave = Bench(), Wishbone()
    m = bench.m
    m.submodules.slave = opened = Opened(slave)
    request = Cat(slave.wb_stb_i, slave.wb_we_i, slave.wb_adr_i, slave.wb_dat_i, slave.wb_sel_i)
    bench.take(slave.wb_cyc_i, slave.wb_stb_i, slave.wb_we_i, slave.wb_adr_i, slave.wb_dat_i, slave.wb_sel_i)
    readable, writable = _registers(bench, slave.bus)
    asks, answered = Signal(), Signal()
    waits, before = Signal(), Signal(len(request), reset_less=True)
    word = Signal(len(slave.bus.read_data), reset_less=True)
    m.d.comb += [asks.eq(slave.wb_cyc_i & slave.wb_stb_i), answered.eq(slave.wb_ack_o | slave.wb_err_o)]
    m.d.sync += [waits.eq(asks & ~answered), before.eq(request), word.eq(slave.bus.read_data)]
    m.d.comb += Assume(~(waits & slave.wb_cyc_i) | (request == before))
    place = slave.wb_adr_i[2:]
    legal, was_legal = Signal(), Signal()
    m.d.comb += legal.eq(Mux(slave.wb_we_i, writable.bit_select(place, 1), readable.bit_select(place, 1)))
    m.d.sync += was_legal.eq(legal)
    m.d.comb += [
        # Invariants of its registers.
        Assert(opened.signal("answers") == waits),
        Assert(~waits | (opened.signal("known") == was_legal)),
        Assert(answered == (asks & waits)),
        Assert(slave.wb_err_o == (answered & ~legal)),
        Assert(~(slave.wb_ack_o & slave.wb_err_o)),
        Assert(slave.wb_stall_o == (slave.wb_cyc_i & ~answered)),
        Assert(slave.bus.write_enable == (slave.wb_ack_o & slave.wb_we_i & slave.wb_sel_i[0])),
        Assert((slave.bus.write_address == slave.wb_adr_i) & (slave.bus.write_data == slave.wb_dat_i)),
        Assert(~(slave.wb_ack_o & ~slave.wb_we_i) | (slave.wb_dat_o == word)),
        Cover(slave.wb_err_o),
        Cover(slave.wb_ack_o & slave.wb_we_i),
        Cover(slave.wb_ack_o & ~slave.wb_we_i),
        Cover(waits & ~slave.wb_cyc_i),
    ]
    return bench


def axi_lite():
    bench, slave = Bench(), AxiLite()
    m = bench.m
    m.submodules.slave = opened = Opened(slave)
    for channel in ("aw", "w", "ar"):
        bench.take(getattr(slave, f"s_axi_{channel}valid"))
    bench.take(slave.s_axi_awaddr, slave.s_axi_wdata, slave.s_axi_wstrb, slave.s_axi_araddr)
    bench.take(slave.s_axi_bready, slave.s_axi_rready)
    readable, writable = _registers(bench, slave.bus)

    def transfers(channel):
        return getattr(slave, f"s_axi_{channel}valid") & getattr(slave, f"s_axi_{channel}ready")

    for channel, payload in (
        ("b", slave.s_axi_bresp),
        ("r", Cat(slave.s_axi_rdata, slave.s_axi_rresp)),
    ):
        valid, ready = (getattr(slave, f"s_axi_{channel}{name}") for name in ("valid", "ready"))
        keeps_offer(m, SimpleNamespace(valid=valid, ready=ready, payload=payload))
    # What was taken and is not answered yet: addresses and words of writes, and whether there is a read.
    addresses, words, reads = Signal(range(4)), Signal(range(4)), Signal(range(4))
    m.d.sync += [
        addresses.eq(addresses + transfers("aw") - transfers("b")),
        words.eq(words + transfers("w") - transfers("b")),
        reads.eq(reads + transfers("ar") - transfers("r")),
    ]
    address, word = Signal(CONTROL_ADDRESS_BITS), Signal(len(slave.s_axi_wdata))
    with m.If(transfers("aw")):
        m.d.sync += address.eq(slave.s_axi_awaddr)
    with m.If(transfers("w")):
        m.d.sync += word.eq(slave.s_axi_wdata)
    read_word, read_legal = Signal(len(slave.s_axi_rdata)), Signal()
    with m.If(transfers("ar")):
        m.d.sync += [
            read_word.eq(slave.bus.read_data),
            read_legal.eq(readable.bit_select(slave.s_axi_araddr[2:], 1)),
        ]
    answers, written = Signal(), Signal()  # written: the write that is answered now was legal
    m.d.comb += answers.eq(opened.signal("has_address") & opened.signal("has_word") & ~slave.s_axi_bvalid)
    with m.If(answers):
        m.d.sync += written.eq(writable.bit_select(address[2:], 1))
    m.d.comb += [
        Assert(addresses == opened.signal("has_address") + slave.s_axi_bvalid),
        Assert(words == opened.signal("has_word") + slave.s_axi_bvalid),
        Assert(reads == slave.s_axi_rvalid),
        Assert(~opened.signal("has_address") | (slave.bus.write_address == address)),
        Assert(~opened.signal("has_word") | (slave.bus.write_data == word)),
        Assert(~slave.bus.write_enable | answers),
        Assert(~slave.s_axi_bvalid | (slave.s_axi_bresp == Mux(written, 0, 2))),
        Assert(~slave.s_axi_rvalid | (slave.s_axi_rresp == Mux(read_legal, 0, 2))),
        Assert(~slave.s_axi_rvalid | (slave.s_axi_rdata == read_word)),
        Cover(slave.bus.write_enable & (slave.bus.write_data != 0)),
        Cover(slave.s_axi_bvalid & (addresses == 2) & (words == 1)),
        Cover(slave.s_axi_rvalid & (slave.s_axi_rresp == 2)),
    ]
    return bench


PROOFS = [
    Proof(
        name="axi_lite_answers",
        components=("axi_lite",),
        states="On AXI4-Lite, each write and each read has one response, which stays until it is taken; a "
        "write is done only as it is answered, at the address and with the word that were taken.",
        bench=axi_lite,
    ),
    Proof(
        name="wishbone_answers",
        components=("wishbone",),
        states="On Wishbone, each access has one answer, in the cycle after it was first asked for; a write "
        "is done in the cycle of its `ack`, and not if the master goes away before.",
        bench=wishbone,
    ),
]
