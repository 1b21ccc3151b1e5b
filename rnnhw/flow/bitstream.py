"""A design as a bitstream for a board, behind its serial line."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rnnhw.build_cache import kept
from rnnhw.design import BAUD, Design
from rnnhw.errors import EngineError
from rnnhw.flow.boards import Board, Pins, pins_of
from rnnhw.flow.ecp5_registers import take_registers
from rnnhw.flow.fit import check_fit, check_least
from rnnhw.flow.large_rams import with_weights_in_large_rams
from rnnhw.flow.netlist import Netlist, Resources, count_resources
from rnnhw.flow.synthesis import synthesize
from rnnhw.flow.timing_report import Routed, parse_report
from rnnhw.flow.tools import Tool, find_packer, find_place_and_route, find_yosys, run_tool
from rnnhw.gateware.board import BOARD_TOP, board_verilog
from rnnhw.gateware.verilog_cache import kept_verilog
from rnnhw.scratch import ScratchFolder

__all__ = ["Bitstream", "build_bitstream"]

_SEPARATOR = b"\0"
"""Between nextpnr's report and its configuration, which are texts."""


@dataclass(frozen=True, kw_only=True)
class Bitstream:
    """A bitstream of the quickest of some placements.

    Attributes
    ----------
    design : Design
    board : Board
    pins : Pins
    tools : tuple of str
        Names and versions of what made it.
    resources : Resources
        Of the design with its serial bridge.
    seeds : tuple of (int, Routed)
        One placement and routing for each seed.
    seed : int
        The placement that was packed.
    content : bytes
    suffix : str
        Of the file that it belongs into: ``bit`` or ``bin``.
    """

    design: Design
    board: Board
    pins: Pins
    tools: tuple[str, ...]
    resources: Resources
    seeds: tuple[tuple[int, Routed], ...]
    seed: int
    content: bytes
    suffix: str

    @property
    def best(self) -> Routed:
        """The placement that was packed."""
        return dict(self.seeds)[self.seed]

    @property
    def median_mhz(self) -> float:
        """Median clock of all placements."""
        return statistics.median(routed.mhz for _, routed in self.seeds)


def build_bitstream(
    design: Design,
    board: Board,
    *,
    seeds: Sequence[int],
    cache: Path,
    told: Callable[[str], None] = lambda line: None,
) -> Bitstream:
    """Build a design for a board, at the clock of its oscillator. Everything that takes long is kept.

    Parameters
    ----------
    design : Design
    board : Board
    seeds : sequence of int
        One placement and routing for each; the quickest one is packed.
    cache : Path
        Folder of Verilog, netlists, placements and bitstreams.
    told : callable
        Is told, in a line, of each stage before it begins.

    Raises
    ------
    CapacityError
        If the design does not fit the board's FPGA.
    EngineError
        If a tool is missing or fails, or if no placement reaches the clock.
    OutputError
        If the cache cannot be written.
    """
    device = board.device
    check_least(design, device)
    yosys, nextpnr, packer = find_yosys(), find_place_and_route(device.family), find_packer(device.family)
    pins = pins_of(board)
    told("Verilog")
    divisor = round(pins.clock_mhz * 1e6 / BAUD)
    verilog = with_weights_in_large_rams(kept_verilog(design, cache), design, device)
    told(f"synthesis with {yosys.name}")
    netlist = synthesize(board_verilog(design, divisor, verilog), BOARD_TOP, device, yosys, cache)
    if device.family == "ecp5":
        netlist, _ = take_registers(netlist)
    resources = count_resources(netlist)
    check_fit(design, resources, device)
    routed, configurations = [], {}
    for seed in seeds:
        told(f"placement and routing with {nextpnr.name}, seed {seed}")
        one, configurations[seed] = _placed(netlist, board, pins, nextpnr, seed, cache)
        routed.append((seed, one))
    seed, best = max(routed, key=lambda one: one[1].mhz)
    if best.mhz < pins.clock_mhz:
        raise EngineError(
            f"no placement reaches the {pins.clock_mhz:g} MHz of {board.name}: the quickest of "
            f"{len(routed)} has {best.mhz:.1f} MHz, so no bitstream was made; more seeds, or a design with a "
            "long pipeline or smaller tiles, may reach it"
        )
    told(f"bitstream with {packer.name}")
    return Bitstream(
        design=design,
        board=board,
        pins=pins,
        tools=(yosys.name, nextpnr.name, packer.name),
        resources=resources,
        seeds=tuple(routed),
        seed=seed,
        content=_packed(configurations[seed], device.family, packer, cache),
        suffix="bit" if device.family == "ecp5" else "bin",
    )


def _constraints(board: Board, pins: Pins) -> str:
    """Which pin each port has, and the clock, in the language of the family's tools."""
    places = {"clk": pins.clk, "rx": pins.rx, "tx": pins.tx}
    if board.device.family == "ice40":
        return "".join(f"set_io {port} {pin.place}\n" for port, pin in places.items())
    lines = [f'FREQUENCY PORT "clk" {pins.clock_mhz:g} MHZ;']
    for port, pin in places.items():
        lines += [
            f'LOCATE COMP "{port}" SITE "{pin.place}";',
            f'IOBUF PORT "{port}" IO_TYPE={pin.standard};',
        ]
    return "\n".join(lines) + "\n"


def _placed(
    netlist: Netlist, board: Board, pins: Pins, nextpnr: Tool, seed: int, cache: Path
) -> tuple[Routed, bytes]:
    """One placement and routing, and nextpnr's configuration of the FPGA."""
    content, scopes = netlist.to_json(), set(netlist.scopes)
    text = _constraints(board, pins)
    constrains, gives = ("--lpf", "--textcfg") if board.device.family == "ecp5" else ("--pcf", "--asc")
    options = (
        *board.device.place,
        *(
            "--freq",
            f"{pins.clock_mhz:g}",
            "--timing-allow-fail",
            "--seed",
            str(seed),
            "--threads",
            "2",
            "-q",
        ),
    )

    def make() -> bytes:
        with ScratchFolder() as place:
            place.write("netlist.json", content)
            place.write("pins.txt", text.encode())
            report = run_tool(
                place,
                nextpnr,
                [
                    *options,
                    *("--json", "netlist.json", constrains, "pins.txt"),
                    *("--report", "report.json", gives, "configuration.txt"),
                ],
                makes="report.json",
                what="placement and routing",
            )
            parse_report(report, scopes)  # a truncated file is not kept
            return report + _SEPARATOR + place.read("configuration.txt")

    source = "\0".join((nextpnr.name, *options, text, content.decode()))
    report, _, configuration = kept(cache, "placed", source, make).partition(_SEPARATOR)
    return parse_report(report, scopes), configuration


def _packed(configuration: bytes, family: str, packer: Tool, cache: Path) -> bytes:
    options = ("--compress",) if family == "ecp5" else ()

    def make() -> bytes:
        with ScratchFolder() as place:
            place.write("configuration.txt", configuration)
            return run_tool(
                place,
                packer,
                [*options, "configuration.txt", "bitstream"],
                makes="bitstream",
                what="packing",
            )

    return kept(cache, "bitstream", "\0".join((packer.name, *options, configuration.decode())), make)
