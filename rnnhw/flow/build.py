"""A design built for an FPGA: synthesized, counted, placed and routed with several seeds."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.design import Design
from rnnhw.flow.devices import Device
from rnnhw.flow.ecp5_registers import TakenRegisters, take_registers
from rnnhw.flow.fit import check_fit, check_least, check_synthesized
from rnnhw.flow.large_rams import with_weights_in_large_rams
from rnnhw.flow.netlist import Resources, count_resources
from rnnhw.flow.pins import behind_serial_pins
from rnnhw.flow.place import place_and_route
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.timing_report import Routed
from rnnhw.flow.tools import find_place_and_route, find_yosys
from rnnhw.gateware.verilog import TOP
from rnnhw.gateware.verilog_cache import kept_verilog

__all__ = ["Build", "build_design"]


@dataclass(frozen=True, kw_only=True)
class Build:
    """A design on a device.

    Attributes
    ----------
    design : Design
    device : Device
    target_mhz : float
        The clock that was aimed at.
    tools : tuple of str
        Names and versions of what made it.
    resources : Resources
        Of the design alone.
    taken : TakenRegisters or None
        Registers that were moved into block RAMs and multipliers; None for a family without this.
    wrapper : dict of str to int
        Sites by resource, of the serial wrapper around it.
    seeds : tuple of (int, Routed)
        One placement and routing for each seed.
    """

    design: Design
    device: Device
    target_mhz: float
    tools: tuple[str, ...]
    resources: Resources
    taken: TakenRegisters | None
    wrapper: dict[str, int]
    seeds: tuple[tuple[int, Routed], ...]

    @property
    def worst(self) -> Routed:
        """The seed with the lowest clock."""
        return min((routed for _, routed in self.seeds), key=lambda routed: routed.mhz)

    @property
    def worst_mhz(self) -> float:
        """Lowest clock of all seeds."""
        return self.worst.mhz

    @property
    def median_mhz(self) -> float:
        """Median clock of all seeds."""
        return statistics.median(routed.mhz for _, routed in self.seeds)

    @property
    def meets_target(self) -> bool:
        """Whether every seed reaches the clock that was aimed at."""
        return self.worst_mhz >= self.target_mhz

    @property
    def peak_gops(self) -> float:
        """10**9 operations in a second, if all multipliers work in every cycle of the median clock.

        A MAC is two operations.
        """
        return 2 * self.design.macs * self.median_mhz / 1000


def build_design(
    design: Design,
    device: Device,
    *,
    mhz: float,
    seeds: Sequence[int],
    cache: Path,
    told: Callable[[str], None] = lambda line: None,
) -> Build:
    """Build a design for a device. Everything that takes long is kept, so that a second call goes on from it.

    Parameters
    ----------
    design : Design
    device : Device
    mhz : float
        The clock to aim at. Missing it is reported, not an error.
    seeds : sequence of int
        One placement and routing for each.
    cache : Path
        Folder of Verilog, netlists and reports.
    told : callable
        Is told, in a line, of each stage before it begins.

    Raises
    ------
    CapacityError
        If the design does not fit the device, or synthesis would not build it as it is.
    EngineError
        If a tool is missing or fails.
    OutputError
        If the cache cannot be written.
    """
    check_least(design, device)
    check_synthesized(design, device)
    yosys, nextpnr = find_yosys(), find_place_and_route(device.family)
    told("Verilog")
    verilog = with_weights_in_large_rams(kept_verilog(design, cache), design, device)
    told(f"synthesis with {yosys.name}")
    netlist = synthesize(verilog, TOP, device, yosys, cache)
    taken = None
    if device.family == "ecp5":
        netlist, taken = take_registers(netlist)
    resources = count_resources(netlist)
    check_fit(design, resources, device)
    wrapped = behind_serial_pins(netlist, device, yosys, cache)
    both = count_resources(wrapped).used
    content, scopes = wrapped.to_json(), set(netlist.scopes)
    routed = []
    for seed in seeds:
        told(f"placement and routing with {nextpnr.name}, seed {seed}")
        one = place_and_route(content, scopes, device, nextpnr, mhz=mhz, seed=seed, cache=cache)
        routed.append((seed, one))
    return Build(
        design=design,
        device=device,
        target_mhz=mhz,
        tools=(yosys.name, nextpnr.name),
        resources=resources,
        taken=taken,
        wrapper={kind: both[kind] - resources.used[kind] for kind in both},
        seeds=tuple(routed),
    )
