"""Synthesis: from Verilog to a netlist of a device's cells."""

import gzip
from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.flow.devices import Device
from rnnhw.flow.netlist import Netlist, parse_netlist
from rnnhw.flow.tools import Tool, run_tool
from rnnhw.scratch import ScratchFolder

__all__ = ["synthesize"]


def synthesize(verilog: str, top: str, device: Device, yosys: Tool, cache: Path) -> Netlist:
    """Synthesize a module for a device, or find the netlist of an earlier call.

    Parameters
    ----------
    verilog : str
        All modules.
    top : str
        The module to synthesize; its hierarchy is flattened.
    device : Device
    yosys : Tool
    cache : Path
        Folder in which netlists are kept.

    Raises
    ------
    EngineError
        If Yosys fails, or ends without a netlist.
    OutputError
        If the cache cannot be written.
    """
    script = f"read_verilog design.v\n{device.synthesis} -top {top} -json netlist.json\n"

    def make() -> bytes:
        with ScratchFolder() as place:
            place.write("design.v", verilog.encode())
            place.write("script.ys", script.encode())
            content = run_tool(place, yosys, ["script.ys"], makes="netlist.json", what="synthesis")
        parse_netlist(content, top)  # a truncated file is not kept
        return gzip.compress(content, compresslevel=3, mtime=0)

    source = "\0".join((yosys.name, script, verilog))
    return parse_netlist(gzip.decompress(kept(cache, "netlist", source, make)), top)
