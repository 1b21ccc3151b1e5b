"""The FPGAs that designs are built for: what each has, and how the tools are told of it."""

from collections.abc import Mapping
from dataclasses import dataclass

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
        ``ecp5`` or ``ice40``: decides the cells, and which program places and routes.
    synthesis : str
        The command that synthesizes for it, without the top module and files.
    place : tuple of str
        Options of nextpnr that name device, package and speed.
    resources : mapping of str to int
        How much of each kind it has: sites of 4-input look-up tables, flip-flops, logic cells, multipliers,
        blocks of RAM (18 kbit in ECP5, 4 kbit in iCE40), and large single-port RAMs (256 kbit).
    """

    name: str
    title: str
    family: str
    synthesis: str
    place: tuple[str, ...]
    resources: Mapping[str, int]


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
