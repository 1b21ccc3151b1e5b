"""The control registers of a packaged accelerator, behind any bus."""

from amaranth import Cat, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from rnnhw.design import (
    CONTROL_ADDRESS_BITS,
    EVENTS,
    FAULT_BITS,
    WORD_BITS,
    Design,
    control_registers,
)
from rnnhw.gateware.layouts import packed

__all__ = ["REGISTER_BUS", "ControlRegisters", "Watched"]

REGISTER_BUS = wiring.Signature(
    {
        "read_address": Out(CONTROL_ADDRESS_BITS),
        "read_data": In(WORD_BITS),
        "read_known": In(1),
        "write_address": Out(CONTROL_ADDRESS_BITS),
        "write_data": Out(WORD_BITS),
        "write_enable": Out(1),
        "write_known": In(1),
    }
)
"""Between a bus and the registers: answers come in the same cycle; ``known``: there is a register."""

Watched = data.StructLayout({"busy": 1, "error": FAULT_BITS, "x_taken": 1, "y_taken": 1, "y_last": 1})
"""What the registers watch of the accelerator."""


class ControlRegisters(wiring.Component):
    """The registers of `rnnhw.design.control_registers`.

    Written values count from the next cycle on; ``soft_reset`` is then high for one cycle. Cycles are counted
    from the one that takes the first input beat; `read_data` has the count from the cycle after each output
    beat on.

    Parameters
    ----------
    design : Design

    Attributes
    ----------
    bus : `REGISTER_BUS`
    watched : struct, `Watched`
    soft_reset, interrupt : unsigned(1)
    """

    def __init__(self, design: Design) -> None:
        self.registers = control_registers(design)
        super().__init__(
            {"bus": In(REGISTER_BUS), "watched": In(Watched), "soft_reset": Out(1), "interrupt": Out(1)}
        )

    def elaborate(self, platform: object) -> Module:
        m = Module()
        enable = Signal(packed(EVENTS))
        pending = Signal(packed(EVENTS))
        m.d.comb += self.interrupt.eq((enable.as_value() & pending.as_value()).any())
        values = {
            "status": self.watched.busy,
            "error": self.watched.error,
            "cycles": self._cycles(m),
            "interrupt_enable": enable.as_value(),
            "interrupt_pending": pending.as_value(),
        }
        with m.Switch(self.bus.read_address[2:]):
            for register in self.registers:
                with m.Case(register.offset >> 2):
                    value = values.get(register.name, register.value or 0)
                    m.d.comb += [self.bus.read_data.eq(value), self.bus.read_known.eq(1)]
        writable = [self._written(name) for name, access in self._accesses() if access != "R"]
        m.d.comb += self.bus.write_known.eq(Cat(writable).any())
        m.d.sync += self.soft_reset.eq(self._writes("control") & self.bus.write_data[0])
        with m.If(self._writes("interrupt_enable")):
            m.d.sync += enable.eq(self.bus.write_data)
        cleared = Mux(self._writes("interrupt_pending"), self.bus.write_data, 0)
        m.d.sync += pending.eq((pending.as_value() & ~cleared) | self._events(m))
        return m

    def _accesses(self) -> list[tuple[str, str]]:
        return [(register.name, register.access) for register in self.registers]

    def _written(self, name: str) -> object:
        """Whether the address of a write is that of a register."""
        offset = next(register.offset for register in self.registers if register.name == name)
        return self.bus.write_address[2:] == offset >> 2

    def _writes(self, name: str) -> object:
        return self.bus.write_enable & self._written(name)

    def _events(self, m: Module) -> object:
        """The events of `rnnhw.design.EVENTS` that come in this cycle."""
        was_busy = Signal()
        had_error = Signal()
        m.d.sync += [was_busy.eq(self.watched.busy), had_error.eq(self.watched.error != 0)]
        events = {
            "idle": was_busy & ~self.watched.busy,
            "frame": self.watched.y_taken & self.watched.y_last,
            "error": ~had_error & (self.watched.error != 0),
        }
        return Cat(events[event.name] for event in EVENTS)

    def _cycles(self, m: Module) -> Signal:
        """Cycles from the first input beat since the last clearing to the latest output beat."""
        counts = Signal()
        passed = Signal(WORD_BITS)
        following = Signal(WORD_BITS)
        cycles = Signal(WORD_BITS)
        m.d.comb += following.eq(Mux(passed.all(), passed, passed + 1))
        with m.If(counts | self.watched.x_taken):
            m.d.sync += [counts.eq(1), passed.eq(following)]
        with m.If(counts & self.watched.y_taken):
            m.d.sync += cycles.eq(following)
        with m.If(self._writes("cycles") | self.soft_reset):
            m.d.sync += [counts.eq(0), passed.eq(0), cycles.eq(0)]
        return cycles
