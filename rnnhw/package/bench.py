"""The test bench in plain Verilog."""

from rnnhw.design import CONTROL_ADDRESS_BITS, EVENTS, IDENTIFICATION, control_registers
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.ports import packaged_ports, stream_ports
from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["bench"]


def bench(content: Content, bus: ControlBus) -> str:
    """The test bench of a package."""
    design = content.design
    ports = (*packaged_ports(design), *bus.ports)
    counts = {"load": len(content.program.load), "command": len(content.commands), "x": len(content.x)}
    streams = stream_ports(design)
    return rendered(
        "bench.v.jinja",
        design=design,
        bus=bus,
        network=content.network,
        ports=ports,
        driven={port.name for port in ports if port.is_input and not port.name.startswith("s_axis")},
        sources=[
            {"stream": one.stream, "prefix": one.prefix, "bits": one.bits, "count": counts[one.stream]}
            for one in streams
            if one.is_input
        ],
        load_beats=counts["load"],
        commands=counts["command"],
        x_beats=counts["x"],
        y_beats=len(content.y),
        y_bits=next(one.bits for one in streams if not one.is_input),
        cycles=content.cycles,
        limit=content.limit,
        address_bits=CONTROL_ADDRESS_BITS,
        identification=IDENTIFICATION,
        every_event=(1 << len(EVENTS)) - 1,
        offsets={register.name: register.offset for register in control_registers(design)},
    )
