"""A block design for a Zynq and its driver under PYNQ: generated, and never built."""

from itertools import accumulate

from rnnhw.design import COMMAND, control_registers
from rnnhw.gateware.bus.ports import stream_ports
from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["pynq_driver", "vivado_script"]

_CHECKED = ("identification", "version", "digest_low", "digest_high")
_USED = (*_CHECKED, "control", "error", "cycles")


def vivado_script(content: Content) -> str:
    """``vivado.tcl``."""
    streams = stream_ports(content.design)
    return rendered(
        "vivado.tcl.jinja",
        design=content.design,
        inputs=[one for one in streams if one.is_input],
        y=next(one for one in streams if not one.is_input),
    )


def pynq_driver(content: Content) -> str:
    """``pynq_driver.py``."""
    registers = {register.name: register for register in control_registers(content.design)}
    ends = accumulate(field.bits for field in COMMAND)
    places = {field.name: end - field.bits for field, end in zip(COMMAND, ends, strict=True)}
    return rendered(
        "pynq_driver.py.jinja",
        design=content.design,
        offsets={name: registers[name].offset for name in _USED},
        constants={name: registers[name].value for name in _CHECKED},
        bytes={one.stream: one.bits // 8 for one in stream_ports(content.design)},
        step_beats=content.step_beats,
        frame_beats=content.program.frame_beats()[0],
        tail=bool(content.program.plan.tail),
        command=" | ".join(f"{name} << {places[name]}" for name in ("steps", "reset")),
    )
