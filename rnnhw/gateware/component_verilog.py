"""Verilog of one component by itself, for measuring it."""

import re

from amaranth.back import verilog
from amaranth.lib import wiring

__all__ = ["component_verilog"]

_PART = re.compile(r"\\(\w+)\[(\d+)\] ")
"""A part of a signal, with a name of its own such as ``sums[0]``: Yosys gives this name to a bit, too."""


def component_verilog(component: wiring.Component, name: str) -> str:
    """A component as Verilog, with a module of this name at the top."""
    text = verilog.convert(component, name=name, emit_src=False, strip_internal_attrs=True)
    return _PART.sub(r"\\\1_part_\2 ", text)
