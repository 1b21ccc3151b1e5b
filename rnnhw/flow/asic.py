"""An estimate of a design as an ASIC: standard cells of a Liberty library, memories apart."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnnhw.build_cache import kept
from rnnhw.design import Design
from rnnhw.errors import EngineError, InputError
from rnnhw.flow.netlist import parse_netlist
from rnnhw.flow.tools import Tool, complaint, find_yosys, run_tool
from rnnhw.gateware.verilog import TOP
from rnnhw.gateware.verilog_cache import kept_verilog
from rnnhw.scratch import ScratchFolder

__all__ = ["AsicEstimate", "MemoryMacro", "estimate_asic"]

_SCRIPT = f"""read_verilog design.v
synth -top {TOP} -flatten -run begin:fine
opt -fast -full
techmap
opt -fast
dfflibmap -liberty cells.lib
abc -liberty cells.lib
opt_clean -purge
write_json netlist.json
"""
"""Memories stay cells of their own, because a chip has macros for them."""

_TIMING = """read_liberty cells.lib
read_verilog netlist.v
link_design {top}
create_clock -name clk -period {period} clk
report_checks -digits 3
exit
"""
_CELL = re.compile(r"\bcell\s*\(\s*\"?([\w.$]+)\"?\s*\)\s*\{")
_AREA = re.compile(r"\barea\s*:\s*\"?([0-9.eE+-]+)\"?\s*;")


@dataclass(frozen=True, kw_only=True)
class MemoryMacro:
    """A memory of the design.

    Attributes
    ----------
    component : str
        Where it is.
    words, bits : int
        Its depth, and the width of a word.
    """

    component: str
    words: int
    bits: int


@dataclass(frozen=True, kw_only=True)
class AsicEstimate:
    """A design in standard cells: nothing is placed, wires have no length, and no buffers are inserted.

    Attributes
    ----------
    design : Design
    library : str
        Name of the Liberty file.
    tools : tuple of str
        Names and versions of what made it.
    cells : dict of str to int
        Cells of the library by name.
    area : float
        Of these cells, in the library's unit, usually square micrometers.
    memories : tuple of MemoryMacro
        They are not in the area.
    target_mhz : float
    slack_ns : float or None
        Of the slowest path between registers, by OpenSTA, without the paths through memories; None where
        OpenSTA is not installed.
    """

    design: Design
    library: str
    tools: tuple[str, ...]
    cells: dict[str, int]
    area: float
    memories: tuple[MemoryMacro, ...]
    target_mhz: float
    slack_ns: float | None

    @property
    def memory_bits(self) -> int:
        """Bits of all memories."""
        return sum(memory.words * memory.bits for memory in self.memories)


def estimate_asic(
    design: Design,
    liberty: Path,
    *,
    mhz: float,
    cache: Path,
    told: Callable[[str], None] = lambda line: None,
) -> AsicEstimate:
    """Map a design to the cells of a library; what takes long is kept.

    Parameters
    ----------
    design : Design
    liberty : Path
        The library.
    mhz : float
        The clock that the slack is about.
    cache : Path
        Folder of Verilog and netlists.
    told : callable
        Is told, in a line, of each stage before it begins.

    Raises
    ------
    InputError
        If the file is no Liberty library, or lacks a cell that the design needs.
    EngineError
        If a tool is missing or fails.
    OutputError
        If the cache cannot be written.
    """
    library = _read(liberty)
    areas = _areas(library, liberty)
    yosys = find_yosys()
    told("Verilog")
    verilog = kept_verilog(design, cache)
    told(f"synthesis with {yosys.name}")
    content = _mapped(verilog, library, liberty, yosys, cache)
    cells = parse_netlist(content, TOP).cells
    used = Counter(cell["type"] for cell in cells.values() if cell["type"] in areas)
    memories = tuple(_memory(name, cell) for name, cell in cells.items() if cell["type"] == "$mem_v2")
    _check_mapped(cells, areas, liberty)
    tools, slack = [yosys.name], None
    if shutil.which("sta") is not None:
        told("timing with OpenSTA")
        tools.append("OpenSTA")
        slack = _slack(content, library, 1000 / mhz, yosys)
    return AsicEstimate(
        design=design,
        library=liberty.name,
        tools=tuple(tools),
        cells=dict(sorted(used.items())),
        area=sum(areas[name] * count for name, count in used.items()),
        memories=memories,
        target_mhz=mhz,
        slack_ns=slack,
    )


def _read(liberty: Path) -> bytes:
    try:
        return liberty.read_bytes()
    except OSError as error:
        raise InputError(f"{liberty} cannot be read: {error.strerror}") from None


def _areas(library: bytes, path: Path) -> dict[str, float]:
    """The area of each cell of a library."""
    text = library.decode(errors="replace")
    found = list(_CELL.finditer(text))
    if not re.search(r"\blibrary\s*\(", text) or not found:
        raise InputError(f"{path} is no Liberty library: it has no library with cells")
    areas = {}
    for match, following in zip(found, [*found[1:], None], strict=True):
        area = _AREA.search(text, match.end(), following.start() if following else len(text))
        if area is None:
            raise InputError(f"{path}: cell {match[1]} has no area")
        try:
            areas[match[1]] = float(area[1])
        except ValueError:
            raise InputError(
                f"{path}: the area of cell {match[1][:80]} is {area[1][:40]!r}, not a number"
            ) from None
    return areas


def _mapped(verilog: str, library: bytes, path: Path, yosys: Tool, cache: Path) -> bytes:
    def make() -> bytes:
        with ScratchFolder() as place:
            place.write("design.v", verilog.encode())
            place.write("cells.lib", library)
            place.write("script.ys", _SCRIPT.encode())
            try:
                content = run_tool(place, yosys, ["script.ys"], makes="netlist.json", what="synthesis")
            except EngineError as error:
                # Without gates to build all others of, ABC ends and leaves no file; Yosys misses that file.
                lacks = (
                    "; it needs an inverter and a gate of two inputs, such as NAND2"
                    if "ABC" in str(error)
                    else ""
                )
                raise InputError(f"{path} cannot be used as a Liberty library: {error}{lacks}") from None
        parse_netlist(content, TOP)  # a truncated file is not kept
        return content

    source = "\0".join((yosys.name, _SCRIPT, verilog, library.decode(errors="replace")))
    return kept(cache, "asic", source, make)


def _check_mapped(cells: dict[str, dict[str, Any]], areas: dict[str, float], path: Path) -> None:
    """Refuse a library that lacks a cell: what it is for is in Yosys's name of the one that is left."""
    left = sorted({cell["type"] for cell in cells.values()} - set(areas) - {"$mem_v2", "$scopeinfo"})
    if left:
        raise InputError(
            f"{path} lacks a cell that the design needs: nothing in it stands for Yosys's {left[0]}"
            + (" (a flip-flop)" if "DFF" in left[0] else "")
        )


