"""The accelerator with the names of AXI4-Stream, its control registers on a bus, and an interrupt."""

from amaranth import ClockDomain, ClockSignal, Instance, Module, ResetSignal, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import FAULT_BITS, Design
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.ports import packaged_ports, stream_ports
from rnnhw.gateware.bus.registers import ControlRegisters
from rnnhw.gateware.verilog import TOP

__all__ = ["PackagedAccelerator"]


class PackagedAccelerator(wiring.Component):
    """Wires between the ports of `rnnhw.gateware.accelerator` and those of a system, and control registers.

    The streams pass through without a register, so that cycles are those of the accelerator. The accelerator
    is an instance of its own Verilog module. Its clock is ``aclk``; ``aresetn`` at 0 resets everything at the
    rising edge, and the register ``control`` the accelerator alone, for one cycle.

    Parameters
    ----------
    design : Design
    bus : ControlBus

    Attributes
    ----------
    aclk, aresetn, s_axis_..., m_axis_y_..., irq
        Those of `rnnhw.gateware.bus.ports.packaged_ports`, and beside them those of the bus.
    """

    def __init__(self, design: Design, bus: ControlBus) -> None:
        self.design, self.control_bus = design, bus
        ports = (*packaged_ports(design), *bus.ports)
        super().__init__({port.name: (In if port.is_input else Out)(port.bits) for port in ports})

    def elaborate(self, platform: object) -> Module:
        m = Module()
        m.domains.sync = ClockDomain("sync")
        m.d.comb += [ClockSignal().eq(self.aclk), ResetSignal().eq(~self.aresetn)]
        m.submodules.control_bus = bus = self.control_bus.component()
        m.submodules.control_registers = registers = ControlRegisters(self.design)
        wiring.connect(m, bus.bus, registers.bus)
        for port in self.control_bus.ports:
            inside, outside = getattr(bus, port.name), getattr(self, port.name)
            m.d.comb += inside.eq(outside) if port.is_input else outside.eq(inside)
        m.d.comb += self.irq.eq(registers.interrupt)
        m.submodules.accelerator = self._accelerator(m, registers)
        return m

    def _accelerator(self, m: Module, registers: ControlRegisters) -> Instance:
        reset = Signal()
        busy = Signal()
        error = Signal(FAULT_BITS)
        m.d.comb += [
            reset.eq(ResetSignal() | registers.soft_reset),
            registers.watched.busy.eq(busy),
            registers.watched.error.eq(error),
            registers.watched.x_taken.eq(self.s_axis_x_tvalid & self.s_axis_x_tready),
            registers.watched.y_taken.eq(self.m_axis_y_tvalid & self.m_axis_y_tready),
            registers.watched.y_last.eq(self.m_axis_y_tlast),
        ]
        wires = {"i_clk": ClockSignal(), "i_rst": reset, "o_busy": busy, "o_error": error}
        for stream in stream_ports(self.design):
            for port in stream.ports:
                name, signal = port.name.removeprefix(f"{stream.prefix}_"), getattr(self, port.name)
                if name == "tdata":
                    signal = signal[: stream.payload_bits]
                wires[f"{'i' if port.is_input else 'o'}_{stream.stream}_{name}"] = signal
        return Instance(TOP, **wires)
