"""Timing diagrams of the control bus: a write and a read, of a master that waits for nothing."""

from collections.abc import Sequence

from rnnhw.gateware.bus.buses import AXI_LITE, WISHBONE, ControlBus
from rnnhw.package.waves import Line, drawn_waves

__all__ = ["CONTROL_WAVES", "control_diagram"]

CONTROL_WAVES: dict[str, Sequence[Line]] = {
    AXI_LITE.name: (
        Line("s_axi_awvalid", [1, 0, 0, 0, 0]),
        Line("s_axi_awready", [1, 0, 1, 1, 1]),
        Line("s_axi_awaddr", ["address", None, None, None, None]),
        Line("s_axi_wvalid", [1, 0, 0, 0, 0]),
        Line("s_axi_wready", [1, 0, 1, 1, 1]),
        Line("s_axi_wdata", ["word", None, None, None, None]),
        Line("s_axi_bvalid", [0, 0, 1, 0, 0]),
        Line("s_axi_bready", [1, 1, 1, 1, 1]),
        Line("s_axi_arvalid", [0, 0, 0, 1, 0]),
        Line("s_axi_arready", [1, 1, 1, 1, 0]),
        Line("s_axi_araddr", [None, None, None, "address", None]),
        Line("s_axi_rvalid", [0, 0, 0, 0, 1]),
        Line("s_axi_rready", [1, 1, 1, 1, 1]),
        Line("s_axi_rdata", [None, None, None, None, "word"]),
    ),
    WISHBONE.name: (
        Line("wb_cyc_i", [1, 1, 0, 1, 1]),
        Line("wb_stb_i", [1, 1, 0, 1, 1]),
        Line("wb_we_i", [1, 1, 0, 0, 0]),
        Line("wb_adr_i", ["address", "address", None, "address", "address"]),
        Line("wb_dat_i", ["word", "word", None, None, None]),
        Line("wb_stall_o", [1, 0, 0, 1, 0]),
        Line("wb_ack_o", [0, 1, 0, 0, 1]),
        Line("wb_dat_o", [None, None, None, None, "word"]),
    ),
}
"""Signals of each bus, cycle by cycle; ``address`` and ``word`` stand for those of one register."""


def control_diagram(bus: ControlBus) -> str:
    """The waves of a bus as SVG."""
    waves = CONTROL_WAVES[bus.name]
    return drawn_waves(f"A write and a read on {bus.title}", list(range(len(waves[0].values))), waves)
