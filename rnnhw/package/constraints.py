"""Files for tools: FuseSoC, timing constraints, and Verilator's waivers."""

import re

from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.package.content import Content
from rnnhw.package.render import rendered

__all__ = ["core_file", "lpf_file", "sdc_file", "vlt_file"]

WAIVERS = (
    ("DECLFILENAME", "All modules stand in one file."),
    ("UNUSEDSIGNAL", "Struct members and memory outputs are all given names, used or not."),
    ("PROCASSINIT", "Registers have an initial value and a clocked assignment."),
    ("WIDTHEXPAND", "Operands of different widths: the arithmetic is exact."),
    ("WIDTHTRUNC", "An assignment keeps the low bits of an exact result."),
    ("CASEINCOMPLETE", "Selectors with fewer used values than they have bits for keep their default."),
    ("INITIALDLY", "What makes combinational processes run at the beginning must come after they wait."),
)
"""Rules of Verilator that the Verilog does not keep, with the reason."""


def core_file(content: Content, bus: ControlBus) -> str:
    """``rnnhw.core``, a core description of FuseSoC."""
    name = re.sub(r"\W+", "_", f"{content.network}_{content.design_name}").strip("_")
    return rendered(
        "rnnhw.core.jinja", design=content.design, bus=bus, network=content.network, core_name=name
    )


def lpf_file(content: Content, bus: ControlBus) -> str:
    """``rnnhw.lpf``, constraints for an ECP5."""
    return rendered("rnnhw.lpf.jinja", design=content.design, bus=bus)


def sdc_file(content: Content) -> str:
    """``rnnhw.sdc``, the clock."""
    return rendered("rnnhw.sdc.jinja", design=content.design)


def vlt_file(bus: ControlBus) -> str:
    """``rnnhw.vlt``, which waives warnings of Verilator."""
    return rendered("rnnhw.vlt.jinja", bus=bus, waivers=WAIVERS)
