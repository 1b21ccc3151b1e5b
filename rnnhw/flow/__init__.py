"""From a design to an FPGA: synthesis, placement and routing; resources, clock and critical paths."""

from rnnhw.flow.asic import AsicEstimate, MemoryMacro, estimate_asic
from rnnhw.flow.bitstream import Bitstream, build_bitstream
from rnnhw.flow.boards import BOARDS, Board, board_named
from rnnhw.flow.build import Build, build_design
from rnnhw.flow.costs import MHZ, Costs, Estimate, check_cost_model, has_cost_model, predict_costs
from rnnhw.flow.devices import DEVICES, Device, device_named
from rnnhw.flow.fit import loses_products
from rnnhw.flow.netlist import Resources
from rnnhw.flow.timing_report import Hop, Routed

__all__ = [
    "BOARDS",
    "DEVICES",
    "MHZ",
    "AsicEstimate",
    "Bitstream",
    "Board",
    "Build",
    "Costs",
    "Device",
    "Estimate",
    "Hop",
    "MemoryMacro",
    "Resources",
    "Routed",
    "board_named",
    "build_bitstream",
    "build_design",
    "check_cost_model",
    "device_named",
    "estimate_asic",
    "has_cost_model",
    "loses_products",
    "predict_costs",
]
