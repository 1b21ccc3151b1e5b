"""All files of a package, by name."""

from rnnhw.gateware.bus.verilog import packaged_verilog
from rnnhw.package.bench import bench
from rnnhw.package.content import Content
from rnnhw.package.datasheet import datasheet
from rnnhw.package.driver import driver_header, driver_source
from rnnhw.package.hexadecimal import command_hex, input_hex, load_hex, output_hex

__all__ = ["package_files"]


def package_files(content: Content, accelerator: str) -> dict[str, str]:
    """Make the text of each file of a package.

    Parameters
    ----------
    content : Content
    accelerator : str
        The Verilog of `rnnhw.gateware.verilog.export_verilog` for the design.
    """
    return {
        "README.md": datasheet(content),
        "rnnhw.v": packaged_verilog(content.design, accelerator),
        "load.hex": load_hex(content),
        "command.hex": command_hex(content),
        "x.hex": input_hex(content),
        "y.hex": output_hex(content),
        "bench.v": bench(content),
        "rnnhw.h": driver_header(content),
        "rnnhw.c": driver_source(content),
    }
