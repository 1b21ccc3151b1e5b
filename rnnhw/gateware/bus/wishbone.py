"""Wishbone to the control registers."""

from amaranth import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.gateware.bus.ports import wishbone_ports
from rnnhw.gateware.bus.registers import REGISTER_BUS

__all__ = ["Wishbone"]


class Wishbone(wiring.Component):
    """A slave of revision B4, for masters with standard and with pipelined cycles.

    An access is answered in the cycle after its first one: with ``wb_ack_o``, or with ``wb_err_o`` where the
    address has no such register. A write is done in the cycle of its answer, so that a master that goes away
    before it has written nothing. ``wb_stall_o`` is high until then, which makes a pipelined master hold its
    request as a standard one does. A write without byte 0 writes nothing and is answered as any other.

    Attributes
    ----------
    wb_...
        The signals of `rnnhw.gateware.bus.ports.wishbone_ports`.
    bus : `REGISTER_BUS`
    """

    def __init__(self) -> None:
        ports = {port.name: (In if port.is_input else Out)(port.bits) for port in wishbone_ports()}
        super().__init__({**ports, "bus": Out(REGISTER_BUS)})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        asked = Signal()
        answers = Signal()
        known = Signal()
        m.d.comb += [
            asked.eq(self.wb_cyc_i & self.wb_stb_i),
            self.wb_ack_o.eq(asked & answers & known),
            self.wb_err_o.eq(asked & answers & ~known),
            self.wb_stall_o.eq(self.wb_cyc_i & ~(self.wb_ack_o | self.wb_err_o)),
            self.bus.read_address.eq(self.wb_adr_i),
            self.bus.write_address.eq(self.wb_adr_i),
            self.bus.write_data.eq(self.wb_dat_i),
            self.bus.write_enable.eq(self.wb_ack_o & self.wb_we_i & self.wb_sel_i[0]),
        ]
        m.d.sync += answers.eq(asked & ~answers)
        with m.If(self.wb_we_i):
            m.d.sync += known.eq(self.bus.write_known)
        with m.Else():
            m.d.sync += [known.eq(self.bus.read_known), self.wb_dat_o.eq(self.bus.read_data)]
        return m
