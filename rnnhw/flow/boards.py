"""The boards that bitstreams are made for.

Pins and clocks are those of the package amaranth-boards, and of two boards those of LiteX-Boards, because
amaranth-boards does not have them or does not say where their serial lines are.
"""

import dataclasses
import importlib
from dataclasses import dataclass

from rnnhw.errors import EngineError, InputError
from rnnhw.flow.devices import DEVICES, Device

__all__ = ["BOARDS", "Board", "Pin", "Pins", "board_named", "pins_of"]


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A pin: its place on the package, and its electrical standard where the tools ask for one."""

    place: str
    standard: str


@dataclass(frozen=True, kw_only=True)
class Pins:
    """What a bitstream needs of a board: its oscillator and both lines of its serial converter.

    Attributes
    ----------
    clock_mhz : float
    clk, rx, tx : Pin
        As the FPGA sees them: ``rx`` is its input.
    """

    clock_mhz: float
    clk: Pin
    rx: Pin
    tx: Pin


@dataclass(frozen=True, kw_only=True)
class Board:
    """A board with a serial line to its FPGA.

    Attributes
    ----------
    name, title : str
        What users call it, and its maker.
    device : Device
        Its FPGA, in its package and speed grade.
    pins : str or Pins
        Module and class of amaranth-boards, or the pins themselves.
    """

    name: str
    title: str
    device: Device
    pins: str | Pins


def _ulx3s(size: str) -> Board:
    device = DEVICES[f"ecp5-{size}"]
    place = (f"--{size}", "--package", "CABGA381", "--speed", "6")
    return Board(
        name=f"ulx3s-{size[:-1]}f",
        title=f"ULX3S with an LFE5U-{size[:-1]}F, Radiona.org",
        device=dataclasses.replace(device, place=place),
        pins=f"ulx3s.ULX3S_{size[:-1]}F_Platform",
    )


def _with_pins(clock_mhz: float, clk: str, rx: str, tx: str) -> Pins:
    return Pins(
        clock_mhz=clock_mhz,
        **{
            name: Pin(place=place, standard="LVCMOS33")
            for name, place in (("clk", clk), ("rx", rx), ("tx", tx))
        },
    )


def _orangecrab(size: str) -> Board:
    """Its USB goes to the FPGA itself; the serial line is on pins 0 and 1 of its header, for a 3.3 V adapter.

    Source: litex_boards/platforms/gsd_orangecrab.py of LiteX-Boards, revision 0.2, ``feather_serial``.
    """
    device = DEVICES[f"ecp5-{size}"]
    return Board(
        name=f"orangecrab-{size[:-1]}f",
        title=f"OrangeCrab r0.2 with an LFE5U-{size[:-1]}F, Good Stuff Department",
        device=dataclasses.replace(device, place=(f"--{size}", "--package", "CSFBGA285", "--speed", "8")),
        pins=_with_pins(48, "A9", "N17", "M18"),
    )


BOARDS = {
    board.name: board
    for board in (
        *(_ulx3s(size) for size in ("12k", "25k", "45k", "85k")),
        Board(
            name="icebreaker",
            title="iCEBreaker, 1BitSquared",
            device=DEVICES["ice40up5k"],
            pins="icebreaker.ICEBreakerPlatform",
        ),
        *(_orangecrab(size) for size in ("25k", "85k")),
        # The serial converter is on its extension board. Source: litex_boards/platforms/colorlight_i5.py of
        # LiteX-Boards, revision 7.0, ``clk25`` and ``serial``.
        Board(
            name="colorlight-i5",
            title="Colorlight i5 7.0 on its extension board, LFE5U-25F",
            device=dataclasses.replace(
                DEVICES["ecp5-25k"], place=("--25k", "--package", "CABGA381", "--speed", "6")
            ),
            pins=_with_pins(25, "P3", "H18", "J17"),
        ),
    )
}
"""All boards by name."""


def board_named(name: str) -> Board:
    """The board of a name.

    Raises
    ------
    InputError
        If no tool here knows it.
    """
    if name not in BOARDS:
        raise InputError(f"no board {name!r}; the tools here know {', '.join(BOARDS)}")
    return BOARDS[name]


def pins_of(board: Board) -> Pins:
    """The pins of a board.

    Raises
    ------
    EngineError
        If amaranth-boards is not installed.
    """
    if isinstance(board.pins, Pins):
        return board.pins
    module, _, name = board.pins.partition(".")
    try:
        platform = getattr(importlib.import_module(f"amaranth_boards.{module}"), name)()
    except ImportError:
        raise EngineError(
            "bitstreams need amaranth-boards, which is not installed: pip install 'rnnhw[fpga]'"
        ) from None
    clock, uart = platform.resources[platform.default_clk, 0], platform.resources["uart", 0]
    lines = {part.name: part.ios[0].names[0] for part in uart.ios if part.name in ("rx", "tx")}
    return Pins(
        clock_mhz=clock.clock.frequency / 1e6,
        clk=Pin(place=clock.ios[0].names[0], standard=clock.attrs.get("IO_TYPE", "")),
        rx=Pin(place=lines["rx"], standard=uart.attrs.get("IO_TYPE", "")),
        tx=Pin(place=lines["tx"], standard=uart.attrs.get("IO_TYPE", "")),
    )
