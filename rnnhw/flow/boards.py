"""The boards that bitstreams are made for. Their pins and clocks are those of the package amaranth-boards."""

import dataclasses
import importlib
from dataclasses import dataclass

from rnnhw.errors import EngineError, InputError
from rnnhw.flow.devices import DEVICES, Device

__all__ = ["BOARDS", "Board", "Pin", "Pins", "board_named", "pins_of"]


@dataclass(frozen=True, kw_only=True)
class Board:
    """A board with a USB serial converter beside its FPGA.

    Attributes
    ----------
    name, title : str
        What users call it, and its maker.
    device : Device
        Its FPGA, in its package and speed grade.
    platform : str
        Module and class of amaranth-boards.
    """

    name: str
    title: str
    device: Device
    platform: str


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


def _ulx3s(size: str) -> Board:
    device = DEVICES[f"ecp5-{size}"]
    place = (f"--{size}", "--package", "CABGA381", "--speed", "6")
    return Board(
        name=f"ulx3s-{size[:-1]}f",
        title=f"ULX3S with an LFE5U-{size[:-1]}F, Radiona.org",
        device=dataclasses.replace(device, place=place),
        platform=f"ulx3s.ULX3S_{size[:-1]}F_Platform",
    )


BOARDS = {
    board.name: board
    for board in (
        *(_ulx3s(size) for size in ("12k", "25k", "45k", "85k")),
        Board(
            name="icebreaker",
            title="iCEBreaker, 1BitSquared",
            device=DEVICES["ice40up5k"],
            platform="icebreaker.ICEBreakerPlatform",
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
    module, _, name = board.platform.partition(".")
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
