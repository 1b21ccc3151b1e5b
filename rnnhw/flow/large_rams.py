"""Weights in the large RAMs of an FPGA that has some."""

import re

from rnnhw.design import Design
from rnnhw.flow.devices import SPRAM, Device

__all__ = ["with_weights_in_large_rams"]

_WEIGHTS = re.compile(
    r"(?P<attributes>(?:  \(\*[^\n]*\*\)\n)*)(?P<memory>  reg \[\d+:0\] weights \[\d+:0\];\n)"
    r"  initial begin : clear_weights\n.*?\n  end\n",
    flags=re.DOTALL,
)


def with_weights_in_large_rams(verilog: str, design: Design, device: Device) -> str:
    """The Verilog of a design, with its weight memory marked for the device's large RAMs.

    These have one port and begin with any content. So they can hold the weights of a grid of one element,
    whose memory has one address, since weights that were not loaded never count. The Verilog of any other
    design, or for a device without large RAMs, stays as it is.
    """
    if not device.resources.get(SPRAM) or design.units * design.columns > 1:
        return verilog
    return _WEIGHTS.sub(r'\g<attributes>  (* ram_style = "huge" *)\n\g<memory>', verilog)
