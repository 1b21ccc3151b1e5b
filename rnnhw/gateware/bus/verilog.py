"""Verilog of the packaged accelerator: the module of the system's ports, then the accelerator itself."""

from amaranth.back import rtlil

from rnnhw.design import Design
from rnnhw.gateware.bus.packaged import PackagedAccelerator
from rnnhw.gateware.verilog import TOP, merge_equal_modules, verilog_of

__all__ = ["PACKAGED_TOP", "packaged_verilog"]

PACKAGED_TOP = f"{TOP}_axi"


def packaged_verilog(design: Design, accelerator: str) -> str:
    """Verilog with the top module `PACKAGED_TOP`.

    Parameters
    ----------
    design : Design
    accelerator : str
        What `rnnhw.gateware.verilog.export_verilog` gives for the design; it becomes a part as it is.
    """
    text = rtlil.convert(PackagedAccelerator(design), name=PACKAGED_TOP, emit_src=False)
    heading, _, rest = accelerator.partition("\n")
    return f"{heading}\n\n{verilog_of(merge_equal_modules(text))}{rest}"
