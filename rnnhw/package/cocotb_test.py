"""The test in cocotb."""

from rnnhw.design import IDENTIFICATION, control_registers
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.ports import stream_ports
from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["cocotb_test"]

_USED = ("identification", "error", "cycles", "interrupt_enable", "interrupt_pending")


def cocotb_test(content: Content, bus: ControlBus) -> str:
    """``test_rnnhw.py``: both a module of tests and a script that runs them."""
    registers = control_registers(content.design)
    streams = {one.stream: one.bits // 8 for one in stream_ports(content.design)}
    y_lanes = streams.pop("y")
    return rendered(
        "test_rnnhw.py.jinja",
        bus=bus,
        offsets={register.name: register.offset for register in registers if register.name in _USED},
        identification=IDENTIFICATION,
        lanes=list(streams.values()),
        y_lanes=y_lanes,
        cycles=content.cycles,
        limit=content.limit,
    )
