"""The buses that a packaged accelerator can have its control registers on."""

from collections.abc import Callable
from dataclasses import dataclass

from amaranth.lib import wiring

from rnnhw.gateware.bus.axi_lite import AxiLite
from rnnhw.gateware.bus.ports import Port, axi_lite_ports, wishbone_ports
from rnnhw.gateware.bus.wishbone import Wishbone
from rnnhw.gateware.verilog import TOP

__all__ = ["AXI_LITE", "BUSES", "WISHBONE", "ControlBus"]


@dataclass(frozen=True, kw_only=True)
class ControlBus:
    """A bus for control registers.

    Parameters
    ----------
    name, title : str
        What users call it, and its full name.
    top : str
        Top module of an accelerator on it.
    ports : tuple of Port
    component : callable
        Makes the component between these ports and `rnnhw.gateware.bus.registers.REGISTER_BUS`, its ``bus``.
    """

    name: str
    title: str
    top: str
    ports: tuple[Port, ...]
    component: Callable[[], wiring.Component]


AXI_LITE = ControlBus(
    name="axi-lite", title="AXI4-Lite", top=f"{TOP}_axi", ports=axi_lite_ports(), component=AxiLite
)
WISHBONE = ControlBus(
    name="wishbone", title="Wishbone B4", top=f"{TOP}_wishbone", ports=wishbone_ports(), component=Wishbone
)
BUSES = {bus.name: bus for bus in (AXI_LITE, WISHBONE)}
"""All buses by name."""
