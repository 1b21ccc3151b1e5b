"""AXI4-Lite to the control registers."""

from amaranth import Module, Mux, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import CONTROL_ADDRESS_BITS, WORD_BITS
from rnnhw.gateware.bus.ports import axi_lite_ports
from rnnhw.gateware.bus.registers import REGISTER_BUS

__all__ = ["AxiLite"]

OKAY, SLVERR = 0, 2


class AxiLite(wiring.Component):
    """One read and one write at a time, each answered two cycles after its address at the earliest.

    Address and word of a write may come in any order. A write without byte 0 writes nothing and is answered
    as any other; an address without a register is answered with SLVERR.

    Attributes
    ----------
    s_axi_...
        The signals of `rnnhw.gateware.bus.ports.axi_lite_ports`.
    bus : `REGISTER_BUS`
    """

    def __init__(self) -> None:
        ports = {port.name: (In if port.is_input else Out)(port.bits) for port in axi_lite_ports()}
        super().__init__({**ports, "bus": Out(REGISTER_BUS)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        self._writes(m)
        self._reads(m)
        return m

    def _writes(self, m: Module) -> None:
        has_address = Signal()
        has_word = Signal()
        address = Signal(CONTROL_ADDRESS_BITS)
        word = Signal(WORD_BITS)
        strobe = Signal()
        m.d.comb += [
            self.s_axi_awready.eq(~has_address),
            self.s_axi_wready.eq(~has_word),
            self.bus.write_address.eq(address),
            self.bus.write_data.eq(word),
        ]
        with m.If(self.s_axi_awvalid & ~has_address):
            m.d.sync += [has_address.eq(1), address.eq(self.s_axi_awaddr)]
        with m.If(self.s_axi_wvalid & ~has_word):
            m.d.sync += [has_word.eq(1), word.eq(self.s_axi_wdata), strobe.eq(self.s_axi_wstrb[0])]
        with m.If(self.s_axi_bready):
            m.d.sync += self.s_axi_bvalid.eq(0)
        with m.If(has_address & has_word & ~self.s_axi_bvalid):
            m.d.comb += self.bus.write_enable.eq(strobe)
            m.d.sync += [
                has_address.eq(0),
                has_word.eq(0),
                self.s_axi_bvalid.eq(1),
                self.s_axi_bresp.eq(Mux(self.bus.write_known, OKAY, SLVERR)),
            ]

    def _reads(self, m: Module) -> None:
        m.d.comb += [self.s_axi_arready.eq(~self.s_axi_rvalid), self.bus.read_address.eq(self.s_axi_araddr)]
        with m.If(self.s_axi_rvalid):
            with m.If(self.s_axi_rready):
                m.d.sync += self.s_axi_rvalid.eq(0)
        with m.Elif(self.s_axi_arvalid):
            m.d.sync += [
                self.s_axi_rvalid.eq(1),
                self.s_axi_rdata.eq(self.bus.read_data),
                self.s_axi_rresp.eq(Mux(self.bus.read_known, OKAY, SLVERR)),
            ]
