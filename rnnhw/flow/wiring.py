"""Who drives and who reads each net of a netlist; follows changes of its cells."""

from collections import defaultdict
from typing import Any

from rnnhw.flow.netlist import Bit, Netlist

__all__ = ["Wiring", "is_constant"]

Pin = tuple[str, str]
"""Names of a cell and of one of its ports of one bit."""


def is_constant(bit: Bit) -> bool:
    """Whether a bit is no net."""
    return isinstance(bit, str)


class Wiring:
    """Drivers and readers of the nets of a netlist whose cells have ports of one bit.

    The netlist is changed by its methods.

    Parameters
    ----------
    netlist : Netlist
    """

    def __init__(self, netlist: Netlist) -> None:
        self.cells = netlist.cells
        self._drivers: dict[Bit, Pin] = {}
        self._readers: defaultdict[Bit, set[Pin]] = defaultdict(set)
        self._leaves = {
            bit
            for port in netlist.module["ports"].values()
            if port["direction"] == "output"
            for bit in port["bits"]
        }
        for name, cell in self.cells.items():
            for port, bits in cell["connections"].items():
                for bit in bits:
                    self._add(name, cell, port, bit)

    def _add(self, name: str, cell: dict[str, Any], port: str, bit: Bit) -> None:
        if is_constant(bit):
            return
        if cell["port_directions"][port] == "output":
            self._drivers[bit] = (name, port)
        else:
            self._readers[bit].add((name, port))

    def at(self, name: str, port: str) -> Bit:
        """The net or constant at a port; ``0`` if the port is not connected."""
        bits: list[Bit] = self.cells[name]["connections"].get(port, ["0"])
        return bits[0]

    def driver(self, bit: Bit) -> Pin | None:
        """What drives a net; None for a constant or an input of the design."""
        return self._drivers.get(bit)

    def readers(self, bit: Bit) -> set[Pin]:
        """What reads a net inside the design."""
        return self._readers.get(bit, set())

    def leaves(self, bit: Bit) -> bool:
        """Whether a net is an output of the design."""
        return bit in self._leaves

    def is_used(self, bit: Bit) -> bool:
        """Whether anything reads a net."""
        return self.leaves(bit) or bool(self.readers(bit))

    def connect(self, name: str, port: str, bit: Bit, direction: str = "input") -> None:
        """Connect a port to a net or a constant, in place of what it was connected to."""
        cell = self.cells[name]
        for old in cell["connections"].get(port, []):
            self._readers.get(old, set()).discard((name, port))
            if self._drivers.get(old) == (name, port):
                del self._drivers[old]
        cell["port_directions"].setdefault(port, direction)
        cell["connections"][port] = [bit]
        self._add(name, cell, port, bit)

    def remove(self, name: str) -> None:
        """Remove a cell; nets that it drove have no driver until another one is connected."""
        for port, bits in self.cells.pop(name)["connections"].items():
            for bit in bits:
                self._readers.get(bit, set()).discard((name, port))
                if self._drivers.get(bit) == (name, port):
                    del self._drivers[bit]
