"""A synthesized netlist, as Yosys writes it in JSON: its cells, their nets, and how they are counted."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rnnhw.errors import EngineError
from rnnhw.flow.devices import BRAM, DSP, FF, KINDS, LC, LUT4, SPRAM

__all__ = ["Bit", "Netlist", "Resources", "count_resources", "parse_netlist"]

Bit = int | str
"""A net of one bit, by its number; or a constant: ``0``, ``1`` or ``x``."""

_SITES = {
    "LUT4": {LUT4: 1},
    "CCU2C": {LUT4: 2},
    "TRELLIS_DPR16X4": {LUT4: 6},  # four for the words, two for the write port
    "TRELLIS_FF": {FF: 1},
    "MULT18X18D": {DSP: 1},
    "DP16KD": {BRAM: 1},
    "SB_LUT4": {LUT4: 1, LC: 1},
    "SB_MAC16": {DSP: 1},
    "SB_SPRAM256KA": {SPRAM: 1},
    **{name: {LUT4: 1} for name in ("LUT1", "LUT2", "LUT3", "ALU")},
    "MULT9X9": {DSP: 1},
    "MULT18X18": {DSP: 2},
    "MULT36X36": {DSP: 8},
    **{name: {BRAM: 1} for name in ("SP", "SPX9", "SDPB", "SDPX9B", "DPB", "DPX9B")},
}
_STARTS = {
    "SB_DFF": {FF: 1},
    "SB_RAM40_4K": {BRAM: 1},
    "DFF": {FF: 1},
    "RAM16SDP": {LUT4: 8, FF: 6},  # a block, of which nextpnr leaves nothing to others
}
"""Beginnings of the names of cells that have many variants."""
_ROLES = {"CCU2C": "carry", "ALU": "carry", "TRELLIS_DPR16X4": "memory"}
_ROLES |= {f"RAM16SDP{bits}": "memory" for bits in (1, 2, 4)}
"""What look-up tables of a cell are for, if it is not logic."""


@dataclass(frozen=True)
class Netlist:
    """The top module of a synthesized design.

    Attributes
    ----------
    top : str
        Its name.
    module : dict
        ``ports``, ``cells`` and ``netnames``, in Yosys's format.
    """

    top: str
    module: dict[str, Any]

    @property
    def cells(self) -> dict[str, dict[str, Any]]:
        """Cells by name."""
        cells: dict[str, dict[str, Any]] = self.module["cells"]
        return cells

    @property
    def scopes(self) -> list[str]:
        """The instances of the hierarchy before it was flattened, by their full names."""
        return [name for name, cell in self.cells.items() if cell["type"] == "$scopeinfo"]

    def to_json(self) -> bytes:
        """The netlist as nextpnr reads it; the same netlist gives the same bytes."""
        text = {"creator": "rnnhw", "modules": {self.top: self.module}}
        return json.dumps(text, separators=(",", ":")).encode()


def parse_netlist(content: bytes, top: str) -> Netlist:
    """Read Yosys's JSON.

    Raises
    ------
    EngineError
        If it is not complete, or has no such module.
    """
    try:
        module = json.loads(content)["modules"][top]
        for cell in module["cells"].values():
            cell["attributes"].pop("src", None)
        for net in module["netnames"].values():
            net["attributes"].pop("src", None)
        netlist = Netlist(top, module)
        netlist.scopes  # noqa: B018
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise EngineError(f"synthesis left no netlist with the module {top}") from None
    return netlist


@dataclass(frozen=True, kw_only=True)
class Resources:
    """What a netlist takes of a device.

    Attributes
    ----------
    used : dict of str to int
        Sites by resource. LUT4 counts every site of a look-up table: logic, carry chains, and small memories.
        LC are at least so many: a few more are taken where a carry has no look-up table beside it.
        In a Gowin, a small memory takes the eight tables and six flip-flops of its block. There, nextpnr adds
        one or two sites to each carry chain, and tables and flip-flops to block RAMs of one port.
    luts : dict of str to int
        The same sites apart: ``logic``, ``carry``, ``memory``.
    components : dict of str to dict
        ``used`` of each component of the hierarchy, without those inside it. Optimization moves logic across
        borders, and names what it makes after a neighbouring net; so they are approximate.
    """

    used: dict[str, int]
    luts: dict[str, int]
    components: dict[str, dict[str, int]]


def count_resources(netlist: Netlist) -> Resources:
    """Count the cells of a netlist."""
    used: Counter[str] = Counter()
    luts: Counter[str] = Counter()
    components: dict[str, Counter[str]] = {}
    scopes = set(netlist.scopes)
    lone = _lone_flip_flops(netlist)
    for name, cell in netlist.cells.items():
        sites = _sites(cell["type"]) | ({LC: 1} if name in lone else {})
        used.update(sites)
        if LUT4 in sites:
            luts[_ROLES.get(cell["type"], "logic")] += sites[LUT4]
        if sites:
            components.setdefault(component_of(name, scopes), Counter()).update(sites)
    return Resources(
        used={kind: used[kind] for kind in KINDS},
        luts={role: luts[role] for role in ("logic", "carry", "memory")},
        components={name: {kind: components[name][kind] for kind in KINDS} for name in sorted(components)},
    )


def _sites(kind: str) -> dict[str, int]:
    if kind in _SITES:
        return _SITES[kind]
    return next((sites for start, sites in _STARTS.items() if kind.startswith(start)), {})


def _lone_flip_flops(netlist: Netlist) -> set[str]:
    """Flip-flops of an iCE40 that need a logic cell of their own: no look-up table drives them alone."""
    tables = {cell["connections"]["O"][0] for cell in netlist.cells.values() if cell["type"] == "SB_LUT4"}
    reads = Counter(
        bit
        for cell in netlist.cells.values()
        for port, bits in cell["connections"].items()
        if cell["port_directions"][port] == "input"
        for bit in bits
        if bit in tables
    )
    return {
        name
        for name, cell in netlist.cells.items()
        if cell["type"].startswith("SB_DFF") and reads[cell["connections"]["D"][0]] != 1
    }


def component_of(name: str, scopes: set[str]) -> str:
    """The innermost component in which a cell is, by the cell's name; empty for the top."""
    return next((scope for scope in _parents(name) if scope in scopes), "")


def _parents(name: str) -> Iterator[str]:
    """Beginnings of a hierarchical name, the longest first."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name
