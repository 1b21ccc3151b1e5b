"""The driver in C: a header made of the tables, and a source file."""

from itertools import accumulate
from typing import Any

from rnnhw.design import COMMAND, EVENTS, Fault, Operation, control_registers
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.ports import stream_ports
from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["driver_header", "driver_source"]


def driver_header(content: Content, bus: ControlBus) -> str:
    """``rnnhw.h``."""
    program, registers = content.program, control_registers(content.design)
    facts: dict[str, Any] = {
        "design": content.design,
        "bus": bus,
        "network": content.network,
        "registers": registers,
        "values": {register.name: register.value for register in registers},
        "events": EVENTS,
        "streams": stream_ports(content.design),
        "faults": [fault for fault in Fault if fault],
        "load_beats": len(program.load),
        "step_beats": content.step_beats,
        "frame_beats": program.frame_beats()[0],
        "state_beats": program.state_beats(),
        "tail": bool(program.plan.tail),
    }
    return rendered("rnnhw.h.jinja", **facts)


def driver_source(content: Content) -> str:
    """``rnnhw.c``."""
    ends = accumulate(field.bits for field in COMMAND)
    return rendered(
        "rnnhw.c.jinja",
        design=content.design,
        command=COMMAND,
        offsets={field.name: end - field.bits for field, end in zip(COMMAND, ends, strict=True)},
        operations=list(Operation),
        most_steps=(1 << COMMAND[0].bits) - 1,
    )
