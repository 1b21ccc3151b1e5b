"""The control registers of a packaged accelerator: written here once, read by all.

Gateware makes its register file from this table; a package's C header and datasheet are made from it too.
"""

import dataclasses
from dataclasses import dataclass

from rnnhw.design.arithmetics import ARITHMETIC_DESIGNS
from rnnhw.design.design import Design
from rnnhw.design.fields import Field
from rnnhw.design.limits import CELL_LANES, LSTM_OPTIONS, PIPELINES
from rnnhw.design.program import FAULT_BITS

__all__ = [
    "CONTROL_ADDRESS_BITS",
    "EVENTS",
    "IDENTIFICATION",
    "MAP_VERSION",
    "ControlRegister",
    "control_registers",
]

IDENTIFICATION = int.from_bytes(b"RNHW", "big")
"""What the first register reads as."""

MAP_VERSION = 1
"""Version of the register map and of the streams; it grows when software must change."""

CONTROL_ADDRESS_BITS = 8
"""Bits of a byte address in the register map."""

FIRST_CAPABILITY = 0x40

_CYCLES_MEANING = (
    "cycles from the first input beat since it was cleared to the latest output beat, both counted; "
    "it stops at its largest value"
)

EVENTS = (
    Field("idle", 1, "the last command ended: `busy` has become 0"),
    Field("frame", 1, "an output beat with `tlast` has been taken"),
    Field("error", 1, "an error code has appeared"),
)
"""Events that can raise the interrupt."""


@dataclass(frozen=True, kw_only=True)
class ControlRegister:
    """A 32-bit register.

    Parameters
    ----------
    name : str
    offset : int
        Byte address.
    access : {"R", "W", "RW", "R/W1C", "R/clear"}
        R: read. W: written, and reads as 0. RW: reads as it was written. R/W1C: writing a 1 clears a bit.
        R/clear: writing anything sets it to 0.
    meaning : str
    fields : tuple of Field
        From bit 0 up; the bits above them read as 0. None: one number of 32 bits.
    value : int, optional
        What a constant reads as.
    """

    name: str
    offset: int
    access: str
    meaning: str
    fields: tuple[Field, ...] = ()
    value: int | None = None


_CHOICES = {"arithmetic": tuple(ARITHMETIC_DESIGNS), "pipeline": PIPELINES}
"""Fields that are one of some names; the register has its number."""


def _capability(design: Design, name: str) -> int:
    """A field of a design as a number: lists as one bit for each name, in the order of all names."""
    value = getattr(design, name)
    names = {"cells": tuple(CELL_LANES), "lstm_options": LSTM_OPTIONS}
    if name in names:
        return sum(1 << k for k, known in enumerate(names[name]) if known in value)
    return _CHOICES[name].index(value) if name in _CHOICES else int(value)


def _capability_meaning(field: "dataclasses.Field[object]") -> str:
    bits = {"cells": tuple(CELL_LANES), "lstm_options": LSTM_OPTIONS}.get(field.name)
    if bits:
        return "one bit each: " + ", ".join(f"{k} {name}" for k, name in enumerate(bits))
    if field.name in _CHOICES:
        return ", ".join(f"{k} {name}" for k, name in enumerate(_CHOICES[field.name]))
    return f"{field.metadata['meaning']} ({field.metadata['unit']})"


def control_registers(design: Design) -> tuple[ControlRegister, ...]:
    """The register map of a design, in the order of the offsets."""
    digest = int(design.digest, 16)
    own = (
        ("identification", "R", "`RNHW` in ASCII, the first letter in the highest byte", (), IDENTIFICATION),
        ("version", "R", "version of this map and of the streams", (), MAP_VERSION),
        ("digest_low", "R", "lower half of the design's digest", (), digest & 0xFFFFFFFF),
        ("digest_high", "R", "upper half of the design's digest", (), digest >> 32),
        (
            "control",
            "W",
            "what is done once",
            (Field("soft_reset", 1, "1: resets the accelerator as `aresetn` does, and clears `cycles`"),),
            None,
        ),
        (
            "status",
            "R",
            "what goes on",
            (Field("busy", 1, "1: a command waits or is in work, or a load is being closed"),),
            None,
        ),
        ("error", "R", "what was illegal", (Field("code", FAULT_BITS, "0, or an error code"),), None),
        (
            "cycles",
            "R/clear",
            _CYCLES_MEANING,
            (),
            None,
        ),
        ("interrupt_enable", "RW", "events that raise `irq`", EVENTS, None),
        ("interrupt_pending", "R/W1C", "events that have come", EVENTS, None),
    )
    found = [
        ControlRegister(name=name, offset=4 * k, access=access, meaning=meaning, fields=fields, value=value)
        for k, (name, access, meaning, fields, value) in enumerate(own)
    ]
    for k, field in enumerate(dataclasses.fields(design)):
        if field.name in ("kept_depth", "scatter_depth") and not getattr(design, field.name):
            continue  # packages are older than these fields, and their registers would read as 0
        found.append(
            ControlRegister(
                name=field.name,
                offset=FIRST_CAPABILITY + 4 * k,
                access="R",
                meaning=_capability_meaning(field),
                value=_capability(design, field.name),
            )
        )
    return tuple(found)
