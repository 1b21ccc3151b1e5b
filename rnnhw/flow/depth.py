"""Logic depth of an ECP5 netlist: look-up tables in a row between registers."""

from rnnhw.flow.netlist import Bit, Netlist

__all__ = ["logic_depth"]

_FREE = {"PFUMX", "L6MUX21"}
"""Multiplexers inside a slice, which join look-up tables to wider ones."""
_CLOCKED = {"TRELLIS_FF", "DP16KD"}


def logic_depth(netlist: Netlist) -> int:
    """Most look-up tables that a signal goes through between registers, ports, memories and multipliers.

    A look-up table counts 1. So does a carry chain, whatever its length: it is entered once.
    """
    drivers: dict[Bit, tuple[str, str]] = {}
    for name, cell in netlist.cells.items():
        if cell["type"] in _CLOCKED | {"$scopeinfo"} or cell["type"].startswith("MULT18"):
            continue
        for port, bits in cell["connections"].items():
            if cell["port_directions"][port] == "output":
                drivers |= {bit: (name, port) for bit in bits}
    depths: dict[str, int] = {}
    # Depth first, with a stack of our own: a chain may be longer than Python's.
    for beginning in {name for name, _ in drivers.values()}:
        stack = [beginning]
        while stack:
            name = stack[-1]
            cell = netlist.cells[name]
            before = {
                (drivers[bit][0], port)
                for port, bits in cell["connections"].items()
                if cell["port_directions"][port] == "input"
                for bit in bits
                if bit in drivers
            }
            missing = [source for source, _ in before if source not in depths]
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            cost = 0 if cell["type"] in _FREE else 1
            depths[name] = max(
                (depths[source] + (0 if port == "CIN" else cost) for source, port in before), default=cost
            )
            # Inputs of the whole chain begin at 0 and count once, even if only constants enter it here.
            depths[name] = max(depths[name], cost)
    return max(depths.values(), default=0)
