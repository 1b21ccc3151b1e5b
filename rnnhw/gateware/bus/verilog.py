"""Verilog of the packaged accelerator: the module of the system's ports, then the accelerator itself."""

from rnnhw.design import Design
from rnnhw.gateware.bus.packaged import PackagedAccelerator
from rnnhw.gateware.verilog import TOP, verilog_around

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
    return verilog_around(PackagedAccelerator(design), PACKAGED_TOP, accelerator)
