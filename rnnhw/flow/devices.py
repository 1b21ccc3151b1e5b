"""The FPGAs that designs are built for: what each has, and how the tools are told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rnnhw.errors import InputError

__all__ = ["BRAM", "DEVICES", "DSP", "FF", "KINDS", "LC", "LUT4", "SPRAM", "Device", "device_named"]

LUT4, FF, LC, DSP, BRAM, SPRAM = KINDS = ("LUT4", "FF", "LC", "DSP", "BRAM", "SPRAM")
"""Kinds of resources. A logic cell (LC) of an iCE40 is a look-up table with a flip-flop that it may drive."""


@dataclass(frozen=True, kw_only=True)
class Device:
    """One FPGA, in one package and speed grade.

    Attributes
    ----------
    name : str
        What users call it.
    title : str
        Its maker's name.
    family : str
        ``ecp5``, ``ice40`` or ``gowin``: decides the cells, and which program places and routes.
    synthesis : str
        The command that synthesizes for it, without the top module and files.
    place : tuple of str
        Options of nextpnr that name device, package and speed.
    resources : mapping of str to int
        How much of each kind it has: sites of 4-input look-up tables, flip-flops, logic cells, multipliers,
        blocks of RAM (18 kbit in ECP5 and Gowin, 4 kbit in iCE40), and large single-port RAMs (256 kbit).
        A multiplier has 18 x 18 bits in ECP5, 16 x 16 in iCE40 and 9 x 9 in Gowin, where one of 18 x 18 fills
        the place of two and is counted as two.
    pins : mapping of str to str
        The pin of each port of the serial wrapper, for a family whose nextpnr asks for them; else empty.
    """

    name: str
    title: str
    family: str
    synthesis: str
    place: tuple[str, ...]
    resources: Mapping[str, int]
    pins: Mapping[str, str] = field(default_factory=dict)


def _ecp5(size: str, package: str, luts: int, dsp: int, bram: int) -> Device:
    return Device(
        name=f"ecp5-{size}",
        title=f"Lattice ECP5 LFE5U-{size[:-1].upper()}, speed grade 6",
        family="ecp5",
        synthesis="synth_ecp5",
        place=(f"--{size}", "--package", package, "--speed", "6"),
        resources={LUT4: luts, FF: luts, DSP: dsp, BRAM: bram},
    )


DEVICES = {
    device.name: device
    for device in (
        _ecp5("85k", "CABGA756", 83_640, 156, 208),
        _ecp5("45k", "CABGA554", 43_848, 72, 108),
        _ecp5("25k", "CABGA381", 24_288, 28, 56),
        _ecp5("12k", "CABGA381", 12_144, 28, 32),
        Device(
            name="ice40up5k",
            title="Lattice iCE40 UltraPlus UP5K",
            family="ice40",
            synthesis="synth_ice40 -device u -dsp -spram",
            place=("--up5k", "--package", "sg48"),
            resources={LUT4: 5_280, FF: 5_280, LC: 5_280, DSP: 8, BRAM: 30, SPRAM: 4},
        ),
        Device(
            name="ice40hx8k",
            title="Lattice iCE40 HX8K",
            family="ice40",
            synthesis="synth_ice40 -device hx",
            place=("--hx8k", "--package", "ct256"),
            resources={LUT4: 7_680, FF: 7_680, LC: 7_680, DSP: 0, BRAM: 32},
        ),
        Device(
            name="gw2a-18",
            title="Gowin GW2A-LV18PG256C8/I7, of the board Tang Primer 20K",
            family="gowin",
            synthesis="synth_gowin -family gw2a -noiopads",
            place=("--device", "GW2A-LV18PG256C8/I7", "--vopt", "family=GW2A-18"),
            resources={LUT4: 20_736, FF: 15_552, DSP: 96, BRAM: 46},
            # Clock, serial line and a pin of the connector, by tang_primer_20k.py of amaranth-boards.
            pins={"clk": "H11", "rst_pin": "T10", "serial_in": "T13", "serial_out": "M11"},
        ),
        Device(
            name="gw1nr-9",
            title="Gowin GW1NR-LV9QN88PC6/I5, of the board Tang Nano 9K",
            family="gowin",
            synthesis="synth_gowin -family gw1n -noiopads",
            place=("--device", "GW1NR-LV9QN88PC6/I5", "--vopt", "family=GW1N-9C"),
            resources={LUT4: 8_640, FF: 6_480, DSP: 40, BRAM: 26},
            # Clock, serial line and a button, by tang_nano_9k.py of amaranth-boards.
            pins={"clk": "52", "rst_pin": "3", "serial_in": "18", "serial_out": "17"},
        ),
    )
}


def device_named(name: str) -> Device:
    """The device of a name.

    Raises
    ------
    InputError
        If no tool here knows it.
    """
    if name not in DEVICES:
        raise InputError(f"no FPGA {name!r}; the tools here know {', '.join(DEVICES)}")
    return DEVICES[name]
