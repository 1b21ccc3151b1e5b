"""GPUs and TPUs by their published peaks."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

__all__ = ["PRECISION_BYTES", "Device", "devices"]

PRECISION_BYTES = {"int8": 1, "fp16": 2, "bf16": 2}
"""Bytes of a value, by precision; the order is that of preference."""


@dataclass(frozen=True, kw_only=True)
class Device:
    """One device of which only its peaks are known.

    Parameters
    ----------
    name : str
    kind : {"gpu", "tpu"}
    peak : mapping of str to float
        Operations per second (two a MAC, dense) by precision.
    bytes_per_second : float
        Bandwidth of the memory outside the chip.
    source : str
        Where the figures are published.
    status : {"read", "remembered"}
        Were they read in the source?
    """

    name: str
    kind: str
    peak: Mapping[str, float]
    bytes_per_second: float
    source: str
    status: str

    @property
    def precision(self) -> str:
        """What networks are run in: int8 where the device has it, else 16 bits."""
        return next(name for name in PRECISION_BYTES if name in self.peak)


def devices() -> tuple[Device, ...]:
    """All devices, in the order of ``devices.toml``."""
    text = resources.files("rnnhw.roofline").joinpath("devices.toml").read_text(encoding="utf-8")
    return tuple(
        Device(name=name, **{**row, "peak": MappingProxyType(row["peak"])})
        for name, row in tomllib.loads(text).items()
    )
