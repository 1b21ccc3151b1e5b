"""From a design to an FPGA: synthesis, placement and routing; resources, clock and critical paths."""

from rnnhw.flow.asic import AsicEstimate, MemoryMacro, estimate_asic
from rnnhw.flow.bitstream import Bitstream, build_bitstream
from rnnhw.flow.boards import BOARDS, Board, board_named
from rnnhw.flow.build import Build, build_design
from rnnhw.flow.devices import DEVICES, Device, device_named
from rnnhw.flow.netlist import Resources
from rnnhw.flow.timing_report import Hop, Routed

__all__ = [
    "BOARDS",
    "DEVICES",
    "AsicEstimate",
    "Bitstream",
    "Board",
    "Build",
    "Device",
    "Hop",
    "MemoryMacro",
    "Resources",
    "Routed",
    "board_named",
    "build_bitstream",
    "build_design",
    "device_named",
    "estimate_asic",
]
