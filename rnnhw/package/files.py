"""All files of a package, by name."""

from collections.abc import Sequence

from rnnhw.gateware.bus.buses import AXI_LITE, ControlBus
from rnnhw.gateware.bus.verilog import packaged_verilog
from rnnhw.package.bench import bench
from rnnhw.package.built import Built
from rnnhw.package.cocotb_test import cocotb_test
from rnnhw.package.constraints import core_file, lpf_file, sdc_file, vlt_file
from rnnhw.package.content import Content
from rnnhw.package.control_diagrams import control_diagram
from rnnhw.package.datasheet import datasheet
from rnnhw.package.diagrams import load_diagram, run_diagram, stream_diagram
from rnnhw.package.driver import driver_header, driver_source
from rnnhw.package.hexadecimal import command_hex, input_hex, load_hex, output_hex
from rnnhw.package.zynq import pynq_driver, vivado_script

__all__ = ["beat_files", "package_files"]


def beat_files(content: Content) -> dict[str, str]:
    """Make the text of the files with beats: the network, commands, inputs, and what must come of them."""
    return {
        "load.hex": load_hex(content),
        "command.hex": command_hex(content),
        "x.hex": input_hex(content),
        "y.hex": output_hex(content),
    }


def package_files(
    content: Content, accelerator: str, bus: ControlBus = AXI_LITE, builds: Sequence[Built] = ()
) -> dict[str, str]:
    """Make the text of each file of a package.

    Parameters
    ----------
    content : Content
    accelerator : str
        The Verilog of `rnnhw.gateware.verilog.export_verilog` for the design.
    bus : ControlBus
        What the control registers are on. Only AXI4-Lite has files for a Zynq.
    builds : sequence of Built
        Builds of the design, for the datasheet.
    """
    zynq = {"vivado.tcl": vivado_script(content), "pynq_driver.py": pynq_driver(content)}
    return {
        "README.md": datasheet(content, bus, builds),
        "stream.svg": stream_diagram(),
        "load.svg": load_diagram(content),
        "run.svg": run_diagram(content),
        "control.svg": control_diagram(bus),
        "rnnhw.v": packaged_verilog(content.design, bus, accelerator),
        **beat_files(content),
        "bench.v": bench(content, bus),
        "rnnhw.h": driver_header(content, bus),
        "rnnhw.c": driver_source(content),
        "test_rnnhw.py": cocotb_test(content, bus),
        "rnnhw.core": core_file(content, bus),
        "rnnhw.lpf": lpf_file(content, bus),
        "rnnhw.sdc": sdc_file(content),
        "rnnhw.vlt": vlt_file(bus),
        **(zynq if bus is AXI_LITE else {}),
    }
