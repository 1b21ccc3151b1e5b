"""Verilog of the packaged accelerator: the module of the system's ports, then the accelerator itself."""

from rnnhw.design import Design
from rnnhw.gateware.bus.buses import ControlBus
from rnnhw.gateware.bus.packaged import PackagedAccelerator
from rnnhw.gateware.verilog import verilog_around

__all__ = ["packaged_verilog"]


def packaged_verilog(design: Design, bus: ControlBus, accelerator: str) -> str:
    """Verilog with the top module of the bus.

    Parameters
    ----------
    design : Design
    bus : ControlBus
        What the control registers are on.
    accelerator : str
        What `rnnhw.gateware.verilog.export_verilog` gives for the design; it becomes a part as it is.
    """
    return verilog_around(PackagedAccelerator(design, bus), bus.top, accelerator)
