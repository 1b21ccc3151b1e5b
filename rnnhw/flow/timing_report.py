"""What nextpnr reports of a routed design: its clock, what it used, and the path that limits the clock."""

import json
from dataclasses import dataclass

from rnnhw.errors import EngineError
from rnnhw.flow.netlist import component_of

__all__ = ["Hop", "Routed", "parse_report"]


@dataclass(frozen=True, kw_only=True)
class Hop:
    """A part of a path inside one component.

    Attributes
    ----------
    component : str
        The component, by its cells' names; empty for the top.
    logic_ns, routing_ns : float
        Delay in its cells (with setup and clock-to-output times), and of the wires that leave them.
    cells : int
        Cells in a row that belong to it.
    """

    component: str
    logic_ns: float
    routing_ns: float
    cells: int


@dataclass(frozen=True, kw_only=True)
class Routed:
    """One placement and routing.

    Attributes
    ----------
    mhz : float
        Highest clock at which every path between registers meets its timing, by nextpnr's model of it.
    sites : dict of str to (int, int)
        Sites that are used, with those of the device, by nextpnr's names; the wrapper's are among them.
    path : tuple of Hop
        The path that limits the clock, from the register where it begins to the one where it ends.
    begins, ends : str
        Names of these two cells.
    """

    mhz: float
    sites: dict[str, tuple[int, int]]
    path: tuple[Hop, ...]
    begins: str
    ends: str

    @property
    def logic_ns(self) -> float:
        """Delay of the path in cells."""
        return sum(hop.logic_ns for hop in self.path)

    @property
    def routing_ns(self) -> float:
        """Delay of the path in wires."""
        return sum(hop.routing_ns for hop in self.path)


def parse_report(content: bytes, scopes: set[str]) -> Routed:
    """Read the report of ``nextpnr --report``.

    Parameters
    ----------
    content : bytes
    scopes : set of str
        Instances of the design's hierarchy; see `rnnhw.flow.netlist.Netlist.scopes`.

    Raises
    ------
    EngineError
        If it is not complete, or has no clock.
    """
    try:
        report = json.loads(content)
        clock, figures = min(report["fmax"].items(), key=lambda one: one[1]["achieved"])
        path = next(
            one["path"]
            for one in report["critical_paths"]
            if clock in one["from"].split() and clock in one["to"].split()
        )
        return Routed(
            mhz=float(figures["achieved"]),
            sites={
                name: (int(kind["used"]), int(kind["available"]))
                for name, kind in report["utilization"].items()
                if kind["used"]
            },
            path=tuple(_hops(path, scopes)),
            begins=path[0]["from"]["cell"],
            ends=path[-1]["to"]["cell"],
        )
    except (
        *(ValueError, OverflowError, KeyError, TypeError, IndexError, AttributeError),
        *(StopIteration, RecursionError),
    ):
        raise EngineError("placement and routing left no complete report of a clock") from None


def _hops(path: list[dict], scopes: set[str]) -> list[Hop]:
    """Add up the segments of a path, as long as they begin in the same component."""
    hops: list[Hop] = []
    last = ""
    for segment in path:
        name = segment["from"]["cell"]
        component = component_of(name, scopes)
        delay = float(segment["delay"])
        is_wire = segment["type"] == "routing"
        same = hops and hops[-1].component == component
        before = hops.pop() if same else Hop(component=component, logic_ns=0.0, routing_ns=0.0, cells=0)
        hops.append(
            Hop(
                component=component,
                logic_ns=before.logic_ns + (0.0 if is_wire else delay),
                routing_ns=before.routing_ns + (delay if is_wire else 0.0),
                cells=before.cells + (name != last),
            )
        )
        last = name
    return hops
