"""From a design to an FPGA: synthesis, placement and routing; resources, clock and critical paths."""

from rnnhw.flow.build import Build, build_design
from rnnhw.flow.devices import DEVICES, Device, device_named
from rnnhw.flow.netlist import Resources
from rnnhw.flow.timing_report import Hop, Routed

__all__ = ["DEVICES", "Build", "Device", "Hop", "Resources", "Routed", "build_design", "device_named"]
