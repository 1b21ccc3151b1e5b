"""Placement and routing of a netlist by nextpnr, one seed at a time."""

from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.flow.devices import Device
from rnnhw.flow.timing_report import Routed, parse_report
from rnnhw.flow.tools import Tool, run_tool
from rnnhw.scratch import ScratchFolder

__all__ = ["place_and_route"]

_OPTIONS = {
    "ecp5": ("--lpf-allow-unconstrained",),
    "ice40": ("--pcf-allow-unconstrained",),
    "gowin": ("--vopt", "cst=pins.cst"),
}


def place_and_route(
    netlist: bytes, scopes: set[str], device: Device, nextpnr: Tool, *, mhz: float, seed: int, cache: Path
) -> Routed:
    """Place and route a netlist, or find the report of an earlier call.

    Parameters
    ----------
    netlist : bytes
        Yosys's JSON.
    scopes : set of str
        Instances of its hierarchy.
    device : Device
    nextpnr : Tool
    mhz : float
        The clock that is aimed at. Missing it is no error.
    seed : int
        Where placement begins.
    cache : Path
        Folder in which reports are kept.

    Raises
    ------
    EngineError
        If nextpnr fails, for instance because the netlist does not fit; or ends without a report.
    OutputError
        If the cache cannot be written.
    """
    options = (
        *device.place,
        *_OPTIONS[device.family],
        *("--freq", f"{mhz:g}", "--timing-allow-fail", "--seed", str(seed), "--threads", "2", "-q"),
    )

    pins = "".join(f'IO_LOC "{port}" {pin};\n' for port, pin in device.pins.items())

    def make() -> bytes:
        with ScratchFolder() as place:
            place.write("netlist.json", netlist)
            place.write("pins.cst", pins.encode())
            content = run_tool(
                place,
                nextpnr,
                [*options, "--json", "netlist.json", "--report", "report.json"],
                makes="report.json",
                what="placement and routing",
            )
        parse_report(content, scopes)  # a truncated file is not kept
        return content

    source = "\0".join((nextpnr.name, *options, *device.pins.values(), netlist.decode()))
    return parse_report(kept(cache, "routed", source, make), scopes)
