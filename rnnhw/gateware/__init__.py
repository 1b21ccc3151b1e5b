"""The circuit: Amaranth components, one a file, and Verilog export."""

from rnnhw.gateware.accelerator import Accelerator, output_layout

__all__ = ["Accelerator", "output_layout"]