def _memory(name: str, cell: dict[str, Any]) -> MemoryMacro:
    size, width = (int(cell["parameters"][key], 2) for key in ("SIZE", "WIDTH"))
    return MemoryMacro(component=name, words=size, bits=width)


def _slack(content: bytes, library: bytes, period_ns: float, yosys: Tool) -> float:
    """Slack of the slowest path, with memories as boxes that no path goes through."""
    module = json.loads(content)["modules"][TOP]
    module["cells"] = {name: cell for name, cell in module["cells"].items() if cell["type"] != "$scopeinfo"}
    boxes = (cell for cell in module["cells"].values() if cell["type"] == "$mem_v2")
    for number, cell in enumerate(boxes):
        cell |= {"type": f"memory_{number}", "parameters": {}, "attributes": {}}
        cell.pop("port_directions", None)
    with ScratchFolder() as place:
        place.write("netlist.json", json.dumps({"modules": {TOP: module}}).encode())
        place.write("script.ys", b"read_json netlist.json\nwrite_verilog -noattr -noexpr netlist.v\n")
        run_tool(place, yosys, ["script.ys"], makes="netlist.v", what="writing the netlist")
        place.write("cells.lib", library)
        place.write("timing.tcl", _TIMING.format(top=TOP, period=f"{period_ns:.4f}").encode())
        finished = place.run(["sta", "-exit", "-no_splash", "timing.tcl"])
    found = re.search(r"(-?\d+\.\d+)\s+slack \((?:MET|VIOLATED)\)", finished.stdout.decode(errors="replace"))
    if found is None:
        raise EngineError(f"OpenSTA gave no slack: {complaint(finished)}")
    return float(found[1])
